package org.assistance.domain.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps lists in the order of their months: a list says who is new, changed and gone beside the one before (XZ-100), so
 * the one before must stand. What is with the bank can not be sent back any more; a list in an officer's hands can.
 */
@Component
@Beyond(Purpose.PAYROLL)
class MonthsInOrder {
    private static final String TOUCHES = """
            (r.division_code >= :lower and r.division_code < :upper or r.division_code in (:chain))
            """;

    private static final String LATER = """
            select max(month) from payment_run r where status <> 'REJECTED' and month > :month and
            """ + TOUCHES;

    private static final String OPEN = """
            select division_code, month, sequence, status, 0 as people from payment_run r
            where status in ('FROZEN', 'APPROVED') and month < :month and
            """ + TOUCHES + " order by month, id limit 1";

    // Whoever was to stay on a list that was sent back, or to leave it, must be told of by another list of that month, or the next
    // month would not know them. Who was new on it is simply new on the next.
    private static final String NOT_MADE_ANEW = """
            with %s
            select r.division_code, r.month, r.sequence, r.status, count(*) as people
            from latest b
                join division k on k.level = 3 and left(k.code, 6) = b.county
                join payment_run r on r.month = b.month and r.status = 'REJECTED' and %s
                join lateral (
                    select t.person_id, t.programme from payment_transfer t join entitlement e on e.id = t.entitlement_id
                    where e.division_code >= :lower and e.division_code < :upper and t.run_id = r.id and t.change in ('CHANGED', 'SAME')
                      and t.division_code between b.county || '000000' and b.county || '999999'
                    union
                    select o.person_id, o.programme from payment_omission o join entitlement e on e.id = o.entitlement_id
                    where e.division_code >= :lower and e.division_code < :upper and o.run_id = r.id and (o.kind = 'STOPPED' or o.previous_fen is not null)
                      and o.division_code between b.county || '000000' and b.county || '999999') x on true
            where not exists (select from payment_transfer t join payment_run s on s.id = t.run_id
                    where t.person_id = x.person_id and t.month = b.month and t.programme = x.programme
                      and t.change in ('NEW', 'CHANGED', 'SAME') and s.status <> 'REJECTED')
              and not exists (select from payment_omission o join payment_run s on s.id = o.run_id
                    where o.person_id = x.person_id and o.month = b.month and o.programme = x.programme
                      and s.status <> 'REJECTED')
            group by r.id order by r.id limit 1
            """.formatted(RosterState.LATEST, RosterState.PAYS_COUNTY);

    private final JdbcClient jdbc;

    MonthsInOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Open(String number, YearMonth month, RunStatus status, int people) {}

    /**
     * Refuses a list of a month that is not the next one to make.
     *
     * @throws IllegalMove when a later month has a list already, an earlier list may still be sent back, or one that was
     *         sent back has not been made anew
     */
    void refuseOutOfTurn(DivisionCode division, YearMonth month) {
        var scope = new DivisionScope(division);
        Map<String, Object> values = new LinkedHashMap<>(RunOverview.of(scope));
        values.put("month", month.atDay(1));
        values.put("chain", division.chain().stream().map(DivisionCode::value).toList());
        jdbc.sql(LATER).params(values).query(LocalDate.class).optional().ifPresent(later -> {
            throw new IllegalMove(label(YearMonth.from(later)) + "的名单已经冻结，不能再补建" + label(month)
                    + "的批次；漏发的月份会列入下一批次补发");
        });
        first(OPEN, values, open -> label(open.month) + "的批次" + open.number + "现为“" + open.status.label()
                + "”，还可能退回；请先报送银行或者退回，再冻结" + label(month));
        first(NOT_MADE_ANEW, values, open -> label(open.month) + "的批次" + open.number + "退回后，还有" + open.people
                + "人没有重新列入名单；请先重新建立" + label(open.month) + "的批次");
    }

    private void first(String sql, Map<String, Object> values, Function<Open, String> sentence) {
        jdbc.sql(sql).params(values).query((row, at) -> {
            YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
            return new Open(
                    PaymentRun.numberOf(new DivisionCode(row.getString("division_code")), month,
                            row.getInt("sequence")),
                    month, RunStatus.valueOf(row.getString("status")), row.getInt("people"));
        }).optional().ifPresent(open -> {
            throw new IllegalMove(sentence.apply(open));
        });
    }

    static String label(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
