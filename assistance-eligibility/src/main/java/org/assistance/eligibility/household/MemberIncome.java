package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Lines;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Total;
import org.jspecify.annotations.Nullable;

/**
 * The countable income of one member over a window (XZ-20 to XZ-24): each class net of its costs and at least nought. Worked out when it is
 * made; what it keeps are a number for each line, the sums, and what came beside the lines. They are put into words when somebody looks.
 */
final class MemberIncome implements Lines<Step>, Sum.Term {

    private static final IncomeClass[] CLASSES = IncomeClass.values();

    private static final int WAGES = IncomeClass.A.ordinal();

    private static final int TRANSFERS = IncomeClass.D.ordinal();

    private final Tape tape;

    private final int place;

    /** Where the lines of the member begin on the tape: the incomes, then the payments away. */
    private final int lines;

    private boolean costs;

    /** Whether there were transfers from which payments could be taken off. */
    private boolean received;

    /** What local rules reckon for the imputed lines; null where there is none. */
    private @Nullable Reckoned reckoned;

    private @Nullable Beside wages;

    private @Nullable Beside transfers;

    private List<Missing> missing = List.of();

    /**
     * Works out what one member earned.
     *
     * @param tape where the numbers are written
     * @param place the member's among all
     */
    MemberIncome(Tape tape, int place) {
        this.tape = tape;
        this.place = place;
        int size = members().incomes(place);
        this.lines = tape.room(Math.max(size, 0) + Math.max(members().payments(place), 0));
        if (size < 0) {
            missing(Missing.of(Fact.INCOME, member()));
        } else {
            count(size);
        }
    }

    /** Counts the lines into their classes, then settles class by class what comes beside them. */
    private void count(int size) {
        Members members = members();
        Exemptions exemptions = tape.exemptions();
        int sums = Tape.sums(place);
        WorkCost cost = null;
        int quoting = 0;
        int line = members.firstIncome(place);
        for (int at = 0; at < size; at++, line = members.nextIncome(line)) {
            int of = members.incomeClass(line);
            Imputing lawful = members.imputed(line) ? reckoned(size).reckon(at) : null;
            int number = exemptions.count(members, line);
            tape.write(lines + at, number);
            CountedLine.add(members, line, months(number), lawful, tape, sums);
            if (of == WAGES) {
                cost = cost == null ? question().earnings().work().over(window(), months()) : cost;
                Wages.earned(members, line, lawful, exemptions, cost);
            }
            if (members.imputed(line) || exemptions.named(members.kind(line))) {
                quoting |= 1 << of;
            }
        }
        settle(size, quoting, cost != null);
    }

    private void settle(int size, int quoting, boolean wages) {
        for (int of = 0; of < CLASSES.length; of++) {
            if ((quoting >> of & 1) != 0) {
                quote(size, of);
            }
            if (of == WAGES && wages) {
                Wages.subtract(this);
            } else if (of == TRANSFERS) {
                Transfers.settle(this);
            }
        }
    }

    private static int months(int number) {
        return number < 0 ? ~number : number;
    }

    /** Quotes the rows on which the lines of a class rest. */
    private void quote(int size, int of) {
        int line = members().firstIncome(place);
        for (int at = 0; at < size; at++, line = members().nextIncome(line)) {
            if (members().incomeClass(line) == of) {
                tape.exemptions().quote(members(), line);
                if (members().imputed(line)) {
                    reckoned(size).quote(at);
                }
            }
        }
    }

    private Reckoned reckoned(int size) {
        Reckoned known = reckoned;
        if (known == null) {
            known = new Reckoned(this, size);
            reckoned = known;
        }
        return known;
    }

    /** One of the incomes as the fact it is. */
    IncomeLine line(int at) {
        return Objects.requireNonNull(member().incomes()).get(at);
    }

    /** Adds an amount to a class. */
    void add(IncomeClass of, Fraction fen) {
        tape.plus(Tape.sums(place) + of.ordinal(), fen);
    }

    /** Whether a class comes to more than nought, to nought or to less. */
    int sign(IncomeClass of) {
        return tape.sign(Tape.sums(place) + of.ordinal());
    }

    /** What a class comes to, by its place, or what work costs. */
    Fraction sum(int of) {
        return tape.fraction(Tape.sums(place) + of);
    }

    /** What is added to or taken off a class beside its lines: wages or transfers. */
    Beside beside(IncomeClass of) {
        Beside known = besides(of);
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

    /** What was added to or taken off a class beside its lines; null for nothing. */
    @Nullable
    Beside besides(IncomeClass of) {
        return of == IncomeClass.A ? wages : of == IncomeClass.D ? transfers : null;
    }

    /** Whether what work costs was taken off. */
    boolean costs() {
        return costs;
    }

    /** Whether there were transfers from which payments could be taken off. */
    boolean received() {
        return received;
    }

    /** Takes off what work costs, so much a month at most (XZ-22). */
    void costing(WorkCost work, Fraction most) {
        int from = Tape.sums(place);
        work.addTo(tape, from + Tape.COST, most);
        tape.minusSum(from + WAGES, from + Tape.COST);
        costs = true;
    }

    /** Notes that what was received so far is what payments can be taken off. */
    void spending() {
        received = sign(IncomeClass.D) > 0;
    }

    /** Takes the share of a payment that falls on the months of the window off the transfers. */
    void spend(int at, long fen, int shared, int whole) {
        tape.write(lines + members().incomes(place) + at, shared);
        tape.plusShare(Tape.sums(place) + TRANSFERS, -fen, shared, whole);
    }

    /** How many months of a payment lie in the window. */
    int spent(int at) {
        return tape.read(lines + members().incomes(place) + at);
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
        tape.addPositive(Tape.sums(place), CLASSES.length, sum);
    }

    Question question() {
        return tape.question();
    }

    MemberFacts member() {
        return members().get(place);
    }

    /** The member's place among all. */
    int place() {
        return place;
    }

    /** Everybody in the household. */
    Members members() {
        return tape.members();
    }

    /** How many months the window has. */
    int months() {
        return tape.months();
    }

    /** The place of the first month of the window among all months. */
    int window() {
        return question().firstOf(months());
    }

    /** Whose list says what is left out. */
    Programme list() {
        return tape.list();
    }

    /** Whether anybody in the household has an income of a kind. */
    boolean occurs(IncomeKind kind) {
        return (members().kindsOfIncome() >> kind.ordinal() & 1) != 0;
    }

    /** The lines of a class as they counted, in the order of the facts. */
    List<CountedLine> lines(IncomeClass of) {
        var some = new ArrayList<CountedLine>();
        int size = members().incomes(place);
        int line = members().firstIncome(place);
        for (int at = 0; at < size; at++, line = members().nextIncome(line)) {
            if (members().incomeClass(line) == of.ordinal()) {
                int number = tape.read(lines + at);
                some.add(new CountedLine(line(at), months(number), number < 0,
                        reckoned == null ? null : reckoned.figure(at)));
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
        new IncomeInWords(this, to).tell();
    }
}
