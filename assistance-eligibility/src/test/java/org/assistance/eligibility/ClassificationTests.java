package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationTests {

    private static Families edgeFamilyWith(Person second) {
        return Families.of(Person.applicant().earning(IncomeKind.WAGE, 1500), second);
    }

    @Test
    void one_and_a_half_times_the_standard_is_no_longer_edge() {
        assertThat(
                Families.of(Person.applicant().earning(IncomeKind.WAGE, Money.parse("1004.99"), "2025-11", "2026-10"))
                        .assessed()
                        .householdClass())
                .isEqualTo(HouseholdClass.EDGE);
        assertThat(Families.alone(1005).assessed().householdClass()).isEqualTo(HouseholdClass.NONE);
    }

    @Test
    void a_provincial_multiple_takes_the_place_of_the_national_one() {
        var policy = Policies.dangyang().with(PolicyCode.EDGE_MULT, "2").policy();
        assertThat(Families.alone(1339).assessed(policy).householdClass()).isEqualTo(HouseholdClass.EDGE);
        assertThat(Families.alone(1340).assessed(policy).householdClass()).isEqualTo(HouseholdClass.NONE);
    }

    @ParameterizedTest
    @CsvSource({"LIMB,3,false", "LIMB,2,true", "INTELLECTUAL,3,true", "MENTAL,3,true", "MENTAL,4,false",
            "HEARING,2,true",
            "SPEECH,3,false"})
    void a_gravely_disabled_member_of_an_edge_family_may_stand_alone(DisabilityKind kind, int grade, boolean alone) {
        Assessment assessment = edgeFamilyWith(Person.the(Relation.SPOUSE).disabled(kind, grade)).assessed();
        assertThat(assessment.householdClass()).isEqualTo(HouseholdClass.EDGE);
        assertThat(assessment.ofMember(Programme.DIBAO, 2).isPresent()).isEqualTo(alone);
    }

    @Test
    void who_stands_alone_gets_the_standard_less_his_own_income() {
        ProgrammeResult alone = edgeFamilyWith(
                Person.the(Relation.SPOUSE).seriouslyIll(true).earning(IncomeKind.FARMING, 300)).assessed()
                .ofMember(Programme.DIBAO, 2)
                .orElseThrow();
        assertThat(alone.met()).isTrue();
        assertThat(alone.alone()).isTrue();
        assertThat(alone.amount()).isEqualTo(Money.ofYuan(370));
        assertThat(alone.members()).containsExactly(2);
    }

    @Test
    void an_own_income_equal_to_the_standard_is_too_much_to_stand_alone() {
        ProgrammeResult alone = Families
                .of(Person.applicant().earning(IncomeKind.WAGE, 1000),
                        Person.the(Relation.SPOUSE).seriouslyIll(true).earning(IncomeKind.FARMING, 670))
                .assessed()
                .ofMember(Programme.DIBAO, 2)
                .orElseThrow();
        assertThat(alone.outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_member_of_a_family_that_is_edge_already_may_still_ask_to_stand_alone() {
        Assessment assessment = Families
                .of(Person.applicant().earning(IncomeKind.WAGE, 1500).holding(HeldKind.EDGE),
                        Person.the(Relation.SPOUSE).disabled(DisabilityKind.LIMB, 1).holding(HeldKind.EDGE))
                .assessed();
        assertThat(assessment.ofMember(Programme.DIBAO, 2).orElseThrow().amount()).isEqualTo(Money.ofYuan(670));
    }

    @Test
    void an_unasked_illness_leaves_standing_alone_open() {
        assertThat(edgeFamilyWith(Person.the(Relation.SPOUSE).seriouslyIll(null)).assessed()
                .ofMember(Programme.DIBAO, 2)
                .orElseThrow()
                .outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void spending_must_exceed_half_of_the_income_where_the_operator_says_exceed() {
        assertThat(Families.alone(2000).spending(ExpenseKind.MEDICAL, 15000, 3000).assessed().householdClass())
                .isEqualTo(HouseholdClass.NONE);
        assertThat(Families.alone(2000).spending(ExpenseKind.MEDICAL, 15001, 3000).assessed().householdClass())
                .isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
        var reaching = Policies.dangyang().comparing(PolicyCode.RIGID_RATIO, Operator.AT_LEAST).policy();
        assertThat(Families.alone(2000).spending(ExpenseKind.MEDICAL, 15000, 3000).assessed(reaching).householdClass())
                .isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
    }

    @Test
    void income_at_the_local_average_is_too_much_for_rigid_expenditure() {
        assertThat(Families.alone(3000).spending(ExpenseKind.MEDICAL, 30000, 0).assessed().householdClass())
                .isEqualTo(HouseholdClass.NONE);
        assertThat(
                Families.of(Person.applicant().earning(IncomeKind.WAGE, Money.parse("2999.99"), "2025-11", "2026-10"))
                        .spending(ExpenseKind.MEDICAL, 30000, 0)
                        .assessed()
                        .householdClass())
                .isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
    }

    @Test
    void rigid_expenditure_did_not_exist_before_2025() {
        var old = Families.of(Person.applicant().earning(IncomeKind.WAGE, Money.ofYuan(2000), "2023-12", "2024-11"))
                .spending(ExpenseKind.MEDICAL, 30000, 0)
                .on("2024-12-31");
        assertThat(old.assessed().ofHousehold(Programme.RIGID_EXPENDITURE).orElseThrow().reasons())
                .anyMatch(reason -> reason.startsWith("GX-09"));
    }

    @Test
    void unasked_spending_leaves_rigid_expenditure_open() {
        assertThat(Families.alone(2000).expensesUnknown().assessed().householdClass()).isNull();
    }

    @Test
    void who_asks_for_edge_but_is_poor_enough_for_dibao_is_told_so() {
        Assessment assessment = Families.alone(100).askingFor(Programme.EDGE).assessed();
        assertThat(assessment.householdClass()).isEqualTo(HouseholdClass.DIBAO);
        assertThat(assessment.ofHousehold(Programme.EDGE).orElseThrow().reasons())
                .anyMatch(reason -> reason.contains("按低保认定"));
    }

    @Test
    void who_stands_alone_leaves_the_edge_family_and_the_rest_stay_in_it() {
        Assessment assessment = edgeFamilyWith(Person.the(Relation.SPOUSE).disabled(DisabilityKind.LIMB, 1))
                .assessed();
        assertThat(assessment.ofMember(Programme.DIBAO, 2).orElseThrow().members()).containsExactly(2);
        assertThat(assessment.ofHousehold(Programme.EDGE).orElseThrow().members()).containsExactly(1);
    }

    @Test
    void the_operator_of_the_average_income_stands_with_it() {
        var family = Families.alone(3000).spending(ExpenseKind.MEDICAL, 30000, 0);
        var atMost = Policies.dangyang().comparing(PolicyCode.PCDI, Operator.AT_MOST).policy();
        assertThat(family.assessed(atMost).householdClass()).isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
    }

    @Test
    void a_locality_may_ask_what_is_left_after_the_spending_instead_of_its_share() {
        var left = Policies.dangyang().with(PolicyCode.RIGID_FORMULA, "DEDUCTED").policy();
        // 24,000 a year less 15,961 is 8,039: one yuan below twelve times 670.
        assertThat(Families.alone(2000).spending(ExpenseKind.MEDICAL, 15961, 0).assessed(left).householdClass())
                .isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
        assertThat(Families.alone(2000).spending(ExpenseKind.MEDICAL, 15960, 0).assessed(left).householdClass())
                .isEqualTo(HouseholdClass.NONE);
        assertThat(Families.alone(2000).spending(ExpenseKind.MEDICAL, 15960, 0).assessed().householdClass())
                .isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
    }

    @Test
    void a_locality_may_pay_who_stands_alone_a_share_of_the_standard_or_a_fixed_amount() {
        var family = edgeFamilyWith(Person.the(Relation.SPOUSE).seriouslyIll(true).earning(IncomeKind.FARMING, 300));
        var share = Policies.dangyang().with(PolicyCode.ALONE_AMOUNT, "65").policy();
        assertThat(family.assessed(share).ofMember(Programme.DIBAO, 2).orElseThrow().amount())
                .isEqualTo(Money.ofYuan(436));
        var fixed = Policies.dangyang()
                .with(PolicyCode.ALONE_AMOUNT, null, null, "400", Unit.YUAN_PER_MONTH)
                .policy();
        assertThat(family.assessed(fixed).ofMember(Programme.DIBAO, 2).orElseThrow().amount())
                .isEqualTo(Money.ofYuan(400));
    }

    @Test
    void a_family_that_is_edge_already_is_not_granted_it_a_second_time_but_at_its_own_review() {
        Families again = Families.of(Person.applicant().earning(IncomeKind.WAGE, 700).holding(HeldKind.EDGE))
                .askingFor(Programme.EDGE);
        assertThat(again.assessed().ofHousehold(Programme.EDGE).orElseThrow().reasons())
                .anyMatch(reason -> reason.startsWith("XZ-61"));
        Families review = Families.of(Person.applicant().earning(IncomeKind.WAGE, 700).underReview(HeldKind.EDGE))
                .askingFor(Programme.EDGE);
        assertThat(review.assessed().ofHousehold(Programme.EDGE).orElseThrow().met()).isTrue();
    }
}
