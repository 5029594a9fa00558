/** What a decision can see of one household on one day; null means not known, an empty list means asked and none. */
@NullMarked
package org.assistance.eligibility.facts;

import org.jspecify.annotations.NullMarked;
