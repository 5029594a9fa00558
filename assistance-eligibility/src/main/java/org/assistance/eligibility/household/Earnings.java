package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** What was worked out of incomes for one question, so that the same is worked out once though several programmes ask for it. */
final class Earnings {

    /** One person's at most by two lists and over two windows, so that a search is short. */
    private @Nullable MemberIncome[] earned;

    private int size;

    private final List<Income> incomes;

    private @Nullable WorkCost work;

    /** The last income of all who count, and who they are. */
    private @Nullable Income together;

    private @Nullable Who who;

    /** For so many people. */
    Earnings(int people) {
        this(people, new ArrayList<>(0));
    }

    private Earnings(int people, List<Income> incomes) {
        this.earned = new MemberIncome[people];
        this.incomes = incomes;
    }

    /** The earnings of the same question by another standard, which count otherwise and are shown together. */
    Earnings apart() {
        return new Earnings(earned.length, incomes);
    }

    /** The countable income of one member, by the place among all. */
    MemberIncome of(Question question, int member, Programme list, int months) {
        Tape tape = null;
        for (int at = 0; at < size; at++) {
            MemberIncome known = earned[at];
            if (known != null && known.months() == months && known.list() == list) {
                if (known.place() == member) {
                    return known;
                }
                tape = known.tape();
            }
        }
        var answer = new MemberIncome(tape == null ? new Tape(question, list, months) : tape, member);
        if (size == earned.length) {
            earned = Arrays.copyOf(earned, 2 * size);
        }
        earned[size++] = answer;
        return answer;
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
