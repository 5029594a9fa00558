/** A standing right looked at anew (复核): why, when it is due, what comes of it, and whether the family was heard. */
@NullMarked
package org.assistance.domain.review;

import org.jspecify.annotations.NullMarked;
