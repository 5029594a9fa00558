package org.assistance.web.management;

import java.time.LocalDate;
import org.assistance.domain.staff.StaffMember;
import org.assistance.web.layout.Tone;

/** A line of the list of staff, with the state of the post in words and colour. */
public record StaffLine(StaffMember member, String state, Tone tone) {
    /** The line as it stands on a day. */
    static StaffLine on(LocalDate day, StaffMember member) {
        if (!member.enabled()) {
            return new StaffLine(member, "账号停用", Tone.BAD);
        }
        if (member.heldOn(day)) {
            return new StaffLine(member, "在任", Tone.GOOD);
        }
        return new StaffLine(member, member.validFrom().isAfter(day) ? "未到任" : "已离任", Tone.QUIET);
    }
}
