package org.assistance.domain.payment;

import org.assistance.domain.secret.Handwritten;
import jakarta.persistence.Convert;
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
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * One run (发放批次): a division's payments for a month.
 *
 * <p>It is frozen by one officer, approved or sent back by another, made into one bank file, and settled by the bank's
 * answer. It moves only forward. Doing the same thing twice changes nothing; doing what it does not allow is an
 * {@link IllegalMove}.
 */
@Entity
@Table(name = "payment_run")
public class PaymentRun {
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMM");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(updatable = false)
    private YearMonth month;

    @Column(updatable = false)
    private short sequence;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    @Column(name = "frozen_by", updatable = false)
    private long frozenBy;

    @Column(name = "frozen_at", updatable = false)
    private Instant frozenAt;

    @Column(name = "approved_by")
    private @Nullable Long approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "rejected_by")
    private @Nullable Long rejectedBy;

    @Column(name = "rejected_at")
    private @Nullable Instant rejectedAt;

    @Convert(converter = Handwritten.class)
    @Column(name = "reject_reason")
    private @Nullable String rejectReason;

    @Column(name = "sent_by")
    private @Nullable Long sentBy;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "bank_file_sha256")
    private @Nullable String bankFileSha256;

    @Column(name = "settled_by")
    private @Nullable Long settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "result_sha256")
    private @Nullable String resultSha256;

    @Column(name = "line_count")
    private int lineCount;

    @Column(name = "total_fen")
    private long totalFen;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PaymentRun() {}

    PaymentRun(DivisionCode division, YearMonth month, int sequence, ActingOfficer by, Instant at) {
        this.divisionCode = division.value();
        this.month = month;
        this.sequence = (short) sequence;
        this.status = RunStatus.FROZEN;
        this.frozenBy = by.officerId();
        this.frozenAt = at;
    }

    void frozenWith(int lines, Money total) {
        lineCount = lines;
        totalFen = total.fen();
    }

    /**
     * Lets the money go. A run without lines has nothing to send and is settled at once.
     *
     * @return false when the same officer approved it before
     * @throws NotAllowed when the officer froze it: four eyes
     * @throws IllegalMove when it waits for no approval any more
     */
    boolean approve(ActingOfficer by, Instant at) {
        if (by.officerId() == frozenBy) {
            throw new NotAllowed("名单由您冻结，须由另一位工作人员审批（不相容岗位分离）");
        }
        if (approvedBy != null && approvedBy == by.officerId()) {
            return false;
        }
        refuseUnless(RunStatus.FROZEN, "审批");
        approvedBy = by.officerId();
        approvedAt = at;
        status = lineCount == 0 ? RunStatus.SETTLED : RunStatus.APPROVED;
        return true;
    }

    /**
     * Sends it back; allowed until the bank's file is made.
     *
     * @return false when it was sent back before
     */
    boolean reject(String reason, ActingOfficer by, Instant at) {
        if (status == RunStatus.REJECTED) {
            return false;
        }
        if (status != RunStatus.APPROVED) {
            refuseUnless(RunStatus.FROZEN, "退回");
        }
        status = RunStatus.REJECTED;
        rejectReason = reason;
        rejectedBy = by.officerId();
        rejectedAt = at;
        return true;
    }

    /** Refuses anything but an approved run; true when its file was made before. */
    boolean sentAlready() {
        if (status == RunStatus.SENT || status == RunStatus.SETTLED) {
            return true;
        }
        refuseUnless(RunStatus.APPROVED, "报送");
        return false;
    }

    void sent(String sha256, ActingOfficer by, Instant at) {
        status = RunStatus.SENT;
        bankFileSha256 = sha256;
        sentBy = by.officerId();
        sentAt = at;
    }

    /**
     * Says whether this very answer is booked already.
     *
     * @throws IllegalMove when no answer is awaited, or another one is booked
     */
    boolean settledAlready(String sha256) {
        if (sha256.equals(resultSha256)) {
            return true;
        }
        if (status == RunStatus.SETTLED) {
            throw new IllegalMove("本批次的银行回盘已经入账，不能再导入另一份回盘文件");
        }
        refuseUnless(RunStatus.SENT, "导入回盘");
        return false;
    }

    void settled(String sha256, ActingOfficer by, Instant at) {
        status = RunStatus.SETTLED;
        resultSha256 = sha256;
        settledBy = by.officerId();
        settledAt = at;
    }

    private void refuseUnless(RunStatus expected, String act) {
        if (status != expected) {
            throw new IllegalMove("批次" + number() + "现为“" + status.label() + "”，不能" + act + "；请刷新后查看");
        }
    }

    public long id() {
        return id;
    }

    /** The batch number the bank sees: {@code 340881-202604-01}. */
    public String number() {
        return numberOf(division(), month, sequence);
    }

    static String numberOf(DivisionCode division, YearMonth month, int sequence) {
        String place = division.prefix();
        return (place.isEmpty() ? "000000" : place.length() < 6 ? place + "0".repeat(6 - place.length()) : place) + "-"
                + month.format(COMPACT) + "-%02d".formatted(sequence);
    }

    /** The county or city it pays. */
    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    public YearMonth month() {
        return month;
    }

    /** 1 for the first run of its division and month. */
    public int sequence() {
        return sequence;
    }

    public RunStatus status() {
        return status;
    }

    /** The officer who froze it. */
    public long frozenBy() {
        return frozenBy;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    /** Who approved it; empty before. */
    public Optional<Long> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    /** Who sent it back; empty unless it was. */
    public Optional<Long> rejectedBy() {
        return Optional.ofNullable(rejectedBy);
    }

    public Optional<Instant> rejectedAt() {
        return Optional.ofNullable(rejectedAt);
    }

    public Optional<String> rejectReason() {
        return Optional.ofNullable(rejectReason);
    }

    /** Who made the bank's file; empty before. */
    public Optional<Long> sentBy() {
        return Optional.ofNullable(sentBy);
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** The fingerprint of the bank's file; empty before it is made. */
    public Optional<String> bankFileSha256() {
        return Optional.ofNullable(bankFileSha256);
    }

    /** Who booked the bank's answer; empty before. */
    public Optional<Long> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    public int lineCount() {
        return lineCount;
    }

    public Money total() {
        return Money.ofFen(totalFen);
    }
}
