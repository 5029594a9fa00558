package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assistance.eligibility.facts.Hardship;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tiers by person (DB-11), groups (DB-12), the whole household (DB-03) and a grant of nought (DB-13). */
class DibaoGroupsTests {

    private static Policies tiers() {
        return Policies.dangyang()
                .with(PolicyCode.AMOUNT_MODE, "TIERED")
                .with(PolicyCode.DIBAO_TIER, "一类", null, "220", Unit.YUAN_PER_PERSON_MONTH)
                .with(PolicyCode.DIBAO_TIER, "二类", null, "190", Unit.YUAN_PER_PERSON_MONTH)
                .with(PolicyCode.DIBAO_TIER, "整户", null, "500", Unit.YUAN_PER_MONTH);
    }

    private static ProgrammeResult dibao(Families family, Policies policies) {
        return family.assessed(policies.policy()).ofHousehold(Programme.DIBAO).orElseThrow();
    }

    private static Families couple(Person one, Person other) {
        return Families.of(one, other);
    }

    private static Person self() {
        return Person.applicant().amongst();
    }

    private static Person spouse() {
        return Person.the(Relation.SPOUSE).amongst();
    }

    @Test
    void each_person_is_paid_the_amount_of_his_own_tier() {
        ProgrammeResult paid = dibao(couple(self().inTier("一类"), spouse().inTier("二类")), tiers());
        assertThat(paid.amount()).isEqualTo(Money.ofYuan(410));
        assertThat(paid.steps().stream().map(Step::sentence)).contains("成员1（本人）分档低保金：220.00元/人·月 = 220.00元/月",
                "成员2（配偶）分档低保金：190.00元/人·月 = 190.00元/月");
    }

    @Test
    void who_has_no_tier_of_his_own_takes_the_households_and_without_one_is_asked_for() {
        assertThat(dibao(couple(self().inTier("一类"), spouse()).tier("二类"), tiers()).amount())
                .isEqualTo(Money.ofYuan(410));
        ProgrammeResult open = dibao(couple(self().inTier("一类"), spouse()), tiers());
        assertThat(open.amount()).isNull();
        assertThat(open.reasons()).containsExactly("DB-11 分档确定低保金：缺少成员2（配偶）的低保档次");
    }

    @Test
    void a_tier_that_the_county_does_not_have_is_told_with_those_it_has() {
        assertThat(dibao(couple(self().inTier("三类"), spouse().inTier("一类")), tiers()).reasons())
                .containsExactly("DB-11 分档确定低保金：缺少成员1（本人）有效的低保档次（当地没有“三类”档，只有一类、二类、整户）");
        assertThat(dibao(couple(self(), spouse()).tier("三类"), tiers()).reasons())
                .containsExactly("DB-11 分档确定低保金：缺少有效的低保档次（当地没有“三类”档，只有一类、二类、整户）");
    }

    @Test
    void a_tier_for_the_whole_household_is_no_tier_for_one_of_two() {
        assertThat(dibao(couple(self(), spouse()).tier("整户"), tiers()).amount()).isEqualTo(Money.ofYuan(500));
        assertThat(dibao(couple(self().inTier("整户"), spouse().inTier("一类")), tiers()).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("按户发放，不能按人选择"));
    }

    @Test
    void where_no_tier_is_set_at_all_policy_is_missing_and_not_a_fact() {
        ProgrammeResult open = dibao(couple(self().inTier("一类"), spouse().inTier("一类")),
                Policies.dangyang().with(PolicyCode.AMOUNT_MODE, "TIERED"));
        assertThat(open.gap()).hasValueSatisfying(gap -> assertThat(gap).contains("DIBAO_TIER"));
    }

    @Test
    void who_stands_alone_is_paid_by_his_own_tier_and_never_by_the_familys() {
        Families edge = couple(Person.applicant().earning(IncomeKind.WAGE, 1500),
                Person.the(Relation.SPOUSE).disabled(DisabilityKind.LIMB, 1)).tier("一类");
        assertThat(edge.assessed(tiers().policy()).ofMember(Programme.DIBAO, 2).orElseThrow().outcome())
                .isEqualTo(Outcome.UNPROVEN);
        Families own = couple(Person.applicant().earning(IncomeKind.WAGE, 1500),
                Person.the(Relation.SPOUSE).disabled(DisabilityKind.LIMB, 1).inTier("二类")).tier("一类");
        assertThat(own.assessed(tiers().policy()).ofMember(Programme.DIBAO, 2).orElseThrow().amount())
                .isEqualTo(Money.ofYuan(190));
    }

    @ParameterizedTest
    @EnumSource(Hardship.class)
    void a_group_the_family_tells_of_is_paid_more_and_who_is_in_none_is_not(Hardship group) {
        Policies policies = Policies.dangyang().with(PolicyCode.SUPPLEMENT, group.name(), null, "10", Unit.PERCENT);
        assertThat(dibao(Families.of(Person.applicant().amongst(group)), policies).amount())
                .isEqualTo(Money.ofYuan(737));
        assertThat(dibao(Families.of(self()), policies).amount()).isEqualTo(Money.ofYuan(670));
        assertThat(dibao(Families.of(Person.applicant()), policies).reasons())
                .containsExactly("DB-12 分类施保：缺少成员1（本人）是否属于" + group.label());
    }

    @ParameterizedTest
    @CsvSource({"MENTAL,3,737", "INTELLECTUAL,3,737", "MENTAL,2,670", "MENTAL,4,670", "LIMB,3,670"})
    void the_third_grade_of_mind_may_be_a_group_of_its_own(DisabilityKind kind, int grade, long yuan) {
        Policies policies = Policies.dangyang()
                .with(PolicyCode.SUPPLEMENT, "THIRD_GRADE_MIND", null, "10", Unit.PERCENT);
        assertThat(dibao(Families.of(Person.applicant().disabled(kind, grade)), policies).amount())
                .isEqualTo(Money.ofYuan(yuan));
    }

    @Test
    void what_nobody_asked_keeps_the_grant_open_only_where_it_could_be_more() {
        Policies policies = Policies.dangyang()
                .with(PolicyCode.SUPPLEMENT, "SEVERE_DISABILITY", null, "100", Unit.YUAN_PER_MONTH)
                .with(PolicyCode.SUPPLEMENT, "VETERAN", null, "100", Unit.YUAN_PER_MONTH);
        Families unasked = Families.of(Person.applicant().disabled(DisabilityKind.LIMB, 2));
        assertThat(dibao(unasked, policies).amount()).isEqualTo(Money.ofYuan(770));
        policies.with(PolicyCode.SUPPLEMENT, "VETERAN", null, "100.01", Unit.YUAN_PER_MONTH);
        assertThat(dibao(unasked, policies).outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void where_groups_add_up_each_is_paid_and_the_full_standard_only_once() {
        Policies policies = Policies.dangyang()
                .with(PolicyCode.SUPPLEMENT, "SEVERE_DISABILITY", null, "100", Unit.YUAN_PER_MONTH)
                .with(PolicyCode.SUPPLEMENT_BASE, "SEVERE_DISABILITY", null, "FULL_STANDARD", Unit.CHOICE)
                .with(PolicyCode.SUPPLEMENT, "SERIOUS_ILLNESS", null, "50", Unit.YUAN_PER_MONTH)
                .with(PolicyCode.SUPPLEMENT_BASE, "SERIOUS_ILLNESS", null, "FULL_STANDARD", Unit.CHOICE);
        Families both = Families.of(Person.applicant()
                .disabled(DisabilityKind.LIMB, 1)
                .seriouslyIll(true)
                .earning(IncomeKind.WAGE, 70));
        assertThat(dibao(both, policies).amount()).isEqualTo(Money.ofYuan(770));
        policies.with(PolicyCode.SUPPLEMENT_STACKING, "SUM");
        assertThat(dibao(both, policies).amount()).isEqualTo(Money.ofYuan(820));
        policies.with(PolicyCode.SUPPLEMENT_STACKING, "ONE_PER_PERSON_HIGHEST");
        assertThat(dibao(both, policies).amount()).isEqualTo(Money.ofYuan(770));
    }

    @Test
    void where_groups_add_up_an_unasked_one_always_matters() {
        Policies policies = Policies.dangyang()
                .with(PolicyCode.SUPPLEMENT_STACKING, "SUM")
                .with(PolicyCode.SUPPLEMENT, "SEVERE_DISABILITY", null, "100", Unit.YUAN_PER_MONTH)
                .with(PolicyCode.SUPPLEMENT, "VETERAN", null, "1", Unit.YUAN_PER_MONTH);
        assertThat(dibao(Families.of(Person.applicant().disabled(DisabilityKind.LIMB, 2)), policies).outcome())
                .isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void a_household_is_taken_in_whole_and_the_answer_says_so() {
        assertThat(Families.widowAndDaughter().assessed().ofHousehold(Programme.DIBAO).orElseThrow().rulings())
                .anyMatch(ruling -> ruling.rule() == RuleId.DB_03);
        assertThat(Families.alone(670).assessed().ofHousehold(Programme.DIBAO).orElseThrow().rulings())
                .noneMatch(ruling -> ruling.rule() == RuleId.DB_03);
    }

    @Test
    void a_grant_of_nought_is_said_to_be_not_paid_this_month() {
        Policies notAbove = Policies.dangyang().comparing(PolicyCode.DIBAO_STD, Operator.AT_MOST);
        assertThat(dibao(Families.alone(670), notAbove).rulings())
                .anyMatch(ruling -> ruling.rule() == RuleId.DB_13 && ruling.sentence().endsWith("本月不发"));
        assertThat(dibao(Families.alone(669), notAbove).rulings())
                .noneMatch(ruling -> ruling.rule() == RuleId.DB_13);
    }

    @Test
    void dibao_is_certain_although_the_tier_is_not_chosen_yet() {
        var asked = couple(self(), spouse()).askingFor(Programme.DIBAO, Programme.EDGE).assessed(tiers().policy());
        assertThat(asked.householdClass()).isEqualTo(HouseholdClass.DIBAO);
        assertThat(asked.ofHousehold(Programme.DIBAO).orElseThrow().outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(asked.ofHousehold(Programme.EDGE).orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(couple(self(), spouse()).assetsUnknown().assessed(tiers().policy()).householdClass()).isNull();
    }

    @Test
    void tiers_of_an_area_are_those_with_a_row_for_it() {
        Policies policies = Policies.dangyang()
                .with(PolicyCode.DIBAO_TIER, "乙", Area.RURAL, "100", Unit.YUAN_PER_PERSON_MONTH)
                .with(PolicyCode.DIBAO_TIER, "甲", null, "220", Unit.YUAN_PER_PERSON_MONTH)
                .with(new PolicyValue(PolicyCode.DIBAO_TIER, "丙", null, "50", Unit.YUAN_PER_PERSON_MONTH,
                        Families.DANGYANG, DateRange.from(LocalDate.of(2026, 12, 1)), "以后"));
        assertThat(policies.policy().variants(PolicyCode.DIBAO_TIER, Area.URBAN)).containsExactly("甲");
        assertThat(policies.policy().variants(PolicyCode.DIBAO_TIER, Area.RURAL)).containsExactly("乙", "甲");
    }
}
