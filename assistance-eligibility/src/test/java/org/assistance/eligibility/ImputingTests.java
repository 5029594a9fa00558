package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Imputation.Method;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

/** Income that nobody can prove, reckoned as the locality says or as an officer says with a reason (XZ-23). */
class ImputingTests {

    private static Policies local() {
        return Policies.dangyang()
                .with(PolicyCode.MINIMUM_WAGE, "2000")
                .with(PolicyCode.LABOUR_FACTOR, "FULL", null, "0.8", Unit.MULTIPLE)
                .with(PolicyCode.LABOUR_FACTOR, "PARTIAL", null, "0.3", Unit.MULTIPLE)
                .with(PolicyCode.TRADE_INCOME, "FARMING", null, "900", Unit.YUAN_PER_MONTH);
    }

    private static Person imputed(IncomeKind kind, long yuan, Method method, String departure) {
        return Person.applicant()
                .earning(IncomeLine.imputed(kind, Families.YEAR, Money.ofYuan(yuan),
                        new Imputation(method, "在外打零工，无法取得证明", departure)));
    }

    private static Fraction total(Assessment assessment) {
        return assessment.income().getLast().value();
    }

    private static Fraction yuan(long yuan) {
        return Fraction.of(yuan * 100);
    }

    @Test
    void the_minimum_wage_of_the_place_counts_and_not_the_figure_beside_it() {
        Assessment assessment = Families.of(imputed(IncomeKind.CASUAL_WORK, 7200, Method.MINIMUM_WAGE, null))
                .assessed(local().policy());
        assertThat(total(assessment)).isEqualTo(yuan(24000));
        Step step = assessment.income().getFirst();
        assertThat(step.rule()).isEqualTo(RuleId.XZ_23);
        assertThat(step.sentence()).isEqualTo("成员1（本人）打零工收入（推定）：2,000.00元/月 × 12个月 = 24,000.00元");
        assertThat(step.inputs().getFirst().policy().label()).isEqualTo("最低工资标准");
        assertThat(step.inputs().getLast().source()).isEqualTo(FactSource.IMPUTED);
        assertThat(step.inputs().getLast().note()).isEqualTo("参照当地最低工资标准；在外打零工，无法取得证明");
    }

    @Test
    void where_the_place_has_no_figure_the_officers_own_counts() {
        assertThat(total(Families.of(imputed(IncomeKind.CASUAL_WORK, 7200, Method.MINIMUM_WAGE, null)).assessed()))
                .isEqualTo(yuan(7200));
        assertThat(total(Families.of(imputed(IncomeKind.CASUAL_WORK, 7200, Method.LOCAL_RULE, null))
                .assessed(local().policy()))).isEqualTo(yuan(7200));
        assertThat(total(Families.of(imputed(IncomeKind.CASUAL_WORK, 7200, Method.SAME_TRADE, null))
                .assessed(local().policy()))).as("only farming has one").isEqualTo(yuan(7200));
    }

    @Test
    void the_factor_of_the_persons_labour_ability_counts() {
        Person person = imputed(IncomeKind.CASUAL_WORK, 1, Method.LABOUR_FACTOR, null);
        assertThat(total(Families.of(person.ableToWork(LabourAbility.FULL)).assessed(local().policy())))
                .isEqualTo(yuan(19200));
        Assessment partly = Families.of(person.ableToWork(LabourAbility.PARTIAL)).assessed(local().policy());
        assertThat(total(partly)).isEqualTo(yuan(7200));
        assertThat(partly.income().getFirst().worked()).isEqualTo("2,000.00元/月 × 0.3倍 × 12个月");
    }

    @Test
    void how_far_somebody_can_work_must_be_known_for_the_factor_and_only_for_it() {
        Person person = imputed(IncomeKind.CASUAL_WORK, 1, Method.LABOUR_FACTOR, null).ableToWork(null);
        var open = Families.of(person).assessed(local().policy()).ofHousehold(Programme.DIBAO).orElseThrow();
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.rulings().toString()).contains("成员1（本人）劳动能力");
        assertThat(Families.of(person).assessed().ofHousehold(Programme.DIBAO).orElseThrow().outcome())
                .isEqualTo(Outcome.MET);
        Person wage = imputed(IncomeKind.CASUAL_WORK, 1, Method.MINIMUM_WAGE, null).ableToWork(null);
        assertThat(Families.of(wage).assessed(local().policy()).ofHousehold(Programme.DIBAO).orElseThrow().outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_trade_has_the_figure_of_its_kind() {
        assertThat(total(Families.of(imputed(IncomeKind.FARMING, 1, Method.SAME_TRADE, null))
                .assessed(local().policy()))).isEqualTo(yuan(10800));
    }

    @Test
    void an_officer_departs_with_a_reason_and_the_sheet_shows_both() {
        Assessment assessment = Families.of(imputed(IncomeKind.CASUAL_WORK, 7200, Method.MINIMUM_WAGE, "一年中有半年卧病"))
                .assessed(local().policy());
        assertThat(total(assessment)).isEqualTo(yuan(7200));
        Step step = assessment.income().getFirst();
        assertThat(step.inputs().getFirst().note()).endsWith("；不按当地规定的金额：一年中有半年卧病");
        assertThat(step.inputs().getLast().value()).isEqualTo(yuan(2000));
        assertThat(step.inputs().getLast().policy().code()).isEqualTo("MINIMUM_WAGE");
    }

    @Test
    void only_the_months_of_the_window_count_and_work_costs_come_off_what_was_reckoned() {
        var line = IncomeLine.imputed(IncomeKind.CASUAL_WORK, Person.months("2025-09", "2025-12"), Money.ofYuan(1),
                new Imputation(Method.MINIMUM_WAGE, "无法取得证明"));
        assertThat(total(Families.of(Person.applicant().earning(line)).assessed(local().policy())))
                .isEqualTo(yuan(4000));
        var cost = local().with(PolicyCode.WORK_COST, "500").policy();
        assertThat(total(Families.of(Person.applicant().earning(line)).assessed(cost))).isEqualTo(yuan(3000));
    }
}
