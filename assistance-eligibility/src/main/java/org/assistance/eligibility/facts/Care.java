package org.assistance.eligibility.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person needs long-term care because of disability (CJ-06); null in the member's facts means not asked.
 *
 * @param since the day from which care is needed, or null when none is needed
 */
public record Care(@Nullable LocalDate since) {

    /** Asked, and no care is needed. */
    public static Care none() {
        return new Care(null);
    }

    /** Care is needed since a day. */
    public static Care since(LocalDate day) {
        return new Care(day);
    }
}
