package org.assistance.domain.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.assistance.domain.payment.RosterState;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How a programme's people and households came from the list before to this month's (RP-09), person by person from the
 * lists: what a report must add up to beside its own new and exited ones.
 */
@Component
@Beyond(Purpose.PAYROLL)
class RosterFlow {
    // Each of the two lists says ON, HELD or GONE of a person. Whoever is on neither and should be is in no term, and so the sum
    // fails; the same for whoever is called new and was there, or called known and was not.
    private static final String FLOW = """
            with %1$s,
            present as (
                select left(code, 6) as county, cast(:month as date) as month from division where level = 3),
            told as (
                select left(k.code, 6) as county from division k
                    join payment_run r on r.month = :month and r.status in %4$s and %5$s
                where k.level = 3),
            before as (%2$s),
            now as (%3$s),
            pair as (
                select coalesce(b.programme, n.programme) as programme, coalesce(b.person_id, n.person_id) as person_id,
                    b.said as was, b.people as were, b.month as since, b.division_code as place,
                    b.entitlement_id as entitlement_id, n.said as says, n.people as people,
                    (b.household_id, b.division_code, b.area) as house_before,
                    (n.household_id, n.division_code, n.area) as house_now,
                    coalesce(n.said = 'HELD' or n.change in ('CHANGED', 'SAME'), false) as known
                from before b full join now n on n.person_id = b.person_id and n.programme = b.programme),
            flow as (
                select p.*,
                    case when p.was is null and p.known then exists (
                        select from payment_transfer t join latest b on b.month = t.month and b.county = left(t.division_code, 6)
                        where t.person_id = p.person_id and t.programme = p.programme and t.status <> 'CANCELLED'
                          and t.change in ('NEW', 'CHANGED', 'SAME')
                        union all
                        select from payment_omission o join latest b on b.month = o.month and b.county = left(o.division_code, 6)
                        where o.person_id = p.person_id and o.programme = p.programme and o.previous_fen is not null)
                        else false end as came,
                    case when p.was in ('ON', 'HELD') and p.says is null then exists (
                        select from payment_transfer t join payment_run r on r.id = t.run_id and r.status in %4$s
                        where t.person_id = p.person_id and t.programme = p.programme and t.month = :month
                          and t.change in ('CHANGED', 'SAME')
                        union all
                        select from payment_omission o join payment_run r on r.id = o.run_id and r.status in %4$s
                        where o.person_id = p.person_id and o.programme = p.programme and o.month = :month
                          and o.previous_fen is not null)
                        else false end as went,
                    case when p.was in ('ON', 'HELD') and p.says is null then exists (
                        select from payment_transfer t join payment_run r on r.id = t.run_id and r.status not in %4$s
                        where t.person_id = p.person_id and t.programme = p.programme and t.month = :month
                        union all
                        select from payment_omission o join payment_run r on r.id = o.run_id and r.status not in %4$s
                        where o.person_id = p.person_id and o.programme = p.programme and o.month = :month)
                        or not exists (
                            select from entitlement e
                            where e.id = p.entitlement_id and (left(p.place, 6) in (select county from told)
                                or left(e.division_code, 6) in (select county from told)))
                        else false end as waits
                from pair p)
            select programme,
                coalesce(sum(were) filter (where was = 'ON'), 0) as on_before,
                coalesce(sum(were) filter (where was = 'HELD'), 0) as held_before,
                coalesce(sum(people) filter (where says = 'HELD'), 0) as held_now,
                coalesce(sum(people - were) filter (where was in ('ON', 'HELD') and known), 0) as grown,
                coalesce(sum(people) filter (where came), 0) - coalesce(sum(were) filter (where went), 0) as moved,
                coalesce(sum(were) filter (where waits and not went), 0) as unlisted,
                count(distinct house_before) filter (where was in ('ON', 'HELD')) as houses_before,
                count(distinct house_now) filter (where says in ('ON', 'HELD'))
                    - count(distinct house_now) filter (where says = 'ON') as houses_held,
                bool_or(came or went or waits or was in ('ON', 'HELD') and says in ('ON', 'HELD')
                    and house_before <> house_now) as moves,
                min(since) filter (where was in ('ON', 'HELD')) as since,
                max(since) filter (where was in ('ON', 'HELD')) as until
            from flow group by programme
            """.formatted(RosterState.LATEST, RosterState.of("latest", "listed"), RosterState.of("present", "listed"),
            RosterState.COUNTS, RosterState.PAYS_COUNTY);

    private final JdbcClient jdbc;

    RosterFlow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * People of one programme.
     *
     * @param since what the list before is called: 上月, or its month where no list was made last month
     * @param before on the list before
     * @param heldBefore suspended by it
     * @param heldNow suspended by this month's
     * @param grown more people in the households on both, less if negative
     * @param moved came from another division with their place or household, left if negative
     * @param unlisted on the list before, and no approved list of this month says anything of them yet
     * @param houses the same of households; null where somebody's list or place changed, so that households cannot be followed
     */
    record Flow(String since, long before, long heldBefore, long heldNow, long grown, long moved, long unlisted,
            @Nullable Houses houses) {
        static final Flow NONE = new Flow("上月", 0, 0, 0, 0, 0, 0, null);

        Check check(ReportRow row) {
            Figures now = row.figures();
            long expected = before + heldBefore + now.newPeople() - now.exitedPeople() - unlisted + grown + moved;
            String left = since + before + (heldBefore > 0 ? " ＋暂缓" + heldBefore : "") + " ＋新增" + now.newPeople()
                    + " －退出" + now.exitedPeople() + (unlisted > 0 ? " －本月名单尚未审批" + unlisted : "")
                    + (grown > 0 ? " ＋在保家庭增员" + grown : "") + (grown < 0 ? " －在保家庭减员" + -grown : "")
                    + (moved > 0 ? " ＋区划调整转入" + moved : "") + (moved < 0 ? " －区划调整转出" + -moved : "") + " ＝"
                    + expected;
            String right = "本月" + now.people()
                    + (heldNow > 0 ? " ＋暂缓" + heldNow + " ＝" + (now.people() + heldNow) : "");
            return new Check(row.programme().shortLabel() + "人数与上月衔接", left, right,
                    expected == now.people() + heldNow);
        }
    }

    /**
     * Households of one programme, once for each village and area.
     *
     * @param before on the list before, suspended ones among them
     * @param heldNow of which this month's list has suspended rights only
     */
    record Houses(long before, long heldNow) {
        Check check(ReportRow row, String since) {
            Figures now = row.figures();
            long expected = before + now.newHouseholds() - now.exitedHouseholds();
            return new Check(row.programme().shortLabel() + "户数与上月衔接",
                    since + before + " ＋新增" + now.newHouseholds() + " －退出" + now.exitedHouseholds() + " ＝" + expected,
                    "本月" + now.households()
                            + (heldNow > 0 ? " ＋全户暂缓" + heldNow + " ＝" + (now.households() + heldNow) : ""),
                    expected == now.households() + heldNow);
        }
    }

    /** Every paid programme that has anybody on one of the two lists; empty when the month has no approved list here. */
    Map<Programme, Flow> of(Question question) {
        Map<Programme, Flow> flows = new EnumMap<>(Programme.class);
        jdbc.sql(FLOW).params(question.values()).query(row -> {
            flows.put(Programme.valueOf(row.getString("programme")),
                    new Flow(since(question, row.getObject("since", LocalDate.class),
                            row.getObject("until", LocalDate.class)), row.getLong("on_before"),
                            row.getLong("held_before"), row.getLong("held_now"), row.getLong("grown"),
                            row.getLong("moved"), row.getLong("unlisted"),
                            row.getBoolean("moves")
                                    ? null
                                    : new Houses(row.getLong("houses_before"), row.getLong("houses_held"))));
        });
        return flows;
    }

    private static String since(Question question, @Nullable LocalDate first, @Nullable LocalDate last) {
        YearMonth previous = question.month().minusMonths(1);
        if (first == null || last == null || YearMonth.from(first).equals(previous)) {
            return "上月";
        }
        return "上一份名册（" + YearMonth.from(first) + (first.equals(last) ? "" : "至" + YearMonth.from(last)) + "）";
    }

    /** Whether an approved list of the month tells of anybody in the division. */
    boolean listed(Question question) {
        return jdbc.sql("""
                select exists (
                    select from payment_transfer t join payment_run r on r.id = t.run_id and r.status in %1$s
                    where t.month = :month and t.division_code >= :lower and t.division_code < :upper
                    union all
                    select from payment_omission o join payment_run r on r.id = o.run_id and r.status in %1$s
                    where o.month = :month and o.division_code >= :lower and o.division_code < :upper)"""
                .formatted(RosterState.COUNTS)).params(question.values()).query(Boolean.class).single();
    }
}
