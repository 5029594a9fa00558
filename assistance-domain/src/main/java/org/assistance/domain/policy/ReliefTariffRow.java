package org.assistance.domain.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.jspecify.annotations.Nullable;

/** One row of the tariff of 临时救助 (LS-20): the lower bound is excluded, the upper included. */
@Entity
@Table(name = "relief_tariff")
public non-sealed class ReliefTariffRow extends DatedRow {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReliefCause cause;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReliefTariff.Measure measure;

    @Column(name = "above_fen", updatable = false)
    private long aboveFen;

    @Column(name = "up_to_fen", updatable = false)
    private @Nullable Long upToFen;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReliefTariff.Mode mode;

    @Column(name = "minimum", updatable = false)
    private String least;

    @Column(name = "maximum", updatable = false)
    private String most;

    @Column(name = "cap_multiple", updatable = false)
    private @Nullable String capMultiple;

    @Enumerated(EnumType.STRING)
    @Column(name = "upper_end", updatable = false)
    private @Nullable Operator upperEnd;

    @Column(name = "cap_per_person", updatable = false)
    private @Nullable Boolean capPerPerson;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReliefTariff.@Nullable Per per;

    @Column(name = "most_units", updatable = false)
    private @Nullable Integer mostUnits;

    @SuppressWarnings("NullAway.Init")
    protected ReliefTariffRow() {}

    ReliefTariffRow(ReliefTariff set, Hands hands) {
        super(new Origin(set.division(), set.validity().from(), set.documentNumber(), hands));
        this.cause = set.cause();
        this.measure = set.measure();
        this.aboveFen = set.above() == null ? 0 : set.above().fen();
        this.upToFen = set.upTo() == null ? null : set.upTo().fen();
        this.mode = set.mode();
        this.least = set.least();
        this.most = set.most();
        this.capMultiple = set.capMultiple();
        this.upperEnd = set.upperEnd();
        this.capPerPerson = set.capPerPerson();
        this.per = set.per();
        this.mostUnits = set.mostUnits();
    }

    /** The row as the engine reads it. */
    public ReliefTariff toPolicy() {
        boolean measured = measure != ReliefTariff.Measure.NONE;
        return new ReliefTariff(code(cause, aboveFen), cause, measure, measured ? Money.ofFen(aboveFen) : null,
                upToFen == null ? null : Money.ofFen(upToFen), mode, least, most, capMultiple, division(), validity(),
                documentNumber(), upperEnd, capPerPerson, per, mostUnits);
    }

    /** How rows are named within a division: ILLNESS-20000, by the lower bound in yuan. */
    public static String code(ReliefCause cause, long aboveFen) {
        return cause.name() + "-" + aboveFen / 100;
    }

    @Override
    public Citation citation() {
        return toPolicy().citation();
    }

    /** Two rows of one cause and measure stand in each other's way when their ranges share an amount. */
    @Override
    boolean replaces(DatedRow other) {
        return other instanceof ReliefTariffRow row && cause == row.cause && measure == row.measure
                && (upToFen == null || row.aboveFen < upToFen) && (row.upToFen == null || aboveFen < row.upToFen);
    }
}
