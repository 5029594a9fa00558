-- The rights that are to be looked at anew, within the divisions from one code to below another: after a death in the family within three months (DB-33),
-- with the last months of a 渐退 (JT-04) and after them until its end is proposed, and when the months of the cycle are over by a month from the day
-- (DB-30, TK-40; a cycle without a length is never over). A right that is under review, or whose ending waits for its second officer, is not among them.
-- It looks at the standing rights of a whole place for each desk, so it asks once whether the place is within what was signed, and not at each row.
create function reviews_due(from_code text, below_code text, for_officer bigint, on_day date, months_dibao integer, months_varying integer,
    months_tekun integer)
    returns table (right_id bigint, kind text, looked_on date, varying boolean, died_on date, due_on date)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    this_month constant date := date_trunc('month', on_day);
    next_month constant date := date_trunc('month', on_day) + interval '1 month';
    soon constant date := on_day + interval '1 month';
    shut constant bigint[] := array(
        select k.case_id from kin_link k where k.officer_id = for_officer and shut_out(k.case_id, for_officer));
begin
    if not wall.ok() or from_code < current_setting('app.lo') or below_code > current_setting('app.hi') then
        raise exception 'the second wall: reviews of a place that nobody signed for' using errcode = 'WL001';
    end if;
    return query
    with standing as (
        select e.id, e.case_id, e.household_id, e.person_id, e.programme, e.people, e.last_month,
            exists (select from right_review t where t.case_id = e.case_id and t.outcome = 'TAPER') as tapering
        from entitlement e
        where e.division_code >= from_code and e.division_code < below_code and e.programme in ('DIBAO', 'TEKUN')
            and e.case_id <> all (shut)
            and e.rhythm = 'MONTHLY' and e.first_month <= this_month and (e.last_month is null or e.last_month >= this_month)
            and not exists (select from entitlement_ending x where x.entitlement_id = e.id
                and (x.status = 'PROPOSED' or x.status = 'CONFIRMED' and x.ground = 'TAPER_OVER'))
        union all
        -- 渐退 whose months ran out before anybody was heard (JT-04)
        select e.id, e.case_id, e.household_id, e.person_id, e.programme, e.people, e.last_month, true
        from right_review t join entitlement e on e.case_id = t.case_id
        where t.outcome = 'TAPER' and e.division_code >= from_code and e.division_code < below_code
            and e.case_id <> all (shut)
            and e.last_month >= e.first_month and e.last_month < this_month
            and not exists (select from entitlement_ending x where x.entitlement_id = e.id
                and x.status in ('PROPOSED', 'CONFIRMED'))
            and not exists (select from entitlement later where later.household_id = e.household_id
                and later.programme = e.programme and later.first_month > e.last_month
                and (later.last_month is null or later.last_month >= later.first_month))),
    looked as (
        select s.*, last.application_id, last.decided_on as looked_on,
            (select min(p.died_on) from entitled_person ep join person p on p.id = ep.person_id
                where ep.entitlement_id = s.id and s.people > 1 and p.died_on > last.applied_on) as died_on,
            s.tapering and s.last_month <= next_month and not exists (select from entitlement later
                where later.case_id = s.case_id and later.programme = s.programme
                    and later.person_id = s.person_id and later.first_month > s.last_month
                    and later.last_month >= later.first_month) as tapers
        from standing s
            join lateral (select c.application_id, d.decided_on, a.applied_on
                from (select s.case_id as id union all
                        select r.case_id from right_review r join entitlement o on o.id = r.entitlement_id
                        where o.household_id = s.household_id and o.person_id = s.person_id and o.programme = s.programme) decided
                    join assistance_case c on c.id = decided.id
                    join decision d on d.case_id = c.id
                    join application a on a.id = c.application_id
                order by c.id desc limit 1) last on true
        -- As a join, and not by under_review(): a function would be asked of each right of the place.
        where not exists (select from right_review r
            join entitlement o on o.id = r.entitlement_id
            left join assistance_case c on c.id = r.case_id
            where o.household_id = s.household_id and o.person_id = s.person_id and o.programme = s.programme
                and case when c.id is null then exists (select from application_draft d
                        where d.review_id = r.id and d.submitted_at is null and d.discarded_at is null)
                    else c.stage not in ('PAYMENT', 'CLOSED') end)),
    near as (
        select l.* from looked l
        where l.died_on is not null or l.tapers or not l.tapering and l.looked_on + make_interval(months =>
            case when l.programme = 'TEKUN' then months_tekun else least(months_varying, months_dibao) end) <= soon),
    -- Income that is not fixed (DB-30): somebody of working age who can work earns nothing, or anything but wages.
    cycled as (
        select n.*, n.programme = 'DIBAO' and exists (
            select from application a
                cross join lateral jsonb_array_elements(a.facts -> 'members') as said (facts)
                join application_member m on m.application_id = a.id and m.number = cast(said.facts ->> 'number' as integer)
                join person p on p.id = m.person_id
            where a.id = n.application_id and said.facts ->> 'labour' in ('FULL', 'PARTIAL')
                and p.birth_date between on_day - interval '60 years' and on_day - interval '16 years'
                and coalesce(said.facts #>> '{circumstances,fixedIncome}', '') <> 'true'
                and not (jsonb_path_exists(said.facts, '$.incomes[*] ? (@.kind == "WAGE")')
                    and not jsonb_path_exists(said.facts, '$.incomes[*] ? (@.kind <> "WAGE")'))) as varying
        from near n),
    dated as (
        select c.id, case when c.died_on is not null then 'DEATH' when c.tapers then 'TAPER' else 'PERIODIC' end as kind,
            c.looked_on, c.varying, c.died_on,
            cast(case when c.died_on is not null then c.died_on + interval '3 months'
                when c.tapers then c.last_month + interval '1 month' - interval '1 day'
                when c.tapering then null
                else c.looked_on + make_interval(months => case when c.programme = 'TEKUN' then months_tekun
                    when c.varying then months_varying else months_dibao end) end as date) as due_on
        from cycled c)
    select t.id, t.kind, t.looked_on, t.varying, t.died_on, t.due_on
    from dated t where t.due_on is not null and (t.kind <> 'PERIODIC' or t.due_on <= soon);
end $$;
