package org.assistance.web.review;

import java.util.List;
import java.util.Optional;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.opinion.ComparingReviews;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.opinion.Proposal;
import org.assistance.domain.opinion.ReviewComparison;
import org.assistance.domain.opinion.ReviewProposals;
import org.assistance.domain.review.ReviewHearing;
import org.assistance.domain.review.ReviewOutcome;
import org.assistance.domain.review.ReviewedRights;
import org.assistance.domain.review.RightReview;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.web.layout.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a review's case shows: the right as it stands, why it is looked at, and what is to come of it. */
@Component
public class ReviewSheet {
    private final ReviewProposals proposals;
    private final Opinions opinions;
    private final CaseAssessments assessments;
    private final ComparingReviews comparing;
    private final ReviewedRights rights;

    ReviewSheet(ReviewProposals proposals, Opinions opinions, CaseAssessments assessments,
            ComparingReviews comparing, ReviewedRights rights) {
        this.proposals = proposals;
        this.opinions = opinions;
        this.assessments = assessments;
        this.comparing = comparing;
        this.rights = rights;
    }

    /**
     * A review, as pages show it.
     *
     * @param right the right as it stands
     * @param tapering whether it is paid as 渐退
     * @param outcome what comes of it: decided, proposed, or as assessed; null before the assessment
     * @param months what a 渐退 pays by month; empty otherwise
     * @param parts the months of the right that are not over; several in a 渐退
     * @param asked whether the family is heard first
     * @param heard what the family said on it; null when it was not heard
     * @param comparison the household then and now
     * @param accountWaits whether another account waits for its second officer
     */
    public record Shown(RightReview review, Entitlement right, boolean tapering, @Nullable ReviewOutcome outcome,
            List<MonthAmount> months, List<Entitlement> parts, boolean asked, @Nullable ReviewHearing heard,
            ReviewComparison comparison, boolean accountWaits) {
        /** Whether the family must be heard and was not. */
        public boolean unheard() {
            return asked && heard == null;
        }
    }

    /** The review that a case is; empty for every other case. Call it within a transaction. */
    public Optional<Shown> of(AssistanceCase shown) {
        return proposals.of(shown).map(reviewed -> {
            Proposal proposed = opinions.current(shown.id()).map(given -> given.proposals().getFirst()).orElse(null);
            ReviewOutcome outcome = reviewed.review().outcome();
            if (outcome == null) {
                outcome = proposed == null
                        ? proposals.outlook(shown).orElse(null)
                        : assessments.current(shown.id())
                                .map(assessment -> proposals.outcome(shown, reviewed, proposed, assessment))
                                .orElse(null);
            }
            ReviewOutcome found = outcome;
            boolean asked = found != null && assessments.current(shown.id())
                    .map(assessment -> proposals.needsHearing(shown, reviewed, found, assessment))
                    .orElse(false);
            return new Shown(reviewed.review(), reviewed.right(), reviewed.tapering(), outcome,
                    proposed == null ? List.of() : proposed.tapering(), reviewed.parts(), asked,
                    proposals.hearing(shown).orElse(null), comparing.of(shown, reviewed),
                    reviewed.review().outcome() == null && rights.accountWaits(reviewed));
        });
    }

    /** Puts it into the model of a page; nothing for a case that is no review. */
    public void fill(AssistanceCase shown, Model model) {
        of(shown).ifPresent(review -> {
            model.addAttribute("reviewed", review);
            model.addAttribute("mayHear", shown.stage() == Stage.OPINION);
            model.addAttribute("hearings", List.of(new Choice(Hearing.HEARD.name(), Hearing.HEARD.label()),
                    new Choice(Hearing.UNREACHABLE.name(), Hearing.UNREACHABLE.label())));
        });
    }
}
