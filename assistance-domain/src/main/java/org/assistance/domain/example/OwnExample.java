package org.assistance.domain.example;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.Eligibility;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An example that an official wrote, with what came of it on that day; it never changes. */
@Entity
@Table(name = "rule_example")
public class OwnExample {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "division_code")
    private String divisionCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private ExampleRow cells;

    @Column(name = "rule_code")
    private String ruleCode;

    private boolean fitted;

    private String found;

    @Column(name = "engine_version")
    private String engineVersion;

    @Column(name = "added_by")
    private Long addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected OwnExample() {}

    OwnExample(ExampleRow cells, Trial trial, ActingOfficer by, Instant at) {
        this.divisionCode = by.division().value();
        this.cells = cells;
        this.ruleCode = cells.rule();
        this.fitted = trial.fits();
        this.found = String.join("；", trial.differences());
        this.engineVersion = Eligibility.VERSION;
        this.addedBy = by.officerId();
        this.addedAt = at;
    }

    public long id() {
        return id;
    }

    /** The row under its own number: {@code 自编-12}. */
    public ExampleRow row() {
        return cells.numbered("自编-" + id);
    }

    /** Whether it came out as it must when it was written. */
    public boolean fitted() {
        return fitted;
    }

    /** What came out instead when it was written; empty when it fitted. */
    public String found() {
        return found;
    }

    public long addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
