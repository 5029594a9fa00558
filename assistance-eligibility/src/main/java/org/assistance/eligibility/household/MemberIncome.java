package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Lines;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Total;
import org.jspecify.annotations.Nullable;

/**
 * The countable income of one member over a window (XZ-20 to XZ-24): each class net of its costs and at least nought. Worked out when it is
 * made; what it keeps are the lines as they counted and the sums, which are put into words when somebody looks.
 */
final class MemberIncome implements Lines<Step>, Sum.Term {

    private static final IncomeClass[] CLASSES = IncomeClass.values();

    private static final int TRANSFERS = IncomeClass.D.ordinal();

    private final Question question;

    private final MemberFacts member;

    private final int months;

    private final Programme list;

    /** Of each line how many of its months lie in the window and count; the complement of that number where some are left out. */
    private final int[] counted;

    /** What local rules reckon for the imputed lines, by their places; null where there is none. */
    private @Nullable Imputing @Nullable [] reckoned;

    private final @Nullable ClassIncome[] classes = new ClassIncome[CLASSES.length];

    private final Total whole = new Total();

    private List<Missing> missing = List.of();

    MemberIncome(Question question, MemberFacts member, int months, Programme list) {
        List<IncomeLine> all = member.incomes();
        this.question = question;
        this.member = member;
        this.months = months;
        this.list = list;
        this.counted = new int[all == null ? 0 : all.size()];
        if (all == null) {
            missing(Missing.of(Fact.INCOME, member));
        } else {
            add(all);
        }
    }

    private void add(List<IncomeLine> all) {
        int quoting = count(all);
        for (int of = 0; of < classes.length; of++) {
            if ((quoting >> of & 1) != 0) {
                quote(all, CLASSES[of]);
            }
            if (of == 0 && classes[of] != null) {
                new Wages(this, of(IncomeClass.A)).subtract();
            } else if (of == TRANSFERS) {
                new Transfers(this).settle();
            }
            ClassIncome sum = classes[of];
            if (sum != null && sum.sign() > 0) {
                whole.plus(sum);
            }
        }
    }

    /** Counts the lines and adds them to their classes; a bit for each class of which some line rests on rows of policy. */
    private int count(List<IncomeLine> all) {
        var exemptions = new Exemptions(question, window(), months, list);
        WorkCost wages = question.earnings().work().over(window(), months);
        int quoting = 0;
        for (int at = 0; at < counted.length; at++) {
            IncomeLine line = all.get(at);
            IncomeClass of = line.incomeClass();
            Imputing figure = line.imputed() == null ? null : reckon(at, line);
            if (line.imputed() != null || exemptions.named(line.kind())) {
                quoting |= 1 << of.ordinal();
            }
            int number = exemptions.count(line);
            counted[at] = number;
            CountedLine.add(line, months(number), figure, of(of));
            if (of == IncomeClass.A) {
                Wages.earned(line, figure, exemptions, wages);
            }
        }
        return quoting;
    }

    private static int months(int number) {
        return number < 0 ? ~number : number;
    }

    /** Quotes the rows on which the lines of a class rest. */
    private void quote(List<IncomeLine> all, IncomeClass of) {
        var exemptions = new Exemptions(question, window(), months, list);
        for (int at = 0; at < counted.length; at++) {
            IncomeLine line = all.get(at);
            if (line.incomeClass() == of) {
                exemptions.quote(line);
                Imputation how = line.imputed();
                if (how != null && Imputing.lacksLabour(question.policy(), question.area(), member, how)) {
                    missing(Missing.of(Fact.LABOUR, member));
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
                : Imputing.of(question.policy(), question.area(), member, line.kind(), how.method());
    }

    /** The sum of a class, which is made where there is none yet. */
    ClassIncome of(IncomeClass of) {
        ClassIncome sum = classes[of.ordinal()];
        if (sum == null) {
            sum = new ClassIncome(this, of);
            classes[of.ordinal()] = sum;
        }
        return sum;
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

    /** What the member earned, in fen over the window. */
    Total total() {
        return whole;
    }

    Question question() {
        return question;
    }

    MemberFacts member() {
        return member;
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
            IncomeLine line = Objects.requireNonNull(member.incomes()).get(at);
            if (line.incomeClass() == of) {
                some.add(new CountedLine(line, months(counted[at]), counted[at] < 0, figure(at)));
            }
        }
        return some;
    }

    @Override
    public String label() {
        return member.label() + "收入";
    }

    @Override
    public Fraction value() {
        return whole.fraction();
    }

    /** Line by line and class by class, then the sum of the classes. */
    @Override
    public void tell(List<? super Step> to) {
        var positive = new ArrayList<ClassIncome>();
        for (ClassIncome sum : classes) {
            if (sum != null) {
                sum.tell(to);
                if (sum.sign() > 0) {
                    positive.add(sum);
                }
            }
        }
        if (positive.size() > 1) {
            to.add(Sum.step(RuleId.XZ_20, member.label() + "收入合计", member.number(), positive, whole));
        }
    }
}
