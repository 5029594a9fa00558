package org.assistance.domain.verification;

import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * An officer's conclusion on one difference.
 *
 * @param itemId the item
 * @param resolution which figure counts
 * @param amount the amount of the 12 months where the officer sets it, else null
 * @param reason why; may be empty only where the found figure counts
 */
public record Resolved(long itemId, Resolution resolution, @Nullable Money amount, String reason) {}
