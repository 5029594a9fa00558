package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Told;
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
    static void deduct(Question question, Who who, boolean household, Months window, Sum sum,
            Told<Step> steps, List<Missing> missing) {
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
    public static @Nullable Fraction total(Question question, Who who, Months window,
            Set<ExpenseKind> kinds, RuleId rule, Told<Step> steps) {
        List<ExpenseLine> lines = question.facts().expenses();
        if (lines == null) {
            return null;
        }
        var sum = new Sum();
        for (int at = 0; at < lines.size(); at++) {
            ExpenseLine line = lines.get(at);
            if (kinds.contains(line.kind()) && concerns(line, who, true)) {
                Bill bill = Bill.of(rule, line, window, false);
                if (bill.months() > 0) {
                    steps.keep((Supplier<Step>) bill);
                    sum.plus(bill, bill.value());
                }
            }
        }
        steps.keep((Supplier<Step>) sum.line(rule, null, () -> "12个月" + named(kinds) + "合计"));
        return sum.atLeastZero();
    }

    private static String named(Set<ExpenseKind> kinds) {
        return kinds.size() == KINDS.size()
                ? "刚性支出"
                : kinds.stream().map(ExpenseKind::label).collect(Collectors.joining("、"));
    }

    private static boolean concerns(ExpenseLine line, Who who, boolean household) {
        Integer member = line.member();
        return member == null ? household : who.has(member);
    }
}
