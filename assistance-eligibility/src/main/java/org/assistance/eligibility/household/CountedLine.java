package org.assistance.eligibility.household;

import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Totals;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One income as it counted (XZ-20, XZ-21, XZ-23).
 *
 * @param line the fact
 * @param months how many of its months lie in the window and count
 * @param exempt whether months that lie in the window are left out
 * @param reckoned what local rules reckon for an imputed line; null for any other, or where they have no figure
 */
record CountedLine(IncomeLine line, int months, boolean exempt, @Nullable Imputing reckoned) implements Sum.Term {

    /** All bits for the classes of which costs are taken off, by their places; else none. */
    private static final long[] COSTS = withCosts();

    /**
     * Adds what a line comes to to its class, net of its costs.
     *
     * @param lawful what local rules reckon, where it counts; else null
     * @param sums where the classes of the member begin among the sums
     */
    static void add(Members members, int line, int months, @Nullable Imputing lawful, Totals to, int sums) {
        int of = members.incomeClass(line);
        if (lawful != null) {
            to.plus(sums + of, lawful.perMonth().times(months));
        } else {
            long net = members.amount(line) - (members.costs(line) & COSTS[of]);
            to.plusShare(sums + of, net, months, members.months(line));
        }
    }

    private static long[] withCosts() {
        var costs = new long[IncomeClass.values().length];
        for (IncomeClass of : IncomeClass.values()) {
            costs[of.ordinal()] = of.hasCosts() ? -1 : 0;
        }
        return costs;
    }

    private static long net(IncomeLine line) {
        return line.incomeClass().hasCosts() ? line.amount().fen() - line.costs().fen() : line.amount().fen();
    }

    /** What local rules reckon, where it counts; else null. */
    static @Nullable Imputing lawful(IncomeLine line, @Nullable Imputing reckoned) {
        return line.imputed() == null || line.imputed().departure() != null ? null : reckoned;
    }

    /** How many months the line has. */
    int of() {
        return line.span().count();
    }

    @Override
    public String label() {
        return line.kind().label();
    }

    @Override
    public Fraction value() {
        Imputing lawful = lawful(line, reckoned);
        return lawful != null
                ? lawful.perMonth().times(months)
                : Fraction.of(net(line)).times(months).over(of());
    }

    /** The line in words. */
    Step step(MemberIncome whose) {
        boolean imputed = line.source() == FactSource.IMPUTED;
        RuleId rule = exempt
                ? whose.list() == Programme.TEKUN ? RuleId.XZ_31 : RuleId.XZ_21
                : imputed ? RuleId.XZ_23 : RuleId.XZ_20;
        String what = whose.member().label() + line.kind().label() + (imputed ? "（推定）" : "")
                + (exempt ? months == 0 ? "（按规定不计入）" : "（部分月份按规定不计入）" : "");
        return Step.exact(rule, what, whose.member().number(), formula(), value(), Unit.YUAN, inputs(whose.question()));
    }

    private boolean all() {
        return months == of();
    }

    private boolean costs() {
        return line.incomeClass().hasCosts() && line.costs().positive();
    }

    private String formula() {
        Imputing lawful = lawful(line, reckoned);
        if (lawful != null) {
            return lawful.formula() + " × k";
        }
        return costs() && reckoned == null ? all() ? "a − c" : "( a − c ) × k ÷ m" : all() ? "a" : "a × k ÷ m";
    }

    private List<Input> inputs(Question question) {
        Imputing lawful = lawful(line, reckoned);
        if (lawful != null) {
            return lawful.inputs(question, line, months);
        }
        Input amount = Input.fact("a", line.kind().label() + "（" + line.span().format() + "）", line.amount().exact(),
                Unit.YUAN, line.source(), line.note());
        if (reckoned != null) {
            Input beside = reckoned.beside(question);
            return all() ? List.of(amount, beside) : List.of(amount, inWindow(), ofSpan(), beside);
        }
        if (costs()) {
            Input cost = Input.fact("c", "成本费用", line.costs().exact(), Unit.YUAN, line.source(), null);
            return all() ? List.of(amount, cost) : List.of(amount, cost, inWindow(), ofSpan());
        }
        return all() ? List.of(amount) : List.of(amount, inWindow(), ofSpan());
    }

    private Input inWindow() {
        return Input.result("k", "计入的月数", Fraction.of(months), Unit.MONTHS);
    }

    private Input ofSpan() {
        return Input.result("m", "该项收入的月数", Fraction.of(of()), Unit.MONTHS);
    }
}
