package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What local rules reckon for somebody able to work whose income nobody can prove (XZ-23): the minimum wage, the minimum wage by how far the
 * person can work, or what the trade earns. Where the locality has no figure for the way an officer chose, the officer's own stands; where it
 * has one, an officer departs from it only with a reason for that.
 *
 * @param base the minimum wage or the trade's income
 * @param factor how much of it, or null for all of it
 * @param perMonth in fen
 */
public record Imputing(PolicyValue base, @Nullable PolicyValue factor, Fraction perMonth) {

    /** What local rules reckon; null where the locality has no figure, or where it is not known how far the person can work. */
    public static @Nullable Imputing of(Policy policy, Area area, MemberFacts member, IncomeKind kind,
            Imputation.Method method) {
        return switch (method) {
            case MINIMUM_WAGE -> whole(policy.find(PolicyCode.MINIMUM_WAGE, null, area));
            case SAME_TRADE -> whole(policy.find(PolicyCode.TRADE_INCOME, kind.name(), area));
            case LABOUR_FACTOR -> byLabour(policy, area, member.labour());
            case LOCAL_RULE -> null;
        };
    }

    private static @Nullable Imputing whole(@Nullable PolicyValue row) {
        return row == null ? null : new Imputing(row, null, row.perMonth());
    }

    private static @Nullable Imputing byLabour(Policy policy, Area area, @Nullable LabourAbility labour) {
        PolicyValue wage = policy.find(PolicyCode.MINIMUM_WAGE, null, area);
        PolicyValue factor = labour == null ? null : policy.find(PolicyCode.LABOUR_FACTOR, labour.name(), area);
        return wage == null || factor == null
                ? null
                : new Imputing(wage, factor, wage.perMonth().times(factor.number()));
    }

    /** True where the locality reckons by labour ability and nobody said how far the person can work. */
    static boolean lacksLabour(Policy policy, Area area, MemberFacts member, Imputation how) {
        return how.method() == Imputation.Method.LABOUR_FACTOR && how.departure() == null && member.labour() == null
                && policy.find(PolicyCode.MINIMUM_WAGE, null, area) != null
                && policy.find(PolicyCode.LABOUR_FACTOR, LabourAbility.FULL.name(), area) != null;
    }

    /** What the figure is made of, without the months. */
    String formula() {
        return factor == null ? "W" : "W × f";
    }

    /** Quotes the rows: both where the figure counts, and the base alone where an officer departed from it. */
    void quote(Question question, boolean counts) {
        question.cite(base);
        if (counts && factor != null) {
            question.cite(factor);
        }
    }

    /** The figure beside an officer's own. */
    Input beside(Question question) {
        return new Input("u", "按当地规定推定的月收入（" + question.words(base).label() + "）", perMonth, Unit.YUAN_PER_MONTH, null,
                null, question.words(base));
    }

    /** The numbers of {@link #formula()}, with the months of a line that count. */
    List<Input> inputs(Question question, IncomeLine line, int counted) {
        var inputs = new ArrayList<Input>(3);
        inputs.add(Input.policy("W", base.perMonth(), Unit.YUAN_PER_MONTH, question.words(base)));
        if (factor != null) {
            inputs.add(Input.policy("f", factor.number(), Unit.MULTIPLE, question.words(factor)));
        }
        inputs.add(Input.fact("k", "推定的月数", Fraction.of(counted), Unit.MONTHS, FactSource.IMPUTED, line.note()));
        return inputs;
    }
}
