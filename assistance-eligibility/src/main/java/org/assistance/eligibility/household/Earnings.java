package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** What was worked out of incomes for one question, so that the same is worked out once though several programmes ask for it. */
final class Earnings {

    /** The tape of the first list and window that somebody asked for: mostly the only one. */
    private @Nullable Tape first;

    private List<Tape> others = List.of();

    private final List<Income> incomes;

    private @Nullable WorkCost work;

    /** The last income of all who count, and who they are. */
    private @Nullable Income together;

    private @Nullable Who who;

    /** Nothing worked out yet. */
    Earnings() {
        this(new ArrayList<>(0));
    }

    private Earnings(List<Income> incomes) {
        this.incomes = incomes;
    }

    /** The earnings of the same question by another standard, which count otherwise and are shown together. */
    Earnings apart() {
        return new Earnings(incomes);
    }

    /** What the members earned by a list over a window. */
    Tape tape(Question question, Programme list, int months) {
        Tape known = first;
        if (known == null) {
            known = new Tape(question, list, months);
            first = known;
        }
        return known.isOf(list, months) ? known : another(question, list, months);
    }

    private Tape another(Question question, Programme list, int months) {
        for (Tape known : others) {
            if (known.isOf(list, months)) {
                return known;
            }
        }
        var tape = new Tape(question, list, months);
        others = others.isEmpty() ? new ArrayList<>(2) : others;
        others.add(tape);
        return tape;
    }

    /** The income of all who count where it is known already, else null. */
    @Nullable
    Income known(Who those, Programme list, int months) {
        Income known = together;
        return known != null && who == those && known.list() == list && known.months() == months ? known : null;
    }

    /** Keeps the income of all who count. */
    void know(Who those, Income income) {
        who = those;
        together = income;
    }

    /** Remembers an income beside that of 低保 that a rule asked for, so that the answer can show it. */
    Income used(Income income) {
        incomes.add(income);
        return income;
    }

    /** The incomes beside that of 低保 that rules asked for, in their order. */
    List<Income> incomes() {
        return incomes;
    }

    /** What work costs, reckoned for one member after the other. */
    WorkCost work() {
        WorkCost known = work;
        if (known == null) {
            known = new WorkCost();
            work = known;
        }
        return known;
    }
}
