package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.ruling.AssetLimit;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Whether the assets of some members are within the limits of a programme (XZ-40 to XZ-45): one ruling for each
 * limit. Beyond a limit that fails, only a meeting with minutes finds otherwise; an officer's sentence does not (XZ-43).
 */
public final class Assets {

    private Assets() {}

    /** The rulings on the assets of those who count, or of one person alone. */
    public static List<Ruling> rulings(Question question, Programme programme, List<MemberFacts> who) {
        List<AssetRule> rules = question.policy().assetRules(programme);
        List<AssetLine> assets = question.facts().assets();
        if (assets == null) {
            return List.of(Ruling.unproven(RuleId.XZ_41, null, Missing.of(Fact.ASSETS)));
        }
        var rulings = new ArrayList<Ruling>(rules.size());
        for (AssetRule rule : rules) {
            question.cite(rule);
            rulings.add(ruling(question, rule, assets, who));
        }
        return rulings;
    }

    private static Ruling ruling(Question question, AssetRule rule, List<AssetLine> assets, List<MemberFacts> who) {
        Fraction measured = Fraction.ZERO;
        List<Input> parts = List.of();
        boolean looked = rule.metric() != AssetMetric.AREA_PER_HEAD || any(rule, assets, who);
        for (AssetLine line : assets) {
            if (looked && concerns(rule, line.kind()) && !exempt(rule, line) && owned(line, who)) {
                Fraction one = measure(rule.metric(), line);
                if (one == null) {
                    return Ruling.unproven(RuleId.XZ_41, line.member(), missing(rule.metric(), line));
                }
                parts = with(parts, line, one, rule.metric());
                measured = rule.metric() == AssetMetric.PRESENT
                        ? measured.max(one.sign() > 0 ? Fraction.ONE : Fraction.ZERO)
                        : measured.plus(one);
            }
        }
        Comparison compared = compare(question, rule, measured, who.size()).adding(parts);
        if (compared.holds()) {
            return limited(rule, RuleId.XZ_41, Outcome.MET, "", compared);
        }
        AssetVerdict verdict = verdict(question, rule);
        return switch (rule.verdict()) {
            case FAIL -> verdict != null && verdict.acceptable() && verdict.minutes() != null
                    ? limited(rule, RuleId.XZ_43, Outcome.MET, verdict.words(), compared)
                    : limited(rule, RuleId.XZ_41, Outcome.NOT_MET, "", compared);
            case REVIEW -> verdict == null || verdict.reason().isBlank()
                    ? new Ruling(RuleId.XZ_41, Outcome.UNPROVEN, null, "",
                            List.of(Missing.of(Fact.ASSET_REVIEW, "对" + rule.item().label() + "的复核意见")), compared,
                            AssetLimit.of(rule))
                    : limited(rule, verdict.minutes() == null ? RuleId.XZ_41 : RuleId.XZ_43,
                            verdict.acceptable() ? Outcome.MET : Outcome.NOT_MET, verdict.words(), compared);
        };
    }

    private static Ruling limited(AssetRule rule, RuleId id, Outcome outcome, String reason, Comparison compared) {
        return new Ruling(id, outcome, null, reason, List.of(), compared, AssetLimit.of(rule));
    }

    private static boolean owned(AssetLine line, List<MemberFacts> who) {
        for (MemberFacts one : who) {
            if (one.number() == line.member()) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is any of what the rule names at all: a second home, before the area of all homes is looked at. */
    private static boolean any(AssetRule rule, List<AssetLine> assets, List<MemberFacts> who) {
        for (AssetLine line : assets) {
            Integer count = line.count();
            if (rule.item().covers(line.kind()) && !exempt(rule, line) && owned(line, who)
                    && (count == null || count > 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean concerns(AssetRule rule, AssetKind kind) {
        return rule.item().covers(kind)
                || rule.metric() == AssetMetric.AREA_PER_HEAD && rule.item() == AssetItem.SECOND_HOME
                        && kind == AssetKind.HOME;
    }

    /** What one asset measures; null where that is not known. */
    private static @Nullable Fraction measure(AssetMetric metric, AssetLine line) {
        Money value = line.value();
        Integer count = line.count();
        return switch (metric) {
            case COUNT -> count == null ? null : Fraction.of(count);
            case PRESENT -> count != null && count > 0
                    ? Fraction.of(count)
                    : value != null && value.positive() ? value.exact() : count == null ? null : Fraction.ZERO;
            case AREA_PER_HEAD -> line.squareMetres();
            case STANDARDS_PER_HEAD, YUAN_PER_HEAD -> value == null ? null : value.exact();
        };
    }

    private static Missing missing(AssetMetric metric, AssetLine line) {
        String whose = "成员" + line.member() + line.kind().label();
        return switch (metric) {
            case COUNT, PRESENT -> new Missing(Fact.ASSET_COUNT, line.member(), null, whose + "数量");
            case AREA_PER_HEAD -> new Missing(Fact.ASSET_AREA, line.member(), null, whose + "建筑面积");
            case STANDARDS_PER_HEAD, YUAN_PER_HEAD ->
                new Missing(Fact.ASSET_VALUE, line.member(), null, whose + "价值");
        };
    }

    private static List<Input> with(List<Input> parts, AssetLine line, Fraction measured, AssetMetric metric) {
        var more = parts.isEmpty() ? new ArrayList<Input>(4) : parts;
        Integer count = line.count();
        Unit unit = switch (metric) {
            case COUNT -> Unit.COUNT;
            case PRESENT -> count == null || count == 0 && measured.sign() > 0 ? Unit.YUAN : Unit.COUNT;
            case AREA_PER_HEAD -> Unit.SQUARE_METRES;
            case STANDARDS_PER_HEAD, YUAN_PER_HEAD -> Unit.YUAN;
        };
        more.add(Input.fact("x" + (more.size() + 1), "成员" + line.member() + line.kind().label(), measured, unit,
                line.source(), line.note(), line.valuedOn()));
        return more;
    }

    private static Comparison compare(Question question, AssetRule rule, Fraction measured, int people) {
        Fraction limit = rule.limitNumber();
        return switch (rule.metric()) {
            case COUNT, PRESENT ->
                new Comparison(rule.item().label(), measured, rule.operator(), "规定数量", limit, Unit.COUNT)
                        .by("L", List.of(Input.policy("L", limit, Unit.COUNT, question.cite(rule))));
            case AREA_PER_HEAD ->
                new Comparison(rule.item().label() + "建筑面积", measured, rule.operator(),
                        "限额（每人" + rule.limit() + "平方米，" + people + "人）", limit.times(people), Unit.SQUARE_METRES)
                        .by("L × n", List.of(Input.policy("L", limit, Unit.SQUARE_METRES, question.cite(rule)),
                                people(people)));
            case YUAN_PER_HEAD ->
                new Comparison(rule.item().label(), measured, rule.operator(),
                        "限额（每人" + rule.limit() + "元，" + people + "人）",
                        limit.times(people), Unit.YUAN)
                        .by("L × n", List.of(Input.policy("L", limit, Unit.YUAN, question.cite(rule)), people(people)));
            case STANDARDS_PER_HEAD -> {
                Limit standard = Limit.standard(question);
                yield new Comparison(rule.item().label(), measured, rule.operator(),
                        "限额（每人" + rule.limit() + "倍月低保标准，" + people + "人）",
                        limit.times(question.standard()).times(people), Unit.YUAN)
                        .by(standard.formula() + " × k × n", List.of(standard.inputs().getFirst(),
                                Input.policy("k", limit, Unit.MULTIPLE, question.cite(rule)), people(people)));
            }
        };
    }

    private static Input people(int count) {
        return Input.result("n", "人数", Fraction.of(count), Unit.PEOPLE);
    }

    private static boolean exempt(AssetRule rule, AssetLine line) {
        AssetExemption claimed = line.exemption();
        return claimed != null && (claimed == AssetExemption.DISABLED_SCOOTER && line.kind() == AssetKind.VEHICLE
                || rule.exemptions().contains(claimed));
    }

    private static @Nullable AssetVerdict verdict(Question question, AssetRule rule) {
        for (AssetVerdict verdict : question.facts().assetVerdicts()) {
            if (verdict.programme() == rule.programme() && verdict.ruleCode().equals(rule.code())) {
                return verdict;
            }
        }
        return null;
    }
}
