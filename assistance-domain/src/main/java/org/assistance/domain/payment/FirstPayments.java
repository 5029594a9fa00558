package org.assistance.domain.payment;

import java.time.Instant;
import java.util.List;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.Outcome;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes the cases whose first money a run paid (LS-30 for relief; the right itself lives on). */
@Component
@Beyond(Purpose.FIRST_PAYMENT)
class FirstPayments {
    private final Cases cases;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;

    FirstPayments(Cases cases, Deadlines deadlines, JdbcClient jdbc) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
    }

    void close(long runId, ActingOfficer by, Instant at) {
        List<Long> paid = jdbc.sql("""
                select distinct c.id from payment_transfer t
                    join entitlement e on e.id = t.entitlement_id
                    join assistance_case c on c.id = e.case_id and c.stage = 'PAYMENT'
                where t.run_id = :run and t.status = 'PAID' order by c.id""")
                .param("run", runId)
                .query(Long.class)
                .list();
        for (long id : paid) {
            AssistanceCase paidFirst = cases.findById(id).orElseThrow();
            paidFirst.close(Outcome.GRANTED, "首次发放成功，案件办结", null, deadlines, by, at);
        }
    }
}
