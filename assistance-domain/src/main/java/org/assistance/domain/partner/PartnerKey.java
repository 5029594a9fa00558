package org.assistance.domain.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/** A key that one partner system was given for the interface (接口密钥): shown once, stored as a digest, revoked and never deleted. */
@Entity
@Table(name = "partner_key")
public class PartnerKey {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String partner;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(updatable = false)
    private String prefix;

    @Column(updatable = false)
    private byte[] sha256;

    @Column(name = "per_minute", updatable = false)
    private int perMinute;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to", updatable = false)
    private LocalDate validTo;

    @Column(name = "issued_by", updatable = false)
    private long issuedBy;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    @Column(name = "revoked_by")
    private @Nullable Long revokedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_reason")
    private @Nullable String revokedReason;

    @SuppressWarnings("NullAway.Init")
    protected PartnerKey() {}

    PartnerKey(NewKey asked, KeyText text, long issuedBy, Instant issuedAt) {
        this.partner = asked.partner();
        this.divisionCode = asked.division().value();
        this.prefix = text.prefix();
        this.sha256 = text.digest();
        this.perMinute = asked.perMinute();
        this.validFrom = asked.validFrom();
        this.validTo = asked.validTo();
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
    }

    /** Whether a text is this key; takes as long for a wrong one as for a right one. */
    boolean is(KeyText text) {
        return MessageDigest.isEqual(sha256, text.digest());
    }

    /** What the key is worth on a day. */
    public KeyState on(LocalDate day) {
        if (revokedAt != null) {
            return KeyState.REVOKED;
        }
        return day.isBefore(validFrom) ? KeyState.TO_COME : day.isAfter(validTo) ? KeyState.ENDED : KeyState.IN_FORCE;
    }

    void revoke(String reason, long by, Instant at) {
        revokedReason = reason;
        revokedBy = by;
        revokedAt = at;
    }

    public long id() {
        return id;
    }

    /** The partner system's name: 桐城市人民医院 HIS. */
    public String partner() {
        return partner;
    }

    /** The division whose administrators keep it. */
    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    /** The public part. */
    public String prefix() {
        return prefix;
    }

    /** How many households it may ask about in a minute. */
    public int perMinute() {
        return perMinute;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day. */
    public LocalDate validTo() {
        return validTo;
    }

    /** The officer who issued it. */
    public long issuedBy() {
        return issuedBy;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** The officer who revoked it; empty while it stands. */
    public Optional<Long> revokedBy() {
        return Optional.ofNullable(revokedBy);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    public Optional<String> revokedReason() {
        return Optional.ofNullable(revokedReason);
    }
}
