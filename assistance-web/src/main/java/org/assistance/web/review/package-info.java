/** The review of a standing right, as pages: the list of what is due, the opening, and the hearing before anything is taken. */
@NullMarked
package org.assistance.web.review;

import org.jspecify.annotations.NullMarked;
