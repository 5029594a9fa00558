package org.assistance.domain.whatif;

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
import java.time.YearMonth;
import java.util.Optional;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A policy tried on the caseload of a division (政策测算): who asked what, how far it is, and what came out. */
@Entity
@Table(name = "whatif_run")
public class WhatIfRun {
    /** Where a run stands. */
    public enum Status {
        WAITING("等待测算"),
        RUNNING("正在测算"),
        DONE("已完成"),
        CANCELLED("已取消"),
        FAILED("未完成"),
        /** The server it ran on went away. */
        INTERRUPTED("已中断");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The Chinese word. */
        public String label() {
            return label;
        }

        /** Whether it is still to come to an end. */
        public boolean open() {
            return this == WAITING || this == RUNNING;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private LocalDate month;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Sandbox sandbox;

    @Enumerated(EnumType.STRING)
    private Status status;

    private long total;

    private long done;

    @Column(name = "cancel_asked")
    private boolean cancelAsked;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Tally tally;

    private @Nullable String failure;

    @Column(name = "asked_by", updatable = false)
    private Long askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected WhatIfRun() {}

    WhatIfRun(DivisionCode of, String title, YearMonth month, Sandbox sandbox, ActingOfficer by, Instant at) {
        this.divisionCode = of.value();
        this.title = title;
        this.month = month.atDay(1);
        this.sandbox = sandbox;
        this.status = Status.WAITING;
        this.askedBy = by.officerId();
        this.askedAt = at;
    }

    public long id() {
        return id;
    }

    /** Whose caseload. */
    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    /** What the one who asked calls it. */
    public String title() {
        return title;
    }

    /** The month in which both policies are read. */
    public YearMonth month() {
        return YearMonth.from(month);
    }

    /** The policy that is tried. */
    public Sandbox sandbox() {
        return sandbox;
    }

    public Status status() {
        return status;
    }

    /** Cases to be judged; nought until they are counted. */
    public long total() {
        return total;
    }

    /** Cases judged so far. */
    public long done() {
        return done;
    }

    /** How much is done, in whole percent. */
    public int percent() {
        return total == 0 ? 0 : (int) (done * 100 / total);
    }

    /** Whether somebody has asked to stop it. */
    public boolean cancelAsked() {
        return cancelAsked;
    }

    /** What came out; empty unless it is done. */
    public Optional<Tally> tally() {
        return Optional.ofNullable(tally);
    }

    /** Why it failed. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    public long askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** When it came to its end, whatever that was. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
