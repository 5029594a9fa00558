package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.policy.SubsidyRate.Condition;
import org.assistance.eligibility.policy.SubsidyRate.IncomeLimit;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;

class WiderCircleTests {

    private static final IncomeLimit TWICE = new IncomeLimit("2", Operator.AT_MOST);

    private static SubsidyRate rate(String code, Integer grade, HouseholdClass of, String yuan, Condition condition,
            IncomeLimit income) {
        return new SubsidyRate(code, Programme.LIVING_SUBSIDY, null, grade, of, null, SubsidyRate.Mode.FIXED, yuan,
                Families.DANGYANG, DateRange.from(LocalDate.of(2020, 1, 1)), "示例残〔2020〕2号", condition, income);
    }

    /** 上海: 450 for 重残无业 and 低保, 320 for 边缘. */
    private static Policies shanghai() {
        return Policies.dangyang()
                .withoutRates()
                .with(rate("D", null, HouseholdClass.DIBAO, "450", null, null))
                .with(rate("E", null, HouseholdClass.EDGE, "320", null, null))
                .with(rate("U1", 1, null, "450", Condition.UNEMPLOYED, null))
                .with(rate("U2", 2, null, "450", Condition.UNEMPLOYED, null));
    }

    /** 江苏: 一户多残 and 依老养残 up to twice the standard. */
    private static Policies jiangsu() {
        return Policies.dangyang()
                .withoutRates()
                .with(rate("D", null, HouseholdClass.DIBAO, "250", null, null))
                .with(rate("S", null, null, "600", Condition.SEVERAL_DISABLED, TWICE))
                .with(rate("A", null, null, "610", Condition.DEPENDS_ON_AGED, TWICE));
    }

    private static Circumstances facts(Boolean employed, Boolean fixedIncome) {
        return new Circumstances(employed, fixedIncome, null, null, null, null, null, null);
    }

    private static Person disabled(int grade) {
        return Person.applicant().disabled(DisabilityKind.LIMB, grade);
    }

    private static ProgrammeResult living(Policies policies, int number, Person... people) {
        return Families.of(people)
                .askingFor(Programme.LIVING_SUBSIDY)
                .assessed(policies.policy())
                .ofMember(Programme.LIVING_SUBSIDY, number)
                .orElseThrow();
    }

    private static ProgrammeResult living(Policies policies, Person... people) {
        return living(policies, 1, people);
    }

    @Test
    void who_is_severely_disabled_and_has_no_work_is_paid_where_the_place_says_so() {
        ProgrammeResult paid = living(shanghai(), disabled(2).under(facts(false, null)));
        assertThat(paid.amount()).isEqualTo(Money.ofYuan(450));
        assertThat(paid.rulings()).anyMatch(ruling -> ruling.rule() == RuleId.CJ_02
                && ruling.sentence().equals("成员1（本人）属于无业"));
        assertThat(living(shanghai(), disabled(3).under(facts(false, null))).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(living(shanghai(), disabled(2).under(facts(true, null))).reasons())
                .anyMatch(reason -> reason.contains("成员1（本人）不属于无业"));
        assertThat(living(Policies.dangyang(), disabled(2).under(facts(false, null))).outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void work_is_needed_only_where_it_changes_the_answer() {
        ProgrammeResult open = living(shanghai(), disabled(2));
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.reasons()).anyMatch(reason -> reason.contains("成员1（本人）有无工作"));
        assertThat(living(shanghai(), disabled(3)).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(living(shanghai(), disabled(2).holding(HeldKind.DIBAO)).amount())
                .as("450 either way")
                .isEqualTo(Money.ofYuan(450));
        assertThat(living(shanghai(), disabled(2).holding(HeldKind.EDGE)).outcome())
                .as("320 or 450")
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(living(Policies.dangyang(), disabled(2)).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void several_disabled_are_two_who_count_and_hold_a_valid_certificate() {
        Person child = Person.the(Relation.CHILD).born("2015-01-01");
        assertThat(living(jiangsu(), disabled(3), child).outcome()).isEqualTo(Outcome.NOT_MET);
        Person disabledChild = Person.the(Relation.CHILD).born("2015-01-01").disabled(DisabilityKind.VISION, 4);
        assertThat(living(jiangsu(), disabled(3), disabledChild).amount()).isEqualTo(Money.ofYuan(600));
        assertThat(living(jiangsu(), disabled(3), disabledChild.living(Living.APART)).outcome())
                .isEqualTo(Outcome.NOT_MET);
        Person unknown = Person.the(Relation.CHILD).born("2015-01-01").certificatesUnknown();
        ProgrammeResult open = living(jiangsu(), disabled(3), unknown);
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.reasons()).anyMatch(reason -> reason.contains("成员2（子女）残疾人证情况"));
    }

    private static Person grown() {
        return Person.the(Relation.CHILD).born("1990-01-01").disabled(DisabilityKind.LIMB, 3);
    }

    @Test
    void who_depends_on_the_aged_is_grown_up_without_fixed_income_and_lives_with_a_parent_of_sixty() {
        Person aged = Person.applicant().born("1966-11-20");
        Person younger = Person.applicant().born("1966-11-21");
        assertThat(living(jiangsu(), 2, aged, grown().under(facts(null, false))).amount())
                .isEqualTo(Money.ofYuan(610));
        assertThat(living(jiangsu(), 2, younger, grown().under(facts(null, false))).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(living(jiangsu(), 2, aged, grown().under(facts(null, true))).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(living(jiangsu(), 2, aged, grown()).reasons())
                .anyMatch(reason -> reason.contains("成员2（子女）是否有固定收入"));
        Person minor = grown().born("2008-11-21").under(facts(null, false));
        assertThat(living(jiangsu(), 2, aged, minor).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(living(jiangsu(), 2, aged, minor.born("2008-11-20")).amount()).isEqualTo(Money.ofYuan(610));
    }

    @Test
    void the_income_per_head_may_reach_the_limit_and_not_a_fen_more() {
        // Two people: 2 x 670 x 2 = 2,680 a month.
        Person aged = Person.applicant().born("1960-01-01").earning(IncomeKind.WAGE, 2680);
        ProgrammeResult paid = living(jiangsu(), 2, aged, grown().under(facts(null, false)));
        assertThat(paid.amount()).isEqualTo(Money.ofYuan(610));
        assertThat(paid.rulings()).anyMatch(ruling -> ruling.compared() != null && ruling.rule() == RuleId.CJ_02
                && ruling.sentence().equals("家庭收入32,160.00元不超过低保标准×2倍×2人×12个月即32,160.00元"));
        assertThat(paid.steps()).as("the sum of the income is shown").anyMatch(step -> step.rule() == RuleId.XZ_20);
        Person above = Person.applicant()
                .born("1960-01-01")
                .earning(IncomeKind.WAGE, Money.ofFen(268_001), "2025-11", "2026-10");
        assertThat(living(jiangsu(), 2, above, grown().under(facts(null, false))).outcome())
                .isEqualTo(Outcome.NOT_MET);
        Person unknown = Person.applicant().born("1960-01-01").incomesUnknown();
        assertThat(living(jiangsu(), 2, unknown, grown().under(facts(null, false))).outcome())
                .isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void a_condition_narrows_what_the_care_subsidy_gives_to_a_grade_outside_the_nations_circle() {
        var row = new SubsidyRate("C3", Programme.CARE_SUBSIDY, null, 3, null, null, SubsidyRate.Mode.FIXED, "80",
                Families.DANGYANG, DateRange.from(LocalDate.of(2020, 1, 1)), "示例残〔2020〕2号", Condition.UNEMPLOYED, null);
        var policy = Policies.dangyang().with(row).policy();
        for (Boolean employed : new Boolean[]{false, true, null}) {
            Outcome outcome = Families.of(disabled(3).needingCareSince("2020-01-01").under(facts(employed, null)))
                    .askingFor(Programme.CARE_SUBSIDY)
                    .assessed(policy)
                    .of(Programme.CARE_SUBSIDY)
                    .getFirst()
                    .outcome();
            assertThat(outcome).isEqualTo(
                    employed == null ? Outcome.UNPROVEN : employed ? Outcome.NOT_MET : Outcome.MET);
        }
    }
}
