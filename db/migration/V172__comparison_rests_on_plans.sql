-- The comparison of everyone rests on the paper that a person signed or on a plan of checks that was approved for every night and names the
-- data (XZ-53, A27); who has neither is not compared, and it is on record who, from when and until when. What was approved for another
-- rhythm is not widened by it.
alter table check_plan drop constraint check_plan_frequency_check;
alter table check_plan add constraint check_plan_frequency_check
    check (frequency in ('ONCE', 'MONTHLY', 'QUARTERLY', 'BEFORE_PAYMENT', 'NIGHTLY'));
create function check_plan_run_of_its_own() returns trigger language plpgsql as $$
begin
    if (select p.frequency from check_plan p where p.id = new.plan_id) = 'NIGHTLY' then
        raise exception 'a plan for the nightly comparison has no runs of its own' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger check_plan_run_has_a_rhythm before insert on check_plan_run for each row execute function check_plan_run_of_its_own();

alter table low_income_person add column planned text[] not null default '{}';   -- of who has no paper: the data that nightly plans in force name

create table caseload_refusal (
    id            bigint generated always as identity primary key,
    person_id     bigint not null references person,
    division_code text   not null references division,
    case_id       bigint not null references assistance_case,
    run_id        bigint not null references caseload_run,
    since         date   not null,
    until         date   check (until >= since)              -- the first day on which there was a basis, or no right any more
);
create unique index caseload_refusal_open on caseload_refusal (person_id) where until is null;
create index caseload_refusal_person on caseload_refusal (person_id);
create index caseload_refusal_division on caseload_refusal (division_code, id);
create index caseload_refusal_case on caseload_refusal (case_id);
create index caseload_refusal_run on caseload_refusal (run_id);

create function caseload_refusal_keeps() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.until is not null or (new.id, new.person_id, new.case_id, new.run_id, new.since)
            is distinct from (old.id, old.person_id, old.case_id, old.run_id, old.since) then
        raise exception 'who was not compared stands as it was' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger caseload_refusal_stays before update or delete on caseload_refusal for each row execute function caseload_refusal_keeps();
select wall.protect_with('caseload_refusal', 'assistance_case root where root.id = caseload_refusal.case_id');
select put_on_record('caseload_refusal');
