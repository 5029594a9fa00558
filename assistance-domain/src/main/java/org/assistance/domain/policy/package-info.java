/** Policy as dated data (政策标准): every value with its division, its days and its document, and the policy of a county on a day. */
@NullMarked
package org.assistance.domain.policy;

import org.jspecify.annotations.NullMarked;
