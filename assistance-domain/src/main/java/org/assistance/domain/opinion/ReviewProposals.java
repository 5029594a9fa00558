package org.assistance.domain.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assistance.domain.Reason;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.review.ReviewHearing;
import org.assistance.domain.review.ReviewOutcome;
import org.assistance.domain.review.Reviewed;
import org.assistance.domain.review.ReviewedRights;
import org.assistance.domain.review.Reviews;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.taper.Review;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a review proposes, and that the family was heard on it before it loses anything (DB-34). */
@Service
@Transactional
public class ReviewProposals {
    private final Reviews reviews;
    private final ReviewedRights reviewed;
    private final CaseAssessments assessments;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewProposals(Reviews reviews, ReviewedRights reviewed, CaseAssessments assessments, JdbcClient jdbc,
            Clock clock) {
        this.reviews = reviews;
        this.reviewed = reviewed;
        this.assessments = assessments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The right that a case reviews; empty for a case that is no review. */
    @Transactional(readOnly = true)
    public Optional<Reviewed> of(AssistanceCase of) {
        return reviewed.ofCase(of.id());
    }

    /** What an assessment says of the right under review. */
    static ProgrammeResult result(Reviewed review, CaseAssessment assessment) {
        List<ProgrammeResult> results = assessment.result().of(review.right().programme());
        return results.stream()
                .filter(one -> Objects.equals(one.beneficiary(), review.member()))
                .findFirst()
                .or(() -> results.stream().findFirst())
                .orElseThrow(() -> new IllegalMove("认定测算没有" + review.right().programme().shortLabel() + "的结果，请重新测算"));
    }

    /** What would come of the review by its assessment, before the officer's word; empty before the assessment. */
    @Transactional(readOnly = true)
    public Optional<ReviewOutcome> outlook(AssistanceCase of) {
        return of(of).flatMap(review -> assessments.current(of.id()).map(assessment -> {
            ProgrammeResult result = result(review, assessment);
            return review.outcome(result.met(), Review.forIncomeAlone(result), result.amount(), result.months(),
                    people(of, result.members()));
        }));
    }

    /** What comes of the review by a proposal. */
    @Transactional(readOnly = true)
    public ReviewOutcome outcome(AssistanceCase of, Reviewed review, Proposal proposal, CaseAssessment assessment) {
        ProgrammeResult result = result(review, assessment);
        return review.outcome(proposal.granted(), !result.met() && Review.forIncomeAlone(result), proposal.amount(),
                proposal.tapering(), people(of, result.members()));
    }

    /** Whether the family is heard first (DB-34): where it is paid less or nothing, and where somebody who lives loses the right. */
    @Transactional(readOnly = true)
    public boolean needsHearing(AssistanceCase of, Reviewed review, ReviewOutcome outcome,
            CaseAssessment assessment) {
        return outcome.needsHearing() || anybodyLives(of, review.leaving(outcome,
                people(of, result(review, assessment).members())));
    }

    private boolean anybodyLives(AssistanceCase of, Set<Long> people) {
        return !people.isEmpty() && jdbc.sql("""
                select exists (select from person p where p.id in (:people) and p.died_on is null
                    and not exists (select from household_departure d
                        where d.person_id = p.id and d.application_id = :application and d.reason = 'DEATH'))""")
                .param("people", people)
                .param("application", of.applicationId())
                .query(Boolean.class)
                .single();
    }

    private Set<Long> people(AssistanceCase of, List<Integer> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc
                        .sql("""
                        select person_id from application_member where application_id = :application and number in (:numbers)""")
                        .param("application", of.applicationId())
                        .param("numbers", numbers)
                        .query(Long.class)
                        .list());
    }

    /** What the family said on what is proposed now; empty when it was not asked since the last assessment. */
    @Transactional(readOnly = true)
    public Optional<ReviewHearing> hearing(AssistanceCase of) {
        return assessments.current(of.id()).flatMap(assessment -> reviews.hearing(assessment.id()));
    }

    /** Says in a Chinese sentence what is wrong with a hearing, or null when nothing is: it is about what was assessed, so not before. */
    @Transactional(readOnly = true)
    public @Nullable String refusalOf(AssistanceCase of, ReviewHearing heard) {
        LocalDate assessed = assessments.current(of.id())
                .map(assessment -> LocalDate.ofInstant(assessment.assessedAt(), clock.getZone()))
                .orElse(LocalDate.MAX);
        if (heard.hearing() == Hearing.NOT_NEEDED || Reason.isMissing(heard.words())) {
            return "请写明听取意见的内容，或者联系的经过";
        }
        return heard.on().isAfter(LocalDate.now(clock)) || heard.on().isBefore(assessed)
                ? "应当在认定测算之后按测算结果听取意见，日期不早于" + assessed + "、不晚于今天"
                : null;
    }

    /**
     * Puts down that the family was heard.
     *
     * @throws NotAllowed when the post gives no opinion
     * @throws IllegalMove when the case is no review at the opinion, or the day or the words are missing
     */
    public void hear(AssistanceCase of, ReviewHearing heard, ActingOfficer by) {
        if (!by.isOneOf(Duty.OPINE.roles())) {
            throw new NotAllowed("听取意见由乡镇（街道）经办人登记");
        }
        of.refuseUnlessAt(Stage.OPINION);
        Reviewed review = of(of).orElseThrow(() -> new IllegalMove("本案不是待遇复核"));
        String refusal = refusalOf(of, heard);
        if (refusal != null) {
            throw new IllegalMove(refusal);
        }
        CaseAssessment assessment = assessments.current(of.id()).orElseThrow();
        Instant now = clock.instant();
        reviews.heard(review.review(), assessment.id(), heard, by, now);
        of.note(Duty.OPINE, "听取意见：" + heard.sentence(), null, by, now);
    }

    /**
     * Refuses a proposal that takes something from a family that was not heard on it (DB-34, 社会救助法第四十八条), and an end of 特困,
     * which has its own way with a notice (TK-42).
     *
     * @throws IllegalMove saying so
     */
    void refuseUnheard(AssistanceCase of, CaseAssessment assessment, List<Proposal> proposals, LocalDate today) {
        Reviewed review = of(of).orElse(null);
        if (review == null) {
            return;
        }
        ReviewOutcome outcome = outcome(of, review, proposals.getFirst(), assessment);
        if (outcome == ReviewOutcome.STOP && review.right().programme() == Programme.TEKUN) {
            throw new IllegalMove("特困人员不再符合条件的，终止前须公示：请撤回本次复核，在待遇台账办理“终止待遇”（特困人员认定办法第二十六条）");
        }
        List<Ruling> open = Review.open(result(review, assessment));
        if (review.tapering() && !proposals.getFirst().granted() && !open.isEmpty()) {
            throw new IllegalMove("渐退期内的待遇，除收入外还有没有查明的事项（" + open.getFirst().sentence() + "），请退回认定测算查明后再提出意见");
        }
        if (needsHearing(of, review, outcome, assessment) && reviews.hearing(assessment.id()).isEmpty()) {
            throw new IllegalMove(outcome.needsHearing()
                    ? "拟" + outcome.label() + "的，应当先听取家庭的意见并登记日期和内容（社会救助法第四十八条），再提出初审意见"
                    : "有成员不再享受的，应当先听取家庭的意见并登记日期和内容（社会救助法第四十八条），再提出初审意见");
        }
    }
}
