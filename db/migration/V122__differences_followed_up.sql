-- A difference that cannot be concluded at the desk becomes a visit or a notice to bring papers; an item that the family disputes is asked
-- again, and both answers are kept (核对复议, XZ-57). What a decision rests on is frozen with it.

alter table verification_item add column tolerance text;      -- how far apart still counts as one, as on the day; null where no amounts are compared

create table verification_followup (
    id            bigint      generated always as identity primary key,
    item_id       bigint      not null references verification_item,
    case_id       bigint      not null references assistance_case,
    division_code text        not null references division,
    kind          text        not null check (kind in ('VISIT', 'SUPPLEMENT')),
    wanted        text        not null check (btrim(wanted) <> '' and length(wanted) <= 2000),
    due_on        date        not null,
    made_by       bigint      not null references officer,
    made_at       timestamptz not null,
    visit_id      bigint      references household_visit,
    outcome       text        check (btrim(outcome) <> '' and length(outcome) <= 500),
    done_by       bigint      references officer,
    done_at       timestamptz,
    constraint followup_done_whole check ((outcome is null) = (done_by is null) and (done_by is null) = (done_at is null)
        and (visit_id is null or kind = 'VISIT' and done_by is not null))
);
create unique index verification_followup_open on verification_followup (item_id) where done_at is null;
create index verification_followup_item on verification_followup (item_id);
create index verification_followup_case on verification_followup (case_id);
create index verification_followup_division on verification_followup (division_code) where done_at is null;
create index verification_followup_visit on verification_followup (visit_id);
create index verification_followup_made_by on verification_followup (made_by);
create index verification_followup_done_by on verification_followup (done_by);
select wall.protect_with('verification_followup', 'assistance_case root where root.id = verification_followup.case_id');

create function verification_followup_keeps() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.done_at is not null
        or (new.id, new.item_id, new.case_id, new.kind, new.wanted, new.due_on, new.made_by, new.made_at)
            is distinct from (old.id, old.item_id, old.case_id, old.kind, old.wanted, old.due_on, old.made_by, old.made_at) then
        raise exception 'what is followed up stands as it was begun and ended' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger verification_followup_stays before update or delete on verification_followup
    for each row execute function verification_followup_keeps();

create table verification_objection (
    id            bigint      generated always as identity primary key,
    item_id       bigint      not null references verification_item,   -- the first answer
    case_id       bigint      not null references assistance_case,
    division_code text        not null references division,
    raised_on     date        not null,
    raised_by     text        not null check (btrim(raised_by) <> '' and length(raised_by) <= 40),
    reason        text        not null check (btrim(reason) <> '' and length(reason) <= 500),
    proof         text        not null check (btrim(proof) <> '' and length(proof) <= 500),
    officer_id    bigint      not null references officer,
    at            timestamptz not null,
    answer        text        not null check (answer in ('CONFIRMED', 'DIFFERS', 'NOT_FOUND', 'UNREACHABLE')),   -- the second
    declared      text        not null,
    found         text        not null,
    data_from     text,
    changed       boolean     not null
);
create index verification_objection_item on verification_objection (item_id);
create index verification_objection_case on verification_objection (case_id);
create index verification_objection_officer on verification_objection (officer_id);
create trigger verification_objection_append_only before update or delete on verification_objection
    for each row execute function refuse_change();
select wall.protect_with('verification_objection', 'assistance_case root where root.id = verification_objection.case_id');

create function frozen_with_the_decision() returns trigger language plpgsql as $$
declare
    row jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    of_case bigint;
begin
    if tg_table_name = 'verification_report' then
        of_case := (row ->> 'case_id')::bigint;
    else
        select r.case_id into of_case from verification_report r where r.id = (row ->> 'report_id')::bigint;
    end if;
    if exists (select from decision d where d.case_id = of_case) then
        raise exception 'the check of case % is frozen with its decision', of_case using errcode = 'restrict_violation',
            constraint = 'frozen_with_the_decision';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger verification_report_frozen before insert or update or delete on verification_report
    for each row execute function frozen_with_the_decision();
create trigger verification_item_frozen before insert or update or delete on verification_item
    for each row execute function frozen_with_the_decision();

select put_on_record('verification_followup'), put_on_record('verification_objection');
