package org.assistance.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.ApplicationDraft;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.OpeningReviews;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.NoSuchRight;
import org.assistance.domain.entitlement.RightHistory;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A review was opened for a wrong reason. */
@DatabaseTest
@Import(Road.class)
class CorrectingReasonTests {
    @Autowired
    private Road road;
    @Autowired
    private OpeningReviews opening;
    @Autowired
    private CorrectingReason correcting;
    @Autowired
    private Reviews reviews;
    @Autowired
    private RightHistory history;
    @Autowired
    private Entitlements entitlements;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager database;
    @Autowired
    private Drafting drafting;

    private long right;
    private ApplicationDraft draft;

    @BeforeEach
    void a_review_is_open(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        LocalDate applied = LocalDate.of(2026, 3, 16);
        clock.setToday(applied);
        AssistanceCase first = road.awaitingDecision(Declared.family(Road.VILLAGE, Programme.DIBAO)
                .on(applied)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(), List.of())
                .idle()
                .obligors(List.of()), clock);
        road.decided(first, road.countyLeader);
        right = entitlements.findByCaseIdOrderById(first.id()).getFirst().id();
        clock.setToday(LocalDate.of(2026, 9, 10));
        draft = opening.open(right, ReviewReason.CHANGED, "邻居王某举报，丈夫在外打工", road.clerk);
        database.flush();
    }

    private RightReview review() {
        return reviews.ofRight(right).getFirst();
    }

    @Test
    void the_officer_who_opened_it_says_another_reason_and_both_stay_in_the_history() {
        correcting.correct(right, ReviewReason.PERIODIC, " ", road.clerk);
        assertThat(review().reason()).isEqualTo(ReviewReason.PERIODIC);
        assertThat(review().why()).isEqualTo("定期复核");
        correcting.correct(right, ReviewReason.EMPLOYED, "丈夫到县城工厂上班", road.clerk);
        assertThat(history.of(right)).extracting(RightHistory.Line::reason)
                .startsWith("丈夫到县城工厂上班（原为：定期复核）", "定期复核（原为：家庭情况变化：邻居王某举报，丈夫在外打工）");
    }

    @Test
    void nobody_else_corrects_it() {
        ActingOfficer colleague = road.officer("RC119", "钱经办", Role.TOWNSHIP_CLERK, Road.TOWN);
        assertThatThrownBy(() -> correcting.correct(right, ReviewReason.PERIODIC, "", colleague))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("由发起人" + road.clerk.name() + "更正");
        ActingOfficer elsewhere = road.officer("RC120", "吴经办", Role.TOWNSHIP_CLERK, new DivisionCode("340881101000"));
        assertThatThrownBy(() -> correcting.correct(right, ReviewReason.PERIODIC, "", elsewhere))
                .isInstanceOf(NoSuchRight.class);
    }

    @Test
    void a_reason_without_a_cause_or_the_same_again_is_refused() {
        assertThatThrownBy(() -> correcting.correct(right, ReviewReason.EMPLOYED, " ", road.clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessage("请写明复核的起因");
        assertThatThrownBy(() -> correcting.correct(right, ReviewReason.CHANGED, "邻居王某举报，丈夫在外打工", road.clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessage("复核原因和起因没有改动");
    }

    @Test
    void one_that_was_discarded_is_corrected_no_more() {
        assertThat(review().mayCorrect(road.clerk)).isTrue();
        drafting.discard(draft.id(), road.clerk);
        assertThatThrownBy(() -> correcting.correct(right, ReviewReason.PERIODIC, "", road.clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessage("该项待遇没有正在办理的复核");
    }

    @Test
    void the_familys_own_form_names_no_cause() {
        assertThat(draft.content().text("reason")).isEqualTo("待遇复核");
    }
}
