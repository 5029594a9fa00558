/** A check of one case: who may be asked about, what every source answered, and the log of it. */
@NullMarked
package org.assistance.verification.checking;

import org.jspecify.annotations.NullMarked;
