package org.assistance.domain.review;

/** SQL for whether a right is being looked at anew: a review of the same household, person and programme that is open or still being typed. */
public final class UnderWay {
    private static final String SQL = """
            exists (select from right_review r
                join entitlement o on o.id = r.entitlement_id
                left join assistance_case c on c.id = r.case_id
                where o.household_id = %1$s.household_id and o.person_id = %1$s.person_id and o.programme = %1$s.programme
                    and case when c.id is null then exists (select from application_draft d
                            where d.review_id = r.id and d.submitted_at is null and d.discarded_at is null)
                        else c.stage not in ('PAYMENT', 'CLOSED') end)""";

    private UnderWay() {}

    /** The condition on a row of {@code entitlement} by its alias. */
    public static String of(String right) {
        return SQL.formatted(right);
    }
}
