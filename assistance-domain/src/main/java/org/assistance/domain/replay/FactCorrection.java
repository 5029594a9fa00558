package org.assistance.domain.replay;

import org.assistance.domain.secret.Handwritten;
import jakarta.persistence.Convert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.entitlement.ProposedChange;
import org.assistance.domain.entitlement.Settlement;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an officer put down of a household after its decision: other facts, with who, why and by what paper; never changed afterwards, and counted only once a
 * second officer confirmed it.
 */
@Entity
@Table(name = "fact_correction")
public class FactCorrection extends ProposedChange {
    @Column(name = "case_id", updatable = false)
    private Long caseId;

    @Column(name = "assessment_id", updatable = false)
    private Long assessmentId;

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

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private String reason;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private String source;

    @SuppressWarnings("NullAway.Init")
    protected FactCorrection() {}

    FactCorrection(AssistanceCase of, CaseAssessment corrected, NewCorrection wanted, HouseholdFacts facts,
            ActingOfficer by, Instant at) {
        super(of.division(), by, at);
        this.caseId = of.id();
        this.assessmentId = corrected.id();
        this.nature = wanted.nature();
        this.changedOn = wanted.changedOn();
        this.toldOn = wanted.toldOn();
        this.facts = facts;
        this.reason = wanted.reason().strip();
        this.source = wanted.source().strip();
    }

    @Override
    protected String name() {
        return "更正";
    }

    @Override
    protected void decide(Settlement how, String note, ActingOfficer by, Instant at) {
        super.decide(how, note, by, at);
    }

    @Override
    protected void withdraw(ActingOfficer by, Instant at) {
        super.withdraw(by, at);
    }

    /** The case whose facts it corrects. */
    public long caseId() {
        return caseId;
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

    /** What a sheet says of it: 2026-05-01起变化：女儿参加工作（依据：劳动合同）. */
    public String sentence() {
        return (changedOn == null ? "更正（自始有误）：" : changedOn + "起变化：") + reason + "（依据：" + source + "）";
    }
}
