/** Who counts, what they earn and what they own: the sums that all household programmes share (XZ). */
@NullMarked
package org.assistance.eligibility.household;

import org.jspecify.annotations.NullMarked;
