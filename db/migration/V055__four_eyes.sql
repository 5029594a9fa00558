-- Four eyes: who proposes, who surveys, who decides and who releases the money are different people in one case; the decider holds the
-- post of the level, and what a township grants stays within its limit. Looked at when the transaction ends, by whatever way
-- the rows came and whoever brought them: no role and no setting passes.

-- 王 芳 is 王芳: surveyors are known by name, since not every one of them is an officer.
create function bare_name(name text) returns text language sql immutable as $$
    select regexp_replace(name, E'[\\s\u3000]+', '', 'g')
$$;

-- Whether a place is the other one or lies above it, as a post's division stands to a case's.
create function place_covers(place text, code text) returns boolean language sql immutable as $$
    select left(code, n) = left(place, n)
    from (select case when place ~ '^0{12}$' then 0 when place ~ '0{10}$' then 2 when place ~ '0{8}$' then 4
        when place ~ '0{6}$' then 6 when place ~ '0{3}$' then 9 else 12 end) level (n)
$$;

create function holds_post(officer bigint, roles text[], code text, day date) returns boolean language sql stable as $$
    select exists (select from post p where p.officer_id = officer and p.role = any (roles)
        and p.valid_from <= day and coalesce(p.valid_to, day) >= day and place_covers(p.division_code, code))
$$;

-- The cases whose families an officer visited. Somebody of the same name far away is another person, so the officer must have held a
-- post below the city's that covers the family's place on that day.
create function surveyed_by(officer bigint) returns setof bigint language sql stable as $$
    select v.case_id from household_visit v join officer o on o.id = surveyed_by.officer
    where bare_name(o.name) in (v.first_visitor, v.second_visitor)
        and holds_post(o.id, array['VILLAGE_ASSISTANT', 'TOWNSHIP_CLERK', 'TOWNSHIP_LEADER', 'COUNTY_REVIEWER', 'COUNTY_LEADER',
            'COUNTY_CHECKER'], v.division_code, v.visited_on)
$$;
create index household_visit_first_visitor on household_visit (first_visitor);
create index household_visit_second_visitor on household_visit (second_visitor);

-- Which hands a person had in a case: PROPOSED, SURVEYED, DECIDED, RELEASED.
create function hands_in(of_case bigint, officer bigint) returns text[] language sql stable as $$
    select array_remove(array[
        case when exists (select from opinion o where o.case_id = of_case and o.given_by = officer) then 'PROPOSED' end,
        case when exists (select from household_visit v join officer o on o.id = hands_in.officer
            where v.case_id = of_case and bare_name(o.name) in (v.first_visitor, v.second_visitor)) then 'SURVEYED' end,
        case when exists (select from decision d where d.case_id = of_case and d.decided_by = officer) then 'DECIDED' end,
        case when exists (select from entitlement e join payment_line l on l.entitlement_id = e.id
                join payment_transfer t on t.line_id = l.id join payment_run r on r.id = t.run_id
            where e.case_id = of_case and r.approved_by = officer) then 'RELEASED' end], null)
$$;

create function refuse_second_hand(of_case bigint, officer bigint) returns void language plpgsql as $$
declare
    hands text[] := hands_in(of_case, officer);
begin
    if cardinality(hands) > 1 then
        raise exception 'four eyes: one officer cannot have % in one case', array_to_string(hands, ' and ')
            using errcode = 'check_violation', constraint = 'four_eyes_on_a_case';
    end if;
end $$;

create function opinion_by_its_own_hand() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.given_by, new.case_id) = (old.given_by, old.case_id) then
        return null;
    end if;
    perform refuse_second_hand(new.case_id, new.given_by);
    return null;
end $$;
create constraint trigger opinion_four_eyes after insert or update of given_by, case_id on opinion
    deferrable initially deferred for each row execute function opinion_by_its_own_hand();

create function visit_by_its_own_hands() returns trigger language plpgsql as $$
begin
    -- Of all officers with these names only those who have another hand in the case can be refused.
    perform refuse_second_hand(new.case_id, hand.officer)
    from (select o.given_by as officer from opinion o where o.case_id = new.case_id
        union select d.decided_by from decision d where d.case_id = new.case_id) hand
        join officer o on o.id = hand.officer and bare_name(o.name) in (new.first_visitor, new.second_visitor);
    perform from entitlement e join payment_line l on l.entitlement_id = e.id
        join payment_transfer t on t.line_id = l.id join payment_run r on r.id = t.run_id
    where e.case_id = new.case_id and new.case_id in (select surveyed_by(r.approved_by));
    if found then
        raise exception 'four eyes: one officer cannot have SURVEYED and RELEASED in one case'
            using errcode = 'check_violation', constraint = 'four_eyes_on_a_case';
    end if;
    return null;
end $$;
create constraint trigger household_visit_four_eyes after insert on household_visit
    deferrable initially deferred for each row execute function visit_by_its_own_hands();

-- A row of policy as the engine reads it: of the smallest division that has any, the one that names the area first.
create function policy_in_force(wanted text, in_area text, place text, day date) returns policy_value language sql stable as $$
    select v from policy_value v
    where v.code = wanted and v.variant = '' and (v.area is null or v.area = in_area) and v.withdrawn_at is null
        and v.valid_from <= day and coalesce(v.valid_to, day) >= day and v.division_code in ('000000000000',
            rpad(left(place, 2), 12, '0'), rpad(left(place, 4), 12, '0'), rpad(left(place, 6), 12, '0'),
            rpad(left(place, 9), 12, '0'), place)
    order by v.division_code = '000000000000', rtrim(v.division_code, '0') desc, v.area nulls last limit 1
$$;

-- Twelve months of the standard of 低保 in fen, exact: a yearly one is not always a whole number of fen a month.
create function twelve_standards(in_area text, place text, day date) returns numeric language sql stable as $$
    select v.value::numeric * 100 * case v.unit when 'YUAN_PER_YEAR' then 1 else 12 end
    from policy_in_force('DIBAO_STD', in_area, place, day) v
$$;

-- The relief granted in the 12 months up to a day to anybody of an application's household (LS-21); who is named as living
-- apart is not of it.
create function relief_of_household(of_application bigint, day date) returns bigint language sql stable as $$
    with those as (
        select m.person_id from application a join application_member m on m.application_id = a.id
        where a.id = of_application and jsonb_path_query_first(a.facts, '$.members[*] ? (@.number == $number)',
            jsonb_build_object('number', m.number)) ->> 'living' is distinct from 'APART')
    select coalesce(sum(w.amount_fen), 0)::bigint
    from award w join decision d on d.id = w.decision_id
        join assistance_case c on c.id = w.case_id join application a on a.id = c.application_id
    where w.programme = 'TEMPORARY_RELIEF' and w.granted and d.decided_on > day - interval '12 months' and d.decided_on <= day
        and (a.household_id = (select household_id from application where id = of_application)
            or exists (select from application_member m join those on those.person_id = m.person_id
                where m.application_id = a.id and jsonb_path_query_first(a.facts, '$.members[*] ? (@.number == $number)',
                    jsonb_build_object('number', m.number)) ->> 'living' is distinct from 'APART'))
$$;

create function award_within_the_limit() returns trigger language plpgsql as $$
declare
    d decision := (select t from decision t where t.id = new.decision_id);
    c assistance_case := (select t from assistance_case t where t.id = d.case_id);
    in_area text := (select a.facts ->> 'area' from opinion o join case_assessment a on a.id = o.assessment_id
        where o.id = d.opinion_id);
    given delegation;
    cap policy_value;
    sum_fen bigint := coalesce(new.amount_fen, 0);
    most numeric;  -- twelve times the limit in fen
    inside boolean;
begin
    if new.case_id <> d.case_id then
        raise exception 'an award belongs to the case of its decision' using errcode = 'check_violation';
    end if;
    if d.level <> 'TOWNSHIP' then
        return null;
    end if;
    if new.programme = 'TEMPORARY_RELIEF' and new.granted then
        -- Two decisions on one household at once: the second counts what the first granted.
        perform from household h where h.id = (select household_id from application where id = c.application_id)
            for no key update;
        perform from person p where p.id in (select person_id from application_member where application_id = c.application_id)
            order by p.id for no key update;
    end if;
    if c.route = 'FAST_RELIEF' then
        cap := policy_in_force('FASTRELIEF_CAP', in_area, c.division_code, d.decided_on);
        most := case when cap.unit = 'MULTIPLE'
            then cap.value::numeric * twelve_standards(in_area, c.division_code, d.decided_on) else cap.value::numeric * 1200 end;
        inside := coalesce(sum_fen * 12 <= most, false);
    else
        select t.* into given from delegation t where t.programme = new.programme and t.township_code = c.township_code
            and t.valid_from <= d.decided_on and coalesce(t.valid_to, d.decided_on) >= d.decided_on;
        if new.programme = 'TEMPORARY_RELIEF' then
            sum_fen := relief_of_household(c.application_id, d.decided_on);
            if given.id is null then
                cap := policy_in_force('TEMP_DELEGATED_CAP', in_area, c.division_code, d.decided_on);
            end if;
        end if;
        if given.id is not null then
            most := case when given.ceiling_fen is not null then given.ceiling_fen * 12
                else given.ceiling_multiple * twelve_standards(in_area, c.division_code, d.decided_on) end;
            inside := given.ceiling_fen is null and given.ceiling_multiple is null or coalesce(sum_fen * 12 <= most, false);
        elsif cap.id is not null then
            most := case when cap.unit = 'MULTIPLE'
                then cap.value::numeric * twelve_standards(in_area, c.division_code, d.decided_on) else cap.value::numeric * 1200 end;
            inside := coalesce(case when cap.operator = 'BELOW' then sum_fen * 12 < most else sum_fen * 12 <= most end, false);
        else
            inside := false;
        end if;
    end if;
    if not inside and (new.granted or (given.id is null and cap.id is null)) then
        raise exception 'the township may not decide this: % fen of % against a limit of % fen', sum_fen, new.programme,
            round(most / 12, 2) using errcode = 'check_violation', constraint = 'decided_within_the_limit';
    end if;
    return null;
end $$;
create constraint trigger award_limit after insert on award
    deferrable initially deferred for each row execute function award_within_the_limit();

create function decision_by_who_may() returns trigger language plpgsql as $$
declare
    place text := (select division_code from assistance_case where id = new.case_id);
begin
    perform refuse_second_hand(new.case_id, new.decided_by);
    if not holds_post(new.decided_by, array[case new.level when 'TOWNSHIP' then 'TOWNSHIP_LEADER' else 'COUNTY_LEADER' end],
            place, new.decided_on) then
        raise exception 'who decides at the level of the % holds the post of its leader on that day', new.level
            using errcode = 'check_violation', constraint = 'decided_at_its_level';
    end if;
    if not exists (select from opinion o where o.id = new.opinion_id and o.case_id = new.case_id) then
        raise exception 'a decision answers an opinion on the same case' using errcode = 'check_violation';
    end if;
    if new.delegation_id is not null and not exists (select from delegation g
            join assistance_case c on c.id = new.case_id and c.township_code = g.township_code
            where g.id = new.delegation_id and new.level = 'TOWNSHIP' and g.valid_from <= new.decided_on
                and coalesce(g.valid_to, new.decided_on) >= new.decided_on) then
        raise exception 'the delegation does not stand for this township on the day of the decision'
            using errcode = 'check_violation', constraint = 'decided_within_the_limit';
    end if;
    return null;
end $$;
create constraint trigger decision_by_who_may after insert on decision
    deferrable initially deferred for each row execute function decision_by_who_may();

-- The lines of a list that an officer had a hand in before; who releases has none.
create function lines_handled_by(of_run bigint, officer bigint) returns setof bigint language sql stable as $$
    select t.line_id from payment_transfer t join entitlement e on e.id = t.entitlement_id
    where t.run_id = of_run and e.case_id in (
        select d.case_id from decision d where d.decided_by = lines_handled_by.officer
        union select o.case_id from opinion o where o.given_by = lines_handled_by.officer
        union select surveyed_by(lines_handled_by.officer))
$$;

create function run_released_by_who_may() returns trigger language plpgsql as $$
declare
    handled bigint;
begin
    if tg_op = 'UPDATE' and (new.approved_by, new.approved_at) is not distinct from (old.approved_by, old.approved_at) then
        return null;
    end if;
    select count(*) into handled from lines_handled_by(new.id, new.approved_by);
    if handled > 0 then
        raise exception 'four eyes: who releases the money had a hand in % of its lines', handled
            using errcode = 'check_violation', constraint = 'four_eyes_on_a_case';
    end if;
    if not holds_post(new.approved_by, array['COUNTY_LEADER', 'CITY_CLERK'], new.division_code,
            cast(new.approved_at at time zone 'Asia/Shanghai' as date)) then
        raise exception 'who releases the money holds a post for it on that day'
            using errcode = 'check_violation', constraint = 'released_by_who_may';
    end if;
    return null;
end $$;
create constraint trigger payment_run_released after insert or update of approved_by, approved_at on payment_run
    deferrable initially deferred for each row when (new.approved_by is not null)
    execute function run_released_by_who_may();

-- What was released was all there: nothing is added to a list afterwards.
create function only_while_frozen() returns trigger language plpgsql as $$
begin
    if exists (select from payment_run r where r.id in (select f.run_id from fresh f) and r.status <> 'FROZEN') then
        raise exception 'a list that is released takes no further line' using errcode = 'check_violation',
            constraint = 'released_as_it_was';
    end if;
    return null;
end $$;
create trigger payment_transfer_only_while_frozen after insert on payment_transfer
    referencing new table as fresh for each statement execute function only_while_frozen();
