package org.assistance.domain.application;

import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DisabilityCertificateNumber;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;

/**
 * What an application says of a member beside the facts that decide: who it is and what was signed. Null: not given yet.
 *
 * @param number 1 to n, as in the facts
 * @param row the place in the form, from 0; {@code members[row]}
 * @param name the name, blank when not given
 * @param idNumber the identity number
 * @param relation to the applicant
 * @param hukou household registration
 * @param health the state of health, null when not given; no rule reads it
 * @param certificate the number of the disability certificate, null when there is none
 * @param signature the authorisation, null when it is not signed
 */
public record DeclaredMember(int number, int row, String name, @Nullable IdNumber idNumber,
        @Nullable Relation relation, @Nullable Hukou hukou, @Nullable Health health,
        @Nullable DisabilityCertificateNumber certificate,
        @Nullable Signature signature) {
    /** How sentences name the member: by name, or by the place in the form. */
    public String label() {
        return name.isBlank() ? "第" + (row + 1) + "名成员" : name;
    }

    /** The name of one of the member's inputs in the form. */
    public String field(String input) {
        return "members[" + row + "]." + input;
    }
}
