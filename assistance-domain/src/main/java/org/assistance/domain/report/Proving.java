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

/** Proves a report against what it was counted from (RP-09): the payments themselves, last month, the divisions below. */
@Service
@Transactional(readOnly = true)
public class Proving {
    private final Reporting reporting;
    private final JdbcClient jdbc;

    Proving(Reporting reporting, JdbcClient jdbc) {
        this.reporting = reporting;
        this.jdbc = jdbc;
    }

    /** The report against the single payments, the bank's sums and last month's roster. */
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
        Map<Programme, Long> heldBack = heldBack(question);
        Map<Programme, Long> grown = grown(question);
        Map<Programme, Long> unlisted = unlisted(question);
        Map<Programme, Long> recoded = recoded(question);
        Map<Programme, Long> before = new HashMap<>();
        for (ReportRow row : reporting.programmes(question.monthBefore())) {
            if (row.area() == null) {
                before.put(row.programme(), row.figures().people());
            }
        }
        for (ReportRow row : rows) {
            if (row.area() == null && row.programme() != Programme.TEMPORARY_RELIEF && frozen(question, row)) {
                checks.add(roster(row, before.getOrDefault(row.programme(), 0L),
                        heldBack.getOrDefault(row.programme(), 0L), grown.getOrDefault(row.programme(), 0L),
                        unlisted.getOrDefault(row.programme(), 0L), recoded.getOrDefault(row.programme(), 0L)));
            }
        }
        return checks;
    }

    private static Check roster(ReportRow row, long before, long held, long grown, long unlisted,
            long recoded) {
        Figures now = row.figures();
        long expected = before + now.newPeople() - now.exitedPeople() - held - unlisted + grown + recoded;
        String left = "上月" + before + " ＋新增" + now.newPeople() + " －退出" + now.exitedPeople()
                + (held > 0 ? " －暂缓" + held : "")
                + (unlisted > 0 ? " －本月名单尚未审批" + unlisted : "") + (grown > 0 ? " ＋在保家庭增员" + grown : "")
                + (grown < 0 ? " －在保家庭减员" + -grown : "") + (recoded > 0 ? " ＋区划调整转入" + recoded : "")
                + (recoded < 0 ? " －区划调整转出" + -recoded : "") + " ＝" + expected;
        return new Check(row.programme().shortLabel() + "人数与上月衔接", left, "本月" + now.people(),
                expected == now.people());
    }

    // Households on both rosters whose number of people changed are neither new nor gone.
    private Map<Programme, Long> grown(Question question) {
        Map<Programme, Long> grown = new HashMap<>();
        jdbc.sql("""
                select t.programme, sum(t.people - v.people) from payment_transfer t
                    join payment_transfer v on v.month = :previous and v.person_id = t.person_id
                        and v.programme = t.programme and v.change in ('NEW', 'CHANGED', 'SAME')
                        and v.status <> 'CANCELLED'
                    join payment_run r on r.id = t.run_id and r.status in ('APPROVED', 'SENT', 'SETTLED')
                where t.month = :month and t.division_code >= :lower and t.division_code < :upper
                  and (v.division_code >= :lower and v.division_code < :upper or v.entitlement_id = t.entitlement_id)
                  and t.change in ('CHANGED', 'SAME') and t.people <> v.people
                group by t.programme""").params(question.values()).query(row -> {
            grown.put(Programme.valueOf(row.getString(1)), row.getLong(2));
        });
        return grown;
    }

    // On both rosters, but the code of their place changed between the two: they came into the division or left it on paper.
    private Map<Programme, Long> recoded(Question question) {
        Map<Programme, Long> recoded = new HashMap<>();
        if (!jdbc.sql("""
                select exists (select from division where handed_over_on >= :previous
                    and handed_over_on < cast(:month as date) + interval '1 month')""")
                .params(question.values())
                .query(Boolean.class)
                .single()) {
            return recoded;
        }
        jdbc.sql("""
                select programme, sum(case when now >= :lower and now < :upper then people else -people end) from (
                    select t.programme, v.people, t.division_code as now, v.division_code as before
                    from payment_transfer t
                        join payment_transfer v on v.month = :previous and v.entitlement_id = t.entitlement_id
                            and v.person_id = t.person_id and v.change in ('NEW', 'CHANGED', 'SAME')
                            and v.status <> 'CANCELLED'
                        join payment_run r on r.id = t.run_id and r.status in ('APPROVED', 'SENT', 'SETTLED')
                    where t.month = :month and t.change in ('CHANGED', 'SAME')
                    union all
                    select e.programme, e.people, %s, %s
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

    // On last month's roster where no list of this month is approved yet: their county has still to say who stays.
    private Map<Programme, Long> unlisted(Question question) {
        Map<Programme, Long> unlisted = new HashMap<>();
        jdbc.sql("""
                select v.programme, sum(v.people) from (
                    select distinct on (t.person_id, t.programme) t.person_id, t.programme, t.people, t.division_code,
                        e.division_code as now
                    from payment_transfer t join payment_run r on r.id = t.run_id and r.status in ('APPROVED', 'SENT', 'SETTLED')
                        join entitlement e on e.id = t.entitlement_id
                    where t.month = :previous and t.division_code >= :lower and t.division_code < :upper
                      and t.change in ('NEW', 'CHANGED', 'SAME') and t.programme <> 'TEMPORARY_RELIEF'
                    order by t.person_id, t.programme, t.id desc) v
                where not exists (select from payment_run r where r.month = :month and r.status in ('APPROVED', 'SENT', 'SETTLED')
                      and (left(r.division_code, 6) in (left(v.division_code, 6), left(v.now, 6))
                        or right(r.division_code, 8) = '00000000'
                          and left(r.division_code, 4) in (left(v.division_code, 4), left(v.now, 4))))
                group by v.programme""").params(question.values()).query(row -> {
            unlisted.put(Programme.valueOf(row.getString(1)), row.getLong(2));
        });
        return unlisted;
    }

    private boolean frozen(Question question, ReportRow row) {
        return !row.programme().pays() || jdbc.sql("""
                select exists (select from payment_transfer t join payment_run r on r.id = t.run_id
                    where t.month = :month and t.division_code >= :lower and t.division_code < :upper
                      and r.status in ('APPROVED', 'SENT', 'SETTLED'))""")
                .params(question.values())
                .query(Boolean.class)
                .single();
    }

    // On last month's roster, still entitled, held back this month: neither on the roster nor gone.
    private Map<Programme, Long> heldBack(Question question) {
        Map<Programme, Long> held = new HashMap<>();
        jdbc.sql("""
                select v.programme, sum(v.people) from (
                    select distinct on (person_id, programme) person_id, programme, people from payment_transfer
                    where month = :previous and division_code >= :lower and division_code < :upper
                      and change in ('NEW', 'CHANGED', 'SAME') and status <> 'CANCELLED'
                      and programme <> 'TEMPORARY_RELIEF'
                    order by person_id, programme, id desc) v
                where exists (select from payment_omission o join payment_run r on r.id = o.run_id
                        where o.month = :month and o.kind = 'HELD' and r.status in ('APPROVED', 'SENT', 'SETTLED')
                          and o.person_id = v.person_id and o.programme = v.programme)
                  and not exists (select from payment_transfer t join payment_run r on r.id = t.run_id
                        where t.month = :month and t.person_id = v.person_id and t.programme = v.programme
                          and t.change in ('NEW', 'CHANGED', 'SAME') and r.status in ('APPROVED', 'SENT', 'SETTLED'))
                group by v.programme""").params(question.values()).query(row -> {
            held.put(Programme.valueOf(row.getString(1)), row.getLong(2));
        });
        return held;
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
