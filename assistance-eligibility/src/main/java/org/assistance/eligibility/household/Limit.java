package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** A limit on income per person and month, and what it is made of. */
public final class Limit {

    private static final int HEADS = 12;

    private static final int YEAR = 12;

    private final String name;

    private final Fraction value;

    private final String formula;

    private final List<Input> inputs;

    /** What it comes to for so many people in twelve months, where that was asked for. */
    private final @Nullable Fraction[] ofYear = new Fraction[HEADS];

    /**
     * A limit.
     *
     * @param name in Chinese: {@code 低保标准×1.5倍}
     * @param value in fen per person and month, exact
     * @param formula with the symbols of the inputs; empty where nobody says
     * @param inputs the values of policy that went in
     */
    public Limit(String name, Fraction value, String formula, List<Input> inputs) {
        this.name = name;
        this.value = value;
        this.formula = formula;
        this.inputs = List.copyOf(inputs);
    }

    /** In fen per person and month, exact. */
    public Fraction value() {
        return value;
    }

    /** With the symbols of the inputs; empty where nobody says. */
    public String formula() {
        return formula;
    }

    /** The values of policy that went in. */
    public List<Input> inputs() {
        return inputs;
    }

    /** What it comes to for so many people and months; for twelve months worked out once. */
    Fraction most(int people, int months) {
        if (months != YEAR || people >= HEADS) {
            return value.times((long) people * months);
        }
        Fraction known = ofYear[people];
        if (known == null) {
            known = value.times((long) people * months);
            ofYear[people] = known;
        }
        return known;
    }

    /** The standard of 低保 itself, by the year divided by twelve where it is set so (DB-16). */
    public static Limit standard(Question question) {
        return question.limit();
    }

    /** So many times the standard, as a row of policy says. */
    public static Limit times(Question question, PolicyValue multiple) {
        question.cite(multiple);
        question.limit();
        return question.terms().times(multiple);
    }

    /** So many times the standard, as a row of another table says. */
    public static Limit times(Question question, Fraction times, Citation from) {
        return standard(question).times(times, from);
    }

    /** So many times this limit. */
    Limit times(Fraction times, Citation from) {
        Limit standard = this;
        return new Limit("低保标准×" + times.format() + "倍", times.times(standard.value), standard.formula + " × k",
                List.of(standard.inputs.getFirst(), Input.policy("k", times, Unit.MULTIPLE, from)));
    }

    /** An income beside the limit for so many people and months. */
    public Comparison compare(String what, Fraction income, Operator how, int people, int months) {
        return compared(what, income, how, people, months, most(people, months));
    }

    Comparison compared(String what, Fraction income, Operator how, int people, int months, Fraction most) {
        var all = new ArrayList<Input>(4);
        all.addAll(inputs);
        all.add(Input.result("n", "人数", Fraction.of(people), Unit.PEOPLE));
        all.add(Input.result("w", "核算月数", Fraction.of(months), Unit.MONTHS));
        String text = name + "×" + people + "人×" + months + "个月即";
        return formula.isEmpty()
                ? new Comparison(what, income, how, text, most, Unit.YUAN)
                : new Comparison(what, income, how, text, most, Unit.YUAN, List.of(), formula + " × n × w", all);
    }
}
