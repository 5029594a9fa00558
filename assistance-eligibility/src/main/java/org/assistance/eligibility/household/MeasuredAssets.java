package org.assistance.eligibility.household;

import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What some assets measure beside a limit, as it was found (XZ-41, XZ-43).
 *
 * @param assets what was measured by which limit
 * @param rule whether the law or a meeting decided
 * @param outcome met, not met or unproven
 * @param limit what it may be
 * @param people for how many
 * @param verdict the word of an officer or a meeting that decided, or null
 * @param standard the standard as a limit, where the limit is so many times the standard; else null
 */
record MeasuredAssets(Measured assets, RuleId rule, Outcome outcome, Fraction limit, int people,
        @Nullable AssetVerdict verdict, @Nullable Limit standard) implements Found {

    private AssetMeasure measure() {
        return assets.measure();
    }

    @Override
    public Ruling get() {
        return new Ruling(rule, outcome, null, verdict == null ? "" : verdict.words(), missing(), compared(),
                measure().named());
    }

    @Override
    public List<Missing> missing() {
        return outcome == Outcome.UNPROVEN
                ? List.of(Missing.of(Fact.ASSET_REVIEW, "对" + measure().rule().item().label() + "的复核意见"))
                : List.of();
    }

    private Comparison compared() {
        AssetRule row = measure().rule();
        String item = row.item().label();
        String heads = "，" + people + "人）";
        return switch (row.metric()) {
            case COUNT, PRESENT -> compared(item, "规定数量", Unit.COUNT, "L", List.of(measure().input("L", Unit.COUNT)));
            case AREA_PER_HEAD ->
                compared(item + "建筑面积", "限额（每人" + row.limit() + "平方米" + heads, Unit.SQUARE_METRES, "L × n",
                        List.of(measure().input("L", Unit.SQUARE_METRES), heads()));
            case YUAN_PER_HEAD -> compared(item, "限额（每人" + row.limit() + "元" + heads, Unit.YUAN, "L × n",
                    List.of(measure().input("L", Unit.YUAN), heads()));
            case STANDARDS_PER_HEAD -> {
                Limit times = Objects.requireNonNull(standard);
                yield compared(item, "限额（每人" + row.limit() + "倍月低保标准" + heads, Unit.YUAN, times.formula() + " × k × n",
                        List.of(times.inputs().getFirst(), measure().input("k", Unit.MULTIPLE), heads()));
            }
        };
    }

    private Comparison compared(String what, String name, Unit unit, String formula, List<Input> inputs) {
        return new Comparison(what, assets.sum(), measure().rule().operator(), name, limit, unit, assets.parts(),
                formula,
                inputs);
    }

    private Input heads() {
        return Input.result("n", "人数", Fraction.of(people), Unit.PEOPLE);
    }
}
