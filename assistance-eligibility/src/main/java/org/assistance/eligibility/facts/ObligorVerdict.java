package org.assistance.eligibility.facts;

import org.jspecify.annotations.Nullable;

/**
 * What an officer found of an obligor where no source settles it (TK-03).
 *
 * @param assetsWithinRule whether the assets are within the local rule for low-income families; null where nothing is said
 * @param statusHeld whether the status that is claimed and not on our record is held elsewhere; null where nothing is said
 * @param reason why, in a sentence
 */
public record ObligorVerdict(@Nullable Boolean assetsWithinRule, @Nullable Boolean statusHeld, String reason) {
    /** Refuses a verdict without a reason. */
    public ObligorVerdict {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("对义务人的核定没有写明理由");
        }
    }
}
