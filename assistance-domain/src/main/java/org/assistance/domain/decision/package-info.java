/** The decision (审核确认) by a second officer, and what it awards. */
@NullMarked
package org.assistance.domain.decision;

import org.jspecify.annotations.NullMarked;
