package org.assistance.domain.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Through whose hands a row of policy came: who entered it, and who else confirmed it.
 *
 * @param enteredBy null when it came with the system
 * @param confirmedBy null when it came with the system
 */
record Hands(@Nullable Long enteredBy, Instant enteredAt, @Nullable Long confirmedBy, @Nullable Instant confirmedAt) {
    /** Of a row that is only looked at. */
    static final Hands NONE = new Hands(null, Instant.EPOCH, null, null);
}
