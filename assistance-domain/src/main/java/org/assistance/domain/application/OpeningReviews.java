package org.assistance.domain.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.NoSuchRight;
import org.assistance.domain.entitlement.RightHistory;
import org.assistance.domain.permission.Action;
import org.assistance.domain.replay.KnownNow;
import org.assistance.domain.review.ReviewReason;
import org.assistance.domain.review.Reviews;
import org.assistance.domain.review.RightReview;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the review of a standing right (发起复核, DB-30 to DB-33, TK-40): a form filled with what was declared last, for the
 * clerk to bring up to date and submit like an application. The right stays in payment until something else is decided.
 */
@Service
@Transactional
public class OpeningReviews {
    /** What can be reviewed. Other classes end or lapse and are applied for anew. */
    public static final Set<Programme> REVIEWED = Set.copyOf(EnumSet.of(Programme.DIBAO, Programme.TEKUN));

    /** Who opens them. */
    public static final Set<Role> OPENERS = Action.RIGHT_REVIEW.roles();

    /** What the family's form says of why: what gave rise to the review is the office's, and may be a report by somebody else. */
    private static final String APPLIED_FOR = "待遇复核";

    private final Entitlements entitlements;
    private final Reviews reviews;
    private final RightHistory history;
    private final Applications applications;
    private final Drafts drafts;
    private final Authorisations authorisations;
    private final CaseAssessments assessments;
    private final KnownNow known;
    private final TemporaryMembers temporary;
    private final Clock clock;

    OpeningReviews(Entitlements entitlements, Reviews reviews, RightHistory history, Applications applications,
            Drafts drafts, Authorisations authorisations, CaseAssessments assessments, KnownNow known,
            TemporaryMembers temporary, Clock clock) {
        this.entitlements = entitlements;
        this.reviews = reviews;
        this.history = history;
        this.applications = applications;
        this.drafts = drafts;
        this.authorisations = authorisations;
        this.assessments = assessments;
        this.known = known;
        this.temporary = temporary;
        this.clock = clock;
    }

    /** Whether an officer opens reviews: the township's clerk does. */
    public static boolean mayOpen(ActingOfficer by) {
        return by.isOneOf(OPENERS);
    }

    private Optional<CaseAssessment> decided(Entitlement right) {
        return assessments.current(reviews.lastCase(right, 0));
    }

    /** The corrections that a review's form took over, in sentences; none where it took over none. */
    @Transactional(readOnly = true)
    public List<String> corrections(ApplicationDraft draft) {
        return draft.reviewId()
                .flatMap(reviews::find)
                .flatMap(review -> entitlements.findById(review.entitlementId()))
                .map(right -> known.corrections(reviews.lastCase(right, 0)))
                .orElse(List.of());
    }

    /** The case whose application filled a review's form; empty where the draft is no review's. */
    @Transactional(readOnly = true)
    public Optional<Long> caseBefore(ApplicationDraft draft) {
        return draft.reviewId()
                .flatMap(reviews::find)
                .flatMap(review -> entitlements.findById(review.entitlementId()))
                .map(right -> reviews.lastCase(right, 0));
    }

    /** Says in a Chinese sentence why a right cannot be reviewed now, whoever asks; null when it can. */
    @Transactional(readOnly = true)
    public @Nullable String refusal(Entitlement right, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        if (!REVIEWED.contains(right.programme())) {
            return right.programme().label() + "不办理复核；情况变化的，终止待遇后重新申请";
        }
        if (right.lastMonth().isPresent() && (!reviews.tapering(right)
                || right.lastMonth().map(now::isAfter).orElse(false))) {
            return "该项待遇到" + right.lastMonth().get() + "为止，请重新申请";
        }
        if (right.firstMonth().isAfter(now)) {
            return "该项待遇自" + right.firstMonth() + "起享受，尚未起始；渐退各段请在正在享受的一段办理复核";
        }
        return reviews.endingWaits(right) ? "该项待遇已提出终止，正待确认；请先确认、不同意或者撤回，再办理复核" : null;
    }

    /**
     * Opens a review.
     *
     * @param explanation what gave rise to it; blank for the periodic one
     * @return the form to be filled
     * @throws NotAllowed when the post opens none
     * @throws NoSuchRight when there is none in the officer's division
     * @throws IllegalMove when the right is over or of no kind that is reviewed, a review of it is open, or nothing is explained
     */
    public ApplicationDraft open(long entitlementId, ReviewReason reason, String explanation, ActingOfficer by) {
        if (!mayOpen(by)) {
            throw new NotAllowed("复核由乡镇（街道）经办人发起");
        }
        Entitlement right = entitlements
                .findInScope(entitlementId, by.scope().lower(), by.scope().upper(), by.officerId())
                .orElseThrow(NoSuchRight::new);
        Trace.saw(Subject.RIGHT, entitlementId);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        String refusal = refusal(right, today);
        if (refusal != null) {
            throw new IllegalMove(refusal);
        }
        String why = RightReview.explained(reason, explanation);
        long review = reviews.open(right, reason, why, by, now);
        Application last = applications.findById(reviews.lastApplication(right)).orElseThrow();
        ApplicationDraft typed = drafts.findById(last.draftId()).orElseThrow();
        history.add(right.id(), RightHistory.Kind.REVIEW_OPENED, "发起复核：" + reason.label(),
                why.equals(reason.label()) ? null : why, by, now);
        var carried = new Carried(temporary.known(typed.content().values()), last.appliedOn(), today);
        decided(right).filter(assessed -> known.isCorrected(assessed.caseId()))
                .ifPresent(assessed -> carried.corrected(assessed.facts(), known.corrected(assessed, today)));
        return drafts.save(ApplicationDraft.reviewing(review, right.programme(), last,
                carried.moved().signed(last, authorisations.ofApplication(last.id())).fields(),
                APPLIED_FOR, by, now));
    }
}
