package org.assistance.domain.staff;

import java.time.LocalDate;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/** One line of the list of staff: an officer in one post. */
public record StaffMember(long officerId, String staffNumber, String name, boolean enabled, long postId, Role role,
        DivisionCode division, String divisionName, LocalDate validFrom, @Nullable LocalDate validTo) {
    /** Whether the post is held on a day. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
