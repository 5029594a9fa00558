/** The pages of decisions worked out anew: as decided, as they should have been, corrections of facts, sheets, and the nights. */
@NullMarked
package org.assistance.web.replay;

import org.jspecify.annotations.NullMarked;
