-- Why somebody opened a case that was not his own task (查阅理由): given once a day for each case, never changed.
create table case_reason (
    id            bigint generated always as identity primary key,
    case_id       bigint      not null references assistance_case,
    division_code text        not null references division,
    officer_id    bigint      not null references officer,
    post_id       bigint      not null references post,
    ground        text        not null check (ground in
        ('INQUIRY', 'COMPLAINT', 'SUPERVISION', 'AUDIT', 'PAYMENT', 'COOPERATION', 'OTHER')),
    explanation   text        not null check (btrim(explanation) <> '' and length(explanation) <= 200),
    given_at      timestamptz not null
);
create index case_reason_of_case on case_reason (case_id, officer_id, given_at);
create index case_reason_of_officer on case_reason (officer_id, given_at);
create index case_reason_of_post on case_reason (post_id);
create index case_reason_in_division on case_reason (division_code, id);

create trigger case_reason_append_only before update or delete on case_reason
    for each row execute function refuse_change();
select put_on_record('case_reason');
