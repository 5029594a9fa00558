package org.assistance.domain.casefile;

import static org.assistance.domain.staff.Role.COUNTY_CHECKER;
import static org.assistance.domain.staff.Role.COUNTY_LEADER;
import static org.assistance.domain.staff.Role.COUNTY_REVIEWER;
import static org.assistance.domain.staff.Role.TOWNSHIP_CLERK;
import static org.assistance.domain.staff.Role.TOWNSHIP_LEADER;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person may be asked to do on a case: its stage, whose it is, its clock, whether a second person must do
 * it. Worklists, deadlines and the buttons of the case page all fall out of this table.
 */
public enum Duty {
    /** Accept the complete application, or list once what is missing (section 2.4 step 3). */
    ACCEPT("审查材料、决定是否受理", Stage.INTAKE, Set.of(TOWNSHIP_CLERK), null, false),
    /** Check the members against the departments' records and conclude each difference (XZ-55). */
    VERIFY("发起核对、作出核对结论", Stage.VERIFICATION, Set.of(TOWNSHIP_CLERK, COUNTY_CHECKER), null, false),
    /** Let the law answer on the verified facts. */
    ASSESS("认定测算", Stage.ASSESSMENT, Set.of(TOWNSHIP_CLERK), null, false),
    /** Write the township's opinion (section 2.4 step 9). */
    OPINE("提出初审意见", Stage.OPINION, Set.of(TOWNSHIP_CLERK), null, false),
    /** Post the notice, record objections, close it when its days are over (XZ-80). */
    POST_NOTICE("张贴公示、登记异议", Stage.NOTICE, Set.of(TOWNSHIP_CLERK), null, false),
    /** Decide as second officer (section 2.4 step 11; delegated: section 1). */
    DECIDE("审核确认", Stage.DECISION, Set.of(COUNTY_LEADER, TOWNSHIP_LEADER),
            Limit.workingDays(10, "低保 2.4 步骤11"), true),
    /** Send a case back with the points to mend. */
    RETURN("退回补正", Stage.DECISION, Set.of(COUNTY_REVIEWER, COUNTY_LEADER, TOWNSHIP_LEADER), null, true),
    /** Pay the first month; done by the monthly run. */
    PAY("纳入当月发放", Stage.PAYMENT, Set.of(), null, false);

    private final String label;
    private final Stage stage;
    private final Set<Role> roles;
    private final @Nullable Limit limit;
    private final boolean secondOfficer;

    Duty(String label, Stage stage, Set<Role> roles, @Nullable Limit limit, boolean secondOfficer) {
        this.label = label;
        this.stage = stage;
        this.roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
        this.limit = limit;
        this.secondOfficer = secondOfficer;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** The stage at which it is asked. */
    public Stage stage() {
        return stage;
    }

    /** Who may be asked, in the order of {@link Role}. */
    public Set<Role> roles() {
        return roles;
    }

    /** Its own clock, counted from the day the case reaches the stage. */
    public Optional<Limit> limit() {
        return Optional.ofNullable(limit);
    }

    /** Whether it must be somebody other than the officer of the opinion. */
    public boolean secondOfficer() {
        return secondOfficer;
    }

    /** The duties that finish a stage or are done at it. */
    public static List<Duty> at(Stage stage) {
        return Arrays.stream(values()).filter(duty -> duty.stage == stage).toList();
    }

    /** The stages at which a role has something to do. */
    public static Set<Stage> stagesOf(Role role) {
        return Collections.unmodifiableSet(Arrays.stream(values())
                .filter(duty -> duty.roles.contains(role))
                .map(Duty::stage)
                .collect(() -> EnumSet.noneOf(Stage.class), Set::add, Set::addAll));
    }
}
