/** The first page after sign-in: what waits for me. */
@NullMarked
package org.assistance.web.worklist;

import org.jspecify.annotations.NullMarked;
