package org.assistance.bench.engine.drools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** A household in the working memory, where the rules write their answers. All amounts are fen times {@link #PARTS}. */
public final class Home extends Payee {

    /** Twelve times a number that all up to twelve divide, so that shares of months are whole numbers, by the month too. */
    public static final long PARTS = 332_640;

    /** The limit of 低保 in halves of the standard. */
    public static final int STANDARDS = 2;

    /** The limit of 边缘 in halves of the standard. */
    public static final int EDGE_STANDARDS = 3;

    static final int MONTHS = 12;

    private static final long AVERAGE = 3_800_000 * PARTS;

    private final HouseholdFacts facts;

    private final LocalDate day;

    private final Months window;

    private final long standard;

    private int people;

    private long income;

    private Outcome assets = Outcome.MET;

    private @Nullable Outcome edge;

    private @Nullable Outcome rigid;

    private List<Alone> alone = List.of();

    /** The numbers of those who count, a bit for each. */
    private int counting;

    /** A household that asks for 低保. */
    public Home(HouseholdFacts facts) {
        this.facts = facts;
        this.day = facts.applied();
        this.window = Months.before(day, MONTHS);
        this.standard = facts.area() == Area.URBAN ? 76_000 * PARTS : 700_000 * PARTS / 12;
    }

    /** The facts behind it. */
    public HouseholdFacts facts() {
        return facts;
    }

    /** The day of the application. */
    public LocalDate getDay() {
        return day;
    }

    /** The twelve months. */
    public Months getWindow() {
        return window;
    }

    /** The standard per month. */
    public long getStandard() {
        return standard;
    }

    /** Notes that a member counts. */
    void counts(int number) {
        counting |= 1 << number;
    }

    /** Notes who counts and what they earn together over the window. */
    public void earn(int heads, long together) {
        people = heads;
        income = together;
        difference(standard * heads - together / MONTHS);
    }

    /** The income over the window. */
    public long getIncome() {
        return income;
    }

    /** Whether the income is below so many halves of the standard. */
    public boolean below(int halves) {
        return below(income, people, halves) == Outcome.MET;
    }

    Outcome below(long some, int heads, int halves) {
        return Outcome.of(some * 2 < standard * halves * heads * MONTHS);
    }

    /** Whether the income is below the local average. */
    public boolean belowAverage() {
        return income < AVERAGE * people;
    }

    /** The answer on what is owned. */
    public Outcome getAssets() {
        return assets;
    }

    /** Takes one more answer on what is owned. */
    public void assets(Outcome one) {
        assets = assets.and(one);
    }

    /** Begins with another class. */
    public void test(Programme programme) {
        if (programme == Programme.EDGE) {
            edge = Outcome.MET;
        } else {
            rigid = Outcome.MET;
        }
    }

    /** Whether the household is 边缘; null where it was not tested. */
    public @Nullable Outcome getEdge() {
        return edge;
    }

    /** Takes one more answer on 边缘. */
    public void edge(Outcome one) {
        edge = edge == null ? one : edge.and(one);
    }

    /** Whether the household is 刚性; null where it was not tested. */
    public @Nullable Outcome getRigid() {
        return rigid;
    }

    /** Takes one more answer on 刚性. */
    public void rigid(Outcome one) {
        rigid = rigid == null ? one : rigid.and(one);
    }

    /** Whether nobody asked for the expenses. */
    public boolean isSpendingUnknown() {
        return facts.expenses() == null;
    }

    /** What those who count spent, and the household. */
    public List<Spent> spending() {
        List<ExpenseLine> lines = facts.expenses();
        var spending = new ArrayList<Spent>();
        if (lines != null) {
            for (ExpenseLine line : lines) {
                Integer whose = line.member();
                if (whose == null || (counting >> whose & 1) != 0) {
                    spending.add(new Spent(this, line));
                }
            }
        }
        return spending;
    }

    /** Notes one of the household who may stand alone. */
    void stands(Alone one) {
        alone = alone.isEmpty() ? new ArrayList<>(2) : alone;
        alone.add(one);
    }

    /** Every class that was tested, in the order of the law, and those who may stand alone. */
    public List<Answer> answers() {
        var answers = new ArrayList<Answer>();
        answers.add(answer(this, null));
        if (edge != null) {
            answers.add(new Answer(Programme.EDGE, null, edge, null));
        }
        alone.stream()
                .sorted(Comparator.comparingInt(one -> one.getMember().getNumber()))
                .forEach(one -> answers.add(answer(one, one.getMember().getNumber())));
        if (rigid != null) {
            answers.add(new Answer(Programme.RIGID_EXPENDITURE, null, rigid, null));
        }
        return answers;
    }

    private static Answer answer(Payee payee, @Nullable Integer member) {
        Outcome outcome = payee.getOutcome();
        return new Answer(Programme.DIBAO, member, outcome, outcome == Outcome.MET ? (Long) payee.getFen() : null);
    }
}
