package org.assistance.eligibility.facts;

import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * A benefit or status that somebody holds (11.5).
 *
 * @param kind which
 * @param during from when, and until when if it ended
 * @param amount money per month, or null where none is paid or it is not known
 * @param underReview true when the present case is the review of this very grant, so that it does not stand in its own way
 */
public record Held(HeldKind kind, DateRange during, @Nullable Money amount, boolean underReview) {

    /** A status held in another case, without an amount. */
    public static Held of(HeldKind kind, DateRange during) {
        return new Held(kind, during, null, false);
    }
}
