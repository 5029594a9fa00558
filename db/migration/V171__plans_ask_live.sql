-- A run of an approved plan asks departments that answer live too (XZ-53, XZ-59): what left the house rests on the person's paper or on the
-- plan, which names the source and was not ended yet when it was asked.
alter table service_answer
    alter column authorisation_id drop not null,
    add column plan_run_id bigint references check_plan_run,
    add constraint asked_on_one_basis check ((authorisation_id is null) <> (plan_run_id is null));
create index service_answer_plan_run on service_answer (plan_run_id);

create function service_answer_rests_on_a_plan() returns trigger language plpgsql as $$
begin
    if not exists (select from check_plan_run r join check_plan p on p.id = r.plan_id
            where r.id = new.plan_run_id and new.officer_id = p.made_by and new.source = any (p.sources)
                and place_covers(p.division_code, new.division_code)
                and (p.status = 'APPROVED' or p.status = 'ENDED' and new.asked_at <= p.ended_at)
                and (new.asked_at at time zone 'Asia/Shanghai')::date between p.valid_from and p.valid_to) then
        raise exception 'a department is asked under a plan only while the plan stands' using errcode = 'check_violation',
            constraint = 'service_answer_rests_on_a_plan';
    end if;
    return new;
end $$;
create trigger service_answer_rests_on_a_plan before insert on service_answer for each row when (new.plan_run_id is not null)
    execute function service_answer_rests_on_a_plan();
