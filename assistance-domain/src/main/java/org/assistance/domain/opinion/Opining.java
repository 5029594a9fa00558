package org.assistance.domain.opinion;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.domain.Reason;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.assessment.Observed;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.casefile.FourEyes;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.MemberNames;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.review.Reviewed;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.verification.StaleFacts;
import org.assistance.domain.visit.Visiting;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the township's opinion on an assessment. The officer may propose to refuse what the law would grant, with a
 * reason; never to grant what the assessment does not.
 */
@Service
public class Opining {
    private static final Set<Programme> CLASSES = EnumSet.of(Programme.EDGE, Programme.RIGID_EXPENDITURE);

    private static final Set<Programme> SUBSIDIES = EnumSet.of(Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY);

    private final Opinions opinions;
    private final CaseAssessments assessments;
    private final Authority authority;
    private final MemberNames names;
    private final Visiting visiting;
    private final Observed observed;
    private final ReviewProposals reviewing;
    private final FourEyes fourEyes;
    private final StaleFacts staleFacts;
    private final Deadlines deadlines;
    private final Clock clock;

    Opining(Opinions opinions, CaseAssessments assessments, Authority authority, MemberNames names,
            Visiting visiting, Observed observed, ReviewProposals reviewing, FourEyes fourEyes, StaleFacts staleFacts,
            Deadlines deadlines,
            Clock clock) {
        this.opinions = opinions;
        this.assessments = assessments;
        this.authority = authority;
        this.names = names;
        this.visiting = visiting;
        this.observed = observed;
        this.reviewing = reviewing;
        this.fourEyes = fourEyes;
        this.staleFacts = staleFacts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What the assessment leads to, before the officer's word: the lines of the opinion's form, in a stable order. */
    @Transactional(readOnly = true)
    public List<Question> questions(AssistanceCase of) {
        return questions(of, assessment(of));
    }

    /** What a visit saw that the assessment does not know, in a Chinese sentence; null when nothing: then it is assessed again first. */
    @Transactional(readOnly = true)
    public @Nullable String seenSince(AssistanceCase of) {
        return observed.refusal(assessment(of));
    }

    private CaseAssessment assessment(AssistanceCase of) {
        return assessments.current(of.id()).orElseThrow(() -> new IllegalMove("本案尚未完成认定测算"));
    }

    private List<Question> questions(AssistanceCase of, CaseAssessment assessment) {
        Map<Integer, String> called = names.of(of.applicationId());
        Reviewed review = reviewing.of(of).orElse(null);
        if (review != null) {
            return List.of(new Question(ReviewProposals.result(review, assessment), called));
        }
        var questions = new ArrayList<Question>();
        for (Programme programme : Programme.values()) {
            boolean asked = of.programmes().contains(programme);
            boolean follows = CLASSES.contains(programme) && of.programmes().contains(Programme.DIBAO);
            if (asked || follows) {
                List<ProgrammeResult> results = assessment.result().of(programme);
                List<ProgrammeResult> met = results.stream().filter(ProgrammeResult::met).toList();
                if (asked && SUBSIDIES.contains(programme)) {
                    results.forEach(result -> questions.add(new Question(result, called)));
                } else if (!met.isEmpty()) {
                    met.forEach(result -> questions.add(new Question(result, called)));
                } else if (asked) {
                    results.stream().limit(1).forEach(result -> questions.add(new Question(result, called)));
                }
            }
        }
        return List.copyOf(questions);
    }

    /**
     * Gives the opinion and sends the case on.
     *
     * @param answers one for each of {@link #questions}, in their order
     * @param text the officer's words
     * @throws NotAllowed when the officer visited the family: who surveys does not propose
     * @throws IllegalMove when the case is not at the opinion, or an answer does not fit its question
     */
    @Transactional
    public Opinion give(AssistanceCase of, List<Answer> answers, String text, ActingOfficer by) {
        of.refuseUnlessAt(Stage.OPINION);
        if (visiting.isOwed(of)) {
            throw new IllegalMove("申请低保、特困的，应当先入户调查并登记，再提出初审意见");
        }
        String refusal = fourEyes.refusalToPropose(of.id(), by);
        if (refusal != null) {
            throw new NotAllowed(refusal);
        }
        staleFacts.refuse(of, deadlines.dayOf(clock.instant()));
        CaseAssessment assessment = assessment(of);
        String seen = observed.refusal(assessment);
        if (seen != null) {
            throw new IllegalMove(seen);
        }
        List<Question> questions = questions(of, assessment);
        if (questions.stream().anyMatch(question -> question.result().outcome() == Outcome.UNPROVEN)) {
            throw new IllegalMove("认定测算仍有待查明的事项，不能提出初审意见");
        }
        if (answers.size() != questions.size()) {
            throw new IllegalMove("认定测算已有变化，请刷新后重新提出意见");
        }
        if (Reason.isMissing(text)) {
            throw new IllegalMove("请填写初审意见" + Reason.AT_LEAST);
        }
        var proposals = new ArrayList<Proposal>();
        Aid aid = Aid.MONEY;
        var answered = new ArrayList<Proposals.Answered>();
        for (int i = 0; i < answers.size(); i++) {
            Proposal proposal = questions.get(i).answered(answers.get(i));
            proposals.add(proposal);
            if (proposal.granted() && proposal.rhythm() == Rhythm.ONCE) {
                aid = answers.get(i).aid();
                aid.refuseUnlessFits(proposal.requiredAmount());
            }
            answered.add(new Proposals.Answered(proposal.programme(), questions.get(i).result().met(),
                    proposal.granted()));
        }
        Proposals.refuseTorn(answered);
        Instant now = clock.instant();
        reviewing.refuseUnheard(of, assessment, proposals, deadlines.dayOf(now));
        authority.refuseAboveTheFastCap(of, assessment.facts().area(), proposals, deadlines.dayOf(now));
        var opinion = opinions.save(new Opinion(of.id(), assessment.id(), of.division().value(), text,
                new Proposals(proposals, aid.equals(Aid.MONEY) ? null : aid), by.officerId(), now));
        of.toBeDecidedAt(authority.seatFor(of, assessment.facts().area(), proposals, deadlines.dayOf(now)).level());
        of.forward(opinion, deadlines, by, now);
        return opinion;
    }
}
