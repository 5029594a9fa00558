package org.assistance.domain.payment;

import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The runs that wait for an officer: to be approved by a second one, to be sent, to be booked from the bank's answer. */
@Component
@Transactional(readOnly = true)
public class WaitingRuns {
    private final JdbcClient jdbc;

    WaitingRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the work list of a role counts them. */
    public static boolean concerns(Role role) {
        return Approving.ROLES.contains(role) || Sending.ROLES.contains(role);
    }

    /** How many of the officer's division wait for this officer. */
    public int count(ActingOfficer of) {
        return jdbc.sql("""
                select count(*) from payment_run r
                where r.division_code >= :lower and r.division_code < :upper
                  and (:approves and r.status = 'FROZEN' and r.frozen_by <> :officer
                    or :sends and r.status in ('APPROVED', 'SENT'))""")
                .params(RunOverview.of(of.scope()))
                .param("approves", of.isOneOf(Approving.ROLES))
                .param("sends", of.isOneOf(Sending.ROLES))
                .param("officer", of.officerId())
                .query(Integer.class)
                .single();
    }
}
