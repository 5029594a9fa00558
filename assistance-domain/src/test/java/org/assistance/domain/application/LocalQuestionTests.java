package org.assistance.domain.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.eligibility.Policies;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

/** The counter asks only what a row of the place hangs on. */
class LocalQuestionTests {

    private static java.util.Set<LocalQuestion> asked(Policies policies) {
        return LocalQuestion.of(policies.policy(), Area.URBAN);
    }

    @Test
    void a_place_without_rows_of_its_own_asks_nothing() {
        assertThat(asked(Policies.dangyang())).isEmpty();
        assertThat(asked(Policies.dangyang().with(PolicyCode.SUPPLEMENT, "ELDER", null, "10", Unit.PERCENT))).isEmpty();
    }

    @Test
    void a_group_that_is_paid_more_is_asked_for_in_its_area_only() {
        assertThat(asked(Policies.dangyang()
                .with(PolicyCode.SUPPLEMENT, "VETERAN", Area.URBAN, "10", Unit.PERCENT)))
                .containsExactly(LocalQuestion.HARDSHIPS);
        assertThat(asked(Policies.dangyang()
                .with(PolicyCode.SUPPLEMENT, "VETERAN", Area.RURAL, "10", Unit.PERCENT))).isEmpty();
        assertThat(asked(Policies.dangyang()
                .with(PolicyCode.SUPPLEMENT_BASE, "LIVES_ALONE", null, "FULL_STANDARD", Unit.CHOICE)))
                .containsExactly(LocalQuestion.HARDSHIPS);
    }

    @Test
    void who_may_stand_alone_decides_what_is_asked_and_a_row_that_says_nobody_asks_nothing() {
        assertThat(asked(Policies.dangyang()
                .with(PolicyCode.ALONE_OTHER, "UNEMPLOYED_DISABLED", null, "ANY", Unit.CHOICE)))
                .containsExactly(LocalQuestion.WORK);
        assertThat(asked(Policies.dangyang()
                .with(PolicyCode.ALONE_OTHER, "SINGLE_PARENT", null, "EDGE", Unit.CHOICE)))
                .containsExactly(LocalQuestion.HARDSHIPS);
        assertThat(asked(Policies.dangyang()
                .with(PolicyCode.ALONE_OTHER, "SINGLE_PARENT", null, "NONE", Unit.CHOICE))).isEmpty();
    }

    @Test
    void a_case_of_the_province_is_offered_where_it_has_one() {
        assertThat(asked(Policies.dangyang().with(PolicyCode.OBLIGOR_OTHER, "true")))
                .containsExactly(LocalQuestion.PROVINCIAL_CASE);
        assertThat(asked(Policies.dangyang().with(PolicyCode.OBLIGOR_OTHER, "false"))).isEmpty();
    }
}
