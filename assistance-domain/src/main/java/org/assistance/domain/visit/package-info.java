/** The visit to a family's home (入户调查): what two people saw, and what the neighbours said. */
@NullMarked
package org.assistance.domain.visit;

import org.jspecify.annotations.NullMarked;
