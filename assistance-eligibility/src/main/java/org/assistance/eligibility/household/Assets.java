package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Whether the assets of some members are within the limits of a programme (XZ-40 to XZ-45): one ruling for each
 * limit. Beyond a limit that fails, only a meeting with minutes finds otherwise; an officer's sentence does not (XZ-43).
 */
public final class Assets {

    private static final Ruling UNKNOWN = Ruling.unproven(RuleId.XZ_41, null, Missing.of(Fact.ASSETS));

    private Assets() {}

    /** Adds the rulings on the assets of those who count, or of one person alone. */
    public static void add(Question question, Programme programme, List<MemberFacts> who, Rulings rulings) {
        AssetMeasure[] measures = question.terms().assets(question.policy(), programme);
        List<AssetLine> assets = question.facts().assets();
        if (assets == null) {
            rulings.add(UNKNOWN);
            return;
        }
        long kinds = kinds(assets, who);
        for (AssetMeasure measure : measures) {
            question.note(measure.quotation());
            rulings.add(found(question, measure, assets, kinds, who));
        }
    }

    /** The kinds of what some members own, a bit for each by its place. */
    private static long kinds(List<AssetLine> assets, List<MemberFacts> who) {
        long kinds = 0;
        for (int at = 0; at < assets.size(); at++) {
            AssetLine line = assets.get(at);
            if (owned(line, who)) {
                kinds |= 1L << line.kind().ordinal();
            }
        }
        return kinds;
    }

    /** Whether the assets of one person are within all limits of a programme. */
    static Outcome outcome(Question question, Programme programme, MemberFacts member) {
        AssetMeasure[] measures = question.terms().assets(question.policy(), programme);
        List<AssetLine> assets = question.facts().assets();
        if (assets == null) {
            return Outcome.UNPROVEN;
        }
        List<MemberFacts> alone = List.of(member);
        long kinds = kinds(assets, alone);
        Outcome outcome = Outcome.MET;
        for (AssetMeasure measure : measures) {
            question.note(measure.quotation());
            outcome = outcome.and(found(question, measure, assets, kinds, alone).outcome());
        }
        return outcome;
    }

    private static Found found(Question question, AssetMeasure measure, List<AssetLine> assets, long kinds,
            List<MemberFacts> who) {
        AssetRule rule = measure.rule();
        Fraction measured = Fraction.ZERO;
        List<AssetLine> lines = List.of();
        boolean looked = measure.concerns(kinds)
                && (rule.metric() != AssetMetric.AREA_PER_HEAD || any(measure, assets, who));
        for (int at = 0; looked && at < assets.size(); at++) {
            AssetLine line = assets.get(at);
            if (measure.concerns(line) && owned(line, who)) {
                Fraction one = measure.of(line);
                if (one == null) {
                    return Ruling.unproven(RuleId.XZ_41, line.member(), measure.missing(line));
                }
                lines = with(lines, line);
                measured = rule.metric() == AssetMetric.PRESENT
                        ? measured.max(one.sign() > 0 ? Fraction.ONE : Fraction.ZERO)
                        : measured.plus(one);
            }
        }
        if (lines.isEmpty() && measure.none() != null) {
            return measure.none();
        }
        int people = who.size();
        Limit standard = rule.metric() == AssetMetric.STANDARDS_PER_HEAD ? Limit.standard(question) : null;
        Fraction limit = switch (rule.metric()) {
            case COUNT, PRESENT -> measure.limit();
            case AREA_PER_HEAD, YUAN_PER_HEAD -> measure.limit().times(people);
            case STANDARDS_PER_HEAD -> measure.perHead(question.standard()).times(people);
        };
        if (rule.operator().holds(measured, limit)) {
            return new MeasuredAssets(measure, RuleId.XZ_41, Outcome.MET, measured, limit, people, lines, null,
                    standard);
        }
        AssetVerdict verdict = verdict(question, rule);
        AssetVerdict said = verdict == null || !decides(rule, verdict) ? null : verdict;
        Outcome outcome = said != null
                ? Outcome.of(said.acceptable())
                : rule.verdict() == AssetRule.Verdict.FAIL ? Outcome.NOT_MET : Outcome.UNPROVEN;
        return new MeasuredAssets(measure, said == null || said.minutes() == null ? RuleId.XZ_41 : RuleId.XZ_43,
                outcome, measured, limit, people, lines, said, standard);
    }

    /** A limit that fails is set aside by a meeting alone; one that asks for a review needs a reason. */
    private static boolean decides(AssetRule rule, AssetVerdict verdict) {
        return switch (rule.verdict()) {
            case FAIL -> verdict.acceptable() && verdict.minutes() != null;
            case REVIEW -> !verdict.reason().isBlank();
        };
    }

    private static List<AssetLine> with(List<AssetLine> lines, AssetLine line) {
        List<AssetLine> more = lines.isEmpty() ? new ArrayList<>(2) : lines;
        more.add(line);
        return more;
    }

    private static boolean owned(AssetLine line, List<MemberFacts> who) {
        for (int at = 0; at < who.size(); at++) {
            if (who.get(at).number() == line.member()) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(AssetMeasure measure, List<AssetLine> assets, List<MemberFacts> who) {
        for (AssetLine line : assets) {
            if (measure.names(line) && owned(line, who)) {
                return true;
            }
        }
        return false;
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
