package org.assistance.domain.payment;

import java.time.YearMonth;
import org.assistance.domain.PayrollLock;
import org.assistance.domain.place.DivisionScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the month's figures per village, programme and area beside the payments they are counted from. A household counts
 * once in each of these groups; it is new or gone there when nobody of it was, or is, on the roster besides.
 *
 * <p>Only approved lists count: a list that is merely frozen may be sent back. Called in every transaction that changes
 * the state of a run or a payment, so the two never disagree.
 */
@Component
class MonthFigures {
    private static final String COUNT = """
            insert into month_figure (month, division_code, programme, area, households, people, new_households,
                new_people, exited_households, exited_people, paid_times, paid_people, paid_fen)
            select :month, division_code, programme, area,
                count(distinct household_id) filter (where roster),
                coalesce(sum(people) filter (where roster), 0),
                count(distinct household_id) filter (where roster and change = 'NEW' and not was),
                coalesce(sum(people) filter (where roster and change = 'NEW'), 0),
                count(distinct household_id) filter (where exited and not stays),
                coalesce(sum(people) filter (where exited), 0),
                count(*) filter (where paid),
                coalesce(sum(people) filter (where paid), 0),
                coalesce(sum(amount_fen) filter (where paid), 0)
            from (
            select lists.*, bool_or(held or exited or change in ('CHANGED', 'SAME')) over household as was,
                bool_or(held or roster) over household as stays
            from (
                select t.division_code, programme, area, household_id, people, amount_fen, change,
                    change in ('NEW', 'CHANGED', 'SAME') and programme <> 'TEMPORARY_RELIEF' as roster,
                    false as exited, false as held, t.status = 'PAID' as paid
                from payment_transfer t join payment_run r on r.id = t.run_id
                where t.month = :month and t.division_code >= :lower and t.division_code < :upper
                  and r.status in %1$s
                union all
                select o.division_code, o.programme, o.area, o.household_id, o.people, 0, null, false, %2$s, %3$s, false
                from payment_omission o join payment_run r on r.id = o.run_id
                where o.month = :month and o.division_code >= :lower and o.division_code < :upper
                  and (%2$s or %3$s) and r.status in %1$s) lists
            window household as (partition by division_code, programme, area, household_id)) counted
            group by division_code, programme, area
            """.formatted(RosterState.COUNTS, RosterState.GONE, RosterState.HELD);

    private final JdbcClient jdbc;

    MonthFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes whoever freezes, approves, sends back or settles a run wait for another who does, until the other's transaction
     * ends: the runs of a county and of its city touch the same rights and the same figures. Taken before the run is read.
     * Who ends a right or changes its account takes the same turn, by a trigger of the table.
     */
    void oneAtATime() {
        PayrollLock.take(jdbc);
    }

    /** Counts a month of a division anew. */
    void refresh(YearMonth month, DivisionScope scope) {
        oneAtATime();
        jdbc.sql("delete from month_figure where month = :month and division_code >= :lower and division_code < :upper")
                .param("month", month.atDay(1))
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .update();
        jdbc.sql(COUNT)
                .param("month", month.atDay(1))
                .param("lower", scope.lower())
                .param("upper", scope.upper())
                .update();
    }
}
