-- What one officer puts down of a household after its decision counts only once a second officer has confirmed it. What was put down before
-- this rule waits too: no money ever moved by it, and the sheets that were made keep what they rested on.

drop trigger fact_correction_append_only on fact_correction;

alter table fact_correction rename column recorded_by to proposed_by;
alter table fact_correction rename column recorded_at to proposed_at;
alter table fact_correction
    add column status text not null default 'PROPOSED'
        check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    add column decided_by bigint references officer,
    add column decided_at timestamptz,
    add column decision_note text,
    add column version integer not null default 0,
    add constraint four_eyes check (status = 'WITHDRAWN' or decided_by is null or decided_by <> proposed_by),
    add constraint open_until_decided check ((status = 'PROPOSED') = (decided_by is null)
        and (decided_by is null) = (decided_at is null));
alter table fact_correction alter column status drop default;

create index fact_correction_open on fact_correction (division_code, id) where status = 'PROPOSED';

create function correction_stays_as_put_down() returns trigger language plpgsql as $$
begin
    if (new.case_id, new.assessment_id, new.nature, new.changed_on, new.told_on, new.facts, new.reason,
            new.source, new.proposed_by, new.proposed_at)
        is distinct from (old.case_id, old.assessment_id, old.nature, old.changed_on, old.told_on,
            old.facts, old.reason, old.source, old.proposed_by, old.proposed_at) then
        raise exception 'fact_correction is append-only' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger fact_correction_as_put_down before update on fact_correction
    for each row execute function correction_stays_as_put_down();
create trigger fact_correction_decided before update on fact_correction
    for each row execute function decided_stays_decided();
create trigger fact_correction_kept before delete on fact_correction
    for each row execute function refuse_change();
