package org.assistance.eligibility.household;

import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.Members;
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
    public static void add(Question question, Programme programme, Who who, Rulings rulings) {
        AssetMeasure[] measures = question.terms().assets(question.policy(), programme);
        Members assets = question.facts().people();
        if (assets.assets() < 0) {
            rulings.add(UNKNOWN);
            return;
        }
        for (AssetMeasure measure : measures) {
            question.note(measure.quotation());
            Found found = found(question, measure, assets, who);
            rulings.add(found, found.outcome());
        }
    }

    /** Whether the assets of one person are within all limits of a programme. */
    static Outcome outcome(Question question, Programme programme, MemberFacts member) {
        AssetMeasure[] measures = question.terms().assets(question.policy(), programme);
        Members assets = question.facts().people();
        if (assets.assets() < 0) {
            return Outcome.UNPROVEN;
        }
        Who alone = Who.alone(question, member);
        Outcome outcome = Outcome.MET;
        for (AssetMeasure measure : measures) {
            question.note(measure.quotation());
            outcome = outcome.and(found(question, measure, assets, alone).outcome());
        }
        return outcome;
    }

    private static Found found(Question question, AssetMeasure measure, Members assets, Who who) {
        Found none = measure.concerns(who.owned()) ? null : measure.none(who.size());
        if (none == null) {
            return measured(question, measure, assets, who);
        }
        if (byStandard(measure.rule())) {
            question.standard();
        }
        return none;
    }

    private static boolean byStandard(AssetRule rule) {
        return rule.metric() == AssetMetric.STANDARDS_PER_HEAD;
    }

    private static Found measured(Question question, AssetMeasure measure, Members assets, Who who) {
        int people = who.size();
        AssetRule rule = measure.rule();
        var measured = new Measured(measure, assets);
        boolean looked = measure.concerns(who.owned())
                && (rule.metric() != AssetMetric.AREA_PER_HEAD || any(measure, assets, who));
        for (int at = 0; looked && at < assets.assets(); at++) {
            if (measure.concerns(assets, at) && who.has(assets.owner(assets.asset(at))) && !measured.add(at)) {
                return Ruling.unproven(RuleId.XZ_41, assets.owned(at).member(), measure.missing(assets.owned(at)));
            }
        }
        Limit standard = byStandard(rule) ? Limit.standard(question) : null;
        Fraction limit = measure.limit(question, people);
        if (measured.nothing()) {
            Found none = measure.none(people, limit, standard);
            if (none != null) {
                return none;
            }
        }
        if (measured.within(rule.operator(), limit)) {
            return new MeasuredAssets(measured, RuleId.XZ_41, Outcome.MET, limit, people, null, standard);
        }
        AssetVerdict verdict = verdict(question, rule);
        AssetVerdict said = verdict == null || !decides(rule, verdict) ? null : verdict;
        Outcome outcome = said != null
                ? Outcome.of(said.acceptable())
                : rule.verdict() == AssetRule.Verdict.FAIL ? Outcome.NOT_MET : Outcome.UNPROVEN;
        return new MeasuredAssets(measured, said == null || said.minutes() == null ? RuleId.XZ_41 : RuleId.XZ_43,
                outcome, limit, people, said, standard);
    }

    /** A limit that fails is set aside by a meeting alone; one that asks for a review needs a reason. */
    private static boolean decides(AssetRule rule, AssetVerdict verdict) {
        return switch (rule.verdict()) {
            case FAIL -> verdict.acceptable() && verdict.minutes() != null;
            case REVIEW -> !verdict.reason().isBlank();
        };
    }

    private static boolean any(AssetMeasure measure, Members assets, Who who) {
        for (int at = 0; at < assets.assets(); at++) {
            AssetLine line = assets.owned(at);
            if (measure.names(line) && who.has(line.member())) {
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
