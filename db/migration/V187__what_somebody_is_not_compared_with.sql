-- A plan bears the data that it names and no other: who has no paper is on record with the data that indicators look at and no plan names for
-- him, until that changes; a plan that names some of it takes nobody off the record.
alter table low_income_person add column lacking text[] not null default '{}';   -- of who is in receipt of aid and has no paper
create index low_income_person_lacking on low_income_person (division_code) where lacking <> '{}';

alter table caseload_refusal add column sources text[] not null default '{}';    -- of which data; empty: before V187, all of it

create or replace function caseload_refusal_keeps() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.until is not null or (new.id, new.person_id, new.case_id, new.run_id, new.since, new.sources)
            is distinct from (old.id, old.person_id, old.case_id, old.run_id, old.since, old.sources) then
        raise exception 'who was not compared stands as it was' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
