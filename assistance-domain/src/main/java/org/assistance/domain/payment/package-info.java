/** The monthly run (按月发放): freeze who is paid what, a second officer approves, the bank pays, its answer settles. */
@NullMarked
package org.assistance.domain.payment;

import org.jspecify.annotations.NullMarked;
