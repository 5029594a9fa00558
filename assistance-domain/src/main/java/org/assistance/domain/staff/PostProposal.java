package org.assistance.domain.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A new account with its first post, or a post that decides, pays or administers, that an administrator of security asked for and a
 * second person has to agree to before there is any of it.
 *
 * @param officerId whose post it is to be; null where the account is new
 * @param place the division's name
 * @param validTo the last day, or null while it is to be held
 * @param askedBy the id of the administrator
 * @param asker name and staff number of the administrator
 */
public record PostProposal(long id, @Nullable Long officerId, String staffNumber, String name, Role role,
        DivisionCode division, String place, LocalDate validFrom, @Nullable LocalDate validTo, long askedBy,
        String asker, Instant askedAt) {
    /** What it is, in Chinese words. */
    public String what() {
        return (officerId == null ? "新建账号，" : "增加岗位，") + role.label() + " " + place;
    }

    /** Whether it is the officer's own post. */
    boolean isOf(ActingOfficer by) {
        return officerId != null && officerId == by.officerId();
    }

    /** Why an officer may not agree to it or refuse it, in a Chinese sentence; null when he may, as far as this tells. */
    @Nullable
    String problemOf(ActingOfficer by) {
        if (isOf(by)) {
            return "不能确认自己的岗位";
        }
        return askedBy == by.officerId() ? "提出的人不能自己确认" : null;
    }
}
