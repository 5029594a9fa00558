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
import java.util.Set;
import org.assistance.domain.staff.Role;

/**
 * Everything a person may be asked to do on a case: its stage and whose it is. Its time limit is policy, see {@link Clocks};
 * that the decision is a second officer's stands in {@code Deciding} and in SQL. Worklists and the buttons of the case page
 * all fall out of this table.
 */
public enum Duty {
    /** Accept the complete application, or list once what is missing (section 2.4 step 3). */
    ACCEPT("审查材料、决定是否受理", Stage.INTAKE, Set.of(TOWNSHIP_CLERK)),
    /** Check the members against the departments' records and conclude each difference (XZ-55). */
    VERIFY("发起核对、作出核对结论", Stage.VERIFICATION, Set.of(TOWNSHIP_CLERK, COUNTY_CHECKER)),
    /** Let the law answer on the verified facts. */
    ASSESS("认定测算", Stage.ASSESSMENT, Set.of(TOWNSHIP_CLERK)),
    /** Write the township's opinion (section 2.4 step 9). */
    OPINE("提出初审意见", Stage.OPINION, Set.of(TOWNSHIP_CLERK)),
    /** Post the notice, record objections, close it when its days are over (XZ-80). */
    POST_NOTICE("张贴公示、登记异议", Stage.NOTICE, Set.of(TOWNSHIP_CLERK)),
    /** Decide as second officer (section 2.4 step 11; delegated: section 1). */
    DECIDE("审核确认", Stage.DECISION, Set.of(COUNTY_LEADER, TOWNSHIP_LEADER)),
    /** Review what goes to the county's leader, and leave a sentence for him (section 2.4 step 11). */
    REVIEW("县级审核", Stage.DECISION, Set.of(COUNTY_REVIEWER)),
    /** Send a case back with the points to mend. */
    RETURN("退回补正", Stage.DECISION, Set.of(COUNTY_REVIEWER, COUNTY_LEADER, TOWNSHIP_LEADER)),
    /** Pay the first month; done by the monthly run. */
    PAY("纳入当月发放", Stage.PAYMENT, Set.of());

    private final String label;
    private final Stage stage;
    private final Set<Role> roles;

    Duty(String label, Stage stage, Set<Role> roles) {
        this.label = label;
        this.stage = stage;
        this.roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
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
