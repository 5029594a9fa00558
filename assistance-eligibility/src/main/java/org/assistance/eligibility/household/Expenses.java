package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Lines;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Total;
import org.jspecify.annotations.Nullable;

/** What the household bore itself of its rigid expenses in a window, as a deduction (XZ-22) and as a total (GX-03). */
public final class Expenses {

    /** Every kind, read in one order; nobody changes it. */
    public static final List<ExpenseKind> KINDS = List.of(ExpenseKind.values());

    private static final int MONTHS = 12;

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
     * The rigid expenses of some kinds in twelve months, one step for each line and one for the total; null when nobody asked.
     *
     * @param rule which rule asks (GX-03, BY-06)
     */
    public static @Nullable Total total(Question question, Who who, Set<ExpenseKind> kinds, RuleId rule,
            Told<Step> steps) {
        Members members = who.all();
        if (members.expenses() < 0) {
            return null;
        }
        var spending = new Spending(rule, members, kinds);
        int first = question.firstOf(MONTHS);
        for (int at = 0; at < members.expenses(); at++) {
            int line = members.expense(at);
            if (kinds.contains(KINDS.get(members.kind(line)))
                    && (!members.ofMember(line) || who.has(members.spender(line)))) {
                spending.count(at, line, first, first + MONTHS - 1);
            }
        }
        steps.keep((Lines<Step>) spending);
        return spending.total();
    }

    private static boolean concerns(ExpenseLine line, Who who, boolean household) {
        Integer member = line.member();
        return member == null ? household : who.has(member);
    }
}
