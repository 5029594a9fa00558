/** Those with low income, watched (低收入人口动态监测, JC-01 to JC-07): who they are, by which indicators, and what comes of a warning. */
@NullMarked
package org.assistance.domain.monitoring;

import org.jspecify.annotations.NullMarked;
