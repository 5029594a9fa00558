package org.assistance.domain.entitlement;

import org.assistance.domain.secret.Handwritten;
import jakarta.persistence.Convert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.opinion.Authority;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;

/** That a right shall end (终止待遇), as one officer proposes it and another decides; never changed once decided. */
@Entity
@Table(name = "entitlement_ending")
public class EndingProposal extends TwoOfficerChange {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EndingGround ground;

    @Column(name = "happened_on", updatable = false)
    private @Nullable LocalDate happenedOn;

    @Column(name = "last_month")
    private YearMonth lastMonth;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private String explanation;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Hearing hearing;

    @Column(name = "heard_on", updatable = false)
    private @Nullable LocalDate heardOn;

    @Convert(converter = Handwritten.class)
    @Column(name = "heard_words", updatable = false)
    private @Nullable String heardWords;

    @Column(name = "posted_on", updatable = false)
    private @Nullable LocalDate postedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_level")
    private @Nullable DecisionLevel level;

    @Column(name = "delegation_id")
    private @Nullable Long delegationId;

    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @SuppressWarnings("NullAway.Init")
    protected EndingProposal() {}

    EndingProposal(Entitlement of, WantedEnding wanted, YearMonth lastMonth, ActingOfficer by, Instant at) {
        super(of, by, at);
        this.ground = wanted.ground();
        this.happenedOn = wanted.happenedOn();
        this.lastMonth = lastMonth;
        this.explanation = wanted.explanation().strip();
        this.hearing = wanted.hearing();
        this.heardOn = wanted.heardOn();
        this.heardWords = wanted.heardWords();
        this.postedOn = wanted.postedOn();
    }

    /** Of a right that a review changes or stops; proposed with the township's opinion. */
    EndingProposal(Entitlement of, YearMonth lastMonth, String explanation, Hearing hearing,
            @Nullable LocalDate heardOn,
            @Nullable String heardWords, long proposedBy, Instant proposedAt) {
        super(of, proposedBy, proposedAt);
        this.ground = EndingGround.REVIEWED;
        this.lastMonth = lastMonth;
        this.explanation = explanation;
        this.hearing = hearing;
        this.heardOn = heardOn;
        this.heardWords = heardWords;
    }

    /** Of a right that ends together with another, for the same reason and by the same officers. */
    EndingProposal(Entitlement of, EndingProposal first) {
        super(of, first.proposedBy(), first.proposedAt());
        this.ground = first.ground;
        this.happenedOn = first.happenedOn;
        this.lastMonth = first.lastMonth;
        this.explanation = first.explanation;
        this.hearing = first.hearing;
        this.heardOn = first.heardOn;
        this.heardWords = first.heardWords;
        this.postedOn = first.postedOn;
    }

    void confirm(YearMonth last, Authority.Seat seat, String note, String number, ActingOfficer by, Instant at) {
        decide(Settlement.CONFIRMED, note, by, at);
        lastMonth = last;
        level = seat.level();
        delegationId = seat.delegation() == null ? null : (Long) seat.delegation().id();
        documentNumber = number;
    }

    void reject(String note, ActingOfficer by, Instant at) {
        decide(Settlement.REJECTED, note, by, at);
    }

    @Override
    protected String name() {
        return "终止";
    }

    /** One line for the stop list and the history: 死亡（2026-03-31）：户籍已注销. */
    String sentence() {
        return ground == EndingGround.OTHER
                ? explanation
                : ground.label() + (happenedOn == null ? "" : "（" + happenedOn + "）") + "：" + explanation;
    }

    /** Why, by its ground alone: what stands on lists. What was written by hand stays with the proposal. */
    String brief() {
        return ground == EndingGround.OTHER
                ? "其他原因（见终止记录）"
                : ground.label() + (happenedOn == null ? "" : "（" + happenedOn + "）");
    }

    public EndingGround ground() {
        return ground;
    }

    /** The day of the event; empty where the ground has none. */
    public Optional<LocalDate> happenedOn() {
        return Optional.ofNullable(happenedOn);
    }

    /** The last month still due; before the confirmation the one that holds if confirmed in the month of the proposal. */
    public YearMonth lastMonth() {
        return lastMonth;
    }

    /** The facts in the clerk's words. */
    public String explanation() {
        return explanation;
    }

    public Hearing hearing() {
        return hearing;
    }

    public Optional<LocalDate> heardOn() {
        return Optional.ofNullable(heardOn);
    }

    public Optional<String> heardWords() {
        return Optional.ofNullable(heardWords);
    }

    /** The day the notice of a 特困 ending was hung. */
    public Optional<LocalDate> postedOn() {
        return Optional.ofNullable(postedOn);
    }

    public Optional<DecisionLevel> level() {
        return Optional.ofNullable(level);
    }

    /** The number printed on the letter; empty unless confirmed. */
    public Optional<String> documentNumber() {
        return Optional.ofNullable(documentNumber);
    }
}
