package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.ConditionVerdict;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

/** Where a locality chooses how spending makes a household 边缘 or 刚性支出困难 (BY-02, BY-06, GX-01, GX-02, GX-04). */
class SpendingClassTests {

    private static HouseholdClass of(Families family, Policies policies) {
        return family.assessed(policies.policy()).householdClass();
    }

    private static Policies twoWaysToEdge() {
        return Policies.dangyang().with(PolicyCode.EDGE_ROUTE, "INCOME_OR_EXPENDITURE");
    }

    // 2,000 a month is 24,000 a year; one and a half standards are 12,060 a year.
    private static Families after(long spent) {
        return Families.alone(2000).spending(ExpenseKind.MEDICAL, spent, 0);
    }

    @Test
    void spending_opens_edge_where_the_locality_says_so() {
        assertThat(of(after(11_941), twoWaysToEdge())).isEqualTo(HouseholdClass.EDGE);
        assertThat(of(after(11_940), twoWaysToEdge())).as("equal is not below").isEqualTo(HouseholdClass.NONE);
        assertThat(of(after(11_941), Policies.dangyang())).isEqualTo(HouseholdClass.NONE);
        assertThat(of(after(11_941), Policies.dangyang().with(PolicyCode.EDGE_ROUTE, "INCOME")))
                .isEqualTo(HouseholdClass.NONE);
        var atMost = twoWaysToEdge().comparing(PolicyCode.EDGE_MULT, Operator.AT_MOST);
        assertThat(of(after(11_940), atMost)).isEqualTo(HouseholdClass.EDGE);
    }

    @Test
    void spending_opens_edge_only_below_the_local_average_and_not_for_every_kind() {
        var average = Families.alone(3000).spending(ExpenseKind.MEDICAL, 30_000, 0);
        assertThat(of(average, twoWaysToEdge())).isEqualTo(HouseholdClass.NONE);
        var living = Families.alone(2000).spending(ExpenseKind.LIVING, 11_941, 0);
        assertThat(of(living, twoWaysToEdge())).isEqualTo(HouseholdClass.NONE);
    }

    @Test
    void what_nobody_said_of_spending_leaves_the_second_way_open_and_the_first_goes_without() {
        Assessment open = Families.alone(2000)
                .expensesUnknown()
                .askingFor(Programme.EDGE)
                .assessed(twoWaysToEdge().policy());
        assertThat(open.ofHousehold(Programme.EDGE).orElseThrow().outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(of(Families.alone(1000).expensesUnknown(), twoWaysToEdge())).isEqualTo(HouseholdClass.EDGE);
    }

    @Test
    void who_fails_both_ways_to_edge_is_told_both() {
        var edge = after(100).askingFor(Programme.EDGE)
                .assessed(twoWaysToEdge().policy())
                .ofHousehold(Programme.EDGE)
                .orElseThrow();
        assertThat(edge.reasons()).anyMatch(reason -> reason.startsWith("BY-01"))
                .anyMatch(reason -> reason.startsWith("BY-06"));
    }

    @Test
    void edge_may_look_at_a_window_of_its_own() {
        // Nothing for half a year, then 1,200 a month: above the limit over six months, below it over twelve.
        var family = Families.of(Person.applicant().earning(IncomeKind.WAGE, Money.ofYuan(1200), "2026-05", "2026-10"));
        assertThat(of(family, Policies.dangyang()
                .with(PolicyCode.DIBAO_STD, null, Area.URBAN,
                        "500", Unit.YUAN_PER_MONTH)))
                .isEqualTo(HouseholdClass.EDGE);
        var half = Policies.dangyang()
                .with(PolicyCode.DIBAO_STD, null, Area.URBAN, "500",
                        Unit.YUAN_PER_MONTH)
                .with(PolicyCode.INCOME_WINDOW, "EDGE", null, "6", Unit.MONTHS);
        assertThat(of(family, half)).isEqualTo(HouseholdClass.NONE);
        assertThat(family.askingFor(Programme.EDGE)
                .assessed(half.policy())
                .ofHousehold(Programme.EDGE)
                .orElseThrow()
                .steps()).as("the sum it used is shown").isNotEmpty();
    }

    private static Policies taizhou() {
        return Policies.dangyang()
                .with(PolicyCode.RIGID_FORMULA, "DEDUCTED")
                .with(PolicyCode.RIGID_LOWER_MULT, "1.5");
    }

    @Test
    void a_family_refused_edge_for_its_savings_does_not_slip_into_rigid_where_there_is_a_lower_bound() {
        var saved = Families.alone(700).owning(AssetKind.DEPOSIT, 1_000_000).spending(ExpenseKind.MEDICAL, 5_000, 0);
        Policy looser = taizhou().withoutAssetRules(Programme.RIGID_EXPENDITURE)
                .withAssetRule(Programme.RIGID_EXPENDITURE, AssetItem.VEHICLE,
                        AssetMetric.COUNT, "0")
                .policy();
        assertThat(saved.assessed(looser).householdClass()).isEqualTo(HouseholdClass.NONE);
        assertThat(saved.assessed(taizhou().without(PolicyCode.RIGID_LOWER_MULT)
                .withoutAssetRules(Programme.RIGID_EXPENDITURE)
                .withAssetRule(Programme.RIGID_EXPENDITURE, AssetItem.VEHICLE,
                        AssetMetric.COUNT, "0")
                .policy()).householdClass()).as("without the bound").isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
    }

    @Test
    void the_lower_bound_is_itself_inside() {
        var at = Families.alone(1005).spending(ExpenseKind.MEDICAL, 8_000, 0);
        assertThat(of(at, taizhou())).isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
        assertThat(of(at, taizhou().comparing(PolicyCode.RIGID_LOWER_MULT, Operator.ABOVE)))
                .isEqualTo(HouseholdClass.NONE);
    }

    @Test
    void what_the_spending_leaves_has_a_limit_and_an_operator_of_its_own() {
        // 24,000 less 15,960 is 8,040: twelve times 670.
        assertThat(of(after(15_960), taizhou())).isEqualTo(HouseholdClass.NONE);
        assertThat(of(after(15_960), taizhou().comparing(PolicyCode.DIBAO_STD, Operator.AT_MOST)))
                .as("without a limit of its own it is that of the standard")
                .isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
        var own = taizhou().with(PolicyCode.RIGID_DEDUCTED_MULT, "1");
        assertThat(of(after(15_960), own.comparing(PolicyCode.DIBAO_STD, Operator.AT_MOST)))
                .isEqualTo(HouseholdClass.NONE);
        assertThat(of(after(15_960), own.comparing(PolicyCode.RIGID_DEDUCTED_MULT, Operator.AT_MOST)))
                .isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
        assertThat(of(after(14_000), taizhou().with(PolicyCode.RIGID_DEDUCTED_MULT, "1.3")))
                .isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
    }

    private static Policies shanghai() {
        return Policies.dangyang()
                .with(PolicyCode.RIGID_FORMULA, "DEDUCTED_OR_SHARE")
                .with(PolicyCode.RIGID_MEDICAL_RATIO, "0.4");
    }

    @Test
    void medical_bills_and_school_may_eat_up_the_income_or_medical_bills_alone_reach_a_share() {
        var both = Families.alone(2000)
                .spending(ExpenseKind.MEDICAL, 9_000, 0)
                .spending(ExpenseKind.EDUCATION, 6_961, 0);
        assertThat(of(both, shanghai())).isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
        var living = Families.alone(2000)
                .spending(ExpenseKind.MEDICAL, 9_000, 0)
                .spending(ExpenseKind.LIVING, 6_961, 0);
        assertThat(of(living, shanghai())).as("other kinds do not count").isEqualTo(HouseholdClass.NONE);
        assertThat(of(after(9_600), shanghai())).as("to reach is enough").isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
        assertThat(of(Families.of(Person.applicant().earning(IncomeKind.WAGE, 2000))
                .spending(ExpenseKind.MEDICAL, 9_599, 0), shanghai())).isEqualTo(HouseholdClass.NONE);
        assertThat(of(after(9_600), shanghai().comparing(PolicyCode.RIGID_MEDICAL_RATIO, Operator.ABOVE)))
                .isEqualTo(HouseholdClass.NONE);
    }

    @Test
    void the_share_of_medical_bills_is_a_gap_only_where_it_decides() {
        var without = shanghai().without(PolicyCode.RIGID_MEDICAL_RATIO);
        assertThat(of(after(15_961), without)).isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
        assertThat(of(after(9_600), without)).isNull();
        assertThat(of(Families.alone(2000).spending(ExpenseKind.EDUCATION, 5_000, 0), without))
                .as("no medical bills at all")
                .isEqualTo(HouseholdClass.NONE);
    }

    @Test
    void a_locality_says_which_kinds_of_expense_count() {
        var spent = Families.alone(2000).spending(ExpenseKind.OTHER, 12_001, 0);
        assertThat(of(spent, Policies.dangyang())).isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
        var without = Policies.dangyang().with(PolicyCode.RIGID_KIND, "OTHER", null, "false", Unit.FLAG);
        assertThat(of(spent, without)).isEqualTo(HouseholdClass.NONE);
        var said = Policies.dangyang().with(PolicyCode.RIGID_KIND, "OTHER", null, "true", Unit.FLAG);
        assertThat(of(spent, said)).isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
    }

    @Test
    void what_a_locality_asks_beside_waits_for_an_officers_word() {
        var asks = Policies.dangyang().with(PolicyCode.RIGID_CONDITION, "有劳动能力的成员正在就业或者求职");
        Assessment open = after(12_001).assessed(asks.policy());
        assertThat(open.householdClass()).isNull();
        assertThat(open.results().getLast().reasons())
                .anyMatch(reason -> reason.contains("是否符合当地其他条件（有劳动能力的成员正在就业或者求职）的核定意见"));
        assertThat(found(true, asks)).isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
        assertThat(found(false, asks)).isEqualTo(HouseholdClass.NONE);
        assertThat(of(after(12_001), Policies.dangyang())).as("asked nowhere else")
                .isEqualTo(HouseholdClass.RIGID_EXPENDITURE);
        assertThat(Eligibility.assess(after(12_001).facts().meeting(new ConditionVerdict(true, "已入户核实")),
                asks.policy(), Families.TODAY)
                .results()
                .getLast()
                .rulings()).extracting(Ruling::rule).contains(RuleId.GX_01_5);
    }

    private static HouseholdClass found(boolean fulfilled, Policies policies) {
        return Eligibility.assess(after(12_001).facts().meeting(new ConditionVerdict(fulfilled, "已入户核实")),
                policies.policy(), Families.TODAY).householdClass();
    }
}
