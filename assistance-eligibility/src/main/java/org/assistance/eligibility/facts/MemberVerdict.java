package org.assistance.eligibility.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer found of a member of the household where neither the relation nor a source settles it.
 *
 * @param statusHeld whether the status that is claimed and not on our record is held elsewhere (XZ-61); null where nothing is said
 * @param supportDuty whether there is a duty of support between the member and the applicant (XZ-10); null where nothing is said
 * @param kin the numbers of the members who owe this member support where the relation does not tell (TK-03); null where nothing is said
 * @param reason why, in a sentence
 */
public record MemberVerdict(@Nullable Boolean statusHeld, @Nullable Boolean supportDuty, @Nullable List<Integer> kin,
        String reason) {

    /** Keeps the list from changing; refuses a verdict without a reason. */
    public MemberVerdict {
        kin = kin == null ? null : List.copyOf(kin);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("对家庭成员的核定没有写明理由");
        }
    }
}
