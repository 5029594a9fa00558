package org.assistance.domain.permission;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.staff.Role;

/**
 * One row of the table.
 *
 * @param states the states in which it holds, by the constants' names; empty for all
 * @param grants how far each role may; every role is there
 */
public record PermissionRow(Action action, Set<String> states, Map<Role, Grant> grants) {
    /** The states in Chinese, as they stand in the table. */
    public String stateLabels() {
        return states.isEmpty()
                ? Permissions.ALL_STATES
                : action.thing()
                        .states()
                        .entrySet()
                        .stream()
                        .filter(state -> states.contains(state.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("、"));
    }

    boolean holdsIn(String state) {
        return states.isEmpty() || states.contains(state);
    }
}
