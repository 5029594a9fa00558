/** The decision, as a page, and the letter the family gets. */
@NullMarked
package org.assistance.web.decision;

import org.jspecify.annotations.NullMarked;
