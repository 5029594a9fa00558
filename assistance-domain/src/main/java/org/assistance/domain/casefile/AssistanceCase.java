package org.assistance.domain.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * One family's request on its road (案件).
 *
 * <p>It is opened when an application is submitted, at the first stage of its {@link Route}. It goes forward only with
 * the record of the stage it leaves in hand: the acceptance, the report of the check, the assessment, the opinion, the
 * notice without objection, the decision, the first payment. It goes back with a reason; what was built later stays in
 * the history and stops counting. It closes with an outcome and is never reopened: a review is a new case that follows
 * it. Every move writes a {@link CaseEvent} in the same transaction.
 */
@Entity
@Table(name = "assistance_case")
public class AssistanceCase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String number;

    @Column(name = "application_id", updatable = false)
    private Long applicationId;

    @Column(name = "follows_id", updatable = false)
    private @Nullable Long followsId;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "township_code", updatable = false)
    private String townshipCode;

    @Column(name = "applicant_name", updatable = false)
    private String applicantName;

    @Column(name = "opened_on", updatable = false)
    private LocalDate openedOn;

    @Column(name = "accepted_on")
    private @Nullable LocalDate acceptedOn;

    @Column(name = "stage_since")
    private LocalDate stageSince;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_level")
    private @Nullable DecisionLevel decisionLevel;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Version
    private int version;

    // Pages name the programmes after the transaction is over; one query for all the cases read together.
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "case_programme", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "programme")
    @Enumerated(EnumType.STRING)
    private Set<Programme> programmes = EnumSet.noneOf(Programme.class);

    @OneToMany(mappedBy = "assistanceCase", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CaseEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected AssistanceCase() {}

    AssistanceCase(String number, NewCase asked, LocalDate on, ActingOfficer by, Instant at) {
        this.number = number;
        this.applicationId = asked.applicationId();
        this.route = asked.route();
        this.stage = asked.route().stages().getFirst();
        this.divisionCode = asked.division().value();
        this.townshipCode = asked.township().value();
        this.applicantName = asked.applicantName();
        this.programmes = EnumSet.copyOf(asked.programmes());
        this.openedOn = on;
        this.stageSince = on;
        append(CaseEvent.Kind.OPENED, "SUBMIT", null, by, at, "提交申请：" + programmeLabels(), null, null);
    }

    /**
     * Goes on to the next stage of its route.
     *
     * @param evidence the record that finishes the present stage
     * @param clock works out when the next stage is due
     * @throws IllegalMove when the case is not at that stage any more, or the record is another case's
     */
    public void forward(StageRecord evidence, Deadlines clock, ActingOfficer by, Instant at) {
        refuseUnlessAt(evidence.stage());
        if (evidence.caseId() != id) {
            throw new IllegalMove("所附的" + stage.label() + "记录不属于本案件");
        }
        Stage from = stage;
        LocalDate on = clock.dayOf(at);
        if (from == Stage.INTAKE && acceptedOn == null) {
            acceptedOn = on;
        }
        enter(route.after(from), clock, on);
        append(CaseEvent.Kind.FORWARD, from.name(), from, by, at, evidence.summary(), null, evidence.id());
    }

    /**
     * Goes back to an earlier stage of its route; records of that stage and later stop counting (see
     * {@link Returning}).
     *
     * @throws IllegalMove when the case is closed or granted, or the stage does not lie behind
     */
    void returnTo(Stage earlier, String reason, Deadlines clock, ActingOfficer by, Instant at) {
        if (stage == Stage.CLOSED || stage == Stage.PAYMENT) {
            throw new IllegalMove("案件已作出决定，不能退回；情况有变化请另行发起复核");
        }
        if (!route.isEarlier(earlier, stage)) {
            throw new IllegalMove("案件现处于“" + stage.label() + "”环节，不能退回到“" + earlier.label() + "”");
        }
        Stage from = stage;
        enter(earlier, clock, clock.dayOf(at));
        append(CaseEvent.Kind.RETURN, Duty.RETURN.name(), from, by, at,
                "由“" + from.label() + "”退回“" + earlier.label() + "”", reason, null);
    }

    /**
     * Ends the case.
     *
     * @throws IllegalMove when it is closed already
     */
    public void close(Outcome how, String summary, @Nullable String reason, Deadlines clock, ActingOfficer by,
            Instant at) {
        if (stage == Stage.CLOSED) {
            throw new IllegalMove("案件已办结（" + outcomeLabel() + "），不能再次办理");
        }
        Stage from = stage;
        outcome = how;
        closedOn = clock.dayOf(at);
        enter(Stage.CLOSED, clock, closedOn);
        append(CaseEvent.Kind.CLOSE, from.name(), from, by, at, summary, reason, null);
    }

    /**
     * Leaves the fast road for the general procedure: the amount needed is above what 小额快救 may grant.
     *
     * @throws IllegalMove when it is not on the fast road, or already decided
     */
    void takeGeneralRoad(String reason, Deadlines clock, ActingOfficer by, Instant at) {
        if (route != Route.FAST_RELIEF || stage == Stage.PAYMENT || stage == Stage.CLOSED) {
            throw new IllegalMove("只有办理中的小额快救案件可以转一般程序");
        }
        Stage from = stage;
        route = Route.RELIEF;
        enter(acceptedOn == null ? Stage.INTAKE : Stage.VERIFICATION, clock, clock.dayOf(at));
        append(CaseEvent.Kind.RETURN, "GENERAL_ROAD", from, by, at, "由小额快救转临时救助一般程序", reason, null);
    }

    /** Adds a line to the history without moving. */
    public void note(Duty duty, String summary, @Nullable String reason, ActingOfficer by, Instant at) {
        append(CaseEvent.Kind.NOTE, duty.name(), stage, by, at, summary, reason, null);
    }

    /** Says at which level it is to be decided; asked for when the opinion is given. */
    public void toBeDecidedAt(DecisionLevel level) {
        decisionLevel = level;
    }

    /**
     * Refuses anything meant for another stage, naming the stage the case is at.
     *
     * @throws IllegalMove with that sentence
     */
    public void refuseUnlessAt(Stage expected) {
        if (stage != expected) {
            throw new IllegalMove("案件现处于“" + stage.label() + "”环节，“" + expected.label() + "”环节的操作已不能办理，请刷新后查看");
        }
    }

    private void enter(Stage next, Deadlines clock, LocalDate on) {
        stage = next;
        stageSince = on;
        dueOn = clock.due(this, on);
    }

    private void append(CaseEvent.Kind kind, String duty, @Nullable Stage from, ActingOfficer by, Instant at,
            String summary, @Nullable String reason, @Nullable Long recordId) {
        events.add(new CaseEvent(this, kind, duty, from, by, at, summary, reason, recordId));
    }

    public long id() {
        return id;
    }

    /** The case number (DF-52). */
    public String number() {
        return number;
    }

    public long applicationId() {
        return applicationId;
    }

    /** The case this one reviews. */
    public Optional<Long> followsId() {
        return Optional.ofNullable(followsId);
    }

    public Route route() {
        return route;
    }

    public Stage stage() {
        return stage;
    }

    /** How it ended; empty while it runs. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The outcome's label; empty text while it runs. */
    public String outcomeLabel() {
        return outcome == null ? "" : outcome.label();
    }

    /** Where the family lives, to village level where known. */
    public DivisionCode division() {
        return new DivisionCode(divisionCode);
    }

    /** The township that handles it. */
    public DivisionCode township() {
        return new DivisionCode(townshipCode);
    }

    public String applicantName() {
        return applicantName;
    }

    /** The programmes asked for that travel this road. */
    public Set<Programme> programmes() {
        return Collections.unmodifiableSet(programmes);
    }

    /** The programmes' short labels: 低保、生活补贴. */
    public String programmeLabels() {
        return programmes.stream()
                .sorted()
                .map(Programme::shortLabel)
                .collect(java.util.stream.Collectors.joining("、"));
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** The day of acceptance, from which the limits run; empty before. */
    public Optional<LocalDate> acceptedOn() {
        return Optional.ofNullable(acceptedOn);
    }

    public LocalDate stageSince() {
        return stageSince;
    }

    /** The last day of the clock that runs out first; empty where none runs. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** Who decides; empty before the opinion. */
    public Optional<DecisionLevel> decisionLevel() {
        return Optional.ofNullable(decisionLevel);
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** The version a form was built on; a later change makes the form stale (409). */
    public int version() {
        return version;
    }

    /** The history, oldest first. */
    public List<CaseEvent> events() {
        return Collections.unmodifiableList(events);
    }
}
