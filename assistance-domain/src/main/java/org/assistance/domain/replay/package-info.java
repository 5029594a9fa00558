/** Decisions worked out anew: as they were taken, and as they should have been by what is known now, with the sheet of the difference. */
@NullMarked
package org.assistance.domain.replay;

import org.jspecify.annotations.NullMarked;
