/** The month's report (月报): what the figures mean, how they are counted, and the cases behind each of them. */
@NullMarked
package org.assistance.domain.report;

import org.jspecify.annotations.NullMarked;
