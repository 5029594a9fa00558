-- The relief granted in the 12 months up to a day to anybody of an application's household (LS-21), under whatever number (DF-05): whom
-- officers found to be one person has one ceiling.
create or replace function relief_of_household(of_application bigint, day date) returns bigint language sql stable as $$
    with recursive those (person_id) as (
        select m.person_id from application a join application_member m on m.application_id = a.id
        where a.id = of_application and jsonb_path_query_first(a.facts, '$.members[*] ? (@.number == $number)',
            jsonb_build_object('number', m.number)) ->> 'living' is distinct from 'APART'
        union
        select case when s.left_id = t.person_id then s.right_id else s.left_id end
        from those t join person_match s on t.person_id in (s.left_id, s.right_id) and s.status in ('SAME', 'UNDOING'))
    select coalesce(sum(w.amount_fen), 0)::bigint
    from award w join decision d on d.id = w.decision_id
        join assistance_case c on c.id = w.case_id join application a on a.id = c.application_id
    where w.programme = 'TEMPORARY_RELIEF' and w.granted and d.decided_on > day - interval '12 months' and d.decided_on <= day
        and (a.household_id = (select household_id from application where id = of_application)
            or exists (select from application_member m join those on those.person_id = m.person_id
                where m.application_id = a.id and jsonb_path_query_first(a.facts, '$.members[*] ? (@.number == $number)',
                    jsonb_build_object('number', m.number)) ->> 'living' is distinct from 'APART'))
$$;
