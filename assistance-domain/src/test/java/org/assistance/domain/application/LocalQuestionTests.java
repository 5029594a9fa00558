package org.assistance.domain.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.assistance.eligibility.Policies;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.policy.SubsidyRate.Condition;
import org.assistance.eligibility.policy.SubsidyRate.IncomeLimit;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The counter asks only what a row of the place hangs on. */
class LocalQuestionTests {

    private static Set<LocalQuestion> asked(Policies policies) {
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

    @Test
    void where_work_tapers_a_grant_off_it_is_asked_of_everybody_who_may() {
        assertThat(asked(Policies.dangyang().with(PolicyCode.TAPER_MONTHS, "6"))).containsExactly(LocalQuestion.TAPER);
    }

    @Test
    void homes_are_measured_where_a_limit_is_in_square_metres() {
        assertThat(asked(Policies.dangyang()
                .withAssetRule(Programme.DIBAO, AssetItem.SECOND_HOME, AssetMetric.AREA_PER_HEAD, "30")))
                .containsExactly(LocalQuestion.SECOND_HOME_AREA);
        assertThat(asked(Policies.dangyang()
                .withAssetRule(Programme.EDGE, AssetItem.HOME, AssetMetric.AREA_PER_HEAD, "30")))
                .containsExactly(LocalQuestion.HOME_AREA);
        assertThat(asked(Policies.dangyang()
                .withAssetRule(Programme.EDGE, AssetItem.HOME, AssetMetric.COUNT, "1"))).isEmpty();
    }

    @Test
    void a_rate_asks_for_what_it_hangs_on_and_only_of_who_asks_for_that_subsidy() {
        assertThat(by(Condition.UNEMPLOYED)).containsExactly(LocalQuestion.SUBSIDY_WORK);
        assertThat(by(Condition.NO_FIXED_INCOME)).containsExactly(LocalQuestion.FIXED_INCOME);
        assertThat(by(Condition.SEVERAL_DISABLED)).containsExactly(LocalQuestion.SUBSIDY_HOUSEHOLD);
        assertThat(by(Condition.DEPENDS_ON_AGED)).containsExactly(LocalQuestion.FIXED_INCOME,
                LocalQuestion.SUBSIDY_HOUSEHOLD);
        Policy limited = Policies.dangyang()
                .with(rate(null, new IncomeLimit("2", Operator.AT_MOST)))
                .policy();
        assertThat(LocalQuestion.of(limited, Area.URBAN, Set.of(Programme.LIVING_SUBSIDY)))
                .containsExactly(LocalQuestion.SUBSIDY_HOUSEHOLD, LocalQuestion.SUBSIDY_INCOME);
        assertThat(LocalQuestion.of(limited, Area.URBAN, Set.of(Programme.CARE_SUBSIDY, Programme.DIBAO))).isEmpty();
    }

    private static Set<LocalQuestion> by(Condition condition) {
        return asked(Policies.dangyang().with(rate(condition, null)));
    }

    private static SubsidyRate rate(@Nullable Condition condition, @Nullable IncomeLimit income) {
        return new SubsidyRate("CJ-MORE", Programme.LIVING_SUBSIDY, null, null, null, null, SubsidyRate.Mode.FIXED,
                "60",
                DivisionCode.of("420582"), DateRange.from(LocalDate.of(2020, 1, 1)), "测试文件", condition, income);
    }
}
