package org.assistance.eligibility.household;

import java.util.List;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.facts.PaidAway;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;

/**
 * What one member pays away regularly, taken off the transfers for the months that lie in the window; what lacks there is not taken from other
 * income (XZ-20 D).
 *
 * @param paid the facts
 * @param shared of each how many months lie in the window
 * @param note what is special about the sum; empty for nothing
 */
record Outflows(PaidAway paid, short[] shared, String note) {

    /** Takes them off the transfers of a member. */
    static Outflows subtract(MemberIncome income, PaidAway paid) {
        boolean before = income.sign(IncomeClass.D) > 0;
        var shared = new short[paid.size()];
        int first = income.window();
        int last = first + income.months() - 1;
        for (int at = 0; at < shared.length; at++) {
            int months = Math.min(paid.to(at), last) - Math.max(paid.from(at), first) + 1;
            if (months > 0) {
                shared[at] = (short) months;
                income.spend(paid.amount(at), months, paid.months(at));
            }
        }
        String note = income.sign(IncomeClass.D) >= 0
                ? ""
                : before ? "（支出超出转移性收入的部分，不从其他收入中扣减）" : "（没有计入的转移性收入可扣减，支出不从其他收入中扣减）";
        return new Outflows(paid, shared, note);
    }

    private static Fraction value(OutflowLine line, int shared) {
        int whole = line.span().count();
        return shared == whole ? line.amount().exact() : line.amount().exact().times(Fraction.of(shared, whole));
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

    /** Tells a step for each that lies in the window in part only, and adds the terms of the sum. */
    void tell(MemberFacts member, List<? super Step> to, List<? super Sum.Term> all) {
        for (int at = 0; at < shared.length; at++) {
            OutflowLine line = paid.get(at);
            Fraction value = value(line, shared[at]);
            if (shared[at] > 0) {
                all.add(new Paid(line, value));
            }
            if (shared[at] < line.span().count()) {
                to.add(partly(member, line, shared[at], value));
            }
        }
    }

    private static Step partly(MemberFacts member, OutflowLine line, int months, Fraction value) {
        return Step.exact(RuleId.XZ_20, member.label() + line.kind().label()
                + (months == 0 ? "（转移性支出，不在核算期内，不扣减）" : "（转移性支出，扣减核算期内的部分）"),
                member.number(), "− a × k ÷ m", value.negated(), Unit.YUAN,
                List.of(Input.fact("a", line.kind().label() + "（" + line.span().format() + "）", line.amount().exact(),
                        Unit.YUAN, line.source(), line.note()),
                        Input.result("k", "扣减的月数", Fraction.of(months), Unit.MONTHS),
                        Input.result("m", "该项支出的月数", Fraction.of(line.span().count()), Unit.MONTHS)));
    }
}
