package org.assistance.eligibility.household;

import java.util.Arrays;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Totals;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out of the incomes of a household by one list over one window: for each line how many of its months count, for each member what
 * each class comes to. Numbers side by side, kept with the answer; {@link MemberIncome} puts them into words when somebody looks.
 */
final class Tape extends Totals {

    /** The place of what work costs, after the classes. */
    static final int COST = IncomeClass.values().length;

    private static final int SUMS = COST + 1;

    private final Question question;

    private final Members members;

    private final Programme list;

    private final int months;

    private final Exemptions exemptions;

    /** What each member earned, by the place among all; null while nobody asked. */
    private final @Nullable MemberIncome[] earned;

    private short[] counted;

    private int written;

    /**
     * Nothing counted yet.
     *
     * @param list whose list says what is left out
     * @param months how many months the window has
     */
    Tape(Question question, Programme list, int months) {
        super(SUMS * question.facts().people().size());
        this.question = question;
        this.members = question.facts().people();
        this.list = list;
        this.months = months;
        this.exemptions = new Exemptions(question, question.firstOf(months), months, list);
        this.earned = new MemberIncome[members.size()];
        this.counted = new short[members.lines()];
    }

    boolean isOf(Programme other, int many) {
        return list == other && months == many;
    }

    Question question() {
        return question;
    }

    /** Everybody in the household. */
    Members members() {
        return members;
    }

    Programme list() {
        return list;
    }

    int months() {
        return months;
    }

    /** What the list leaves out. */
    Exemptions exemptions() {
        return exemptions;
    }

    /** What a member earned, by the place among all. */
    MemberIncome of(int place) {
        MemberIncome known = earned[place];
        if (known == null) {
            known = new MemberIncome(this, place);
            earned[place] = known;
        }
        return known;
    }

    /** Where the sums of a member begin: one for each class, and what work costs. */
    static int sums(int place) {
        return place * SUMS;
    }

    /** Makes room for so many lines; says where they begin. */
    int room(int lines) {
        int from = written;
        written += lines;
        if (written > counted.length) {
            counted = Arrays.copyOf(counted, written);
        }
        return from;
    }

    /** Writes how many months of a line count; the complement of that number where some are left out. */
    void write(int at, int number) {
        counted[at] = (short) number;
    }

    /** What was written of a line. */
    int read(int at) {
        return counted[at];
    }
}
