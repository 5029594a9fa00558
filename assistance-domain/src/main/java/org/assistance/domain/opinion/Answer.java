package org.assistance.domain.opinion;

import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * The officer's word on one line of an assessment.
 *
 * @param granted whether it is proposed to grant
 * @param amount the amount chosen inside the range, for temporary relief; else null
 * @param reason why not, when the law would grant and the officer would not
 */
public record Answer(boolean granted, @Nullable Money amount, String reason) {}
