package org.assistance.domain.policy;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What every row of policy has (rulebook 0.3): the division it is set for, its first and last day, both inclusive, the
 * document that sets it, and who entered it.
 */
@MappedSuperclass
public abstract sealed class DatedRow
        permits PolicyValueRow, AssetRuleRow, ReliefTariffRow, SubsidyRateRow, ExemptIncomeRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "document_number", updatable = false)
    private String documentNumber;

    @Column(name = "entered_by", updatable = false)
    private @Nullable Long enteredBy;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    @Column(name = "confirmed_by", updatable = false)
    private @Nullable Long confirmedBy;

    @Column(name = "confirmed_at", updatable = false)
    private @Nullable Instant confirmedAt;

    @Column(name = "entered_alone", insertable = false, updatable = false)
    private boolean enteredAlone;

    @Column(name = "withdrawn_by")
    private @Nullable Long withdrawnBy;

    @Column(name = "withdrawal_confirmed_by")
    private @Nullable Long withdrawalConfirmedBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

    @SuppressWarnings("NullAway.Init")
    protected DatedRow() {}

    protected DatedRow(Origin origin) {
        this.divisionCode = origin.division().value();
        this.validFrom = origin.from();
        this.documentNumber = origin.documentNumber();
        this.enteredBy = origin.hands().enteredBy();
        this.enteredAt = origin.hands().enteredAt();
        this.confirmedBy = origin.hands().confirmedBy();
        this.confirmedAt = origin.hands().confirmedAt();
    }

    /** The row as decisions quote it. */
    public abstract Citation citation();

    /** Whether another row of the same division says something about the same thing, so that only one can hold on a day. */
    abstract boolean replaces(DatedRow other);

    /** What the row is about, in a few words: 低保标准·城镇. */
    public String subject() {
        return citation().label();
    }

    /** The row's own value as people write it: 670.00元/月. */
    public String shown() {
        return citation().value();
    }

    /** The days it holds. */
    public DateRange validity() {
        return new DateRange(validFrom, validTo);
    }

    /** Ends the row with a last day, because another takes its place the day after. */
    void endOn(LocalDate lastDay) {
        if (lastDay.isBefore(validFrom)) {
            throw new IllegalArgumentException("a row of policy cannot end before it begins");
        }
        validTo = lastDay;
    }

    /** Runs on to another last day, null for ever, because the row that took its place was withdrawn. */
    void runOnTo(@Nullable LocalDate lastDay) {
        validTo = lastDay;
    }

    /** Takes the row back; it stays, and counts no more. */
    void withdraw(String reason, long by, long confirmedBy, Instant at) {
        withdrawnBy = by;
        withdrawalConfirmedBy = confirmedBy;
        withdrawnAt = at;
        withdrawnReason = reason;
    }

    /** Who took it back before its first day, when and why; empty for a row that counts. */
    public Optional<Withdrawal> withdrawal() {
        return withdrawnBy == null || withdrawnAt == null || withdrawnReason == null
                ? Optional.empty()
                : Optional.of(new Withdrawal(withdrawnBy, withdrawalConfirmedBy, withdrawnAt, withdrawnReason));
    }

    /** Whether it is in force on a day; the first and the last day count. */
    public boolean inForceOn(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public long id() {
        return id;
    }

    /** The division it is set for; twelve noughts for the whole country. */
    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day; empty while it runs. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    /** The last day, or null while it runs, for pages. */
    public @Nullable LocalDate lastDay() {
        return validTo;
    }

    /** The document that sets it. */
    public String documentNumber() {
        return documentNumber;
    }

    /** The officer who entered it; empty when it came with the system. */
    public Optional<Long> enteredBy() {
        return Optional.ofNullable(enteredBy);
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** The second officer, who confirmed it; empty when it came with the system, or from before two had to. */
    public Optional<Long> confirmedBy() {
        return Optional.ofNullable(confirmedBy);
    }

    /** When it was confirmed, and from when on it could be used. */
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** Whether one officer set it alone, before two had to. */
    public boolean enteredAlone() {
        return enteredAlone;
    }

    /** That a row was taken back: the officer, who confirmed it (null from before two had to), when, and the reason typed. */
    public record Withdrawal(long by, @Nullable Long confirmedBy, Instant at, String reason) {}

    /**
     * Where a row comes from.
     *
     * @param from the first day
     */
    record Origin(DivisionCode division, LocalDate from, String documentNumber, Hands hands) {}
}
