package org.assistance.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves a report against what it was counted from (RP-09): the payments themselves, the list before, the divisions below. */
@Service
@Transactional(readOnly = true)
public class Proving {
    private final Reporting reporting;
    private final RosterFlow flow;
    private final JdbcClient jdbc;

    Proving(Reporting reporting, RosterFlow flow, JdbcClient jdbc) {
        this.reporting = reporting;
        this.flow = flow;
        this.jdbc = jdbc;
    }

    /** The report against the single payments, the bank's sums and the list before. */
    public List<Check> proofs(Question question, List<ReportRow> rows) {
        List<Check> checks = new ArrayList<>();
        Money reported = rows.stream()
                .filter(row -> row.area() == null)
                .map(row -> row.figures().amount())
                .reduce(Money.ZERO, Money::plus);
        Money booked = Money.ofFen(jdbc.sql("""
                select coalesce(sum(amount_fen), 0) from payment_transfer
                where month = :month and division_code >= :lower and division_code < :upper and status = 'PAID'""")
                .params(question.values())
                .query(Long.class)
                .single());
        checks.add(new Check("发放金额与银行回盘逐笔相加一致", "月报" + reported.format() + "元", "逐笔" + booked.format() + "元",
                reported.equals(booked)));
        Map<Programme, RosterFlow.Flow> flows = flow.listed(question) ? flow.of(question) : null;
        Map<Programme, Long> recoded = recoded(question);
        Map<Programme, Long> before = new HashMap<>();
        for (ReportRow row : reporting.programmes(question.monthBefore())) {
            if (row.area() == null) {
                before.put(row.programme(), row.figures().people());
            }
        }
        for (ReportRow row : rows) {
            if (row.area() != null || row.programme() == Programme.TEMPORARY_RELIEF) {
                continue;
            }
            if (!row.programme().pays()) {
                checks.add(new RosterFlow.Flow("上月", before.getOrDefault(row.programme(), 0L), 0, 0, 0,
                        recoded.getOrDefault(row.programme(), 0L), 0, null).check(row));
            } else if (flows != null) {
                RosterFlow.Flow of = flows.getOrDefault(row.programme(), RosterFlow.Flow.NONE);
                checks.add(of.check(row));
                if (of.houses() != null) {
                    checks.add(of.houses().check(row, of.since()));
                }
            }
        }
        return checks;
    }

    // Statuses held in both months whose place changed its code between the two: they came into the division or left it on paper.
    private Map<Programme, Long> recoded(Question question) {
        Map<Programme, Long> recoded = new HashMap<>();
        jdbc.sql("""
                select programme, sum(case when now >= :lower and now < :upper then people else -people end) from (
                    select e.programme, e.people, %s as now, %s as before
                    from entitlement e
                    where e.rhythm = 'STATUS' and e.first_month <= :previous
                      and (e.last_month is null or e.last_month >= :previous)
                      and e.id in (select f.entitlement_id from former_place f where f.last_month = :previous)) moved
                where (now >= :lower and now < :upper) <> (before >= :lower and before < :upper)
                group by programme""".formatted(StatusRights.PLACE.formatted(":month"),
                StatusRights.PLACE.formatted(":previous"))).params(question.values()).query(row -> {
                    recoded.put(Programme.valueOf(row.getString(1)), row.getLong(2));
                });
        return recoded;
    }

    /** The divisions below against the division itself: the sum, and whether each column agrees. */
    public Check sum(Figures division, Figures children) {
        return new Check("各行相加等于本级数", words(children), words(division), children.equals(division));
    }

    private static String words(Figures figures) {
        return figures.households() + "户 " + figures.people() + "人 " + figures.amount().format() + "元";
    }

    /** Lists of the month that nobody approved yet: neither their people nor their money are in the report. */
    public List<String> unapproved(Question question) {
        return runs(question, "'FROZEN'");
    }

    /** Approved runs of the month whose answer from the bank is not booked: their money is not in the report yet. */
    public List<String> unsettled(Question question) {
        return runs(question, "'APPROVED', 'SENT'");
    }

    /** Whether no run of the month pays anybody in the place, whatever became of its list. */
    public boolean withoutRuns(Question question) {
        return runs(question, "'FROZEN', 'APPROVED', 'SENT', 'SETTLED'").isEmpty();
    }

    private List<String> runs(Question question, String states) {
        return jdbc.sql("""
                select d.name || '第' || r.sequence || '批' from payment_run r join division d on d.code = r.division_code
                where r.month = :month and r.status in (%s) and exists (
                    select from payment_transfer t where t.run_id = r.id and t.division_code >= :lower
                      and t.division_code < :upper)
                order by r.id""".formatted(states)).params(question.values()).query(String.class).list();
    }

    /** The latest month that has a run touching the scope, else the month given. */
    public LocalDate latestMonth(Question question) {
        return jdbc.sql("""
                select max(month) from month_figure
                where division_code >= :lower and division_code < :upper and month <= :month""")
                .params(question.values())
                .query(LocalDate.class)
                .optional()
                .orElse(question.month().atDay(1));
    }
}
