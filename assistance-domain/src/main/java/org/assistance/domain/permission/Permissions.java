package org.assistance.domain.permission;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.permission.Answer.Allowed;
import org.assistance.domain.permission.Answer.ReasonWanted;
import org.assistance.domain.permission.Answer.Refused;
import org.assistance.domain.permission.Answer.Why;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * The one decision function: may this post do this to that. Pure; it answers from the rows of
 * {@code permission/permissions.csv}, which is also the customer's permission table (权限表). What no row allows is refused.
 */
public final class Permissions {
    /** How "in every state" stands in the table. */
    static final String ALL_STATES = "全部";

    /** What kinship could bend: who has not stated the own relatives in time neither proposes, surveys, decides nor releases. */
    public static final Set<Action> AFTER_THE_STATEMENT = Collections.unmodifiableSet(EnumSet.of(Action.CASE_OPINE,
            Action.CASE_VISIT, Action.CASE_COUNTY_VISIT, Action.CASE_REVIEW, Action.CASE_DECIDE, Action.RUN_APPROVE));

    private static final List<PermissionRow> ROWS = PermissionTable.delivered();
    private static final Map<Action, List<PermissionRow>> BY_ACTION = byAction();

    private Permissions() {}

    /** The table, in its order. */
    public static List<PermissionRow> rows() {
        return ROWS;
    }

    /** The roles that may do it to something, somewhere, in some state, in the order of {@link Role}. */
    public static Set<Role> rolesOf(Action action) {
        return BY_ACTION.getOrDefault(action, List.of())
                .stream()
                .flatMap(row -> row.grants().entrySet().stream())
                .filter(cell -> cell.getValue() != Grant.NONE)
                .map(Map.Entry::getKey)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(Role.class)), Collections::unmodifiableSet));
    }

    /** The roles that may do it to something in one state, in the order of {@link Role}. */
    public static Set<Role> rolesOf(Action action, String state) {
        return rolesOf(action).stream()
                .filter(role -> grants(role, action, state).stream().anyMatch(grant -> grant != Grant.NONE))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(Role.class)), Collections::unmodifiableSet));
    }

    /**
     * Whether a role may do something to something. Refusals come in the order of {@link Why}, so that nobody learns of a
     * stranger's thing what its place hides; a relation refuses whatever else the table allows.
     */
    public static Answer decide(Role role, Action action, Circumstances of) {
        List<Grant> anyTime = grants(role, action, null);
        if (anyTime.stream().allMatch(grant -> grant == Grant.NONE)) {
            return new Refused(Why.ROLE, "您当前的岗位（" + role.label() + "）不能办理“" + action.label() + "”");
        }
        Position position = of.position();
        if (position != null && anyTime.stream().noneMatch(grant -> grant.reaches(position))) {
            return new Refused(Why.PLACE, "没有找到该" + action.thing().label());
        }
        if (action.thing().aboutPeople() && of.relation().excludes()) {
            return new Refused(Why.RELATION, "您与本案家庭有“" + of.relation().label() + "”关系，应当回避，不能查阅或者办理");
        }
        if (of.unstatedSince() != null && AFTER_THE_STATEMENT.contains(action)) {
            return new Refused(Why.STATEMENT, "您没有在期限（" + of.unstatedSince() + "）以前申报近亲属，申报以前不能办理“" + action.label()
                    + "”，请先在“近亲属申报”申报");
        }
        List<Grant> now = grants(role, action, of.state())
                .stream()
                .filter(grant -> position == null ? grant != Grant.NONE : grant.reaches(position))
                .toList();
        if (now.isEmpty()) {
            return new Refused(Why.STATE, notNow(action, of.state()));
        }
        // About no single thing there is nothing to explain.
        boolean freely = position == null || of.ownTask() || of.reasonGiven()
                || now.stream().anyMatch(grant -> grant != Grant.WITH_REASON);
        return freely ? new Allowed() : new ReasonWanted();
    }

    /** Whether an officer may do something to a thing in its place and state: what a page asks for its buttons. */
    public static boolean allows(ActingOfficer by, Action action, DivisionCode division, @Nullable String state) {
        return !(decide(by.role(), action, Circumstances.of(by, division, state)) instanceof Refused);
    }

    private static List<Grant> grants(Role role, Action action, @Nullable String state) {
        return BY_ACTION.getOrDefault(action, List.of())
                .stream()
                .filter(row -> state == null || row.holdsIn(state))
                .map(row -> row.grants().getOrDefault(role, Grant.NONE))
                .toList();
    }

    private static String notNow(Action action, @Nullable String state) {
        return action.thing().label() + "现处于“"
                + (state == null ? "" : action.thing().states().getOrDefault(state, state))
                + "”环节，您的岗位现在不能办理“" + action.label() + "”，请刷新后查看";
    }

    private static Map<Action, List<PermissionRow>> byAction() {
        var byAction = new EnumMap<Action, List<PermissionRow>>(Action.class);
        byAction.putAll(ROWS.stream().collect(Collectors.groupingBy(PermissionRow::action)));
        return byAction;
    }
}
