package org.assistance.eligibility.household;

import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Total;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One income as it counted (XZ-20, XZ-21, XZ-23).
 *
 * @param line the fact
 * @param months how many of its months lie in the window and count
 * @param of how many months it has
 * @param exempt whether months that lie in the window are left out
 * @param fen what it comes to in the window times {@link #over}, net of its costs, where two longs hold it
 * @param over what {@link #fen} is divided by
 * @param large what it comes to, where two longs do not hold it or an officer's word makes it another figure; else null
 * @param reckoned what local rules reckon for an imputed line; null for any other, or where they have no figure
 */
record CountedLine(IncomeLine line, int months, int of, boolean exempt, long fen, int over, @Nullable Fraction large,
        @Nullable Imputing reckoned) implements Sum.Term {

    /** A line of which so many months count, without the figure of local rules. */
    static CountedLine of(IncomeLine line, int months, int of, boolean exempt) {
        long net = line.amount().fen();
        if (line.incomeClass().hasCosts()) {
            net -= line.costs().fen();
        }
        if (months == of || months == 0) {
            return new CountedLine(line, months, of, exempt, months == 0 ? 0 : net, 1, null, null);
        }
        long fen = net * months;
        return Math.multiplyHigh(net, months) == fen >> 63
                ? new CountedLine(line, months, of, exempt, fen, of, null, null)
                : new CountedLine(line, months, of, exempt, 0, 1,
                        Fraction.of(net).times(months).over(of), null);
    }

    /** The same line with the figure of local rules, which counts unless an officer departed from it. */
    CountedLine reckoned(@Nullable Imputing figure) {
        return new CountedLine(line, months, of, exempt, fen, over,
                figure != null && lawful() ? figure.perMonth().times(months) : large, figure);
    }

    private boolean lawful() {
        return line.imputed() != null && line.imputed().departure() == null;
    }

    void addTo(Total sum) {
        if (large == null) {
            sum.plus(fen, over);
        } else {
            sum.plus(large);
        }
    }

    @Override
    public String label() {
        return line.kind().label();
    }

    @Override
    public Fraction value() {
        return large != null ? large : Fraction.of(fen, over);
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
        return months == of;
    }

    private boolean costs() {
        return line.incomeClass().hasCosts() && line.costs().positive();
    }

    private String formula() {
        if (reckoned != null && lawful()) {
            return reckoned.formula() + " × k";
        }
        return costs() && reckoned == null ? all() ? "a − c" : "( a − c ) × k ÷ m" : all() ? "a" : "a × k ÷ m";
    }

    private List<Input> inputs(Question question) {
        if (reckoned != null && lawful()) {
            return reckoned.inputs(question, line, months);
        }
        Input amount = Input.fact("a", line.kind().label() + "（" + line.span().format() + "）", line.amount().exact(),
                Unit.YUAN, line.source(), line.note());
        if (reckoned != null) {
            Input lawful = reckoned.beside(question);
            return all() ? List.of(amount, lawful) : List.of(amount, inWindow(), ofSpan(), lawful);
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
        return Input.result("m", "该项收入的月数", Fraction.of(of), Unit.MONTHS);
    }
}
