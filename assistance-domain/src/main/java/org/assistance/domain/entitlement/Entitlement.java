package org.assistance.domain.entitlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A standing right (待遇).
 *
 * <p>It begins with the first month a decision names and stands until it is ended with a last month and a reason. The
 * monthly run reads it and never writes it. Its amount never changes: a new decision is a new right.
 */
@Entity
@Table(name = "entitlement")
public class Entitlement {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "award_id", updatable = false)
    private long awardId;

    @Column(name = "case_id", updatable = false)
    private long caseId;

    @Column(name = "household_id", updatable = false)
    private long householdId;

    @Column(name = "person_id", updatable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Programme programme;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Area area;

    @Column(updatable = false)
    private short people;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Rhythm rhythm;

    @Column(name = "amount_fen", updatable = false)
    private @Nullable Long amountFen;

    @Column(name = "first_month", updatable = false)
    private YearMonth firstMonth;

    @Column(name = "last_month")
    private @Nullable YearMonth lastMonth;

    @Column(name = "ended_reason")
    private @Nullable String endedReason;

    @Column(name = "ended_by")
    private @Nullable Long endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String account;

    @Column(name = "account_holder")
    private @Nullable String accountHolder;

    @Column(name = "bank_name")
    private @Nullable String bankName;

    @Column(name = "bank_code")
    private @Nullable String bankCode;

    @Column(name = "account_since")
    private @Nullable LocalDate accountSince;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Entitlement() {}

    Entitlement(NewRight given) {
        this.awardId = given.awardId();
        this.caseId = given.caseId();
        this.householdId = given.householdId();
        this.personId = given.personId();
        this.programme = given.programme();
        this.divisionCode = given.division().value();
        this.area = given.area();
        this.people = (short) given.people();
        this.rhythm = given.rhythm();
        this.amountFen = given.amount() == null ? null : (Long) given.amount().fen();
        this.firstMonth = given.firstMonth();
        this.lastMonth = given.lastMonth();
        if (given.payee() != null) {
            this.account = given.payee().account();
            this.accountHolder = given.payee().holder();
            this.bankName = given.payee().bank();
            this.bankCode = given.payee().bankCode().isEmpty() ? null : given.payee().bankCode();
        }
    }

    /**
     * Refuses a last month that is not earlier than the one already set; it may lie before the first: then nothing was due.
     *
     * @throws IllegalMove when it has ended by then already
     */
    void refuseEnd(YearMonth last) {
        if (lastMonth != null && !last.isBefore(lastMonth)) {
            throw new IllegalMove("该项" + programme.shortLabel() + "待遇已定于" + lastMonth.getYear() + "年"
                    + lastMonth.getMonthValue() + "月终止，不能改为更晚");
        }
    }

    /** Ends it after a last month; called by {@link Ending} alone, with a confirmed proposal on record. */
    void end(YearMonth last, String reason, ActingOfficer by, Instant at) {
        refuseEnd(last);
        lastMonth = last;
        endedReason = reason;
        endedBy = by.officerId();
        endedAt = at;
    }

    /** Says why nothing follows its last month, which stays (JT-04). */
    void over(String reason, ActingOfficer by, Instant at) {
        endedReason = reason;
        endedBy = by.officerId();
        endedAt = at;
    }

    /** Pays into another account from a day on; the database demands a confirmed request for it. */
    public void payInto(Payee payee, LocalDate from) {
        account = payee.account();
        accountHolder = payee.holder();
        bankName = payee.bank();
        bankCode = payee.bankCode().isEmpty() ? null : payee.bankCode();
        accountSince = from;
    }

    public long id() {
        return id;
    }

    public long awardId() {
        return awardId;
    }

    public long caseId() {
        return caseId;
    }

    public long householdId() {
        return householdId;
    }

    /** Who draws it. */
    public long personId() {
        return personId;
    }

    public Programme programme() {
        return programme;
    }

    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    public Area area() {
        return area;
    }

    /** How many people it covers. */
    public int people() {
        return people;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    /** What is paid each time: nothing where relief is given all in goods (LS-14); empty for a status. */
    public Optional<Money> amount() {
        return Optional.ofNullable(amountFen).map(Money::ofFen);
    }

    public YearMonth firstMonth() {
        return firstMonth;
    }

    /** The last month; empty while no end is known. */
    public Optional<YearMonth> lastMonth() {
        return Optional.ofNullable(lastMonth);
    }

    /** Why it ended; empty while it stands. */
    public Optional<String> endedReason() {
        return Optional.ofNullable(endedReason);
    }

    /** The officer who ended it; empty while it stands. */
    public Optional<Long> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** When it was ended; empty while it stands. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The account; empty when none was given, then the monthly run holds it back. */
    public Optional<Payee> payee() {
        return account == null || accountHolder == null
                ? Optional.empty()
                : Optional.of(new Payee(account, accountHolder, bankName == null ? "" : bankName,
                        bankCode == null ? "" : bankCode));
    }

    /** The day the account was last changed; empty while it is the one of the application. */
    public Optional<LocalDate> accountSince() {
        return Optional.ofNullable(accountSince);
    }
}
