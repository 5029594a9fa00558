package org.assistance.web.management;

import java.time.LocalDate;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.staff.StaffMember;
import org.assistance.web.layout.Tone;

/**
 * A line of the list of staff, with the state of the post in words and colour.
 *
 * @param open whether the officer's page opens for the one who looks: a keeper of staff
 */
public record StaffLine(StaffMember member, boolean open, String state, Tone tone) {
    /** The line as it stands on a day. */
    static StaffLine on(LocalDate day, StaffMember member, ActingOfficer reader) {
        boolean open = reader.isOneOf(Role.KEEPERS_OF_STAFF);
        if (!member.enabled()) {
            return new StaffLine(member, open, "账号停用", Tone.BAD);
        }
        if (member.heldOn(day)) {
            return new StaffLine(member, open, "在任", Tone.GOOD);
        }
        return new StaffLine(member, open, member.validFrom().isAfter(day) ? "未到任" : "已离任", Tone.QUIET);
    }
}
