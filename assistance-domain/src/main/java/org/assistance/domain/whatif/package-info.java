/** What would be if policy were another: tried on the whole caseload of a division, or on one household, and nothing touched. */
@NullMarked
package org.assistance.domain.whatif;

import org.jspecify.annotations.NullMarked;
