package org.assistance.domain.staff;

import java.util.Set;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;

/**
 * Who is doing it: an officer in one post, as valid today. The "who" argument of every use case.
 *
 * @param officerId the person; four-eyes rules compare this
 * @param staffNumber 工号
 * @param name the person's name
 * @param postId the post in which the person acts
 * @param role the role of that post
 * @param division the division of that post
 */
public record ActingOfficer(long officerId, String staffNumber, String name, long postId, Role role,
        DivisionCode division) {
    /** What this officer may see: the division of the post and everything below it, but for the cases of relatives. */
    public DivisionScope scope() {
        return new DivisionScope(division, officerId);
    }

    /** Whether the officer acts in one of these roles. */
    public boolean isOneOf(Set<Role> roles) {
        return roles.contains(role);
    }
}
