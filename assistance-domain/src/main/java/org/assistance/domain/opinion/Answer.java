package org.assistance.domain.opinion;

import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * The officer's word on one line of an assessment.
 *
 * @param granted whether it is proposed to grant
 * @param amount the amount chosen inside the range, for temporary relief; else null
 * @param reason why not, when the law would grant and the officer would not
 * @param aid in which forms relief is given (LS-14); all in money where nothing else is said
 */
public record Answer(boolean granted, @Nullable Money amount, String reason, Aid aid) {
    /** One that gives all in money. */
    public Answer(boolean granted, @Nullable Money amount, String reason) {
        this(granted, amount, reason, Aid.MONEY);
    }
}
