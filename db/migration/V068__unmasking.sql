-- Every masked value that was shown in full: by whom, of which case, why; and how many an officer may see.

create table unmasking_budget (
    id       boolean primary key default true check (id),
    per_hour integer not null check (per_hour > 0),
    per_day  integer not null check (per_day >= per_hour)
);
insert into unmasking_budget (per_hour, per_day) values (60, 200);

create table unmasking (
    id         bigint generated always as identity primary key,
    officer_id bigint      not null references officer,
    role       text        not null,
    case_id    bigint      not null references assistance_case,
    person_id  bigint      references person,
    field      text        not null check (field ~ '^(phone|account|member-[1-9][0-9]?)$'),
    reason     text        not null check (reason in ('CONTACT', 'PAPERS', 'ACCOUNT', 'VISIT', 'DEPARTMENTS', 'OTHER')),
    words      text        not null check (btrim(words) <> '' and length(words) <= 200),
    at         timestamptz not null
);
create index unmasking_officer on unmasking (officer_id, at);
create index unmasking_case on unmasking (case_id);
create index unmasking_person on unmasking (person_id);
create trigger unmasking_append_only before update or delete on unmasking for each row execute function refuse_change();
select put_on_record('unmasking_budget');
select put_on_record('unmasking');
