package org.assistance.bench.engine.drools;

import java.time.LocalDate;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Months;

/** A household in the working memory, where the rules write their answers. All amounts are fen times {@link #PARTS}. */
public final class Home {

    /** Twelve times a number that all up to twelve divide, so that shares of months are whole numbers, by the month too. */
    public static final long PARTS = 332_640;

    private final HouseholdFacts facts;

    private final LocalDate day;

    private final Months window;

    private final long standard;

    private Outcome outcome = Outcome.MET;

    private long base;

    private long fen;

    /** A household that asks for 低保. */
    public Home(HouseholdFacts facts) {
        this.facts = facts;
        this.day = facts.applied();
        this.window = Months.before(day, 12);
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

    /** The answer so far. */
    public Outcome getOutcome() {
        return outcome;
    }

    /** Takes one more answer that must hold. */
    public void rule(Outcome one) {
        outcome = outcome.and(one);
    }

    /** The difference per month. */
    public long getBase() {
        return base;
    }

    /** Sets the difference per month. */
    public void setBase(long difference) {
        base = difference;
    }

    /** The grant per month in fen. */
    public long getFen() {
        return fen;
    }

    /** Rounds the grant up to a whole yuan. */
    public void grant(long exact) {
        fen = Math.ceilDiv(exact, 100 * PARTS) * 100;
    }
}
