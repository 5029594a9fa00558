package org.assistance.domain.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.assistance.domain.opinion.Proposal;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One programme's public notice (公示). Its fields are all that XZ-80 lets anybody see: name, number of people, amount,
 * village; no ID number, no illness, no disability, no address below the village.
 */
@Entity
@Table(name = "notice")
public class Notice {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id", updatable = false)
    private UUID publicId;

    @Column(name = "case_id", updatable = false)
    private Long caseId;

    @Column(name = "opinion_id", updatable = false)
    private Long opinionId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "village_name", updatable = false)
    private String villageName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Programme programme;

    @Column(name = "applicant_name", updatable = false)
    private String applicantName;

    @Column(name = "member_count", updatable = false)
    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int memberCount;

    @Column(name = "amount_fen", updatable = false)
    private @Nullable Long amountFen;

    @Column(name = "posted_on", updatable = false)
    private LocalDate postedOn;

    @Column(name = "last_day", updatable = false)
    private LocalDate lastDay;

    @Column(updatable = false)
    private String place;

    @Column(name = "posted_by", updatable = false)
    private Long postedBy;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    private boolean superseded;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(Posting posting, Proposal proposal, LocalDate postedOn, LocalDate lastDay, long postedBy) {
        this.publicId = UUID.randomUUID();
        this.caseId = posting.caseId();
        this.opinionId = posting.opinionId();
        this.divisionCode = posting.division().value();
        this.villageName = posting.villageName();
        this.programme = proposal.programme();
        this.applicantName = posting.applicantName();
        this.memberCount = proposal.people();
        this.amountFen = proposal.amount() == null ? null : (Long) proposal.amount().fen();
        this.postedOn = postedOn;
        this.lastDay = lastDay;
        this.place = posting.place();
        this.postedBy = postedBy;
    }

    void end(LocalDate on) {
        endedOn = on;
    }

    public long id() {
        return id;
    }

    /** The id in the public address. */
    public UUID publicId() {
        return publicId;
    }

    public long caseId() {
        return caseId;
    }

    /** Where the family lives. */
    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    /** The village or community, by name. */
    public String villageName() {
        return villageName;
    }

    public Programme programme() {
        return programme;
    }

    /** The applicant; of a minor only the surname. */
    public String applicantName() {
        return applicantName;
    }

    public int memberCount() {
        return memberCount;
    }

    /** The amount proposed; empty where no cash goes with it. */
    public Optional<Money> amount() {
        return amountFen == null ? Optional.empty() : Optional.of(Money.ofFen(amountFen));
    }

    public LocalDate postedOn() {
        return postedOn;
    }

    /** The first day that counts: the day after posting (XZ-70). */
    public LocalDate firstDay() {
        return postedOn.plusDays(1);
    }

    /** The last day on which an objection is in time. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Where the paper hangs. */
    public String place() {
        return place;
    }

    /** Whether a return of the case has taken its force. */
    public boolean superseded() {
        return superseded;
    }

    /** Whether an objection raised on a day is in time: from the day of posting to the last, both included. */
    public boolean admitsObjectionOn(LocalDate day) {
        return !day.isBefore(postedOn) && !day.isAfter(lastDay);
    }

    /** On which days an objection is in time, as a sentence. */
    public String objectionDays() {
        return "异议日期应在公示期内（" + postedOn + " 至 " + lastDay + "）";
    }

    /** Whether its days are over. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(lastDay);
    }
}
