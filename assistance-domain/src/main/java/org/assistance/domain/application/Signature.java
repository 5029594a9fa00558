package org.assistance.domain.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signed authorisation to be checked (核对授权; XZ-50, XZ-51).
 *
 * @param on the day it was signed
 * @param by the person, or a guardian
 * @param guardian the guardian's name where one signed, else null
 */
public record Signature(LocalDate on, SignedBy by, @Nullable String guardian) {
    /** Refuses a guardian without a name and a name without a guardian. */
    public Signature {
        if ((by == SignedBy.GUARDIAN) != (guardian != null)) {
            throw new IllegalArgumentException("监护人代签的，应写明监护人姓名");
        }
    }
}
