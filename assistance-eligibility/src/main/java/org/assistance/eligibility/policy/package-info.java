/** The numbers an authority can change: dated, per division, each with its document number. */
@NullMarked
package org.assistance.eligibility.policy;

import org.jspecify.annotations.NullMarked;
