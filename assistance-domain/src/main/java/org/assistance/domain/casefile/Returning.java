package org.assistance.domain.casefile;

import java.time.Clock;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a case back (退回): what was built on the stage stays in the history and stops counting. */
@Service
public class Returning {
    private final List<Supersedes> records;
    private final Deadlines deadlines;
    private final Clock clock;

    Returning(List<Supersedes> records, Deadlines deadlines, Clock clock) {
        this.records = records;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Returns a case to an earlier stage.
     *
     * @param reason what is to be mended; not blank
     * @throws IllegalMove when the stage does not lie behind the case, or it is decided
     */
    @Transactional
    public void returnTo(AssistanceCase of, Stage earlier, String reason, ActingOfficer by) {
        if (Reason.isMissing(reason)) {
            throw new IllegalMove("退回必须写明原因和需要补正的内容" + Reason.AT_LEAST);
        }
        supersede(of, earlier);
        of.returnTo(earlier, reason, deadlines, by, clock.instant());
    }

    /** Sends a case from the fast road of 小额快救 to the general procedure, with the check and the notice. */
    @Transactional
    public void toGeneralRoad(AssistanceCase of, String reason, ActingOfficer by) {
        of.takeGeneralRoad(reason, deadlines, by, clock.instant());
        supersede(of, of.stage());
    }

    private void supersede(AssistanceCase of, Stage back) {
        for (Supersedes record : records) {
            if (of.route().passes(record.stage()) && !of.route().isEarlier(record.stage(), back)) {
                record.supersede(of.id());
            }
        }
    }
}
