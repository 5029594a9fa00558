package org.assistance.eligibility.household;

import java.util.List;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.AssetLimit;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** One limit on assets (XZ-41), read once: which assets it is about, and how they are measured. */
final class AssetMeasure {

    private static final int HEADS = 12;

    private final AssetRule rule;

    private final Fraction limit;

    private final AssetLimit named;

    private final Policy.Quotation quotation;

    /** The kinds it is about, a bit for each by its place. */
    private final long kinds;

    /** What so many people may own, where the limit is by the head and was asked for. */
    private final @Nullable Fraction[] byHeads = new Fraction[HEADS];

    /** That nothing of the kind is there, where a number is asked for and none is within the limit; else null. */
    private final @Nullable Found none;

    /** The same beside a limit by the head, for so many people, where it was needed. */
    private final @Nullable Found[] noneByHeads = new Found[HEADS];

    AssetMeasure(AssetRule rule, Policy.Quotation quotation) {
        this.rule = rule;
        this.limit = rule.limitNumber();
        this.named = AssetLimit.of(rule);
        this.quotation = quotation;
        boolean homes = rule.metric() == AssetMetric.AREA_PER_HEAD && rule.item() == AssetItem.SECOND_HOME;
        long about = 0;
        for (AssetKind kind : AssetKind.values()) {
            if (rule.item().covers(kind) || homes && kind == AssetKind.HOME) {
                about |= 1L << kind.ordinal();
            }
        }
        this.kinds = about;
        boolean counts = rule.metric() == AssetMetric.COUNT || rule.metric() == AssetMetric.PRESENT;
        this.none = counts && rule.operator().holds(Fraction.ZERO, limit)
                ? new MeasuredAssets(new Measured(this, null), RuleId.XZ_41, Outcome.MET, limit, 0, null, null)
                : null;
    }

    /** The ruling where nothing of the kind is there, made once for so many people; null where that needs a closer look. */
    @Nullable
    Found none(int people) {
        return none != null || people >= HEADS ? none : noneByHeads[people];
    }

    /** The same for what so many people may own; null where nothing is not within the limit. */
    @Nullable
    Found none(int people, Fraction most, @Nullable Limit standard) {
        if (none != null) {
            return none;
        }
        var nothing = new Measured(this, null);
        if (!nothing.within(rule.operator(), most)) {
            return null;
        }
        var ruling = new MeasuredAssets(nothing, RuleId.XZ_41, Outcome.MET, most, people, null, standard);
        if (people < HEADS) {
            noneByHeads[people] = ruling;
        }
        return ruling;
    }

    AssetRule rule() {
        return rule;
    }

    /** The limit as a number. */
    Fraction limit() {
        return limit;
    }

    AssetLimit named() {
        return named;
    }

    /** How the rule is quoted. */
    Citation words() {
        return quotation.words();
    }

    Policy.Quotation quotation() {
        return quotation;
    }

    /** What so many people may own; fen where it is money. The standard is that of the terms it was read for. */
    Fraction limit(Question question, int people) {
        if (rule.metric() == AssetMetric.COUNT || rule.metric() == AssetMetric.PRESENT) {
            return limit;
        }
        Fraction known = people < byHeads.length ? byHeads[people] : null;
        if (known == null) {
            Fraction one = rule.metric() == AssetMetric.STANDARDS_PER_HEAD ? limit.times(question.standard()) : limit;
            known = one.times(people);
            if (people < byHeads.length) {
                byHeads[people] = known;
            }
        }
        return known;
    }

    /** Whether the limit is about some of these kinds of assets, each a bit by its place. */
    boolean concerns(long some) {
        return (kinds & some) != 0;
    }

    /** Whether the limit is about an asset of this kind that is not left out. */
    boolean concerns(Members assets, int at) {
        int line = assets.asset(at);
        return concerns(1L << assets.assetKind(line)) && !(assets.claimed(line) && exempt(assets.owned(at)));
    }

    /** Whether there is any of what the rule names at all: a second home, before the area of all homes is looked at. */
    boolean names(AssetLine line) {
        Integer count = line.count();
        return rule.item().covers(line.kind()) && !exempt(line) && (count == null || count > 0);
    }

    private boolean exempt(AssetLine line) {
        AssetExemption claimed = line.exemption();
        return claimed != null && (claimed == AssetExemption.DISABLED_SCOOTER && line.kind() == AssetKind.VEHICLE
                || rule.exemptions().contains(claimed));
    }

    /** Adds what one asset measures to a sum; false where that is not known. */
    boolean add(Members assets, int at, Measured sum) {
        int line = assets.asset(at);
        return switch (rule.metric()) {
            case COUNT -> assets.counted(line) && plus(sum, assets.count(line));
            case STANDARDS_PER_HEAD, YUAN_PER_HEAD -> assets.valued(line) && plus(sum, assets.value(line));
            case PRESENT, AREA_PER_HEAD -> {
                Fraction one = of(assets.owned(at));
                if (one != null) {
                    sum.plus(one);
                }
                yield one != null;
            }
        };
    }

    private static boolean plus(Measured sum, long number) {
        sum.plus(number);
        return true;
    }

    /** What one asset measures; null where that is not known. */
    @Nullable
    Fraction of(AssetLine line) {
        Money value = line.value();
        Integer count = line.count();
        return switch (rule.metric()) {
            case COUNT -> count == null ? null : Fraction.of(count);
            case PRESENT -> count != null && count > 0
                    ? Fraction.of(count)
                    : value != null && value.positive() ? value.exact() : count == null ? null : Fraction.ZERO;
            case AREA_PER_HEAD -> line.squareMetres();
            case STANDARDS_PER_HEAD, YUAN_PER_HEAD -> value == null ? null : value.exact();
        };
    }

    /** What is missing where an asset cannot be measured. */
    Missing missing(AssetLine line) {
        String whose = "成员" + line.member() + line.kind().label();
        return switch (rule.metric()) {
            case COUNT, PRESENT -> new Missing(Fact.ASSET_COUNT, line.member(), null, whose + "数量");
            case AREA_PER_HEAD -> new Missing(Fact.ASSET_AREA, line.member(), null, whose + "建筑面积");
            case STANDARDS_PER_HEAD, YUAN_PER_HEAD ->
                new Missing(Fact.ASSET_VALUE, line.member(), null, whose + "价值");
        };
    }

    /** An asset as a part of the sum. */
    Input input(int number, AssetLine line, Fraction measured) {
        Integer count = line.count();
        Unit unit = switch (rule.metric()) {
            case COUNT -> Unit.COUNT;
            case PRESENT -> count == null || count == 0 && measured.sign() > 0 ? Unit.YUAN : Unit.COUNT;
            case AREA_PER_HEAD -> Unit.SQUARE_METRES;
            case STANDARDS_PER_HEAD, YUAN_PER_HEAD -> Unit.YUAN;
        };
        return Input.fact("x" + number, "成员" + line.member() + line.kind().label(), measured, unit, line.source(),
                line.note(), line.valuedOn());
    }

    /** The limit as an input. */
    Input input(String symbol, Unit unit) {
        return Input.policy(symbol, limit, unit, words());
    }

    /** The rules of a programme with their measures. */
    static AssetMeasure[] of(Policy policy, List<AssetRule> rules) {
        var measures = new AssetMeasure[rules.size()];
        for (int at = 0; at < measures.length; at++) {
            Policy.Quotation quotation = policy.quotation(rules.get(at));
            if (quotation == null) {
                throw new IllegalStateException("not of this policy: " + rules.get(at));
            }
            measures[at] = new AssetMeasure(rules.get(at), quotation);
        }
        return measures;
    }
}
