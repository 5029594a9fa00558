package org.assistance.domain.decision;

import org.assistance.domain.secret.Handwritten;
import jakarta.persistence.Convert;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.DecisionLevel;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.StageRecord;
import org.assistance.domain.opinion.Opinion;
import org.assistance.domain.policy.Edition;
import org.assistance.domain.review.ReviewOutcome;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.domain.staff.Delegation;
import org.jspecify.annotations.Nullable;

/** The decision on a case (审核确认决定), by a second officer; never changed afterwards. */
@Entity
@Table(name = "decision")
public class Decision implements StageRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_id", updatable = false)
    private Long caseId;

    @Column(name = "opinion_id", updatable = false)
    private Long opinionId;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "document_number", updatable = false)
    private String documentNumber;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DecisionLevel level;

    @Column(name = "delegation_id", updatable = false)
    private @Nullable Long delegationId;

    @Column(name = "decided_on", updatable = false)
    private LocalDate decidedOn;

    @Column(name = "decided_by", updatable = false)
    private Long decidedBy;

    @Column(name = "decided_at", updatable = false)
    private Instant decidedAt;

    @Convert(converter = Handwritten.class)
    @Column(updatable = false)
    private String reasons;

    @Column(name = "policy_edition_id", updatable = false)
    private @Nullable Long policyEditionId;

    @Transient
    private @Nullable ReviewOutcome reviewed;

    @OneToMany(mappedBy = "decision", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Award> awards = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(AssistanceCase of, Opinion on, DecisionLevel level, @Nullable Delegation delegation, String reasons,
            LocalDate day, @Nullable Edition edition, ActingOfficer by, Instant at) {
        this.caseId = of.id();
        this.opinionId = on.id();
        this.divisionCode = of.division().value();
        this.documentNumber = of.number() + "-决";
        this.level = level;
        this.delegationId = delegation == null ? null : (Long) delegation.id();
        this.decidedOn = day;
        this.decidedBy = by.officerId();
        this.decidedAt = at;
        this.reasons = reasons;
        this.policyEditionId = edition == null ? null : (Long) edition.id();
    }

    void award(Award award) {
        awards.add(award);
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public long caseId() {
        return caseId;
    }

    @Override
    public Stage stage() {
        return Stage.DECISION;
    }

    /** Names what a review came to, while the decision is being taken. */
    void concluding(ReviewOutcome outcome) {
        reviewed = outcome;
    }

    @Override
    public String summary() {
        // Only a review after which the right goes on as it is awards nothing (DB-31).
        if (reviewed != null) {
            String granted = awards.stream().filter(Award::granted).map(Award::label).collect(Collectors.joining("；"));
            return level.label() + "：复核决定" + reviewed.label() + (granted.isEmpty() ? "" : "（" + granted + "）");
        }
        return awards.isEmpty()
                ? level.label() + "：复核继续享受，原待遇不变"
                : level.label() + "：" + awards.stream().map(Award::label).collect(Collectors.joining("；"));
    }

    /** Whether anything was granted. */
    public boolean grantsAnything() {
        return awards.stream().anyMatch(Award::granted);
    }

    /** Whether money is to be paid from it. */
    public boolean grantsMoney() {
        return awards.stream().anyMatch(award -> award.money().filter(Money::positive).isPresent());
    }

    /** What was awarded or refused, programme by programme. */
    public List<Award> awards() {
        return Collections.unmodifiableList(awards);
    }

    /** The number printed on the letter. */
    public String documentNumber() {
        return documentNumber;
    }

    public DecisionLevel level() {
        return level;
    }

    /** The delegation it rests on; empty where the county decided, or the law itself gives the township the power. */
    public Optional<Long> delegationId() {
        return Optional.ofNullable(delegationId);
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public long decidedBy() {
        return decidedBy;
    }

    /** The decider's words. */
    public String reasons() {
        return reasons;
    }

    /** The edition of policy that the day of the decision knew; empty where it is older than editions are. */
    public Optional<Long> policyEdition() {
        return Optional.ofNullable(policyEditionId);
    }

    long opinionId() {
        return opinionId;
    }

    /** Where the case was on the day of the decision, whatever the code of that place is now. */
    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }
}
