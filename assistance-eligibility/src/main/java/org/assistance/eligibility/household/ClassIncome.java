package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.ruling.Lines;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Total;
import org.jspecify.annotations.Nullable;

/** The income of one class of one member: its lines as they counted, what is added or taken off beside them, and what they come to. */
final class ClassIncome extends Total implements Lines<Step>, Sum.Term {

    private final MemberIncome whose;

    private final IncomeClass of;

    /** What is added or taken off beside the lines; null for nothing. */
    private @Nullable List<Sum.Term> others;

    private @Nullable Told<Step> beside;

    private String note = "";

    ClassIncome(MemberIncome whose, IncomeClass of) {
        this.whose = whose;
        this.of = of;
    }

    /** Adds something beside the lines. */
    void plus(Sum.Term term) {
        plus(term.value());
        others().add(term);
    }

    /** Takes something off. */
    void minus(Sum.Term term) {
        minus(term.value());
        others().add(term);
    }

    private List<Sum.Term> others() {
        List<Sum.Term> terms = others;
        if (terms == null) {
            terms = new ArrayList<>(2);
            others = terms;
        }
        return terms;
    }

    /** The steps that stand between those of the lines and that of the sum. */
    Told<Step> beside() {
        Told<Step> steps = beside;
        if (steps == null) {
            steps = new Told<>(2);
            beside = steps;
        }
        return steps;
    }

    /** Says beside the name of the sum what is special about it. */
    void note(String words) {
        note = words;
    }

    @Override
    public String label() {
        return of.label();
    }

    /** At least nought. */
    @Override
    public Fraction value() {
        return sign() < 0 ? Fraction.ZERO : fraction();
    }

    @Override
    public void tell(List<? super Step> to) {
        var terms = new ArrayList<Sum.Term>();
        for (CountedLine line : whose.lines(of)) {
            to.add(line.step(whose));
            terms.add(line);
        }
        if (beside != null) {
            beside.forEach(to::add);
        }
        if (others != null) {
            terms.addAll(others);
        }
        if (terms.size() > 1 || sign() < 0) {
            to.add(Sum.step(RuleId.XZ_20, whose.member().label() + of.label() + note, whose.member().number(), terms,
                    this));
        }
    }
}
