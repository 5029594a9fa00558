/** 渐退: a grant that goes on for some months after work has lifted a household above the standard (JT). */
@NullMarked
package org.assistance.eligibility.taper;

import org.jspecify.annotations.NullMarked;
