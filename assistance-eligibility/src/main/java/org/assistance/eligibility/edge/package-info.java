/** 最低生活保障边缘家庭: just above the standard (BY). */
@NullMarked
package org.assistance.eligibility.edge;

import org.jspecify.annotations.NullMarked;
