package org.assistance.domain.entitlement;

import org.assistance.domain.OfficeTime;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.staff.Officers;
import org.springframework.stereotype.Component;

/** Tells the second person who comes late to a proposed change that somebody settled it before, who and when. */
@Component
class SettledAlready {
    private final Officers officers;

    SettledAlready(Officers officers) {
        this.officers = officers;
    }

    /** Refuses what no longer waits. */
    void refuse(ProposedChange of) {
        if (of.status() != Settlement.PROPOSED) {
            String who = of.decidedBy()
                    .flatMap(officers::findById)
                    .map(one -> one.name() + "（" + one.staffNumber() + "）")
                    .orElse("");
            String on = of.decidedAt().map(at -> "于 " + OfficeTime.minute(at) + " ").orElse("");
            String how = switch (of.status()) {
                case CONFIRMED -> "确认";
                case REJECTED -> "退回";
                default -> "撤回";
            };
            throw new IllegalMove("这一项已由" + who + on + how + "，您不必再办");
        }
    }
}
