/** Small values that cannot be wrong: money, exact fractions, dates, numbers of identity and place. */
@NullMarked
package org.assistance.eligibility.value;

import org.jspecify.annotations.NullMarked;
