package org.assistance.domain.decision;

import java.time.Clock;
import java.time.LocalDate;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseEvent;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.opinion.Authority;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The county reviewer looks through a case before the leader decides it (县级审核), and leaves a sentence. It is no decision and
 * binds nobody; the leader sees it and may decide without it.
 */
@Service
public class Reviewing {
    private final Authority authority;
    private final Clock clock;

    Reviewing(Authority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    /** Says why this officer cannot review a case now, in a Chinese sentence; null when he can. */
    public @Nullable String refusalFor(AssistanceCase of, ActingOfficer by) {
        if (!Duty.REVIEW.roles().contains(by.role())) {
            return "审核由县级民政审核人办理";
        }
        if (of.stage() != Stage.DECISION) {
            return "案件现处于“" + of.stage().label() + "”环节，不能审核";
        }
        if (authority.levelOn(of, LocalDate.now(clock)) != DecisionLevel.COUNTY) {
            return "本案由乡镇（街道）审核确认，不经县级审核";
        }
        if (of.review().isPresent()) {
            return of.review().map(CaseEvent::officerName).orElse("") + "已经审核通过";
        }
        boolean handled = of.events()
                .stream()
                .anyMatch(event -> event.isBy(by) && event.kind() == CaseEvent.Kind.FORWARD);
        return handled ? "您已经办理过本案前面的环节，须由另一名工作人员审核" : null;
    }

    /**
     * Records that the case was reviewed and found in order.
     *
     * @param sentence what was looked at and found
     * @throws NotAllowed when another role, or an officer who handled it before, tries
     * @throws IllegalMove when there is nothing to review, or the sentence is missing
     */
    @Transactional
    public void pass(AssistanceCase of, String sentence, ActingOfficer by) {
        if (!Duty.REVIEW.roles().contains(by.role())) {
            throw new NotAllowed("审核由县级民政审核人办理");
        }
        String refusal = refusalFor(of, by);
        if (refusal != null) {
            throw new IllegalMove(refusal);
        }
        if (Reason.isMissing(sentence)) {
            throw new IllegalMove("请写明审核意见" + Reason.AT_LEAST);
        }
        of.note(Duty.REVIEW, "县级审核通过", sentence.strip(), by, clock.instant());
    }
}
