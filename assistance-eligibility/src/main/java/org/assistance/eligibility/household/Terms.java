package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says for one area while none of its rows begins or ends, read once and not for every household. Each value is read when it is first needed, and is refused
 * with {@link org.assistance.eligibility.policy.MissingPolicy} whenever no row covers it.
 */
final class Terms {

    private final Policy policy;

    private final Area area;

    private @Nullable Fraction standard;

    private @Nullable Input standardInput;

    private @Nullable Step standardStep;

    private @Nullable Limit limit;

    private List<Map.Entry<PolicyValue, Limit>> multiples = List.of();

    private @Nullable Fraction workCost;

    private @Nullable Fraction average;

    private @Nullable String workCostLabel;

    private @Nullable Integer window;

    private @Nullable Rounding rounding;

    private final AssetMeasure[] @Nullable [] assets = new AssetMeasure[Programme.values().length][];

    private final @Nullable Long[] namedExempt = new Long[Programme.values().length];

    private Terms(Policy policy, Area area) {
        this.policy = policy;
        this.area = area;
    }

    /** The terms of a policy for an area. */
    static Terms of(Policy policy, Area area) {
        return policy.read(area, Terms.class, () -> new Terms(policy, area));
    }

    private Policy.Quoted row(PolicyCode code) {
        return policy.quoted(code, area);
    }

    /** The monthly standard in fen, exact (DB-16). */
    Fraction standard() {
        Fraction known = standard;
        if (known == null) {
            known = row(PolicyCode.DIBAO_STD).row().perMonth();
            standard = known;
        }
        return known;
    }

    /** The monthly standard as an input of a step. */
    Input standardInput() {
        Input known = standardInput;
        if (known == null) {
            known = Input.policy("S", standard(), Unit.YUAN_PER_MONTH, row(PolicyCode.DIBAO_STD).quotation().words());
            standardInput = known;
        }
        return known;
    }

    /** How the monthly standard comes about where it is set by the year (DB-16). */
    Step standardStep() {
        Step known = standardStep;
        if (known == null) {
            Policy.Quoted year = row(PolicyCode.DIBAO_STD);
            known = Step.exact(RuleId.DB_16, "月低保标准", null, "Y ÷ 12", standard(), Unit.YUAN_PER_MONTH,
                    List.of(Input.policy("Y", year.number(), Unit.YUAN_PER_YEAR, year.quotation().words())));
            standardStep = known;
        }
        return known;
    }

    /** The standard as a limit on income. */
    Limit limit() {
        Limit known = limit;
        if (known == null) {
            Policy.Quoted standardRow = row(PolicyCode.DIBAO_STD);
            PolicyValue row = standardRow.row();
            known = new Limit("低保标准", standard(), row.unit() == Unit.YUAN_PER_YEAR ? "S ÷ 12" : "S",
                    List.of(Input.policy("S", row.number(), row.unit(), standardRow.quotation().words())));
            limit = known;
        }
        return known;
    }

    /** So many times the standard as a limit on income, as a row of this policy says. */
    Limit times(PolicyValue multiple) {
        List<Map.Entry<PolicyValue, Limit>> all = multiples;
        for (int at = 0; at < all.size(); at++) {
            Map.Entry<PolicyValue, Limit> known = all.get(at);
            if (known.getKey() == multiple) {
                return known.getValue();
            }
        }
        Policy.Quotation words = policy.quotation(multiple);
        Limit times = limit().times(multiple.number(), words == null ? multiple.citation() : words.words());
        var more = new ArrayList<>(multiples);
        more.add(Map.entry(multiple, times));
        multiples = List.copyOf(more);
        return times;
    }

    /** What work costs at most in a month, in fen (XZ-22). */
    Fraction workCost() {
        Fraction known = workCost;
        if (known == null) {
            known = row(PolicyCode.WORK_COST).row().perMonth();
            workCost = known;
        }
        return known;
    }

    /** The average income that the locality published, in fen of a year. */
    Fraction average() {
        Fraction known = average;
        if (known == null) {
            known = row(PolicyCode.PCDI).row().number();
            average = known;
        }
        return known;
    }

    /** The same as a sum names it. */
    String workCostLabel() {
        String known = workCostLabel;
        if (known == null) {
            known = "必要就业成本（每月不超过" + Unit.YUAN.format(workCost()) + "）";
            workCostLabel = known;
        }
        return known;
    }

    /** The row it rests on. */
    Citation workCostWords() {
        return row(PolicyCode.WORK_COST).quotation().words();
    }

    /**
     * The limits on assets of a programme.
     *
     * @param asked the policy on the day that somebody asks for
     * @throws org.assistance.eligibility.policy.MissingPolicy when there is none
     */
    AssetMeasure[] assets(Policy asked, Programme programme) {
        AssetMeasure[] known = assets[programme.ordinal()];
        if (known == null) {
            known = AssetMeasure.of(asked, asked.assetRules(programme));
            assets[programme.ordinal()] = known;
        }
        return known;
    }

    /** The kinds of income that rows of policy may leave out of a programme's list, a bit for each by its place. */
    long namedExempt(Programme list) {
        Long known = namedExempt[list.ordinal()];
        if (known == null) {
            known = Exemptions.named(policy, list);
            namedExempt[list.ordinal()] = known;
        }
        return known;
    }

    /** How the amount is rounded (DB-10). */
    Rounding rounding() {
        Rounding known = rounding;
        if (known == null) {
            known = Rounding.valueOf(row(PolicyCode.ROUNDING).row().value());
            rounding = known;
        }
        return known;
    }

    /** Over how many months income is counted. */
    int window() {
        Integer known = window;
        if (known == null) {
            known = row(PolicyCode.INCOME_WINDOW).row().count();
            window = known;
        }
        return known;
    }
}
