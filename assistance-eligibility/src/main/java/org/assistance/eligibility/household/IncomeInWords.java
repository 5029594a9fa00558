package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;

/** The countable income of one member in words: what was worked out before, and nothing new. */
final class IncomeInWords {

    private final MemberIncome income;

    private final MemberFacts member;

    private final List<? super Step> to;

    IncomeInWords(MemberIncome income, List<? super Step> to) {
        this.income = income;
        this.member = income.member();
        this.to = to;
    }

    /** Tells line by line and class by class, then the sum of the classes. */
    void tell() {
        var positive = new ArrayList<Sum.Term>();
        for (IncomeClass of : IncomeClass.values()) {
            tell(of);
            if (income.sign(of) > 0) {
                positive.add(Sum.added(of.label(), income.sum(of.ordinal())));
            }
        }
        if (positive.size() > 1) {
            to.add(Sum.step(RuleId.XZ_20, member.label() + "收入合计", member.number(), positive, income.value()));
        }
    }

    private void tell(IncomeClass of) {
        var terms = new ArrayList<Sum.Term>();
        String note = "";
        for (CountedLine line : income.lines(of)) {
            to.add(line.step(income));
            terms.add(line);
        }
        if (of == IncomeClass.A && income.costs()) {
            Terms said = income.question().terms();
            terms.add(Sum.taken(said.workCostLabel(), income.sum(Tape.COST), said.workCostWords()));
        }
        Beside more = income.besides(of);
        if (more != null) {
            more.tell(to, terms);
        }
        if (of == IncomeClass.D && income.members().payments(income.place()) > 0
                && income.members().incomes(income.place()) >= 0) {
            Outflows.tell(income, to, terms);
            note = Outflows.note(income.sign(of) < 0, income.received());
        }
        if (terms.size() > 1 || income.sign(of) < 0) {
            to.add(Sum.step(RuleId.XZ_20, member.label() + of.label() + note, member.number(), terms,
                    income.sum(of.ordinal())));
        }
    }
}
