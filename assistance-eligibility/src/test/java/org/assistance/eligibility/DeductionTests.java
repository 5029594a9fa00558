package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.FactSource;
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

/** The ways in which a locality takes heavy spending off the income (XZ-22). */
class DeductionTests {

    private static Policies deducting(String value, Unit unit) {
        return Policies.dangyang().with(PolicyCode.RIGID_DEDUCTION, "MEDICAL", null, value, unit);
    }

    /** 12,000 a year, and 9,000 for medicine of which 1,000 was paid back. */
    private static Families family() {
        return Families.alone(1000).spending(ExpenseKind.MEDICAL, 9000, 1000);
    }

    private static Fraction total(Assessment assessment) {
        return assessment.income().getLast().value();
    }

    private static Fraction yuan(long yuan) {
        return Fraction.of(yuan * 100);
    }

    private static Step line(Assessment assessment) {
        return assessment.income().stream().filter(step -> step.label().equals("医疗支出扣减")).findFirst().orElseThrow();
    }

    @Test
    void bills_count_up_to_the_cap_and_to_the_fen_below_it() {
        assertThat(total(family().assessed(deducting("8000", Unit.YUAN).policy()))).isEqualTo(yuan(4000));
        assertThat(total(family().assessed(deducting("7999.99", Unit.YUAN).policy())))
                .isEqualTo(yuan(4000).plus(Fraction.of(1)));
        assertThat(total(family().assessed(deducting("8000.01", Unit.YUAN).policy()))).isEqualTo(yuan(4000));
        assertThat(total(family().assessed(deducting("ALL", Unit.YUAN).policy()))).isEqualTo(yuan(4000));
    }

    @Test
    void the_line_says_what_was_spent_what_was_paid_back_the_cap_and_its_document() {
        Assessment assessment = family().assessed(deducting("500", Unit.YUAN_PER_MONTH).policy());
        Step line = line(assessment);
        assertThat(line.rule()).isEqualTo(RuleId.XZ_22);
        assertThat(line.worked()).isEqualTo("− min( 8,000.00元 , 500.00元/月 × 12个月 )");
        assertThat(line.value()).isEqualTo(yuan(-6000));
        assertThat(line.inputs().get(1).policy().documentNumber()).isEqualTo("示例〔2018〕1号");
        Step bill = assessment.income().stream().filter(step -> step.rule() == RuleId.XZ_22).findFirst().orElseThrow();
        assertThat(bill.sentence())
                .isEqualTo("医疗支出（2025-11 至 2026-10，自负部分）：( 9,000.00元 − 1,000.00元 ) × 12个月 ÷ 12个月 = 8,000.00元");
        assertThat(bill.inputs().getFirst().note()).isEqualTo("票据");
        assertThat(assessment.income().getLast().inputs().getLast().policy()).isEqualTo(line.inputs().get(1).policy());
    }

    @Test
    void a_percentage_of_the_bills_is_taken_and_may_have_a_cap_of_its_own() {
        var half = deducting("50", Unit.PERCENT);
        assertThat(total(family().assessed(half.policy()))).isEqualTo(yuan(8000));
        half.with(PolicyCode.RIGID_DEDUCTION_CAP, "MEDICAL", null, "4000", Unit.YUAN);
        assertThat(total(family().assessed(half.policy()))).isEqualTo(yuan(8000));
        half.with(PolicyCode.RIGID_DEDUCTION_CAP, "MEDICAL", null, "3600", Unit.YUAN_PER_YEAR);
        Assessment capped = family().assessed(half.policy());
        assertThat(total(capped)).isEqualTo(yuan(8400));
        assertThat(line(capped).worked()).isEqualTo("− min( 8,000.00元 × 50% , 300.00元/月 × 12个月 )");
    }

    @Test
    void a_fixed_sum_is_taken_whatever_the_bill_but_not_without_one() {
        var fixed = deducting("2000", Unit.YUAN).with(PolicyCode.RIGID_DEDUCTION_MODE, "MEDICAL", null, "FIXED",
                Unit.CHOICE);
        assertThat(total(family().assessed(fixed.policy()))).isEqualTo(yuan(10000));
        assertThat(total(Families.alone(1000).spending(ExpenseKind.MEDICAL, 1, 0).assessed(fixed.policy())))
                .isEqualTo(yuan(10000));
        assertThat(total(Families.alone(1000).spending(ExpenseKind.MEDICAL, 1, 1).assessed(fixed.policy())))
                .isEqualTo(yuan(12000));
        assertThat(total(Families.alone(1000).spending(ExpenseKind.EDUCATION, 9000, 0).assessed(fixed.policy())))
                .isEqualTo(yuan(12000));
    }

    @Test
    void a_fixed_sum_per_month_is_taken_for_the_months_the_bills_fall_in() {
        var fixed = deducting("300", Unit.YUAN_PER_MONTH).with(PolicyCode.RIGID_DEDUCTION_MODE, "MEDICAL", null,
                "FIXED", Unit.CHOICE);
        var family = Families.alone(1000);
        for (String month : List.of("2025-10", "2025-11", "2026-03", "2026-03")) {
            family.spending(new ExpenseLine(ExpenseKind.MEDICAL, 1, Person.months(month, month), Money.ofYuan(50),
                    Money.ZERO, FactSource.DECLARED, null));
        }
        assertThat(total(family.assessed(fixed.policy()))).isEqualTo(yuan(11400));
    }

    @Test
    void nothing_is_known_of_the_income_while_nobody_asked_for_the_spending() {
        var open = Families.alone(1000).expensesUnknown().assessed(deducting("8000", Unit.YUAN).policy());
        assertThat(open.ofHousehold(Programme.DIBAO).orElseThrow().outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(total(Families.alone(1000).expensesUnknown().assessed())).isEqualTo(yuan(12000));
    }
}
