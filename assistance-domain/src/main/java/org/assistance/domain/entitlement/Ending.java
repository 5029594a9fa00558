package org.assistance.domain.entitlement;

import java.time.Clock;
import java.time.YearMonth;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a right with its last month and a reason (DB-38, CJ-16); what was paid stays paid. */
@Service
@Transactional
public class Ending {
    private final Entitlements entitlements;
    private final Clock clock;

    Ending(Entitlements entitlements, Clock clock) {
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /**
     * Ends a right.
     *
     * @param last the last month still paid; DB-38: the month of the decision to stop
     * @param reason one Chinese sentence; the stop list of the next run shows it
     * @throws IllegalMove when there is no such right in the officer's division, or it ends earlier already
     */
    public void end(long entitlementId, YearMonth last, String reason, ActingOfficer by) {
        if (reason.isBlank()) {
            throw new IllegalMove("请填写终止待遇的原因");
        }
        Entitlement ended = entitlements
                .findInScope(entitlementId, by.scope().lower(), by.scope().upper())
                .orElseThrow(() -> new IllegalMove("没有找到该项待遇"));
        ended.end(last, reason.strip(), by, clock.instant());
        entitlements.saveAndFlush(ended);
    }
}
