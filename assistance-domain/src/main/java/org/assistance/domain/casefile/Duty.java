package org.assistance.domain.casefile;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.domain.permission.Action;
import org.assistance.domain.permission.Permissions;
import org.assistance.domain.staff.Role;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person may be asked to do on a case: its stage, and whose it is by the table of permissions. Its time limit
 * is policy, see {@link Clocks}; that the decision is a second officer's stands in {@code Deciding} and in SQL. Worklists and
 * the buttons of the case page all fall out of this table.
 */
public enum Duty {
    /** Accept the complete application, or list once what is missing (section 2.4 step 3). */
    ACCEPT("审查材料、决定是否受理", Stage.INTAKE, Action.CASE_ACCEPT),
    /** Check the members against the departments' records and conclude each difference (XZ-55). */
    VERIFY("发起核对、作出核对结论", Stage.VERIFICATION, Action.CASE_VERIFY),
    /** Let the law answer on the verified facts. */
    ASSESS("认定测算", Stage.ASSESSMENT, Action.CASE_ASSESS),
    /** Write the township's opinion (section 2.4 step 9). */
    OPINE("提出初审意见", Stage.OPINION, Action.CASE_OPINE),
    /** Post the notice, record objections, close it when its days are over (XZ-80). */
    POST_NOTICE("张贴公示、登记异议", Stage.NOTICE, Action.CASE_NOTICE),
    /** Decide as second officer (section 2.4 step 11; delegated: section 1). */
    DECIDE("审核确认", Stage.DECISION, Action.CASE_DECIDE),
    /** Review what goes to the county's leader, and leave a sentence for him (section 2.4 step 11). */
    REVIEW("县级审核", Stage.DECISION, Action.CASE_REVIEW),
    /** Send a case back with the points to mend. */
    RETURN("退回补正", Stage.DECISION, Action.CASE_RETURN),
    /** Pay the first month; done by the monthly run. */
    PAY("纳入当月发放", Stage.PAYMENT, null);

    private final String label;
    private final Stage stage;
    private final Set<Role> roles;

    Duty(String label, Stage stage, @Nullable Action action) {
        this.label = label;
        this.stage = stage;
        this.roles = action == null ? Set.of() : Permissions.rolesOf(action, stage.name());
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
