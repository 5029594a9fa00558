package org.assistance.domain.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.permission.Action;
import org.assistance.domain.permission.Permissions;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;

/**
 * One family's request on its road (案件).
 *
 * <p>It is opened when an application is submitted, at the first stage of its {@link Route}. It goes forward only with
 * the record of the stage it leaves in hand: the acceptance, the report of the check, the assessment, the opinion, the
 * notice without objection, the decision, the first payment. It goes back with a reason; what was built later stays in
 * the history and stops counting. It closes with an outcome and is never reopened. Every move writes a
 * {@link CaseEvent} in the same transaction. Whose request it is and what for is in {@link Request}.
 */
@Entity
@Table(name = "assistance_case")
public class AssistanceCase extends Request {
    @Enumerated(EnumType.STRING)
    private Route route;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

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

    @OneToMany(mappedBy = "assistanceCase", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CaseEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected AssistanceCase() {}

    AssistanceCase(String number, NewCase asked, LocalDate on, ActingOfficer by, Instant at) {
        super(number, asked, on);
        this.route = asked.route();
        this.stage = asked.route().stages().getFirst();
        this.stageSince = on;
        append(CaseEvent.Kind.OPENED, "SUBMIT", null, by, at,
                (route == Route.REVIEW ? "提交复核：" : "提交申请：") + programmeLabels(), null, null);
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
        if (evidence.caseId() != id()) {
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
            throw new IllegalMove("案件已作出决定，不能退回；情况有变化的，正在享受的待遇在待遇台账办理复核或者终止，其他的重新申请");
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

    /**
     * Rests on a corrected version of what was declared (更正申报内容); what was built on the earlier one stays in the
     * history and stops counting (see {@link Amending}).
     *
     * @throws IllegalMove when the case is decided, or the family now lives in another township
     */
    void declaredAnew(Declaration newer, String reason, Deadlines clock, ActingOfficer by, Instant at) {
        if (stage == Stage.CLOSED || stage == Stage.PAYMENT) {
            throw new IllegalMove("案件已作出决定，不能更正申报内容；情况有变化的，正在享受的待遇在待遇台账办理复核或者终止，其他的重新申请");
        }
        declaredAnew(newer);
        Stage from = stage;
        Stage first = route.after(Stage.INTAKE);
        boolean back = route.isEarlier(first, from);
        if (back) {
            enter(first, clock, clock.dayOf(at));
        }
        append(back ? CaseEvent.Kind.RETURN : CaseEvent.Kind.NOTE, "CORRECT", from, by, at,
                "更正申报内容，形成第" + newer.number() + "版" + (from == Stage.INTAKE ? "" : "；" + first.label() + "等记录不再生效")
                        + (back ? "，退回“" + first.label() + "”重新办理" : ""),
                reason, null);
    }

    /** Adds a line to the history without moving. */
    public void note(Duty duty, String summary, @Nullable String reason, ActingOfficer by, Instant at) {
        append(CaseEvent.Kind.NOTE, duty.name(), stage, by, at, summary, reason, null);
    }

    /** Works out anew when the stage is due, after something its clocks rest on. */
    public void clockAnew(Deadlines clock) {
        dueOn = clock.due(this, stageSince);
    }

    /** Says at which level it is to be decided: when the opinion is given, or when the authority has gone to the county. */
    public void toBeDecidedAt(DecisionLevel level) {
        decisionLevel = level;
    }

    /** Whether the table of permissions lets an officer do something to the case as it stands; pages ask it for their buttons. */
    public boolean allows(ActingOfficer by, Action action) {
        return Permissions.allows(by, action, division(), stage.name());
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
        if (next == Stage.OPINION || route.isEarlier(next, Stage.OPINION)) {
            decisionLevel = null;
        }
        dueOn = clock.due(this, on);
    }

    private void append(CaseEvent.Kind kind, String duty, @Nullable Stage from, ActingOfficer by, Instant at,
            String summary, @Nullable String reason, @Nullable Long recordId) {
        events.add(new CaseEvent(this, kind, duty, from, by, at, summary, reason, recordId));
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

    /** Who sent it back and why, until it is again where it was sent back from; empty when nobody did. */
    public Optional<CaseEvent> sentBack() {
        return events.reversed()
                .stream()
                .filter(event -> event.kind() == CaseEvent.Kind.RETURN)
                .findFirst()
                .filter(event -> stage != Stage.CLOSED
                        && event.from().filter(from -> route.isEarlier(stage, from)).isPresent());
    }

    /** The county reviewer's word on the case as it stands; empty when none was given since it reached its stage. */
    public Optional<CaseEvent> review() {
        return events.reversed()
                .stream()
                .takeWhile(event -> event.kind() == CaseEvent.Kind.NOTE)
                .filter(CaseEvent::isReview)
                .findFirst();
    }

    /** The history, oldest first. */
    public List<CaseEvent> events() {
        return Collections.unmodifiableList(events);
    }
}
