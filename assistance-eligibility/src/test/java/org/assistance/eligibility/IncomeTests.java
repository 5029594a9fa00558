package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.OutflowKind;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SupportBasis;
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

class IncomeTests {

    private static Fraction total(Assessment assessment) {
        return assessment.income().getLast().value();
    }

    private static Fraction yuan(long yuan) {
        return Fraction.of(yuan * 100);
    }

    @Test
    void only_the_part_of_an_income_that_falls_in_the_twelve_months_counts() {
        var family = Families
                .of(Person.applicant()
                        .earning(new IncomeLine(IncomeClass.A, IncomeKind.WAGE, Person.months("2025-09", "2025-12"),
                                Money.ofYuan(1000),
                                Money.ZERO, FactSource.CHECKED, "社保缴费记录")));
        assertThat(total(family.assessed())).isEqualTo(yuan(500));
        assertThat(family.assessed().income().getFirst().worked()).isEqualTo("1,000.00元 × 2个月 ÷ 4个月");
        assertThat(family.assessed().income().getFirst().inputs().getFirst().source()).isEqualTo(FactSource.CHECKED);
    }

    @Test
    void an_imputed_income_is_flagged_in_the_sum_with_its_method_and_reason() {
        var line = IncomeLine.imputed(IncomeKind.CASUAL_WORK, Person.months("2025-11", "2026-10"), Money.ofYuan(7200),
                new Imputation(Imputation.Method.MINIMUM_WAGE, "在外打零工，无法取得证明"));
        Step step = Families.of(Person.applicant().earning(line)).assessed().income().getFirst();
        assertThat(step.rule()).isEqualTo(RuleId.XZ_23);
        assertThat(step.label()).endsWith("打零工收入（推定）");
        assertThat(step.value()).isEqualTo(yuan(7200));
        assertThat(step.inputs().getFirst().source()).isEqualTo(FactSource.IMPUTED);
        assertThat(step.inputs().getFirst().note()).isEqualTo("参照当地最低工资标准；在外打零工，无法取得证明");
        assertThatThrownBy(() -> new Imputation(Imputation.Method.MINIMUM_WAGE, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IncomeLine.monthly(IncomeKind.WAGE, YearMonth.of(2026, 1), YearMonth.of(2026, 1),
                Money.ofYuan(1), FactSource.IMPUTED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_month_of_the_application_is_outside_the_window() {
        var family = Families.of(Person.applicant().earning(IncomeKind.WAGE, Money.ofYuan(9000), "2026-11", "2026-11"));
        assertThat(total(family.assessed())).isEqualTo(Fraction.ZERO);
    }

    @Test
    void a_shorter_window_compares_with_as_many_months_of_the_standard() {
        var policy = Policies.dangyang().with(PolicyCode.INCOME_WINDOW, "6").policy();
        var family = Families.of(Person.applicant().earning(IncomeKind.WAGE, Money.ofYuan(600), "2026-05", "2026-10"));
        assertThat(total(family.assessed(policy))).isEqualTo(yuan(3600));
        assertThat(family.assessed(policy).ofHousehold(Programme.DIBAO).orElseThrow().amount())
                .isEqualTo(Money.ofYuan(70));
    }

    @Test
    void a_loss_in_business_does_not_lower_wages() {
        var family = Families.of(Person.applicant()
                .earning(IncomeKind.WAGE, 100)
                .earning(new IncomeLine(IncomeClass.B, IncomeKind.BUSINESS,
                        Families.YEAR, Money.ofYuan(1000), Money.ofYuan(5000), FactSource.DECLARED, null)));
        assertThat(total(family.assessed())).isEqualTo(yuan(1200));
    }

    @Test
    void what_is_paid_away_lowers_transfer_income_down_to_nought_and_no_other() {
        var family = Families.of(Person.applicant()
                .earning(IncomeKind.WAGE, 100)
                .earning(IncomeKind.EMPLOYEE_PENSION, 100)
                .payingOut(OutflowKind.SUPPORT_PAID, 1500));
        assertThat(total(family.assessed())).isEqualTo(yuan(1200));
        assertThat(Families.of(Person.applicant().earning(IncomeKind.EMPLOYEE_PENSION, 100).outflowsUnknown())
                .assessed()
                .ofHousehold(Programme.DIBAO)
                .orElseThrow()
                .outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void what_a_member_without_transfer_income_pays_away_is_shown_and_taken_from_nothing() {
        Person applicant = Person.applicant()
                .earning(IncomeKind.WAGE, 100)
                .payingOut(OutflowKind.SOCIAL_INSURANCE, 400);
        Person wife = Person.the(Relation.SPOUSE).earning(IncomeKind.EMPLOYEE_PENSION, 100);
        Assessment assessment = Families.of(applicant, wife).assessed();
        assertThat(total(assessment)).isEqualTo(yuan(2400));
        Step shown = line(assessment, "转移净收入");
        assertThat(shown.label()).isEqualTo("成员1（本人）转移净收入（没有计入的转移性收入可扣减，支出不从其他收入中扣减）");
        assertThat(shown.inputs().getFirst().label()).isEqualTo("社会保险缴费（申报）");
        assertThat(shown.sentence()).endsWith("max(0, − 400.00元 ) = 0.00元");
        assertThat(total(Families.of(applicant.earning(IncomeKind.EMPLOYEE_PENSION, 40), wife).assessed()))
                .isEqualTo(yuan(2480));
    }

    @Test
    void what_is_paid_away_is_taken_off_to_the_last_yuan_and_beyond_it_the_sheet_says_why_not() {
        Person applicant = Person.applicant().earning(IncomeKind.EMPLOYEE_PENSION, 100);
        Assessment equal = Families.of(applicant.payingOut(OutflowKind.TAX, 1200)).assessed();
        assertThat(total(equal)).isEqualTo(Fraction.ZERO);
        assertThat(line(equal, "转移净收入").label()).isEqualTo("成员1（本人）转移净收入");
        Assessment more = Families.of(applicant.payingOut(OutflowKind.OTHER, 1)).assessed();
        assertThat(total(more)).isEqualTo(Fraction.ZERO);
        assertThat(line(more, "转移净收入").label()).isEqualTo("成员1（本人）转移净收入（支出超出转移性收入的部分，不从其他收入中扣减）");
    }

    @Test
    void what_was_paid_away_before_the_window_is_shown_and_not_taken_off() {
        Person applicant = Person.applicant().earning(IncomeKind.EMPLOYEE_PENSION, 100);
        Assessment before = Families.of(applicant.payingOut(OutflowKind.TAX, "2025-09", "2025-10", 600)).assessed();
        assertThat(total(before)).isEqualTo(yuan(1200));
        assertThat(line(before, "个人所得税").label()).endsWith("（转移性支出，不在核算期内，不扣减）");
        Assessment across = Families.of(applicant.payingOut(OutflowKind.OTHER, "2025-10", "2025-11", 600)).assessed();
        assertThat(total(across)).isEqualTo(yuan(900));
        assertThat(line(across, "其他经常性").worked()).isEqualTo("− 600.00元 × 1个月 ÷ 2个月");
        assertThat(line(across, "其他经常性").value()).isEqualTo(yuan(-300));
    }

    private static Step line(Assessment assessment, String part) {
        return assessment.income().stream().filter(step -> step.label().contains(part)).findFirst().orElseThrow();
    }

    @Test
    void the_basic_pension_is_left_out_only_until_the_end_of_2025() {
        var family = Families.of(Person.applicant().earning(IncomeKind.BASIC_PENSION, 150));
        assertThat(total(family.assessed())).isEqualTo(yuan(1500));
        assertThat(total(family.on("2026-01-15").assessed())).isEqualTo(Fraction.ZERO);
    }

    @Test
    void a_locality_may_go_on_leaving_it_out() {
        var policy = Policies.dangyang().with(PolicyCode.BASE_PENSION_EXEMPT, "true").policy();
        assertThat(total(Families.of(Person.applicant().earning(IncomeKind.BASIC_PENSION, 150)).assessed(policy)))
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void exempt_income_stays_visible_on_the_sheet_with_nought() {
        List<Step> steps = Families.of(Person.applicant().earning(IncomeKind.PREFERENTIAL_PENSION, 800))
                .assessed()
                .income();
        assertThat(steps.getFirst().label()).contains("按规定不计入");
        assertThat(steps.getFirst().value()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void a_local_list_adds_to_what_is_left_out() {
        var family = Families.of(Person.applicant().earning(IncomeKind.OLD_AGE_ALLOWANCE, 100));
        assertThat(total(family.assessed())).isEqualTo(yuan(1200));
        assertThat(total(family.assessed(Policies.dangyang().exempting(IncomeKind.OLD_AGE_ALLOWANCE).policy())))
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void the_cost_of_working_is_taken_off_month_by_month_up_to_the_wage() {
        var policy = Policies.dangyang().with(PolicyCode.WORK_COST, "200").policy();
        var family = Families.of(Person.applicant()
                .earning(IncomeKind.WAGE, Money.ofYuan(500), "2026-09", "2026-10")
                .earning(IncomeKind.CASUAL_WORK, Money.ofYuan(150), "2026-08", "2026-08"));
        assertThat(total(family.assessed(policy))).isEqualTo(yuan(600));
    }

    @Test
    void listed_spending_is_deducted_up_to_its_cap() {
        var family = Families.alone(1000).spending(ExpenseKind.MEDICAL, 9000, 1000);
        assertThat(total(family.assessed())).isEqualTo(yuan(12000));
        var capped = Policies.dangyang().with(PolicyCode.RIGID_DEDUCTION, "MEDICAL", null, "6000", Unit.YUAN).policy();
        assertThat(total(family.assessed(capped))).isEqualTo(yuan(6000));
        var all = Policies.dangyang().with(PolicyCode.RIGID_DEDUCTION, "MEDICAL", null, "ALL", Unit.YUAN).policy();
        assertThat(total(family.assessed(all))).isEqualTo(yuan(4000));
    }

    @Test
    void ordered_support_counts_as_income_and_the_local_formula_stands_behind_it() {
        var ordered = Families.of(Person.applicant()).with(son(SupportBasis.COURT_ORDER, Money.ofYuan(300)));
        assertThat(total(ordered.assessed())).isEqualTo(yuan(3600));
        var formula = Policies.dangyang()
                .with(PolicyCode.SUPPORT_MULT, "2")
                .with(PolicyCode.SUPPORT_SHARE, "50")
                .policy();
        assertThat(total(ordered.assessed(formula))).isEqualTo(yuan(3600));
        // The son's family of two has 4,340 yuan a head: (4340 - 2 * 670) * 50 % * 12 months.
        assertThat(total(
                Families.of(Person.applicant()).with(son(SupportBasis.DECLARED, Money.ofYuan(10))).assessed(formula)))
                .isEqualTo(yuan(18000));
        assertThat(total(Families.of(Person.applicant()).with(son(SupportBasis.DECLARED, Money.ofYuan(10))).assessed()))
                .isEqualTo(yuan(120));
    }

    @Test
    void half_a_formula_for_support_is_refused_and_not_passed_over() {
        var half = Policies.dangyang().with(PolicyCode.SUPPORT_MULT, "2").policy();
        var family = Families.of(Person.applicant()).with(son(SupportBasis.DECLARED, Money.ofYuan(10)));
        GapTests.assertOpen(family.assessed(half).ofHousehold(Programme.DIBAO).orElseThrow(), "赡养费计算比例");
    }

    private static ObligorFacts son(SupportBasis basis, Money paid) {
        return new ObligorFacts(1, List.of(1), Relation.CHILD, LocalDate.of(1990, 1, 1), true, Money.ofYuan(60000),
                Money.ofYuan(104160), 2,
                false, ObligorState.CAPABLE, List.of(), List.of(), basis, paid, FactSource.CHECKED);
    }

    @Test
    void only_business_and_property_have_costs() {
        var wages = new IncomeLine(IncomeClass.A, IncomeKind.WAGE, Families.YEAR, Money.ofYuan(12000),
                Money.ofYuan(3000), FactSource.DECLARED, null);
        assertThat(total(Families.of(Person.applicant().earning(wages)).assessed())).isEqualTo(yuan(12000));
        var rent = new IncomeLine(IncomeClass.C, IncomeKind.RENT, Families.YEAR, Money.ofYuan(12000),
                Money.ofYuan(3000), FactSource.DECLARED, null);
        assertThat(total(Families.of(Person.applicant().earning(rent)).assessed())).isEqualTo(yuan(9000));
    }

    @Test
    void what_is_paid_away_need_not_be_known_where_no_transfer_income_counts() {
        var family = Families
                .of(Person.applicant().earning(IncomeKind.PREFERENTIAL_PENSION, 100).outflowsUnknown());
        assertThat(family.assessed().ofHousehold(Programme.DIBAO).orElseThrow().met()).isTrue();
    }

    @Test
    void a_cap_per_month_holds_for_each_month_of_the_window() {
        var family = Families.alone(1000).spending(ExpenseKind.MEDICAL, 9000, 1000);
        var monthly = Policies.dangyang()
                .with(PolicyCode.RIGID_DEDUCTION, "MEDICAL", null, "500", Unit.YUAN_PER_MONTH)
                .policy();
        assertThat(total(family.assessed(monthly))).isEqualTo(yuan(6000));
    }

    @Test
    void the_local_formula_asks_nothing_of_a_child_who_is_unable_to_support() {
        var formula = Policies.dangyang()
                .with(PolicyCode.SUPPORT_MULT, "2")
                .with(PolicyCode.SUPPORT_SHARE, "50")
                .policy();
        assertThat(total(Families.of(Person.applicant()).with(disabledSon(35999)).assessed(formula)))
                .isEqualTo(Fraction.ZERO);
        assertThat(total(Families.of(Person.applicant()).with(disabledSon(36000)).assessed(formula)))
                .isEqualTo(yuan(18000));
    }

    private static ObligorFacts disabledSon(long yuanOfYear) {
        return new ObligorFacts(1, List.of(1), Relation.CHILD, LocalDate.of(1990, 1, 1), true,
                Money.ofYuan(yuanOfYear), Money.ofYuan(104160), 2, true, ObligorState.CAPABLE,
                List.of(Certificate.valid(DisabilityKind.LIMB, 2, LocalDate.of(2031, 6, 30))), List.of(),
                SupportBasis.DECLARED, Money.ZERO,
                FactSource.CHECKED);
    }

    private static final Policy FORMULA = Policies.dangyang()
            .with(PolicyCode.SUPPORT_MULT, "2")
            .with(PolicyCode.SUPPORT_SHARE, "50")
            .policy();

    private static Outcome dibaoBeside(ObligorFacts obligor) {
        return Families.of(Person.applicant())
                .with(obligor)
                .assessed(FORMULA)
                .ofHousehold(Programme.DIBAO)
                .orElseThrow()
                .outcome();
    }

    private static ObligorFacts childOf(String born, Boolean consented, Boolean assets, SupportBasis basis,
            long householdIncome, FactSource dibaoFrom) {
        List<Held> held = dibaoFrom == null
                ? List.of()
                : List.of(new Held(HeldKind.DIBAO, DateRange.from(LocalDate.of(2020, 1, 1)), null, false, dibaoFrom,
                        null));
        return new ObligorFacts(1, List.of(1), Relation.CHILD, LocalDate.parse(born), consented, Money.ofYuan(1000),
                Money.ofYuan(householdIncome), 1, assets, ObligorState.CAPABLE, List.of(), held, basis, null,
                FactSource.CHECKED);
    }

    @Test
    void the_formula_waits_where_nobody_asked_for_an_order() {
        assertThat(dibaoBeside(childOf("1990-01-01", true, false, null, 60000, null))).isEqualTo(Outcome.UNPROVEN);
        assertThat(dibaoBeside(childOf("1990-01-01", true, false, SupportBasis.NONE, 60000, null)))
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_child_who_only_claims_dibao_is_neither_poor_nor_rich_until_somebody_has_looked() {
        assertThat(dibaoBeside(childOf("1990-01-01", true, false, SupportBasis.NONE, 60000, FactSource.DECLARED)))
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(dibaoBeside(childOf("1990-01-01", true, false, SupportBasis.NONE, 60000, FactSource.OFFICER)))
                .isEqualTo(Outcome.MET);
        assertThat(dibaoBeside(childOf("1990-01-01", true, false, SupportBasis.NONE, 16080, FactSource.DECLARED)))
                .as("the formula gives nothing anyway")
                .isEqualTo(Outcome.MET);
    }

    @Test
    void a_child_whose_ability_is_open_is_not_taken_as_able() {
        assertThat(dibaoBeside(childOf("1950-01-01", true, null, SupportBasis.NONE, 60000, null)))
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(dibaoBeside(childOf("1950-01-01", true, true, SupportBasis.NONE, 60000, null)))
                .isEqualTo(Outcome.MET);
        assertThat(dibaoBeside(childOf("1950-01-01", false, true, SupportBasis.NONE, 60000, null)))
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(dibaoBeside(childOf("1990-01-01", false, true, SupportBasis.NONE, 60000, null)))
                .as("able whether checked or not")
                .isEqualTo(Outcome.NOT_MET);
    }
}
