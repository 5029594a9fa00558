package org.assistance.eligibility.household;

import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.OutflowLine;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;

/**
 * What one member pays away regularly, taken off the transfers for the months that lie in the window; what lacks there is not taken from other
 * income (XZ-20 D).
 */
final class Outflows {

    private Outflows() {}

    /** Takes so many payments off the transfers of a member. */
    static void subtract(MemberIncome income, int payments) {
        Members members = income.members();
        int first = income.window();
        int last = first + income.months() - 1;
        income.spending();
        for (int at = 0; at < payments; at++) {
            int line = members.payment(income.place(), at);
            int months = Math.max(0, Math.min(members.to(line), last) - Math.max(members.from(line), first) + 1);
            income.spend(at, members.amount(line), months, members.months(line));
        }
    }

    /** What is special about the sum; empty for nothing. */
    static String note(boolean below, boolean before) {
        return !below ? "" : before ? "（支出超出转移性收入的部分，不从其他收入中扣减）" : "（没有计入的转移性收入可扣减，支出不从其他收入中扣减）";
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
    static void tell(MemberIncome income, List<? super Step> to, List<? super Sum.Term> all) {
        List<OutflowLine> lines = Objects.requireNonNullElse(income.member().outflows(), List.of());
        for (int at = 0; at < lines.size(); at++) {
            OutflowLine line = lines.get(at);
            int shared = income.spent(at);
            Fraction value = value(line, shared);
            if (shared > 0) {
                all.add(new Paid(line, value));
            }
            if (shared < line.span().count()) {
                to.add(partly(income.member(), line, shared, value));
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
