package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Signal;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;

/** What limits on assets can look at and how they measure, what is not known, and what must be explained (XZ-29, XZ-40 to XZ-42). */
class AssetRuleTests {

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 12);

    private static AssetRule rule(AssetItem item, AssetMetric metric, Operator operator, String limit) {
        return new AssetRule(item.name(), Programme.DIBAO, item, metric, operator, limit, Set.of(),
                AssetRule.Verdict.FAIL, Families.DANGYANG, DateRange.from(LocalDate.of(2018, 1, 1)), "示例〔2018〕1号");
    }

    private static AssetLine owned(AssetKind kind, Integer count) {
        return new AssetLine(1, kind, null, count, null, FactSource.CHECKED, "不动产登记", CHECKED, null);
    }

    private static ProgrammeResult of(AssetRule rule, AssetLine... lines) {
        var family = Families.widowAndDaughter();
        for (AssetLine line : lines) {
            family.owning(line);
        }
        return family.assessed(Policies.dangyang().withoutAssetRules(Programme.DIBAO).with(rule).policy())
                .ofHousehold(Programme.DIBAO)
                .orElseThrow();
    }

    private static Ruling ruling(ProgrammeResult result) {
        return result.rulings().stream().filter(one -> one.rule() == RuleId.XZ_41).findFirst().orElseThrow();
    }

    /** The city's average of 36 square metres a head is 72 for two people. */
    private static final AssetRule SMALL_HOMES = rule(AssetItem.SECOND_HOME, AssetMetric.AREA_PER_HEAD, Operator.BELOW,
            "36");

    @Test
    void two_homes_pass_where_all_of_them_together_are_below_the_citys_average_a_head() {
        assertThat(
                of(SMALL_HOMES, owned(AssetKind.HOME, 1).of(4000), owned(AssetKind.SECOND_HOME, 1).of(3199)).outcome())
                .isEqualTo(Outcome.MET);
        ProgrammeResult equal = of(SMALL_HOMES, owned(AssetKind.HOME, 1).of(4000),
                owned(AssetKind.SECOND_HOME, 1).of(3200));
        assertThat(equal.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(ruling(equal).sentence()).isEqualTo("第二套及以上住房建筑面积72平方米不低于限额（每人36平方米，2人）72平方米");
        assertThat(ruling(equal).compared().worked()).isEqualTo("36平方米 × 2人");
    }

    @Test
    void one_home_may_be_as_large_as_it_is_and_its_area_is_not_asked() {
        assertThat(of(SMALL_HOMES, owned(AssetKind.HOME, 1).of(30000)).outcome()).isEqualTo(Outcome.MET);
        assertThat(of(SMALL_HOMES, owned(AssetKind.HOME, 1)).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void beside_a_second_home_the_area_of_each_must_be_known() {
        ProgrammeResult open = of(SMALL_HOMES, owned(AssetKind.HOME, 1), owned(AssetKind.SECOND_HOME, 1).of(3000));
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(ruling(open).missing()).containsExactly(new Missing(Fact.ASSET_AREA, 1, null, "成员1自住住房建筑面积"));
    }

    @Test
    void the_area_of_the_only_home_is_looked_at_where_the_rule_names_all_homes() {
        AssetRule large = rule(AssetItem.HOME, AssetMetric.AREA_PER_HEAD, Operator.AT_MOST, "60");
        assertThat(of(large, owned(AssetKind.HOME, 1).of(12000)).outcome()).isEqualTo(Outcome.MET);
        assertThat(of(large, owned(AssetKind.HOME, 1).of(12001)).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void how_many_there_are_must_be_known_where_they_are_counted() {
        AssetRule none = rule(AssetItem.SHOP, AssetMetric.COUNT, Operator.AT_MOST, "0");
        ProgrammeResult open = of(none, owned(AssetKind.SHOP, null));
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(ruling(open).missing()).containsExactly(new Missing(Fact.ASSET_COUNT, 1, null, "成员1商铺数量"));
        assertThat(of(none, owned(AssetKind.SHOP, 0)).outcome()).isEqualTo(Outcome.MET);
        assertThat(of(none, owned(AssetKind.SHOP, 1)).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void whether_there_is_any_is_open_while_neither_number_nor_value_is_known() {
        AssetRule none = rule(AssetItem.FIXTURE, AssetMetric.PRESENT, Operator.AT_MOST, "0");
        assertThat(of(none, owned(AssetKind.FIXTURE, null)).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(of(none, owned(AssetKind.FIXTURE, 0)).outcome()).isEqualTo(Outcome.MET);
        assertThat(of(none, owned(AssetKind.FIXTURE, 3)).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(of(none, new AssetLine(1, AssetKind.FIXTURE, Money.ofYuan(1), null, null, FactSource.DECLARED, null))
                .outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void insurance_offices_and_trees_can_be_named_alone() {
        AssetRule insurance = rule(AssetItem.INSURANCE, AssetMetric.YUAN_PER_HEAD, Operator.AT_MOST, "10000");
        assertThat(of(insurance, new AssetLine(1, AssetKind.INSURANCE, Money.ofYuan(20000), 1, null, FactSource.CHECKED,
                null)).outcome()).isEqualTo(Outcome.MET);
        assertThat(of(insurance, new AssetLine(1, AssetKind.INSURANCE, Money.ofYuan(20001), 1, null, FactSource.CHECKED,
                null)).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(of(insurance, new AssetLine(1, AssetKind.DEPOSIT, Money.ofYuan(90000), 1, null, FactSource.CHECKED,
                null)).outcome()).isEqualTo(Outcome.MET);
        assertThat(of(rule(AssetItem.OFFICE, AssetMetric.COUNT, Operator.AT_MOST, "0"), owned(AssetKind.OFFICE, 1))
                .outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(of(rule(AssetItem.SHOP, AssetMetric.COUNT, Operator.AT_MOST, "0"), owned(AssetKind.OFFICE, 1))
                .outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void the_answer_names_each_asset_with_its_record_and_the_day_it_was_looked_at() {
        Input part = ruling(
                of(rule(AssetItem.SHOP, AssetMetric.COUNT, Operator.AT_MOST, "0"), owned(AssetKind.SHOP, 2)))
                .compared()
                .parts()
                .getFirst();
        assertThat(part.label()).isEqualTo("成员1商铺");
        assertThat(part.format()).isEqualTo("2项");
        assertThat(part.note()).isEqualTo("不动产登记");
        assertThat(part.on()).isEqualTo(CHECKED);
    }

    private static ProgrammeResult noting(Signal... signals) {
        HouseholdFacts facts = Families.widowAndDaughter().facts().noting(List.of(signals));
        return Eligibility.assess(facts, Policies.dangyang().policy(), Families.TODAY)
                .ofHousehold(Programme.DIBAO)
                .orElseThrow();
    }

    @Test
    void what_does_not_fit_what_the_family_says_must_be_explained_and_counts_as_no_income() {
        var unexplained = new Signal(Signal.Kind.UTILITIES, "近3个月电费每月900元", null);
        ProgrammeResult open = noting(unexplained);
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(
                open.rulings().stream().filter(one -> one.rule() == RuleId.XZ_29).findFirst().orElseThrow().missing())
                .containsExactly(Missing.of(Fact.SIGNAL, "对“水、电、燃气、通讯费用明显偏高（近3个月电费每月900元）”的说明"));
        ProgrammeResult explained = noting(new Signal(Signal.Kind.UTILITIES, "近3个月电费每月900元", "女儿使用制氧机，已入户核实"));
        assertThat(explained.outcome()).isEqualTo(Outcome.MET);
        assertThat(explained.amount()).isEqualTo(noting().amount());
        assertThat(explained.rulings().stream().map(Ruling::sentence))
                .contains("水、电、燃气、通讯费用明显偏高（近3个月电费每月900元），已作说明：女儿使用制氧机，已入户核实");
        assertThat(noting(unexplained, new Signal(Signal.Kind.TRAVEL_ABROAD, "2026年5月", "单位公派")).outcome())
                .isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void nothing_less_than_nothing_is_owned_and_nothing_seen_is_no_signal() {
        assertThatThrownBy(() -> owned(AssetKind.SHOP, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> owned(AssetKind.HOME, 1).of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Signal(Signal.Kind.OTHER, " ", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_seen_stays_with_the_household_whatever_else_is_learnt_of_it() {
        HouseholdFacts facts = Families.widowAndDaughter()
                .facts()
                .noting(List.of(new Signal(Signal.Kind.OTHER, "购车", null)));
        assertThat(List.of(facts.in(facts.division()), facts.asking(facts.appliedFor()),
                facts.with(facts.members(), facts.assets(), facts.obligors()), facts.judged(List.of()),
                facts.after(null), facts.inTier("一"))).allSatisfy(
                        copy -> assertThat(copy.signals()).isEqualTo(facts.signals()));
    }
}
