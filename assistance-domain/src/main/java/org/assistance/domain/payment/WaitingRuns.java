package org.assistance.domain.payment;

import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.staff.Role;

/** The runs that wait for an officer: to be approved by a second one, to be sent, to be booked from the bank's answer. */
public final class WaitingRuns {
    /** Counts those from {@code :lower} to below {@code :upper} that wait for {@code :officer} in {@code :role}. */
    public static final String COUNT = """
            select count(*) from payment_run r
            where r.division_code >= :lower and r.division_code < :upper
              and (r.status = 'FROZEN' and r.frozen_by <> :officer and :role in (%s)
                or r.status in ('APPROVED', 'SENT') and :role in (%s))""".formatted(
            names(Approving.ROLES), names(Sending.ROLES));

    private WaitingRuns() {}

    private static String names(Set<Role> roles) {
        return roles.stream().map(role -> "'" + role.name() + "'").sorted().collect(Collectors.joining(", "));
    }
}
