/** The case and the road it walks: stages, routes, duties, moves and their history. */
@NullMarked
package org.assistance.domain.casefile;

import org.jspecify.annotations.NullMarked;
