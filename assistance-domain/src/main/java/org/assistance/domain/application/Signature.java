package org.assistance.domain.application;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed authorisation to be checked (核对授权; XZ-50, XZ-51).
 *
 * @param on the day it was signed
 * @param by the person, or a guardian
 * @param guardian the guardian's name where one signed, else null
 * @param struck the codes of the departments' data that were struck out of the paper; none for the paper as printed
 */
public record Signature(LocalDate on, SignedBy by, @Nullable String guardian, Set<String> struck) {
    /** The input of the form that ticks a source as struck out begins so, its code behind it. */
    public static final String STRUCK = "struck_";

    /** Refuses a guardian without a name and a name without a guardian. */
    public Signature {
        if ((by == SignedBy.GUARDIAN) != (guardian != null)) {
            throw new IllegalArgumentException("监护人代签的，应写明监护人姓名");
        }
        struck = Set.copyOf(struck);
    }

    /** Under the paper as printed. */
    public Signature(LocalDate on, SignedBy by, @Nullable String guardian) {
        this(on, by, guardian, Set.of());
    }
}
