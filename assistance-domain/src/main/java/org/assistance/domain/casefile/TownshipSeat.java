package org.assistance.domain.casefile;

/**
 * Whether the township that was to decide still may (section 1 Delegation): every programme of the opinion has been
 * delegated to it, or relief given to all townships by policy (LS-21), without a gap from the day of the opinion to the day
 * asked. After a gap the county has the case, and a later delegation does not take it back.
 */
final class TownshipSeat {
    /** The condition on {@code assistance_case c}, with the parameter {@code :today}; false for the county's cases. */
    static final String STANDS = """
            coalesce(c.decision_level = 'TOWNSHIP' and (c.route = 'FAST_RELIEF' or not exists (
                select from opinion o cross join lateral jsonb_array_elements(o.proposals -> 'list') proposal
                where o.case_id = c.id and not o.superseded and not coalesce((
                    select range_agg(daterange(given.valid_from, given.valid_to, '[]')) from (
                        select d.valid_from, d.valid_to from delegation d
                        where d.township_code = c.township_code and d.programme = proposal ->> 'programme'
                        union all
                        select v.valid_from, v.valid_to from policy_value v
                        where proposal ->> 'programme' = 'TEMPORARY_RELIEF' and v.code = 'TEMP_DELEGATED_CAP'
                          and (v.area is null or v.area = (select a.facts ->> 'area' from case_assessment a
                            where a.id = o.assessment_id))
                          and v.withdrawn_at is null and v.division_code in ('000000000000',
                            rpad(left(c.division_code, 2), 12, '0'), rpad(left(c.division_code, 4), 12, '0'),
                            rpad(left(c.division_code, 6), 12, '0'))) given)
                  @> daterange(least(cast(o.given_at at time zone 'Asia/Shanghai' as date), cast(:today as date)),
                      cast(:today as date), '[]'), false))), false)
            """;

    private TownshipSeat() {}
}
