/** Showing in full what pages mask: one field at a time, with a reason, within a budget, on record. */
@NullMarked
package org.assistance.domain.unmasking;

import org.jspecify.annotations.NullMarked;
