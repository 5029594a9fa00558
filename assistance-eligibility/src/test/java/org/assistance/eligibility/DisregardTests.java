package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

/** Wages that do not count, so that work pays: Shanghai's set part and Zhejiang's first months (XZ-26). */
class DisregardTests {

    private static Policies shanghai() {
        return Policies.dangyang()
                .with(PolicyCode.MINIMUM_WAGE, "2690")
                .with(PolicyCode.WORK_DISREGARD, "500");
    }

    private static Policies zhejiang() {
        return Policies.dangyang().with(PolicyCode.NEW_WORK_MONTHS, "6").with(PolicyCode.NEW_WORK_CAP, "3");
    }

    private static Fraction total(Assessment assessment) {
        return assessment.income().getLast().value();
    }

    private static Fraction yuan(long yuan) {
        return Fraction.of(yuan * 100);
    }

    private static Fraction earning(Money wage, Policies policies) {
        return total(Families.of(Person.applicant().earning(IncomeKind.WAGE, wage, "2025-11", "2026-10"))
                .assessed(policies.policy()));
    }

    @Test
    void of_a_wage_that_reaches_the_minimum_wage_a_part_does_not_count() {
        assertThat(earning(Money.ofYuan(2690), shanghai())).isEqualTo(yuan((2690 - 500) * 12));
        assertThat(earning(Money.parse("2689.99"), shanghai())).isEqualTo(Fraction.of(268999 * 12));
        assertThat(earning(Money.ofYuan(2690), Policies.dangyang())).isEqualTo(yuan(2690 * 12));
    }

    @Test
    void the_part_may_be_a_share_of_the_standard() {
        var half = Policies.dangyang()
                .with(PolicyCode.MINIMUM_WAGE, "2690")
                .with(PolicyCode.WORK_DISREGARD, null, null, "50", Unit.PERCENT);
        assertThat(earning(Money.ofYuan(3000), half)).isEqualTo(yuan((3000 - 335) * 12));
    }

    @Test
    void each_month_is_looked_at_by_itself_and_the_sheet_says_which_rule_and_figures() {
        Person person = Person.applicant()
                .earning(IncomeKind.WAGE, Money.ofYuan(3000), "2025-11", "2026-01")
                .earning(IncomeKind.WAGE, Money.ofYuan(2000), "2026-02", "2026-10")
                .earning(IncomeKind.CASUAL_WORK, Money.ofYuan(690), "2026-03", "2026-03");
        Assessment assessment = Families.of(person).assessed(shanghai().policy());
        assertThat(total(assessment)).isEqualTo(yuan(9000 + 18000 + 690 - 4 * 500));
        assertThat(assessment.income()).filteredOn(step -> step.rule() == RuleId.XZ_26)
                .extracting(Step::worked)
                .containsExactly("− min( 3,000.00元/月 , 500.00元/月 ) × 3个月", "− min( 2,690.00元/月 , 500.00元/月 ) × 1个月");
        assertThat(assessment.policies()).extracting(it -> it.code()).contains("WORK_DISREGARD", "MINIMUM_WAGE");
    }

    @Test
    void of_no_month_more_is_left_out_than_it_has_after_the_cost_of_work() {
        var dear = Policies.dangyang()
                .with(PolicyCode.MINIMUM_WAGE, "400")
                .with(PolicyCode.WORK_DISREGARD, "500")
                .with(PolicyCode.WORK_COST, "200");
        Person person = Person.applicant()
                .earning(IncomeKind.WAGE, Money.ofYuan(450), "2025-11", "2025-11")
                .earning(IncomeKind.WAGE, Money.ofYuan(399), "2025-12", "2025-12");
        assertThat(total(Families.of(person).assessed(dear.policy()))).isEqualTo(yuan(199));
    }

    @Test
    void an_imputed_wage_is_nobodys_work() {
        var line = IncomeLine.imputed(IncomeKind.CASUAL_WORK, Families.YEAR, Money.ofYuan(36000),
                new Imputation(Imputation.Method.LOCAL_RULE, "无法取得证明"));
        assertThat(total(Families.of(Person.applicant().earning(line)).assessed(shanghai().policy())))
                .isEqualTo(yuan(36000));
    }

    @Test
    void the_set_part_without_a_minimum_wage_is_refused() {
        var gap = Policies.dangyang().with(PolicyCode.WORK_DISREGARD, "500").policy();
        GapTests.assertOpen(Families.alone(3000).assessed(gap).ofHousehold(Programme.DIBAO).orElseThrow(), "最低工资标准");
    }

    private static Person newlyAtWork(String began, String heldSince) {
        return Person.applicant()
                .under(new Circumstances(null, null, began == null ? null : YearMonth.parse(began), null, null, null,
                        null, null))
                .holding(new Held(HeldKind.DIBAO, DateRange.from(LocalDate.parse(heldSince)), null, true))
                .earning(IncomeKind.WAGE, Money.ofYuan(3000), "2026-03", "2026-10");
    }

    private static Fraction newly(String began, String heldSince) {
        return total(Families.of(newlyAtWork(began, heldSince)).assessed(zhejiang().policy()));
    }

    @Test
    void the_first_six_months_of_work_begun_on_dibao_do_not_count_up_to_three_standards() {
        assertThat(newly("2026-03", "2025-01-01")).isEqualTo(yuan(8 * 3000 - 6 * 2010));
        assertThat(newly("2026-05", "2025-01-01")).as("May to October").isEqualTo(yuan(8 * 3000 - 6 * 2010));
        assertThat(newly("2026-06", "2025-01-01")).as("June to October").isEqualTo(yuan(8 * 3000 - 5 * 2010));
        assertThat(newly("2025-09", "2025-01-01")).as("over in February").isEqualTo(yuan(8 * 3000));
    }

    @Test
    void work_begun_before_the_grant_counts_from_the_first_month() {
        assertThat(newly("2026-03", "2026-03-01")).isEqualTo(yuan(8 * 3000 - 6 * 2010));
        assertThat(newly("2026-02", "2026-03-01")).isEqualTo(yuan(8 * 3000));
    }

    @Test
    void when_the_work_began_must_be_known_of_who_holds_dibao_and_of_nobody_else() {
        var open = Families.of(newlyAtWork(null, "2025-01-01"))
                .assessed(zhejiang().policy())
                .ofHousehold(Programme.DIBAO)
                .orElseThrow();
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.rulings().toString()).contains("成员1（本人）现工作开始的月份");
        assertThat(Families.of(newlyAtWork(null, "2025-01-01"))
                .assessed()
                .ofHousehold(Programme.DIBAO)
                .orElseThrow()
                .outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(Families.alone(3000)
                .assessed(zhejiang().policy())
                .ofHousehold(Programme.DIBAO)
                .orElseThrow()
                .outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_grant_that_is_only_claimed_leaves_nothing_out_and_the_answer_open() {
        Person person = Person.applicant()
                .holding(new Held(HeldKind.DIBAO, DateRange.from(LocalDate.of(2025, 1, 1)), null, true,
                        FactSource.DECLARED, null))
                .earning(IncomeKind.WAGE, Money.ofYuan(3000), "2026-03", "2026-10");
        var answer = Families.of(person).assessed(zhejiang().policy());
        assertThat(total(answer)).isEqualTo(yuan(24000));
        assertThat(answer.ofHousehold(Programme.DIBAO).orElseThrow().outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void where_both_ways_hold_no_yuan_is_left_out_twice() {
        var both = zhejiang().with(PolicyCode.MINIMUM_WAGE, "2690").with(PolicyCode.WORK_DISREGARD, "1500").policy();
        assertThat(total(Families.of(newlyAtWork("2026-03", "2025-01-01")).assessed(both)))
                .isEqualTo(yuan(8 * 3000 - 8 * 1500 - 6 * 1500));
    }
}
