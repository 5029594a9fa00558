package org.assistance.domain.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assistance.eligibility.facts.Delegated;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The county lets a township confirm a programme's cases itself (委托乡镇审核确认), up to a ceiling if one is set
 * (rulebook section 1, Delegation; LS-21). Both days are inclusive.
 */
@Entity
@Table(name = "delegation")
public class Delegation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Programme programme;

    @Column(name = "township_code", updatable = false)
    private String townshipCode;

    @Column(name = "ceiling_fen", updatable = false)
    private @Nullable Long ceilingFen;

    @Column(name = "ceiling_multiple", updatable = false)
    private @Nullable BigDecimal ceilingMultiple;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "document_number", updatable = false)
    private String documentNumber;

    @Column(name = "recorded_by", updatable = false)
    private @Nullable Long recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "ended_by")
    private @Nullable Long endedBy;

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {}

    Delegation(NewDelegation asked, DivisionCode township, @Nullable Long recordedBy, Instant recordedAt) {
        this.programme = asked.programme();
        this.townshipCode = township.value();
        this.ceilingFen = asked.ceiling() instanceof Ceiling.Amount(Money amount) ? (Long) amount.fen() : null;
        this.ceilingMultiple = asked.ceiling() instanceof Ceiling.Multiple(BigDecimal times) ? times : null;
        this.validFrom = asked.validFrom();
        this.validTo = asked.validTo();
        this.documentNumber = asked.documentNumber();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /**
     * Whether the township may decide an amount itself (LS-21): an amount equal to the ceiling is still its own.
     *
     * @param amount what is to be granted
     * @param monthlyStandard the month's standard of 低保 in fen, exact, that a ceiling in multiples is measured by
     */
    public boolean allows(Money amount, Fraction monthlyStandard) {
        return ceiling().allows(amount, monthlyStandard);
    }

    /** The ceiling as the document states it. */
    public Ceiling ceiling() {
        if (ceilingFen != null) {
            return new Ceiling.Amount(Money.ofFen(ceilingFen));
        }
        return ceilingMultiple == null ? new Ceiling.None() : new Ceiling.Multiple(ceilingMultiple);
    }

    /** The delegation as the rules are told it with a question (LS-21). */
    public Delegated given() {
        return new Delegated(ceiling() instanceof Ceiling.Amount(Money amount) ? amount : null,
                ceiling() instanceof Ceiling.Multiple(BigDecimal times) ? times.toPlainString() : null,
                documentNumber);
    }

    /** Ends the delegation with a last day, not before its first. */
    void end(LocalDate lastDay, long by) {
        validTo = lastDay;
        endedBy = by;
    }

    public long id() {
        return id;
    }

    public Programme programme() {
        return programme;
    }

    public DivisionCode township() {
        return new DivisionCode(townshipCode);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day; empty while it stands. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** The document that delegates: 桐民字〔2026〕12号. */
    public String documentNumber() {
        return documentNumber;
    }
}
