package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.ruling.Told;

/** What is added to or taken off the income of one class of one member beside its lines, and the steps that say how it came about. */
final class Beside {

    private final MemberIncome whose;

    private final IncomeClass of;

    private final List<Sum.Term> terms = new ArrayList<>(2);

    private final Told<Step> steps = new Told<>(2);

    Beside(MemberIncome whose, IncomeClass of) {
        this.whose = whose;
        this.of = of;
    }

    /** Adds something. */
    void plus(Sum.Term term) {
        whose.add(of, term.value());
        terms.add(term);
    }

    /** Takes something off. */
    void minus(Sum.Term term) {
        whose.add(of, term.value().negated());
        terms.add(term);
    }

    /** The steps that stand between those of the lines and that of the sum. */
    Told<Step> steps() {
        return steps;
    }

    /** Tells the steps and adds the terms of the sum. */
    void tell(List<? super Step> to, List<? super Sum.Term> all) {
        to.addAll(steps);
        all.addAll(terms);
    }
}
