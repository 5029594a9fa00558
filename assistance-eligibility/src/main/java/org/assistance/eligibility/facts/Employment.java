package org.assistance.eligibility.facts;

import java.time.LocalDate;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Work that a member of a 低保 household took up (JT-01). Null means not known.
 *
 * @param member the member's number
 * @param began the first day of the work
 * @param taperedBefore whether a 渐退 was granted for this work already (JT-06)
 * @param oldGrant the household's grant per month before the review
 */
public record Employment(int member, @Nullable LocalDate began, @Nullable Boolean taperedBefore,
        @Nullable Money oldGrant) {}
