package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.MemberFacts;
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
        for (AssetLine line : assets) {
            if (rule.item().covers(line.kind()) && !exempt(rule, line)
                    && owned(line, who)) {
                parts = with(parts, line, rule.metric());
                if (rule.metric() == AssetMetric.PRESENT) {
                    measured = line.count() > 0 || line.value() != null && line.value().positive()
                            ? Fraction.ONE
                            : measured;
                } else if (rule.metric() == AssetMetric.COUNT) {
                    measured = measured.plus(Fraction.of(line.count()));
                } else if (line.value() == null) {
                    return Ruling.unproven(RuleId.XZ_41, line.member(),
                            new Missing(Fact.ASSET_VALUE, line.member(), null,
                                    "成员" + line.member() + line.kind().label() + "价值"));
                } else {
                    measured = measured.plus(line.value().exact());
                }
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

    private static List<Input> with(List<Input> parts, AssetLine line, AssetMetric metric) {
        var more = parts.isEmpty() ? new ArrayList<Input>(4) : parts;
        Money value = line.value();
        boolean counted = metric == AssetMetric.COUNT || metric == AssetMetric.PRESENT && line.count() > 0;
        if (counted || value != null) {
            more.add(Input.fact("x" + (more.size() + 1), "成员" + line.member() + line.kind().label(),
                    counted || value == null ? Fraction.of(line.count()) : value.exact(),
                    counted ? Unit.COUNT : Unit.YUAN, line.source(), line.note()));
        }
        return more;
    }

    private static Comparison compare(Question question, AssetRule rule, Fraction measured, int people) {
        Fraction limit = rule.limitNumber();
        return switch (rule.metric()) {
            case COUNT, PRESENT ->
                new Comparison(rule.item().label(), measured, rule.operator(), "规定数量", limit, Unit.COUNT)
                        .by("L", List.of(Input.policy("L", limit, Unit.COUNT, question.cite(rule))));
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
