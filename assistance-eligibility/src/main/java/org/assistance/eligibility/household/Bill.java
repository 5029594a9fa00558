package org.assistance.eligibility.household;

import java.util.List;
import java.util.function.Supplier;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Unit;

/**
 * What the family bore itself of one expense in a window.
 *
 * @param rule which rule asks
 * @param line the fact
 * @param months how many of its months lie in the window
 * @param of how many months it has
 * @param value in fen
 * @param note true where it is no figure of the sum it stands in
 */
record Bill(RuleId rule, ExpenseLine line, int months, int of, Fraction value, boolean note)
        implements
            Sum.Term,
            Supplier<Step> {

    /** The part of an expense that lies in a window. */
    static Bill of(RuleId rule, ExpenseLine line, Months window, boolean note) {
        return of(rule, line, line.span().shared(window), note);
    }

    /** So many months of an expense. */
    static Bill of(RuleId rule, ExpenseLine line, int months, boolean note) {
        int of = line.span().count();
        Fraction borne = line.borne().exact();
        return new Bill(rule, line, months, of, months == of ? borne : borne.times(months).over(of), note);
    }

    @Override
    public String label() {
        return line.kind().label();
    }

    @Override
    public Step get() {
        return Step.exact(rule, line.kind().label() + "（" + line.span().format() + (note ? "，自负部分）" : "）"),
                line.member(), "( g − r ) × k ÷ m", value, Unit.YUAN,
                List.of(Input.fact("g", "支出总额", line.gross().exact(), Unit.YUAN, line.source(), line.note()),
                        Input.fact("r", "报销和补助", line.reimbursed().exact(), Unit.YUAN, line.source(), null),
                        Input.result("k", "核算期内月数", Fraction.of(months), Unit.MONTHS),
                        Input.result("m", "该项支出的月数", Fraction.of(of), Unit.MONTHS)));
    }
}
