package org.assistance.domain.replay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.policy.Edition;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.period.FactsOverTime;
import org.assistance.eligibility.value.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A sheet that was made (补发追回核算单): kept whole with the facts and the policy it rests on, and never changed. No money moves by it. */
@Entity
@Table(name = "replay_sheet")
public class SavedSheet {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_id", updatable = false)
    private Long caseId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "through_month", updatable = false)
    private YearMonth through;

    @Column(name = "engine_version", updatable = false)
    private String engineVersion;

    @Column(name = "policy_edition_id", updatable = false)
    private Long policyEditionId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private FactsOverTime facts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private ReplaySheet sheet;

    @Column(name = "back_pay_fen", updatable = false)
    private long backPayFen;

    @Column(name = "recovery_fen", updatable = false)
    private long recoveryFen;

    @Column(name = "made_by", updatable = false)
    private Long madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedSheet() {}

    SavedSheet(AssistanceCase of, FactsOverTime facts, Edition edition, ReplaySheet sheet, ActingOfficer by,
            Instant at) {
        this.caseId = of.id();
        this.divisionCode = of.division().value();
        this.through = sheet.through();
        this.engineVersion = Eligibility.VERSION;
        this.policyEditionId = edition.id();
        this.facts = facts;
        this.sheet = sheet;
        this.backPayFen = sheet.backPay().fen();
        this.recoveryFen = sheet.recovery().fen();
        this.madeBy = by.officerId();
        this.madeAt = at;
    }

    public long id() {
        return id;
    }

    /** The last month it counts. */
    public YearMonth through() {
        return through;
    }

    /** The version of the rules it was made by. */
    public String engineVersion() {
        return engineVersion;
    }

    /** The edition of policy it rests on. */
    public long policyEdition() {
        return policyEditionId;
    }

    /** The household as it was known when the sheet was made. */
    public FactsOverTime facts() {
        return facts;
    }

    /** What it says. */
    public ReplaySheet sheet() {
        return sheet;
    }

    public Money backPay() {
        return Money.ofFen(backPayFen);
    }

    public Money recovery() {
        return Money.ofFen(recoveryFen);
    }

    public long madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
