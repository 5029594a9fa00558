package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** What the household bore itself of its rigid expenses in a window, as a deduction (XZ-22) and as a total (GX-03). */
public final class Expenses {

    /** Every kind, read in one order; nobody changes it. */
    public static final List<ExpenseKind> KINDS = List.of(ExpenseKind.values());

    private Expenses() {}

    /** Takes the deductions that the locality lists from an income; notes what is missing. Nothing is deducted by default. */
    static void deduct(Question question, List<MemberFacts> who, boolean household, Months window, Sum sum,
            List<Step> steps, List<Missing> missing) {
        for (ExpenseKind kind : KINDS) {
            PolicyValue row = question.policy().find(PolicyCode.RIGID_DEDUCTION, kind.name(), question.area());
            if (row == null) {
                continue;
            }
            question.cite(row);
            List<ExpenseLine> lines = question.facts().expenses();
            if (lines == null) {
                missing.add(Missing.of(Fact.EXPENSES));
                return;
            }
            var bills = new ArrayList<ExpenseLine>(lines.size());
            for (ExpenseLine line : lines) {
                if (line.kind() == kind && concerns(line, who, household)) {
                    bills.add(line);
                }
            }
            new Deduction(question, kind, row, window).subtract(bills, sum, steps);
        }
    }

    /**
     * The rigid expenses of some kinds in a window, one step for each line and one for the total; null when nobody asked.
     *
     * @param rule which rule asks (GX-03, BY-06)
     */
    public static @Nullable Fraction total(Question question, List<MemberFacts> who, Months window,
            Set<ExpenseKind> kinds, RuleId rule, List<Step> steps) {
        List<ExpenseLine> lines = question.facts().expenses();
        if (lines == null) {
            return null;
        }
        var sum = new Sum();
        for (ExpenseLine line : lines) {
            int shared = line.span().shared(window);
            if (shared > 0 && kinds.contains(line.kind()) && concerns(line, who, true)) {
                Step step = step(rule, line, window, false);
                steps.add(step);
                sum.plus(line.kind().label(), step.value());
            }
        }
        steps.add(sum.step(rule, "12个月" + named(kinds) + "合计", null));
        return sum.atLeastZero();
    }

    private static String named(Set<ExpenseKind> kinds) {
        return kinds.size() == KINDS.size()
                ? "刚性支出"
                : kinds.stream().map(ExpenseKind::label).collect(Collectors.joining("、"));
    }

    /** What the family bore itself of one bill in a window; as a note it is no figure of the sum it stands in. */
    static Step step(RuleId rule, ExpenseLine line, Months window, boolean note) {
        return Step.exact(rule, line.kind().label() + "（" + line.span().format() + (note ? "，自负部分）" : "）"),
                line.member(), "( g − r ) × k ÷ m", inWindow(line, window), Unit.YUAN,
                List.of(Input.fact("g", "支出总额", line.gross().exact(), Unit.YUAN, line.source(), line.note()),
                        Input.fact("r", "报销和补助", line.reimbursed().exact(), Unit.YUAN, line.source(), null),
                        Input.result("k", "核算期内月数", Fraction.of(line.span().shared(window)), Unit.MONTHS),
                        Input.result("m", "该项支出的月数", Fraction.of(line.span().count()), Unit.MONTHS)));
    }

    static Fraction inWindow(ExpenseLine line, Months window) {
        return line.borne().exact().times(Fraction.of(line.span().shared(window), line.span().count()));
    }

    private static boolean concerns(ExpenseLine line, List<MemberFacts> who, boolean household) {
        Integer member = line.member();
        if (member == null) {
            return household;
        }
        for (MemberFacts one : who) {
            if (one.number() == member) {
                return true;
            }
        }
        return false;
    }
}
