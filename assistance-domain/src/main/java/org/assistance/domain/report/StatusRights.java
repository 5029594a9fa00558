package org.assistance.domain.report;

/** The rights without money (边缘, 刚性支出) as a month's report sees them: each in the place it had in that month (DF-14). */
final class StatusRights {
    /** Where right {@code e} stood in a month; the parameter's name takes the place of {@code %s}. */
    static final String PLACE = """
            coalesce((select f.division_code from former_place f
                where f.entitlement_id = e.id and f.last_month >= %s order by f.last_month limit 1), e.division_code)""";

    /** A relation with {@code division_code} as of {@code :month}, inside {@code :lower} and {@code :upper}. */
    static final String IN_SCOPE = """
            (select * from (
                select e.id, e.household_id, e.person_id, e.case_id, e.programme, e.area, e.people, e.first_month,
                    e.last_month, e.ended_reason, """ + " " + PLACE.formatted(":month") + """
             as division_code
                from entitlement e
                where e.rhythm = 'STATUS' and (e.division_code >= :lower and e.division_code < :upper
                    or e.id in (select f.entitlement_id from former_place f
                        where f.division_code >= :lower and f.division_code < :upper))) placed
             where division_code >= :lower and division_code < :upper)
            """;

    private StatusRights() {}
}
