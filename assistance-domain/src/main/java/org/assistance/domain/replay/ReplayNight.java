package org.assistance.domain.replay;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a night on which decisions were worked out again.
 *
 * @param endedAt null while it is under way, or when its server went away
 * @param asked how many decisions
 * @param same how many gave the same with the same proof
 * @param proofDiffers how many gave the same in other words
 * @param amountDiffers how many gave another outcome, amount or month
 * @param failed how many could not be worked out
 */
public record ReplayNight(long id, LocalDate night, Instant startedAt, @Nullable Instant endedAt, int asked, int same,
        int proofDiffers, int amountDiffers, int failed, String engineVersion) {
    /** Whether anything is to be looked at. */
    public boolean differs() {
        return amountDiffers + failed > 0;
    }
}
