package org.assistance.domain.payment;

import java.util.List;
import org.assistance.eligibility.value.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a list says, a line of text each: whom it pays what for which month, whom it leaves out and why. */
public final class RunText {
    private RunText() {}

    /** The payments in the order of the bank's file. */
    public static List<String> lines(JdbcClient jdbc, PaymentRun run) {
        return jdbc.sql("""
                select p.name, t.change, to_char(t.benefit_month, 'YYYY-MM') as month, t.amount_fen
                from payment_transfer t join person p on p.id = t.person_id where t.run_id = :run order by t.number""")
                .param("run", run.id())
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " "
                        + row.getString(3) + " " + Money.ofFen(row.getLong(4)).plain())
                .list();
    }

    /** Those left out. */
    public static List<String> omissions(JdbcClient jdbc, PaymentRun run) {
        return jdbc.sql("""
                select o.kind || ' ' || p.name || ' ' || o.reason from payment_omission o
                    join person p on p.id = o.person_id where o.run_id = :run order by o.id""")
                .param("run", run.id())
                .query(String.class)
                .list();
    }
}
