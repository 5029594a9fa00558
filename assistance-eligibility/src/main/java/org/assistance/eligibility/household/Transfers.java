package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;

/** The transfers of one member: with what those bring in who owe support, and less what is paid away (XZ-20 D, XZ-25). */
final class Transfers {

    private static final String TWICE = "与义务人给付重复的" + IncomeKind.SUPPORT.label();

    private final MemberIncome income;

    private Transfers(MemberIncome income) {
        this.income = income;
    }

    /** Adds support and takes off what is paid away; what lacks there is not taken from other income. */
    static void settle(MemberIncome income) {
        List<ObligorFacts> obligors = income.question().facts().obligors();
        if (obligors == null || !obligors.isEmpty()) {
            List<Fraction> support = Support.add(income);
            if (!support.isEmpty()) {
                new Transfers(income).subtractDouble(support);
            }
        }
        int payments = income.members().payments(income.place());
        if (payments < 0) {
            // Nothing can be taken from nothing, so that the question is open only where there is income.
            if (income.sign(IncomeClass.D) > 0) {
                income.missing(Missing.of(Fact.OUTFLOWS, income.member()));
            }
        } else if (payments > 0) {
            Outflows.subtract(income, payments);
        }
    }

    /**
     * What the family names as support and what those who owe it are known to pay is one money: the larger of the two counts (XZ-25).
     *
     * @param support what each of those who owe it brings in
     */
    private void subtractDouble(List<Fraction> support) {
        var claimed = new ArrayList<Fraction>(2);
        Fraction named = Fraction.ZERO;
        if (!income.occurs(IncomeKind.SUPPORT)) {
            return;
        }
        for (CountedLine counted : income.lines(IncomeClass.D)) {
            if (counted.line().kind() == IncomeKind.SUPPORT) {
                Fraction value = counted.line().amount().exact().times(Fraction.of(counted.months(), counted.of()));
                named = named.plus(value);
                claimed.add(value);
            }
        }
        if (named.sign() <= 0) {
            return;
        }
        Fraction paid = Fraction.ZERO;
        for (Fraction one : support) {
            paid = paid.plus(one);
        }
        Fraction twice = named.min(paid);
        Beside sum = income.beside(IncomeClass.D);
        sum.steps().keep(() -> twice(claimed, support, twice));
        sum.minus(Sum.taken(TWICE, twice, null));
    }

    private Step twice(List<Fraction> claimed, List<Fraction> support, Fraction twice) {
        var inputs = new ArrayList<Input>(claimed.size() + support.size());
        var formula = new StringBuilder("− min(");
        for (Fraction value : claimed) {
            term(formula, inputs, "a", "收入中申报的" + IncomeKind.SUPPORT.label(), value, inputs.isEmpty());
        }
        formula.append(" ,");
        for (Fraction value : support) {
            term(formula, inputs, "b", "义务人给付", value, inputs.size() == claimed.size());
        }
        return Step.exact(RuleId.XZ_25, income.member().label() + TWICE + "（不重复计入）", income.member().number(),
                formula.append(" )").toString(), twice.negated(), Unit.YUAN, inputs);
    }

    private static void term(StringBuilder formula, List<Input> inputs, String letter, String label, Fraction value,
            boolean first) {
        String symbol = letter + (inputs.size() + 1);
        formula.append(first ? " " : " + ").append(symbol);
        inputs.add(Input.result(symbol, label, value, Unit.YUAN));
    }
}
