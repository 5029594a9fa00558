package org.assistance.domain.application;

import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody living elsewhere who owes support (XZ-15), with the facts that decide, whether or not the list is
 * declared complete. Null: not given yet.
 *
 * @param number 1 to n, as in the facts
 * @param row the place in the form, from 0; {@code obligors[row]}
 * @param name the name, blank when not given
 * @param idNumber the identity number
 * @param relation to the supported member
 * @param signature the authorisation, null when it is not signed
 * @param facts what is known of the obligor
 */
public record DeclaredObligor(int number, int row, String name, @Nullable IdNumber idNumber,
        @Nullable Relation relation, @Nullable Signature signature, ObligorFacts facts) {
    /** How sentences name the obligor: by name, or by the place in the form. */
    public String label() {
        return name.isBlank() ? "第" + (row + 1) + "名义务人" : name;
    }

    /** The name of one of the obligor's inputs in the form. */
    public String field(String input) {
        return "obligors[" + row + "]." + input;
    }
}
