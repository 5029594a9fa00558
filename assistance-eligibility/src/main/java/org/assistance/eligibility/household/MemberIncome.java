package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Incomes;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Lines;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Total;
import org.assistance.eligibility.value.Totals;
import org.jspecify.annotations.Nullable;

/**
 * The countable income of one member over a window (XZ-20 to XZ-24): each class net of its costs and at least nought. Worked out when it is
 * made; what it keeps are a number for each line, the sums, and what came beside the lines. They are put into words when somebody looks.
 */
final class MemberIncome implements Lines<Step>, Sum.Term {

    private static final IncomeClass[] CLASSES = IncomeClass.values();

    private static final int WAGES = IncomeClass.A.ordinal();

    private static final int TRANSFERS = IncomeClass.D.ordinal();

    private static final short[] NONE = {};

    private final Question question;

    private final Members members;

    private final int place;

    private final int months;

    private final Programme list;

    /** Of each line how many of its months lie in the window and count; the complement of that number where some are left out. */
    private final short[] counted;

    /** What each class comes to, in fen over the window. */
    private final Totals sums = new Totals(CLASSES.length);

    /** What local rules reckon for the imputed lines, by their places; null where there is none. */
    private @Nullable Imputing @Nullable [] reckoned;

    /** What work costs; null where no wage was earned or the locality takes nothing off. */
    private @Nullable Fraction workCost;

    private @Nullable Beside wages;

    private @Nullable Beside transfers;

    private @Nullable Outflows outflows;

    private List<Missing> missing = List.of();

    /**
     * Works out what one member earned.
     *
     * @param place the member's among all
     */
    MemberIncome(Question question, int place, int months, Programme list) {
        this.question = question;
        this.members = question.facts().people();
        this.place = place;
        Incomes all = members.incomes(place);
        this.months = months;
        this.list = list;
        this.counted = all == null ? NONE : new short[all.size()];
        if (all == null) {
            missing(Missing.of(Fact.INCOME, member()));
        } else {
            count(all);
        }
    }

    /** Counts the lines into their classes, then settles class by class what comes beside them. */
    private void count(Incomes all) {
        Exemptions exemptions = question.earnings().exemptions(question, window(), months, list);
        WorkCost cost = question.earnings().work().over(window(), months);
        int quoting = 0;
        boolean works = false;
        for (int at = 0; at < counted.length; at++) {
            int of = all.incomeClass(at);
            Imputing figure = all.imputed(at) ? reckon(at, all.get(at)) : null;
            int number = exemptions.count(all, at);
            counted[at] = (short) number;
            CountedLine.add(all, at, months(number), figure, sums);
            if (of == WAGES) {
                works = true;
                Wages.earned(all, at, figure, exemptions, cost);
            }
            if (all.imputed(at) || exemptions.named(all.kind(at))) {
                quoting |= 1 << of;
            }
        }
        for (int of = 0; of < CLASSES.length; of++) {
            if ((quoting >> of & 1) != 0) {
                quote(all, of, exemptions);
            }
            if (of == WAGES && works) {
                Wages.subtract(this);
            } else if (of == TRANSFERS) {
                new Transfers(this).settle();
            }
        }
    }

    private static int months(int number) {
        return number < 0 ? ~number : number;
    }

    /** Quotes the rows on which the lines of a class rest. */
    private void quote(Incomes all, int of, Exemptions exemptions) {
        for (int at = 0; at < counted.length; at++) {
            if (all.incomeClass(at) == of) {
                exemptions.quote(all, at);
                Imputation how = all.imputed(at) ? all.get(at).imputed() : null;
                if (how != null && Imputing.lacksLabour(question.policy(), question.area(), member(), how)) {
                    missing(Missing.of(Fact.LABOUR, member()));
                }
                Imputing figure = figure(at);
                if (how != null && figure != null) {
                    figure.quote(question, how.departure() == null);
                }
            }
        }
    }

    private @Nullable Imputing figure(int at) {
        return reckoned == null ? null : reckoned[at];
    }

    private @Nullable Imputing reckon(int at, IncomeLine line) {
        Imputing figure = figure(line);
        if (figure != null) {
            reckoned = reckoned == null ? new Imputing[counted.length] : reckoned;
            reckoned[at] = figure;
        }
        return figure;
    }

    /** What local rules reckon for an imputed line; null where they have no figure. */
    @Nullable
    Imputing figure(IncomeLine line) {
        Imputation how = line.imputed();
        return how == null
                ? null
                : Imputing.of(question.policy(), question.area(), member(), line.kind(), how.method());
    }

    /** Takes the share of an amount that falls on some of its months off the transfers. */
    void spend(long fen, int months, int whole) {
        sums.plusShare(TRANSFERS, -fen, months, whole);
    }

    /** Adds an amount to a class. */
    void add(IncomeClass of, Fraction fen) {
        sums.plus(of.ordinal(), fen);
    }

    /** Whether a class comes to more than nought, to nought or to less. */
    int sign(IncomeClass of) {
        return sums.sign(of.ordinal());
    }

    /** What is added to or taken off a class beside its lines: wages or transfers. */
    Beside beside(IncomeClass of) {
        Beside known = of == IncomeClass.A ? wages : transfers;
        if (known == null) {
            known = new Beside(this, of);
            if (of == IncomeClass.A) {
                wages = known;
            } else {
                transfers = known;
            }
        }
        return known;
    }

    /** Takes off what work costs (XZ-22). */
    void costing(Fraction cost) {
        workCost = cost;
        sums.minus(WAGES, cost);
    }

    /** Keeps what was paid away. */
    void paying(Outflows paid) {
        outflows = paid;
    }

    /** Notes a fact without which the sum is not certain. */
    void missing(Missing fact) {
        missing = missing.isEmpty() ? new ArrayList<>(2) : missing;
        missing.add(fact);
    }

    /** The facts without which the sum is not certain. */
    List<Missing> missing() {
        return missing;
    }

    /** Adds what the member earned, in fen over the window: the classes that come to more than nought. */
    void addTo(Total sum) {
        sums.addPositive(sum);
    }

    Question question() {
        return question;
    }

    MemberFacts member() {
        return members.get(place);
    }

    /** The member's place among all. */
    int place() {
        return place;
    }

    /** Everybody in the household. */
    Members members() {
        return members;
    }

    /** How many months the window has. */
    int months() {
        return months;
    }

    /** The place of the first month of the window among all months. */
    int window() {
        return question.firstOf(months);
    }

    /** Whose list says what is left out. */
    Programme list() {
        return list;
    }

    /** The lines of a class as they counted, in the order of the facts. */
    List<CountedLine> lines(IncomeClass of) {
        var some = new ArrayList<CountedLine>();
        for (int at = 0; at < counted.length; at++) {
            IncomeLine line = Objects.requireNonNull(member().incomes()).get(at);
            if (line.incomeClass() == of) {
                some.add(new CountedLine(line, months(counted[at]), counted[at] < 0, figure(at)));
            }
        }
        return some;
    }

    @Override
    public String label() {
        return member().label() + "收入";
    }

    @Override
    public Fraction value() {
        var whole = new Total();
        addTo(whole);
        return whole.fraction();
    }

    /** Line by line and class by class, then the sum of the classes. */
    @Override
    public void tell(List<? super Step> to) {
        var positive = new ArrayList<Sum.Term>();
        for (IncomeClass of : CLASSES) {
            tell(of, to);
            if (sign(of) > 0) {
                positive.add(Sum.added(of.label(), sums.fraction(of.ordinal())));
            }
        }
        if (positive.size() > 1) {
            to.add(Sum.step(RuleId.XZ_20, member().label() + "收入合计", members.number(place), positive, value()));
        }
    }

    private void tell(IncomeClass of, List<? super Step> to) {
        var terms = new ArrayList<Sum.Term>();
        String note = "";
        for (CountedLine line : lines(of)) {
            to.add(line.step(this));
            terms.add(line);
        }
        if (of == IncomeClass.A && workCost != null) {
            terms.add(Sum.taken(question.terms().workCostLabel(), workCost, question.terms().workCostWords()));
        }
        Beside more = of == IncomeClass.A ? wages : of == IncomeClass.D ? transfers : null;
        if (more != null) {
            more.tell(to, terms);
        }
        if (of == IncomeClass.D && outflows != null) {
            outflows.tell(member(), to, terms);
            note = outflows.note();
        }
        if (terms.size() > 1 || sign(of) < 0) {
            to.add(Sum.step(RuleId.XZ_20, member().label() + of.label() + note, members.number(place), terms,
                    sums.fraction(of.ordinal())));
        }
    }
}
