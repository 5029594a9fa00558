package org.assistance.domain.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;

/** One question to one source about one person, asked or refused, and why it was asked (XZ-53). Never changed. */
@Entity
@Table(name = "registry_query")
public class RegistryQuery {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_id", updatable = false)
    private Long caseId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "person_id", updatable = false)
    private @Nullable Long personId;

    @Column(name = "obligor_number", updatable = false)
    private @Nullable Short obligorNumber;

    @Column(updatable = false)
    private String source;

    @Column(name = "authorisation_id", updatable = false)
    private @Nullable Long authorisationId;

    @Column(updatable = false)
    private String purpose;

    @Column(name = "officer_id", updatable = false)
    private Long officerId;

    @Column(updatable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CheckAnswer answer;

    @Column(updatable = false)
    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    protected RegistryQuery() {}

    private RegistryQuery(AssistanceCase of, Checked who, String source, ActingOfficer by, Instant at,
            CheckAnswer answer) {
        this.caseId = of.id();
        this.divisionCode = of.division().value();
        this.personId = who.personId();
        this.obligorNumber = who.obligor() == null ? null : who.obligor().shortValue();
        this.source = source;
        this.purpose = "社会救助案件 " + of.number() + (of.stage() == Stage.INTAKE ? " 受理前经济状况核对（" : " 经济状况核对（")
                + of.programmeLabels() + "）";
        this.officerId = by.officerId();
        this.at = at;
        this.answer = answer;
    }

    /** A question that was asked under an authorisation. */
    public static RegistryQuery asked(AssistanceCase of, Checked who, String source, long authorisationId,
            CheckAnswer answer, ActingOfficer by, Instant at) {
        var query = new RegistryQuery(of, who, source, by, at, answer);
        query.authorisationId = authorisationId;
        return query;
    }

    /** A question that was not allowed. */
    public static RegistryQuery refused(AssistanceCase of, Checked who, String source, String why, ActingOfficer by,
            Instant at) {
        var query = new RegistryQuery(of, who, source, by, at, CheckAnswer.REFUSED);
        query.refusal = why;
        return query;
    }

    public Long id() {
        return id;
    }

    /** The source's code. */
    public String source() {
        return source;
    }

    public CheckAnswer answer() {
        return answer;
    }

    /** Why it was refused; empty when it was asked. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The authorisation it was asked under; empty when it was refused. */
    public Optional<Long> authorisationId() {
        return Optional.ofNullable(authorisationId);
    }

    /** The member asked about; empty for an obligor. */
    public Optional<Long> personId() {
        return Optional.ofNullable(personId);
    }

    /** The obligor asked about; empty for a member. */
    public Optional<Integer> obligorNumber() {
        return Optional.ofNullable(obligorNumber).map(Short::intValue);
    }

    public String purpose() {
        return purpose;
    }

    public long officerId() {
        return officerId;
    }

    public Instant at() {
        return at;
    }
}
