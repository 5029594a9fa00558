package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Unit;

/** The transfers of one member: with what those bring in who owe support, and less what is paid away (XZ-20 D, XZ-25). */
final class Transfers {

    private static final String TWICE = "与义务人给付重复的" + IncomeKind.SUPPORT.label();

    private final MemberIncome income;

    private final MemberFacts member;

    Transfers(MemberIncome income) {
        this.income = income;
        this.member = income.member();
    }

    /** A regular payment in the months of the window. */
    private record Paid(OutflowLine line, Fraction value) implements Sum.Term {

        @Override
        public String label() {
            return line.kind().label() + "（" + line.source().label() + "）";
        }

        @Override
        public boolean taken() {
            return true;
        }

        @Override
        public Input input(String symbol) {
            return Input.fact(symbol, label(), value, Unit.YUAN, line.source(), line.note());
        }
    }

    /** Adds support and takes off what is paid away; what lacks there is not taken from other income. */
    void settle() {
        List<ObligorFacts> obligors = income.question().facts().obligors();
        if (obligors == null || !obligors.isEmpty()) {
            List<Fraction> support = Support.add(income);
            if (!support.isEmpty()) {
                subtractDouble(support);
            }
        }
        List<OutflowLine> outflows = member.outflows();
        if (outflows == null) {
            // Nothing can be taken from nothing, so that the question is open only where there is income.
            if (sum().sign() > 0) {
                income.missing(Missing.of(Fact.OUTFLOWS, member));
            }
        } else if (!outflows.isEmpty()) {
            subtract(outflows);
        }
    }

    private ClassIncome sum() {
        return income.of(IncomeClass.D);
    }

    private void subtract(List<OutflowLine> outflows) {
        ClassIncome sum = sum();
        boolean before = sum.sign() > 0;
        for (OutflowLine line : outflows) {
            int from = Months.index(line.span().from());
            int to = Months.index(line.span().to());
            int first = income.window();
            int shared = Math.max(0, Math.min(to, first + income.months() - 1) - Math.max(from, first) + 1);
            int whole = to - from + 1;
            Fraction value = shared == whole
                    ? line.amount().exact()
                    : line.amount().exact().times(Fraction.of(shared, whole));
            if (shared > 0) {
                sum.minus(new Paid(line, value));
            }
            if (shared < whole) {
                sum.beside().keep(() -> partly(line, shared, whole, value));
            }
        }
        if (sum.sign() < 0) {
            sum.note(before ? "（支出超出转移性收入的部分，不从其他收入中扣减）" : "（没有计入的转移性收入可扣减，支出不从其他收入中扣减）");
        }
    }

    private Step partly(OutflowLine line, int shared, int whole, Fraction value) {
        return Step.exact(RuleId.XZ_20, member.label() + line.kind().label()
                + (shared == 0 ? "（转移性支出，不在核算期内，不扣减）" : "（转移性支出，扣减核算期内的部分）"),
                member.number(), "− a × k ÷ m", value.negated(), Unit.YUAN,
                List.of(Input.fact("a", line.kind().label() + "（" + line.span().format() + "）", line.amount().exact(),
                        Unit.YUAN, line.source(), line.note()),
                        Input.result("k", "扣减的月数", Fraction.of(shared), Unit.MONTHS),
                        Input.result("m", "该项支出的月数", Fraction.of(whole), Unit.MONTHS)));
    }

    /**
     * What the family names as support and what those who owe it are known to pay is one money: the larger of the two counts (XZ-25).
     *
     * @param support what each of those who owe it brings in
     */
    private void subtractDouble(List<Fraction> support) {
        var claimed = new ArrayList<Fraction>(2);
        Fraction named = Fraction.ZERO;
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
        sum().beside().keep(() -> twice(claimed, support, twice));
        sum().minus(Sum.taken(TWICE, twice, null));
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
        return Step.exact(RuleId.XZ_25, member.label() + TWICE + "（不重复计入）", member.number(),
                formula.append(" )").toString(), twice.negated(), Unit.YUAN, inputs);
    }

    private static void term(StringBuilder formula, List<Input> inputs, String letter, String label, Fraction value,
            boolean first) {
        String symbol = letter + (inputs.size() + 1);
        formula.append(first ? " " : " + ").append(symbol);
        inputs.add(Input.result(symbol, label, value, Unit.YUAN));
    }
}
