package org.assistance.domain.payment;

/**
 * Who is on the roster by the lists on record, as common tables of SQL: the freeze compares the new list with it, the
 * month's report proves itself by it.
 *
 * <p>The list before a month is each county's latest approved one, whichever month that was: a county that made no list
 * in a month keeps the roster of the one before. A person is on the roster of a list when it pays the month itself, or
 * when it holds back a right that was on the roster already (XZ-103: a suspended right is neither new nor gone).
 */
public final class RosterState {
    /** The runs whose lists count: {@code FROZEN} ones may still be sent back. */
    public static final String COUNTS = "('APPROVED', 'SENT', 'SETTLED')";

    /** Whether run {@code r} pays county {@code k}, by six digits: its own run, or its city's. */
    public static final String PAYS_COUNTY = """
            (left(r.division_code, 6) = left(k.code, 6)
                or right(r.division_code, 8) = '00000000' and left(r.division_code, 4) = left(k.code, 4))
            """;

    /** The table {@code latest (county, month)}: each county's latest list before {@code :month}. */
    public static final String LATEST = """
            latest as (
                select left(k.code, 6) as county, max(r.month) as month
                from division k join payment_run r on r.month < :month and r.status in %s and %s
                where k.level = 3 group by left(k.code, 6))
            """.formatted(COUNTS, PAYS_COUNTY);

    /** Whether omission {@code o} of a right that left the roster counts: not when a later list of the month took its person in again. */
    public static final String GONE = """
            (o.kind = 'STOPPED' and not exists (select from payment_transfer s join payment_run sr on sr.id = s.run_id
                where s.person_id = o.person_id and s.month = o.month and s.programme = o.programme
                  and s.change in ('CHANGED', 'SAME') and sr.status in %s))
            """.formatted(COUNTS);

    /** Whether omission {@code o} holds back a right that was on the roster already. */
    public static final String HELD = "(o.kind = 'HELD' and o.previous_fen is not null)";

    /**
     * Whether a transfer of this month, or an omission, says of the household of row {@code x} that it was on the roster
     * before, or is on it still: {@code was} and {@code stays} of the month's figures, of one row.
     */
    private static final String HOUSEHOLD = """
            (exists (select from payment_transfer h join payment_run hr on hr.id = h.run_id and hr.status in %1$s
                where h.month = x.month and h.division_code = x.division_code and h.programme = x.programme
                  and h.area = x.area and h.household_id = x.household_id and h.change in (%3$s))
            or exists (select from payment_omission o join payment_run hr on hr.id = o.run_id and hr.status in %1$s
                where o.month = x.month and o.division_code = x.division_code and o.programme = x.programme
                  and o.area = x.area and o.household_id = x.household_id and %2$s))
            """;

    /** Whether the household of row {@code x}, a new right, was on the roster in that programme, village and area. */
    public static final String HOUSEHOLD_WAS = HOUSEHOLD.formatted(COUNTS, "(" + HELD + " or " + GONE + ")",
            "'CHANGED', 'SAME'");

    /** Whether the household of row {@code x}, a right that is gone, is still on it. */
    public static final String HOUSEHOLD_STAYS = HOUSEHOLD.formatted(COUNTS, HELD, "'NEW', 'CHANGED', 'SAME'");

    private RosterState() {}

    /**
     * What the lists of some counties' months say of each person and programme: {@code said} is ON, GONE or HELD; the latest
     * month speaks, and of several lists of one month the first of these. For HELD {@code amount_fen} is what was last
     * listed.
     *
     * @param lists a table (county, month)
     * @param place whose code lies between {@code :lower} and {@code :upper}: {@code listed}'s, as it was then, or the
     *            {@code standing} right's, as it is now
     * @return the body of a common table
     */
    public static String of(String lists, String place) {
        return """
                select distinct on (listed.person_id, listed.programme) listed.* from (
                    select t.person_id, t.programme, t.entitlement_id, t.division_code, t.area, t.household_id, t.people,
                        t.amount_fen, t.change, 'ON' as said, b.month, t.id
                    from %1$s b
                        join payment_transfer t on t.month = b.month
                            and t.division_code between b.county || '000000' and b.county || '999999'
                        join payment_run r on r.id = t.run_id and r.status in %2$s
                    where t.change in ('NEW', 'CHANGED', 'SAME') and t.programme <> 'TEMPORARY_RELIEF'
                    union all
                    select o.person_id, o.programme, o.entitlement_id, o.division_code, o.area, o.household_id, o.people,
                        coalesce(o.previous_fen, o.amount_fen), null,
                        case o.kind when 'STOPPED' then 'GONE' else 'HELD' end, b.month, o.id
                    from %1$s b
                        join payment_omission o on o.month = b.month
                            and o.division_code between b.county || '000000' and b.county || '999999'
                        join payment_run r on r.id = o.run_id and r.status in %2$s
                    where o.kind = 'STOPPED' or o.previous_fen is not null) listed
                    %4$s
                where %3$s.division_code >= :lower and %3$s.division_code < :upper
                order by listed.person_id, listed.programme, listed.month desc,
                    array_position(array['ON', 'GONE', 'HELD'], listed.said), listed.id desc
                """.formatted(lists, COUNTS, place, place.equals("standing")
                ? "join entitlement standing on standing.id = listed.entitlement_id"
                : "");
    }
}
