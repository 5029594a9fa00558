package org.assistance.domain.notice;

import org.assistance.domain.secret.Handwritten;
import jakarta.persistence.Convert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.jspecify.annotations.Nullable;

/** An objection to a notice (公示异议). Anonymous ones count as well. */
@Entity
@Table(name = "objection")
public class Objection {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_id", updatable = false)
    private Long caseId;

    @Column(name = "notice_id", updatable = false)
    private Long noticeId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "raised_on", updatable = false)
    private LocalDate raisedOn;

    @Column(name = "raised_by", updatable = false)
    private @Nullable String raisedBy;

    @Column(name = "contact_sealed")
    private byte @Nullable [] contact;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private String content;

    @Column(name = "recorded_by", updatable = false)
    private Long recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Convert(converter = Handwritten.class)
    private @Nullable String finding;

    @Column(name = "found_by")
    private @Nullable Long foundBy;

    @Column(name = "found_at")
    private @Nullable Instant foundAt;

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    Objection(Notice against, String divisionCode, RaisedObjection raised, long recordedBy, Instant recordedAt) {
        this.caseId = against.caseId();
        this.noticeId = against.id();
        this.divisionCode = divisionCode;
        this.raisedOn = raised.on();
        this.raisedBy = raised.by();
        this.content = raised.content();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public LocalDate raisedOn() {
        return raisedOn;
    }

    /** Who raised it; empty when anonymous. */
    public Optional<String> raisedBy() {
        return Optional.ofNullable(raisedBy);
    }

    /** How to reach who raised it; empty when nothing was left. */
    public Optional<String> contact(Secrets secrets) {
        return Optional.ofNullable(secrets.openText(contact, SealedColumn.OBJECTOR.cell(id)));
    }

    /** Keeps how to reach who raised it, once the row has its number. */
    void reachedBy(@Nullable String said, Secrets secrets) {
        contact = secrets.sealText(said, SealedColumn.OBJECTOR.cell(id));
    }

    public String content() {
        return content;
    }

    /** What the new investigation found (S3 article 19); empty while it runs. */
    public Optional<String> finding() {
        return Optional.ofNullable(finding);
    }

    void found(String what, long by, Instant at) {
        finding = what.strip();
        foundBy = by;
        foundAt = at;
    }
}
