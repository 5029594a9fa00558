-- Two people on record who may be one (一人多档; DF-05): found by name, birth date, sex, place and family, or by an officer; never judged by a
-- machine. Judged the same, both stay as they are with all that hangs on them; from then on they count as one, and that can be undone.
create table person_match (
    id            bigint   generated always as identity primary key,
    left_id       bigint   not null references person,
    right_id      bigint   not null references person,
    division_code text     not null references division,   -- the smallest place that both lie in
    score         smallint not null check (score between 0 and 100),
    found_on      date     not null,
    status        text     not null default 'OPEN' check (status in ('OPEN', 'PROPOSED', 'SAME', 'UNDOING', 'DIFFERENT')),
    kept_id       bigint   references person,               -- whose number counts from then on
    asked_by      bigint   references officer,              -- of what waits for a second person
    constraint one_match_of_two unique (left_id, right_id),
    constraint left_is_the_earlier check (left_id < right_id),
    constraint one_of_the_two_is_kept check (kept_id is null or kept_id in (left_id, right_id)),
    constraint kept_where_they_are_one check ((status in ('PROPOSED', 'SAME', 'UNDOING')) = (kept_id is not null)),
    constraint asked_by_somebody check ((status in ('PROPOSED', 'UNDOING')) = (asked_by is not null))
);
create index person_match_right on person_match (right_id);
create index person_match_kept on person_match (kept_id);
create index person_match_asked_by on person_match (asked_by);
create index person_match_place on person_match (division_code, score desc, id);

-- Who judged what, when and why, with both people as they were compared.
create table person_match_step (
    id         bigint      generated always as identity primary key,
    match_id   bigint      not null references person_match,
    act        text        not null check (act in ('PROPOSE', 'CONFIRM', 'REFUSE', 'MERGE', 'DIFFERENT', 'ASK_UNDO', 'UNDO')),
    officer_id bigint      not null references officer,
    at         timestamptz not null,
    reason     text        not null check (btrim(reason) <> ''),
    compared   text        not null check (btrim(compared) <> ''),
    money      boolean     not null                          -- whether one of them is paid or holds a right on the day
);
create index person_match_step_match on person_match_step (match_id, id);
create index person_match_step_officer on person_match_step (officer_id);
create trigger person_match_step_append_only before update or delete on person_match_step
    for each row execute function refuse_change();

-- Where money hangs on either, nobody makes two people one, or takes that back, without a second person; and nobody who is related to them.
create function person_match_by_two() returns trigger language plpgsql as $$
declare
    asked bigint;
    related bigint;
begin
    select m.asked_by into asked from person_match m where m.id = new.match_id;
    if new.act in ('CONFIRM', 'REFUSE') and asked = new.officer_id then
        raise exception 'who asked for it does not answer' using errcode = 'check_violation', constraint = 'person_match_by_two';
    end if;
    if new.act in ('MERGE', 'UNDO') and new.money then
        raise exception 'money hangs on it: a second person answers' using errcode = 'check_violation',
            constraint = 'person_match_by_two';
    end if;
    for related in
        select distinct c.id from person_match m
            join application_member a on a.person_id in (m.left_id, m.right_id)
            join assistance_case c on c.application_id = a.application_id
        where m.id = new.match_id
    loop
        perform refuse_related(related, new.officer_id);
    end loop;
    return new;
end $$;
create trigger person_match_by_two before insert on person_match_step for each row execute function person_match_by_two();

create function person_match_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.left_id, new.right_id, new.found_on) is distinct from (old.left_id, old.right_id, old.found_on) then
        raise exception 'a match stays' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger person_match_kept before update or delete on person_match for each row execute function person_match_kept();

select put_on_record('person_match'), put_on_record('person_match_step');
select wall.protect('person_match');
select wall.protect('person_match_step', 'exists (select from person_match m where m.id = person_match_step.match_id '
    'and m.division_code >= %1$s and m.division_code < %2$s)');
