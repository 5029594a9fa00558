package org.assistance.domain.visit;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.application.PersonName;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.eligibility.facts.Signal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The record of one visit; never changed, a mistake is put right by another one. */
@Entity
@Table(name = "household_visit")
public class HouseholdVisit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_id", updatable = false)
    private Long caseId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private VisitMethod method;

    @Convert(converter = Handwritten.class)
    @Column(name = "remote_reason", updatable = false)
    private @Nullable String remoteReason;

    @Column(name = "visited_on", updatable = false)
    private LocalDate visitedOn;

    @Column(name = "first_visitor", updatable = false)
    private String firstVisitor;

    @Column(name = "second_visitor", updatable = false)
    private String secondVisitor;

    @Column(updatable = false)
    private String present;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private String seen;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private String neighbours;

    @Column(name = "signed_by", updatable = false)
    private @Nullable String signedBy;

    @Convert(converter = Handwritten.class)
    @Column(name = "unsigned_reason", updatable = false)
    private @Nullable String unsignedReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<Signal> signals;

    @Column(name = "by_county", updatable = false)
    private boolean byCounty;

    @Column(name = "recorded_by", updatable = false)
    private Long recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected HouseholdVisit() {}

    HouseholdVisit(AssistanceCase of, NewVisit put, boolean byCounty, long recordedBy, Instant recordedAt) {
        this.byCounty = byCounty;
        this.caseId = of.id();
        this.divisionCode = of.division().value();
        this.method = put.method();
        this.remoteReason = put.remoteReason();
        this.visitedOn = put.visitedOn();
        this.firstVisitor = put.firstVisitor();
        this.secondVisitor = put.secondVisitor();
        this.present = put.present();
        this.seen = put.seen();
        this.neighbours = put.neighbours();
        this.signedBy = put.signedBy();
        this.unsignedReason = put.unsignedReason();
        this.signals = put.signals();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** Whether the county visited itself, as a family in the register of relatives needs (R05). */
    public boolean byCounty() {
        return byCounty;
    }

    public long id() {
        return id;
    }

    public long caseId() {
        return caseId;
    }

    public VisitMethod method() {
        return method;
    }

    /** Why it was not at home; empty when it was. */
    public Optional<String> remoteReason() {
        return Optional.ofNullable(remoteReason);
    }

    public LocalDate visitedOn() {
        return visitedOn;
    }

    /** The two who visited: 王经办、李主任. */
    public String visitors() {
        return firstVisitor + "、" + secondVisitor;
    }

    /** Whether one of the two has this name. */
    public boolean wasMadeBy(String name) {
        String bare = PersonName.bare(name);
        return bare.equals(firstVisitor) || bare.equals(secondVisitor);
    }

    /** Who of the family was there. */
    public String present() {
        return present;
    }

    /** What was seen. */
    public String seen() {
        return seen;
    }

    /** Whom of the neighbours they asked, and what they said. */
    public String neighbours() {
        return neighbours;
    }

    /** Who of the family signed; empty when nobody did. */
    public Optional<String> signedBy() {
        return Optional.ofNullable(signedBy);
    }

    /** Why nobody signed; empty when somebody did. */
    public Optional<String> unsignedReason() {
        return Optional.ofNullable(unsignedReason);
    }

    /** What lets the family seem better off than it says (XZ-29); empty for nothing. */
    public List<Signal> signals() {
        return signals;
    }
}
