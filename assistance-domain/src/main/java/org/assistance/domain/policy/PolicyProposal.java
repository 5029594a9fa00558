package org.assistance.domain.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.value.DivisionCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That a value of policy be set, or one not yet in force be taken back: entered by one officer, decided by another. */
@Entity
@Table(name = "policy_proposal")
public class PolicyProposal {
    /** What is proposed. */
    public enum Action {
        SET("设定"),
        WITHDRAW("撤销");

        private final String label;

        Action(String label) {
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

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Action action;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PolicyTable kind;

    @Column(name = "row_id", updatable = false)
    private @Nullable Long rowId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private @Nullable ProposalContent content;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String shown;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "document_number", updatable = false)
    private String documentNumber;

    @Column(name = "before_shown")
    private @Nullable String beforeShown;

    @Column(name = "change_shown")
    private String changeShown = "";

    private String cautions = "";

    @Column(updatable = false)
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private ProposalState status;

    @Column(name = "proposed_by", updatable = false)
    private long proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_note")
    private @Nullable String decisionNote;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PolicyProposal() {}

    /** That a row be set. */
    PolicyProposal(PolicyChange change, ActingOfficer by, Instant at) {
        this(Action.SET, change.text().row(Hands.NONE), null, ProposalContent.of(change.text()), null, by, at);
        compared(change);
    }

    /** That a row be taken back before its first day. */
    PolicyProposal(DatedRow row, String reason, ActingOfficer by, Instant at) {
        this(Action.WITHDRAW, row, row.id(), null, reason, by, at);
    }

    @SuppressWarnings("NullAway.Init")
    private PolicyProposal(Action action, DatedRow row, @Nullable Long rowId, @Nullable ProposalContent content,
            @Nullable String reason, ActingOfficer by, Instant at) {
        Citation citation = row.citation();
        this.action = action;
        this.kind = PolicyTable.of(row);
        this.rowId = rowId;
        this.content = content;
        this.subject = citation.label();
        this.shown = citation.value();
        this.divisionCode = citation.division().value();
        this.validFrom = row.validFrom();
        this.documentNumber = citation.documentNumber();
        this.reason = reason;
        this.status = ProposalState.PROPOSED;
        this.proposedBy = by.officerId();
        this.proposedAt = at;
    }

    /** Keeps what the new row was compared with. */
    private void compared(PolicyChange change) {
        beforeShown = change.beforeWords();
        changeShown = change.inWords();
        cautions = String.join("\n", change.cautions());
    }

    /** Confirmed by the second officer, who saw this change. */
    void confirm(@Nullable PolicyChange seen, ActingOfficer by, Instant at) {
        if (seen != null) {
            compared(seen);
        }
        decide(ProposalState.CONFIRMED, null, by, at);
    }

    /** Rejected by the second officer. */
    void reject(String note, ActingOfficer by, Instant at) {
        decide(ProposalState.REJECTED, note, by, at);
    }

    /** Taken back by who proposed it. */
    void takeBack(ActingOfficer by, Instant at) {
        decide(ProposalState.WITHDRAWN, null, by, at);
    }

    private void decide(ProposalState how, @Nullable String note, ActingOfficer by, Instant at) {
        status = how;
        decisionNote = note;
        decidedBy = by.officerId();
        decidedAt = at;
    }

    public long id() {
        return id;
    }

    public Action action() {
        return action;
    }

    /** The table it is about. */
    public PolicyTable kind() {
        return kind;
    }

    /** The row to take back; empty when one is to be set. */
    public Optional<Long> rowId() {
        return Optional.ofNullable(rowId);
    }

    /** The row to set; empty when one is to be taken back. */
    public Optional<PolicyText> text() {
        return Optional.ofNullable(content).map(ProposalContent::text);
    }

    /** What it is about: 低保标准·城镇. */
    public String subject() {
        return subject;
    }

    /** The value: 710.00元/月. */
    public String shown() {
        return shown;
    }

    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    /** The row's first day. */
    public LocalDate validFrom() {
        return validFrom;
    }

    public String documentNumber() {
        return documentNumber;
    }

    /** What it was compared with, and its document, when it was proposed, and once confirmed, at that time. */
    public Optional<String> beforeShown() {
        return Optional.ofNullable(beforeShown);
    }

    /** The change in words; empty text when there is nothing to compare. */
    public String changeShown() {
        return changeShown;
    }

    /** What was out of the ordinary, a sentence each. */
    public List<String> cautions() {
        return cautions.lines().toList();
    }

    /** Why a row is to be taken back. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public ProposalState status() {
        return status;
    }

    public boolean open() {
        return status == ProposalState.PROPOSED;
    }

    /** The first officer. */
    public long proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Who confirmed, rejected or took it back; empty while it waits. */
    public Optional<Long> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The second officer's words. */
    public Optional<String> decisionNote() {
        return Optional.ofNullable(decisionNote);
    }
}
