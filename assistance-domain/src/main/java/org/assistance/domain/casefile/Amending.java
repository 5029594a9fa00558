package org.assistance.domain.casefile;

import java.time.Clock;
import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets undecided cases rest on a corrected declaration: what was built on the earlier one stops counting, and says so. */
@Service
public class Amending {
    private final List<Supersedes> records;
    private final Deadlines deadlines;
    private final Clock clock;

    Amending(List<Supersedes> records, Deadlines deadlines, Clock clock) {
        this.records = records;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Moves a case to a newer version. One that is past the intake goes back to the stage after it; a decided case keeps
     * the version it was decided on.
     *
     * @param reason why it was corrected; not blank
     * @throws IllegalMove when the case is decided, or the family now lives in another township
     */
    @Transactional
    public void declaredAnew(AssistanceCase of, Declaration newer, String reason, ActingOfficer by) {
        for (Supersedes record : records) {
            if (of.route().passes(record.stage())) {
                record.supersede(of.id());
            }
        }
        of.declaredAnew(newer, reason, deadlines, by, clock.instant());
    }
}
