package org.assistance.domain.casefile;

import org.assistance.domain.secret.Handwritten;
import jakarta.persistence.Convert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;

/** One line of a case's history (XZ-110): who, in which role, when, from where to where, and why. Never changed. */
@Entity
@Table(name = "case_event")
public class CaseEvent {
    /** What kind of line it is. */
    public enum Kind {
        OPENED("立案"),
        FORWARD("进入下一环节"),
        RETURN("退回"),
        CLOSE("办结"),
        NOTE("记录");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id", updatable = false)
    private AssistanceCase assistanceCase;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private String duty;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_stage", updatable = false)
    private @Nullable Stage from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_stage", updatable = false)
    private Stage to;

    @Column(name = "officer_id", updatable = false)
    private @Nullable Long officerId;

    @Column(name = "officer_name", updatable = false)
    private String officerName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(updatable = false)
    private Instant at;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private String summary;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "record_id", updatable = false)
    private @Nullable Long recordId;

    @SuppressWarnings("NullAway.Init")
    protected CaseEvent() {}

    CaseEvent(AssistanceCase of, Kind kind, String duty, @Nullable Stage from, ActingOfficer by, Instant at,
            String summary, @Nullable String reason, @Nullable Long recordId) {
        this.assistanceCase = of;
        this.divisionCode = of.division().value();
        this.kind = kind;
        this.duty = duty;
        this.from = from;
        this.to = of.stage();
        this.officerId = by.officerId();
        this.officerName = by.name();
        this.role = by.role();
        this.at = at;
        this.summary = summary;
        this.reason = reason;
        this.recordId = recordId;
    }

    public Kind kind() {
        return kind;
    }

    boolean isReview() {
        return kind == Kind.NOTE && duty.equals(Duty.REVIEW.name());
    }

    /** The stage before; empty for the first line. */
    public Optional<Stage> from() {
        return Optional.ofNullable(from);
    }

    /** The stage after. */
    public Stage to() {
        return to;
    }

    /** Whether an officer wrote it; what the system does on the day a division ends is nobody's. */
    public boolean isBy(ActingOfficer officer) {
        return Objects.equals(officerId, officer.officerId());
    }

    public String officerName() {
        return officerName;
    }

    public Role role() {
        return role;
    }

    public Instant at() {
        return at;
    }

    /** One Chinese sentence: what happened. */
    public String summary() {
        return summary;
    }

    /** Why, where a reason was asked for. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
