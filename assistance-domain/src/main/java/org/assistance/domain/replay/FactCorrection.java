package org.assistance.domain.replay;

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
import java.util.Optional;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an officer put down of a household after its decision: other facts, with who, why and by what paper; never changed afterwards. */
@Entity
@Table(name = "fact_correction")
public class FactCorrection {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_id", updatable = false)
    private Long caseId;

    @Column(name = "assessment_id", updatable = false)
    private Long assessmentId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Nature nature;

    @Column(name = "changed_on", updatable = false)
    private @Nullable LocalDate changedOn;

    @Column(name = "told_on", updatable = false)
    private LocalDate toldOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private HouseholdFacts facts;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private String source;

    @Column(name = "recorded_by", updatable = false)
    private Long recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected FactCorrection() {}

    FactCorrection(AssistanceCase of, CaseAssessment corrected, NewCorrection wanted, HouseholdFacts facts,
            ActingOfficer by, Instant at) {
        this.caseId = of.id();
        this.assessmentId = corrected.id();
        this.divisionCode = of.division().value();
        this.nature = wanted.nature();
        this.changedOn = wanted.changedOn();
        this.toldOn = wanted.toldOn();
        this.facts = facts;
        this.reason = wanted.reason().strip();
        this.source = wanted.source().strip();
        this.recordedBy = by.officerId();
        this.recordedAt = at;
    }

    public long id() {
        return id;
    }

    public Nature nature() {
        return nature;
    }

    /** The day of the change; empty where it was wrong from the start. */
    public Optional<LocalDate> changedOn() {
        return Optional.ofNullable(changedOn);
    }

    /** The day the family told or claimed it. */
    public LocalDate toldOn() {
        return toldOn;
    }

    /** The whole household, as it is to be taken. */
    public HouseholdFacts facts() {
        return facts;
    }

    /** What was wrong or changed, in the officer's words. */
    public String reason() {
        return reason;
    }

    /** The paper or the record behind it. */
    public String source() {
        return source;
    }

    public long recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** What a sheet says of it: 2026-05-01起变化：女儿参加工作（依据：劳动合同）. */
    public String sentence() {
        return (changedOn == null ? "更正（自始有误）：" : changedOn + "起变化：") + reason + "（依据：" + source + "）";
    }
}
