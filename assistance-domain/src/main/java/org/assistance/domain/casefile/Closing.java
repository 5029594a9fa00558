package org.assistance.domain.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a case before a decision: the family withdraws, or will not co-operate (DB-23). */
@Service
public class Closing {
    private final List<Supersedes> records;
    private final Consents consents;
    private final Deadlines deadlines;
    private final Clock clock;

    Closing(List<Supersedes> records, Consents consents, Deadlines deadlines, Clock clock) {
        this.records = records;
        this.consents = consents;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The applicant withdraws (撤回). */
    @Transactional
    public void withdraw(AssistanceCase of, String reason, ActingOfficer by) {
        close(of, Outcome.WITHDRAWN, "申请人撤回申请", reason, by);
    }

    /** The household refuses to co-operate without good reason (终止办理, DB-23): no refusal, an end of the procedure. */
    @Transactional
    public void terminate(AssistanceCase of, String reason, ActingOfficer by) {
        close(of, Outcome.TERMINATED, "终止办理", reason, by);
    }

    private void close(AssistanceCase of, Outcome outcome, String summary, String reason, ActingOfficer by) {
        if (of.stage() == Stage.PAYMENT) {
            throw new IllegalMove("案件已作出确认决定，不能撤回或终止");
        }
        if (Reason.isMissing(reason)) {
            throw new IllegalMove("请写明原因" + Reason.AT_LEAST);
        }
        Instant now = clock.instant();
        of.close(outcome, summary, reason, deadlines, by, now);
        consents.endWith(of, deadlines.dayOf(now));
        // The family's name comes off the public board at once.
        records.stream()
                .filter(record -> record.stage() == Stage.NOTICE)
                .forEach(record -> record.supersede(of.id()));
    }
}
