package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.ruling.Lines;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Total;

/** What a household bore itself of some kinds of expense in a window: how many months of each line count, and what all come to. */
final class Spending implements Lines<Step> {

    private final RuleId rule;

    private final Members members;

    private final Set<ExpenseKind> kinds;

    /** How many months of each expense count, by its place among all. */
    private final short[] counted;

    private final Total total = new Total();

    /**
     * Nothing counted yet.
     *
     * @param rule which rule asks
     * @param members whose expenses stand on their sheet
     * @param kinds what is asked for
     */
    Spending(RuleId rule, Members members, Set<ExpenseKind> kinds) {
        this.rule = rule;
        this.members = members;
        this.kinds = kinds;
        this.counted = new short[members.expenses()];
    }

    /** Counts the months of an expense that lie between two months, by their places among all. */
    void count(int at, int line, int first, int last) {
        int months = Math.min(members.to(line), last) - Math.max(members.from(line), first) + 1;
        if (months > 0) {
            counted[at] = (short) months;
            total.plusShare(members.amount(line), months, members.months(line));
        }
    }

    /** What all come to, in fen. */
    Total total() {
        return total;
    }

    /** A step for each line that counts, and one for the sum. */
    @Override
    public void tell(List<? super Step> to) {
        var bills = new ArrayList<Bill>(counted.length);
        for (int at = 0; at < counted.length; at++) {
            if (counted[at] > 0) {
                bills.add(Bill.of(rule, members.spent(at), counted[at], false));
            }
        }
        bills.forEach(bill -> to.add(bill.get()));
        to.add(Sum.step(rule, "12个月" + named() + "合计", null, bills, total.fraction()));
    }

    private String named() {
        return kinds.size() == Expenses.KINDS.size()
                ? "刚性支出"
                : kinds.stream().map(ExpenseKind::label).collect(Collectors.joining("、"));
    }
}
