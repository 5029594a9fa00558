-- What a family struck out of the paper it signed is asked of nobody (XZ-50, XZ-51): the paper names the departments and their data; a
-- department all of whose data was struck out stays so for data that it gives later. Nothing struck out: the paper as printed.

alter table authorisation
    add column struck_sources     text[] not null default '{}',
    add column struck_departments text[] not null default '{}',
    add column struck_words       text,                        -- as the paper named them that day
    add constraint struck_in_words check ((cardinality(struck_sources) > 0) = (struck_words is not null and btrim(struck_words) <> ''));

create function authorisation_covers(paper authorisation, wanted text) returns boolean language sql stable as $$
    select not wanted = any (paper.struck_sources) and not exists (select from department_source s
        where s.code = wanted and s.department = any (paper.struck_departments))
$$;

-- Of the register of those with low income: the data that none of the papers of the person which hold that day lets be compared.
alter table low_income_person add column struck text[] not null default '{}';

create or replace function registry_query_rests_on() returns trigger language plpgsql as $$
declare
    day date := (new.at at time zone 'Asia/Shanghai')::date;
begin
    if new.answer = 'REFUSED' or new.source = 'OWN_RECORDS' then
        return new;
    end if;
    if new.authorisation_id is null and new.regional_id is null and new.obligor_number is null and exists (select from check_plan_run r
            join check_plan p on p.id = r.plan_id where r.id = new.plan_run_id
                and (p.status = 'APPROVED' or p.status = 'ENDED' and new.at <= p.ended_at)
                and day between p.valid_from and p.valid_to and new.source = any (p.sources)
                and place_covers(p.division_code, new.division_code))
        and not exists (select from assistance_case c join authorisation a on a.application_id = c.application_id
            where c.id = new.case_id and a.person_id = new.person_id and day >= a.signed_on
                and (a.ends_on is null or day <= a.ends_on) and not authorisation_covers(a, new.source)) then
        return new;
    end if;
    if new.plan_run_id is null and new.regional_id is null and exists (select from authorisation a where a.id = new.authorisation_id
            and day >= a.signed_on and (a.ends_on is null or day <= a.ends_on) and authorisation_covers(a, new.source)
            and (a.person_id = new.person_id or a.obligor_number = new.obligor_number and new.person_id is null)) then
        return new;
    end if;
    if new.plan_run_id is null and new.authorisation_id is null and new.case_id is null and new.person_id is null
            and exists (select from regional_request q where q.id = new.regional_id and q.direction = 'IN' and q.authorised_on <= day
                and q.answered_at is null and q.division_code = new.division_code and new.source = any (q.sources)) then
        return new;
    end if;
    raise exception 'nobody is asked about without a live authorisation or an approved plan'
        using errcode = 'check_violation', constraint = 'registry_query_rests_on';
end $$;

-- What leaves the house, to a department's service or to another region, rests on the same papers.
create function service_answer_rests_on() returns trigger language plpgsql as $$
declare
    day date := (new.asked_at at time zone 'Asia/Shanghai')::date;
begin
    if exists (select from authorisation a where a.id = new.authorisation_id and not authorisation_covers(a, new.source))
        or new.authorisation_id is null and exists (select from assistance_case c
            join authorisation a on a.application_id = c.application_id join person p on p.id = a.person_id
            where c.id = new.case_id and p.id_index = new.person_index and day >= a.signed_on and (a.ends_on is null or day <= a.ends_on)
                and not authorisation_covers(a, new.source)) then
        raise exception 'a department is asked only for what the authorisation covers' using errcode = 'check_violation',
            constraint = 'service_answer_rests_on';
    end if;
    return new;
end $$;
create trigger service_answer_has_a_basis before insert on service_answer for each row execute function service_answer_rests_on();

create function regional_request_rests_on() returns trigger language plpgsql as $$
begin
    if new.direction = 'OUT' and not exists (select from authorisation a where a.id = new.authorisation_id and a.person_id = new.person_id
            and new.made_on >= a.signed_on and (a.ends_on is null or new.made_on <= a.ends_on)
            and not exists (select from unnest(new.sources) s (code) where not authorisation_covers(a, s.code))) then
        raise exception 'another region is asked only under a live authorisation that covers it' using errcode = 'check_violation',
            constraint = 'regional_request_rests_on';
    end if;
    return new;
end $$;
create trigger regional_request_has_a_basis before insert on regional_request for each row execute function regional_request_rests_on();
