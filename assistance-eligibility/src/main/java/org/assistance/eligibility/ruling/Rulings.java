package org.assistance.eligibility.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rulings of an answer in their order; what they come to is known before any of them is put into words. */
public final class Rulings extends Told<Ruling> {

    private Outcome outcome = Outcome.MET;

    /** No ruling yet. */
    public Rulings() {
        super(10);
    }

    private Rulings(Rulings others) {
        super(others);
        outcome = others.outcome;
    }

    /** The same, to which something can be added. */
    public Rulings more() {
        return new Rulings(this);
    }

    /** Takes back all but the first so many. */
    @Override
    public void cut(int size) {
        super.cut(size);
        outcome = Outcome.MET;
        for (int at = 0; at < size; at++) {
            outcome = outcome.and(outcome(at));
        }
    }

    /** The rulings of an answer, read without putting them into words. */
    public static Rulings of(List<Ruling> rulings) {
        if (rulings instanceof Rulings same) {
            return same;
        }
        var all = new Rulings();
        all.addAll(rulings);
        return all;
    }

    /** The rule is met, for a reason. */
    public void met(RuleId rule, @Nullable Integer member, Supplier<String> reason) {
        note(Found.met(rule, member, reason), Outcome.MET);
    }

    /** The rule is not met, for a reason. */
    public void notMet(RuleId rule, @Nullable Integer member, Supplier<String> reason) {
        note(Found.notMet(rule, member, reason), Outcome.NOT_MET);
    }

    /** The rule is met where a comparison came out so. */
    public void compared(RuleId rule, @Nullable Integer member, boolean holds, Supplier<Comparison> numbers) {
        note(Found.compared(rule, member, holds, numbers), Outcome.of(holds));
    }

    /** Adds a ruling as it was found. */
    public void add(Found ruling) {
        note(ruling, ruling.outcome());
    }

    @Override
    public boolean add(Ruling ruling) {
        note(ruling, ruling.outcome());
        return true;
    }

    /** As {@link #add(Found)}, for callers who know the answer of what they found. */
    public void add(Found ruling, Outcome answer) {
        note(ruling, answer);
    }

    private void note(Found ruling, Outcome answer) {
        outcome = outcome.and(answer);
        super.note(ruling);
    }

    @Override
    void note(Object one) {
        note((Found) one, ((Found) one).outcome());
    }

    /** The outcome where all must hold. */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether some ruling is on a rule. */
    public boolean rests(RuleId rule) {
        for (int at = 0; at < count(); at++) {
            if (rule(at) == rule) {
                return true;
            }
        }
        return false;
    }

    /** How many rulings there are. */
    public int rulings() {
        return count();
    }

    /** The rule of one of them. */
    public RuleId rule(int at) {
        return ((Found) found(at)).rule();
    }

    /** One of them as it was found. */
    public Found ruling(int at) {
        return (Found) found(at);
    }

    /** The facts that are missing for one of them. */
    public List<Missing> missing(int at) {
        return ((Found) found(at)).missing();
    }

    /** The answer of one of them. */
    public Outcome outcome(int at) {
        return ((Found) found(at)).outcome();
    }

    /** The facts that are missing for any of them. */
    public List<Missing> missing() {
        if (outcome == Outcome.MET) {
            return List.of();
        }
        var missing = new ArrayList<Missing>();
        for (int at = 0; at < count(); at++) {
            missing.addAll(((Found) found(at)).missing());
        }
        return missing;
    }

    /** The same without those that some rules refuse. */
    public Rulings sparing(Set<RuleId> rules) {
        var others = new Rulings();
        for (int at = 0; at < count(); at++) {
            if (outcome(at) != Outcome.NOT_MET || !rules.contains(rule(at))) {
                others.note(found(at));
            }
        }
        return others;
    }

    @Override
    public boolean isEmpty() {
        return count() == 0;
    }
}
