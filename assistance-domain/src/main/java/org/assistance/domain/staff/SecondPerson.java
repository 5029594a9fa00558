package org.assistance.domain.staff;

import java.util.Map;
import java.util.Set;
import org.assistance.eligibility.value.DivisionCode;

/** Who agrees to what an administrator of security asks for: administrators of the system and of the audit, and the leader of the place. */
final class SecondPerson {
    /** Who may be one; the table of permissions says the same. */
    static final Set<Role> ROLES = Set.of(Role.ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR, Role.TOWNSHIP_LEADER,
            Role.COUNTY_LEADER);

    /** Whom a leader answers for, in his own division. */
    private static final Map<Role, Set<Role>> SUBORDINATES = Map.of(Role.TOWNSHIP_LEADER,
            Set.of(Role.VILLAGE_ASSISTANT, Role.TOWNSHIP_CLERK), Role.COUNTY_LEADER, Set.of(Role.VILLAGE_ASSISTANT,
                    Role.TOWNSHIP_CLERK, Role.TOWNSHIP_LEADER, Role.COUNTY_REVIEWER, Role.COUNTY_CHECKER));

    private SecondPerson() {}

    /** Whether an officer may agree to what concerns a post. */
    static boolean agreesTo(Role role, DivisionCode division, ActingOfficer by) {
        Set<Role> under = SUBORDINATES.get(by.role());
        return by.isOneOf(ROLES) && by.scope().contains(division) && (under == null || under.contains(role));
    }
}
