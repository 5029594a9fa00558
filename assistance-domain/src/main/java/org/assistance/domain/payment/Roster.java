package org.assistance.domain.payment;

import java.time.YearMonth;
import java.util.Map;
import org.assistance.domain.place.DivisionScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what a freeze found: the lines, the payments, who is held back, who left; a city is one statement a step. */
@Component
class Roster {
    private static final String RENEW_LINES = """
            update payment_line l
            set status = 'DUE', amount_fen = d.amount_fen, pay_month = case when d.tried then l.pay_month else :month end
            from run_due d where d.line_id = l.id
            """;

    private static final String LINES_AND_TRANSFERS = """
            with made as (
                insert into payment_line (entitlement_id, item, benefit_month, pay_month, programme, division_code,
                    area, household_id, person_id, people, amount_fen, status)
                select e.id, d.item, d.benefit_month, :month, e.programme, e.division_code, e.area, e.household_id,
                    e.person_id, e.people, d.amount_fen, 'DUE'
                from run_due d join entitlement e on e.id = d.entitlement_id
                where d.line_id is null
                order by e.division_code, e.id
                returning id, entitlement_id, item, benefit_month),
            owed as (
                select m.id as line_id, d.* from made m join run_due d
                    on d.entitlement_id = m.entitlement_id and d.item = m.item and d.benefit_month = m.benefit_month
                where d.line_id is null
                union all
                select d.line_id, d.* from run_due d where d.line_id is not null)
            insert into payment_transfer (run_id, number, line_id, entitlement_id, month, benefit_month, change,
                programme, division_code, area, household_id, person_id, people, amount_fen, previous_fen,
                resumes, account, account_holder, bank_name, bank_code, status)
            select :run, row_number() over (order by e.division_code, e.household_id, e.programme, e.id, o.benefit_month), o.line_id,
                e.id, :month, o.benefit_month,
                %s,
                e.programme, e.division_code, e.area, e.household_id, e.person_id, e.people, o.amount_fen,
                case when o.benefit_month = :month then v.amount_fen end,
                o.benefit_month = :month and not o.tried and coalesce(v.said = 'HELD', false),
                e.account, e.account_holder, coalesce(e.bank_name, ''), e.bank_code, 'PENDING'
            from owed o (line_id, entitlement_id, item, benefit_month, old_line_id, tried, amount_fen)
                join entitlement e on e.id = o.entitlement_id
                left join run_previous v on v.person_id = e.person_id and v.programme = e.programme
            """.formatted(Due.CHANGE);

    private static final String OMIT_HELD = """
            insert into payment_omission (run_id, kind, reason, entitlement_id, month, programme, division_code, area,
                household_id, person_id, people, amount_fen, previous_fen)
            select :run, 'HELD', h.reason, e.id, :month, e.programme, e.division_code, e.area, e.household_id,
                e.person_id, e.people, h.amount_fen, case when h.present then v.amount_fen end
            from %s join entitlement e on e.id = h.entitlement_id
                left join run_previous v on v.person_id = e.person_id and v.programme = e.programme
            order by e.division_code, e.id
            """.formatted(Due.HELD_ONCE);

    private static final String OMIT_STOPPED = """
            insert into payment_omission (run_id, kind, reason, entitlement_id, month, programme, division_code, area,
                household_id, person_id, people, amount_fen)
            select :run, 'STOPPED', %s,
                e.id, :month, v.programme, v.division_code, v.area, v.household_id, v.person_id, v.people, v.amount_fen
            from %s order by v.division_code, e.id
            """.formatted(Due.WHY_STOPPED, Due.STOPPED);

    private final Due due;
    private final JdbcClient jdbc;

    Roster(Due due, JdbcClient jdbc) {
        this.due = due;
        this.jdbc = jdbc;
    }

    /** What a freeze came to: payments, their sum in fen, rights held back and people who left the roster. */
    record Frozen(int lines, long totalFen, int held, int stopped) {}

    /** Writes the lines, payments and omissions of a run that was just made. */
    Frozen freeze(long runId, YearMonth month, DivisionScope scope) {
        Map<String, Object> values = due.prepare(month, scope);
        values.put("run", runId);
        run(RENEW_LINES, values);
        int lines = run(LINES_AND_TRANSFERS, values);
        int held = run(OMIT_HELD, values);
        int stopped = run(OMIT_STOPPED, values);
        long total = jdbc.sql("select coalesce(sum(amount_fen), 0) from payment_transfer where run_id = :run")
                .param("run", runId)
                .query(Long.class)
                .single();
        return new Frozen(lines, total, held, stopped);
    }

    private int run(String sql, Map<String, Object> values) {
        return jdbc.sql(sql).params(values).update();
    }
}
