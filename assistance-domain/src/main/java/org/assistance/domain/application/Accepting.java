package org.assistance.domain.application;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Consents;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Outcome;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a submitted application on, or declines to (受理、不予受理; 2.4 step 3). */
@Service
@Transactional
public class Accepting {
    private final Submitting submitting;
    private final Drafts drafts;
    private final CaseFile caseFile;
    private final Consents consents;
    private final Deadlines deadlines;
    private final Clock clock;

    Accepting(Submitting submitting, Drafts drafts, CaseFile caseFile, Consents consents, Deadlines deadlines,
            Clock clock) {
        this.submitting = submitting;
        this.drafts = drafts;
        this.caseFile = caseFile;
        this.consents = consents;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Whether the officer's post takes applications on: the township's clerk does. */
    public static boolean mayAccept(ActingOfficer by) {
        return by.isOneOf(Duty.ACCEPT.roles());
    }

    /** Submits a draft and takes its cases on at once, for the clerk who does both at the counter. */
    public Submission submitAndAccept(UUID draftId, ApplicationContent content, ActingOfficer by) {
        refuseUnlessClerk(by);
        Submission answer = submitting.submit(draftId, content, by);
        if (answer instanceof Submission.Submitted submitted) {
            submitted.cases()
                    .stream()
                    .filter(opened -> opened.stage() == Stage.INTAKE)
                    .forEach(opened -> accept(opened, by));
        }
        return answer;
    }

    /**
     * Takes a case on; its clocks start today, or run on when it was taken on before and sent back.
     *
     * @param version the version of the case that the page showed
     * @throws NoSuchCase when it lies outside the officer's division
     * @throws IllegalMove when it moved on meanwhile
     * @throws NotAllowed when the post does not take applications on
     */
    public void accept(long caseId, int version, ActingOfficer by) {
        refuseUnlessClerk(by);
        accept(caseFile.required(caseId, version, by.scope()), by);
    }

    /**
     * Declines to take a case on; it is closed with the reason, which the family is told in writing.
     *
     * @throws IllegalMove when it moved on meanwhile, or no reason is given
     */
    public void decline(long caseId, int version, String reason, ActingOfficer by) {
        refuseUnlessClerk(by);
        AssistanceCase declined = caseFile.required(caseId, version, by.scope());
        declined.refuseUnlessAt(Stage.INTAKE);
        if (Reason.isMissing(reason)) {
            throw new IllegalMove("不予受理必须写明理由" + Reason.AT_LEAST);
        }
        Instant now = clock.instant();
        declined.close(Outcome.NOT_ACCEPTED, "不予受理", reason.strip(), deadlines, by, now);
        consents.endWith(declined, deadlines.dayOf(now));
    }

    private void accept(AssistanceCase taken, ActingOfficer by) {
        if (drafts.openCorrection(taken.applicationId()).isPresent()) {
            throw new IllegalMove("本案有一份更正尚未提交，请先提交更正，或者作废后再受理");
        }
        Instant now = clock.instant();
        taken.forward(new Acceptance(taken.id(), deadlines.dayOf(now), taken.acceptedOn().isPresent()), deadlines, by,
                now);
    }

    private static void refuseUnlessClerk(ActingOfficer by) {
        if (!mayAccept(by)) {
            throw new NotAllowed("受理由乡镇（街道）经办人办理，您当前的岗位只能提交申请");
        }
    }
}
