package org.assistance.eligibility.facts;

import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * A benefit or status that somebody holds (11.5).
 *
 * @param kind which
 * @param during from when, and until when if it ended; from a later day on when it is decided and has not begun
 * @param amount money per month, or null where none is paid or it is not known
 * @param underReview true when it does not stand in the present case's way: the case is the review of this very grant, or it ends
 *            before what the case asks for could begin
 * @param source DECLARED when the household says so and the record of those who grant it does not, RECORD when it stands in that
 *            record; null where nobody compared the two
 * @param origin where it is granted, for the sentences that name it; null when not known
 * @param full whether a benefit for a child is paid in full, and not as the difference to what the child has besides (XZ-60); null
 *            when not known, and for all other kinds
 */
public record Held(HeldKind kind, DateRange during, @Nullable Money amount, boolean underReview,
        @Nullable FactSource source, @Nullable String origin, @Nullable Boolean full) {

    /** A status of which nobody asked whether it is paid in full. */
    public Held(HeldKind kind, DateRange during, @Nullable Money amount, boolean underReview,
            @Nullable FactSource source, @Nullable String origin) {
        this(kind, during, amount, underReview, source, origin, null);
    }

    /** A status of which nobody compared the declaration with the record. */
    public Held(HeldKind kind, DateRange during, @Nullable Money amount, boolean underReview) {
        this(kind, during, amount, underReview, null, null);
    }

    /** A status held in another case, without an amount. */
    public static Held of(HeldKind kind, DateRange during) {
        return new Held(kind, during, null, false);
    }

    /** The same benefit for a child with an answer to whether it is paid in full. */
    public Held inFull(@Nullable Boolean answer) {
        return new Held(kind, during, amount, underReview, source, origin, answer);
    }

    /** False when it is only claimed: then it still stands against other grants, but gives access to none. */
    public boolean believed() {
        return source != FactSource.DECLARED;
    }
}
