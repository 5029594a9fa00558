-- Fast small relief (小额快救) is given within three days: an indication of kinship, and the county's own visit to a registered family,
-- come after it. Whoever is related for certain is shut out of it as of any other case.
create or replace function decision_by_no_relative() returns trigger language plpgsql as $$
begin
    perform refuse_related(new.case_id, new.decided_by);
    if (select c.route from assistance_case c where c.id = new.case_id) = 'FAST_RELIEF' then
        return null;
    end if;
    if registered_still(new.case_id)
            and not exists (select from household_visit v where v.case_id = new.case_id and v.by_county) then
        raise exception 'the county has not visited this family, as a registered one needs' using errcode = 'check_violation',
            constraint = 'county_visits_the_registered';
    end if;
    if exists (select from kin_link k where k.case_id = new.case_id and k.state = 'SUSPECTED') then
        raise exception 'an indication of kinship is not judged yet' using errcode = 'check_violation',
            constraint = 'kinship_judged_before_the_decision';
    end if;
    return null;
end $$;
