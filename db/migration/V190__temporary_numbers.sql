-- Somebody without an identity number (没有登记户口的人员、新生儿、身份不明的人员、没有证件的外国人; DF-05) is known by a temporary number until there is a
-- real one: 18 characters that begin with 00, which no province has. The person stands on record from then on, sealed like everybody; here is
-- who gave the number, when, why, and whom the search had found. The number is made of serial, birth date and sex, and is kept nowhere else.

create sequence temporary_number_serial as integer maxvalue 999999;

create table temporary_number (
    person_id     bigint      primary key references person,
    serial        integer     not null unique check (serial between 0 and 999999),
    division_code text        not null references division,
    name          text        not null check (btrim(name) <> ''), -- as it was given; the register may say another
    sex           text        not null check (sex in ('MALE', 'FEMALE')),
    birth_date    date        not null,                       -- as told or estimated; the reason says which
    kind          text        not null check (kind in ('NEWBORN', 'NO_HUKOU', 'LOST', 'UNKNOWN', 'FOREIGN')),
    reason        text        not null check (btrim(reason) <> ''),
    looked_at     bigint[]    not null,                       -- whom the search found; the officer said that it is none of them
    issued_by     bigint      not null references officer,
    issued_at     timestamptz not null
);
create index temporary_number_place on temporary_number (division_code, issued_at);
create index temporary_number_issued_by on temporary_number (issued_by);

-- What was put down stays; only the place follows a division that ends.
create function temporary_number_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - 'division_code' is distinct from to_jsonb(old) - 'division_code' then
        raise exception 'a temporary number stays on record' using errcode = 'check_violation', constraint = 'temporary_number_stays';
    end if;
    return new;
end $$;
create trigger temporary_number_stays before update or delete on temporary_number
    for each row execute function temporary_number_stays();

-- The identity number that somebody turned out to have: one officer types it off the paper, another types it again. Between the two it is
-- known by its index alone.
create table number_known (
    id           bigint      generated always as identity primary key,
    person_id    bigint      not null references temporary_number,
    id_index     bytea       not null,
    name         text        not null check (btrim(name) <> ''), -- as the paper says
    reason       text        not null check (btrim(reason) <> ''),
    recorded_by  bigint      not null references officer,
    recorded_at  timestamptz not null,
    status       text        not null default 'PROPOSED' check (status in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
    answered_by  bigint      references officer,
    answered_at  timestamptz,
    answer       text,
    constraint answered_by_somebody check ((status = 'PROPOSED') = (answered_by is null) and (answered_by is null) = (answered_at is null)
        and (status <> 'REFUSED' or answer is not null and btrim(answer) <> '')),
    constraint number_known_by_two check (answered_by <> recorded_by)
);
create unique index one_number_waits on number_known (person_id) where status <> 'REFUSED';
create index number_known_person on number_known (person_id);
create index number_known_recorded_by on number_known (recorded_by);
create index number_known_answered_by on number_known (answered_by);

create function number_known_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.status <> 'PROPOSED'
        or to_jsonb(new) - array['status', 'answered_by', 'answered_at', 'answer']
            is distinct from to_jsonb(old) - array['status', 'answered_by', 'answered_at', 'answer'] then
        raise exception 'what was asked stays, and is answered once' using errcode = 'check_violation', constraint = 'number_known_stays';
    end if;
    return new;
end $$;
create trigger number_known_stays before update or delete on number_known for each row execute function number_known_stays();

-- Nobody who is related to the person does either.
create function number_known_by_no_relative() returns trigger language plpgsql as $$
declare
    related bigint;
begin
    for related in
        select distinct c.id from application_member a join assistance_case c on c.application_id = a.application_id
        where a.person_id = new.person_id
    loop
        perform refuse_related(related, coalesce(new.answered_by, new.recorded_by));
    end loop;
    return new;
end $$;
create trigger number_known_by_no_relative before insert or update on number_known
    for each row execute function number_known_by_no_relative();

-- Whether somebody is still known by a temporary number alone.
create function is_temporary(who bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from temporary_number t where t.person_id = who)
        and not exists (select from number_known n where n.person_id = who and n.status = 'CONFIRMED')
$$;

-- How a temporary number stands: in use, a real one waits for the second officer, replaced by it, or made one with somebody known already.
create function temporary_state(who bigint) returns text language sql stable security definer set search_path = public, pg_temp as $$
    select case
        when exists (select from number_known n where n.person_id = who and n.status = 'CONFIRMED') then 'REPLACED'
        when exists (select from person_match m where who in (m.left_id, m.right_id) and m.status in ('SAME', 'UNDOING')
            and m.kept_id <> who) then 'MERGED'
        when exists (select from number_known n where n.person_id = who and n.status = 'PROPOSED') then 'ASKED'
        else 'OPEN' end
$$;

-- A number on record is changed by no program: only from a temporary one, to the one that two officers typed.
create function number_changes_by_two() returns trigger language plpgsql as $$
begin
    if old.id_index is not null
        and (new.id_index, new.sex, new.birth_date) is distinct from (old.id_index, old.sex, old.birth_date)
        and not exists (select from number_known n where n.person_id = old.id and n.status = 'CONFIRMED'
            and n.id_index = new.id_index and old.id_index <> new.id_index) then
        raise exception 'the number of person % is not changed without two officers', old.id using errcode = 'check_violation',
            constraint = 'number_changes_by_two';
    end if;
    return new;
end $$;
create trigger number_changes_by_two before update of id_index, sex, birth_date on person
    for each row execute function number_changes_by_two();

-- No department knows a temporary number, so none is asked about anybody by one.
create function temporary_numbers_are_not_asked() returns trigger language plpgsql as $$
begin
    if new.answer <> 'REFUSED' and new.source <> 'OWN_RECORDS' and is_temporary(new.person_id) then
        raise exception 'nobody is asked about by a temporary number' using errcode = 'check_violation',
            constraint = 'temporary_numbers_are_not_asked';
    end if;
    return new;
end $$;
create trigger registry_query_by_a_real_number before insert on registry_query
    for each row execute function temporary_numbers_are_not_asked();

create function services_know_real_numbers() returns trigger language plpgsql as $$
begin
    if exists (select from person p where p.id_index = new.person_index and is_temporary(p.id)) then
        raise exception 'no service is asked about anybody by a temporary number' using errcode = 'check_violation',
            constraint = 'services_know_real_numbers';
    end if;
    return new;
end $$;
create trigger service_answer_by_a_real_number before insert on service_answer
    for each row execute function services_know_real_numbers();

-- Of two people made one, the number that departments know counts.
create function real_number_is_kept() returns trigger language plpgsql as $$
begin
    if new.kept_id is not null and is_temporary(new.kept_id)
        and not is_temporary(case when new.kept_id = new.left_id then new.right_id else new.left_id end) then
        raise exception 'of two numbers the real one counts' using errcode = 'check_violation', constraint = 'real_number_is_kept';
    end if;
    return new;
end $$;
create trigger person_match_real_number before insert or update on person_match
    for each row execute function real_number_is_kept();

-- Somebody with a temporary number is known where it was given, before any household or application.
drop policy owner on person;
drop policy reading on person;
drop policy adding on person;
drop policy changing on person;
drop policy removing on person;
select wall.protect('person', '%1$s = ''000000000000'' or exists (select from household_membership m join household root on root.id = m.household_id '
    'where m.person_id = person.id and root.division_code >= %1$s and root.division_code < %2$s) '
    'or exists (select from application_member m join application root on root.id = m.application_id '
    'where m.person_id = person.id and root.division_code >= %1$s and root.division_code < %2$s) '
    'or exists (select from temporary_number root where root.person_id = person.id and root.division_code >= %1$s and root.division_code < %2$s)');
drop policy adding on person;
create policy adding on person for insert with check ((select wall.ok()));

select put_on_record('temporary_number'), put_on_record('number_known');
select wall.protect('temporary_number');
select wall.protect('number_known', 'exists (select from temporary_number t where t.person_id = number_known.person_id '
    'and t.division_code >= %1$s and t.division_code < %2$s)');
select wall.seal_words('temporary_number', array['reason']);
select wall.seal_words('number_known', array['reason', 'answer']);
