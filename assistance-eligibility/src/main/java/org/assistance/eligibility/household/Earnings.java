package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** What was worked out of incomes for one question, so that the same is worked out once though several programmes ask for it. */
final class Earnings {

    /** One person's at most by two lists and over two windows, so that a search is short. */
    private final List<MemberIncome> earned = new ArrayList<>(6);

    private final List<Income> incomes;

    private @Nullable WorkCost work;

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

    /** The countable income of one member. */
    MemberIncome of(Question question, MemberFacts member, Programme list, int months) {
        for (int at = 0; at < earned.size(); at++) {
            MemberIncome known = earned.get(at);
            if (known.member() == member && known.months() == months && known.list() == list) {
                return known;
            }
        }
        var answer = new MemberIncome(question, member, months, list);
        earned.add(answer);
        return answer;
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
