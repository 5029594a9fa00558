/** A benefit over months: what each month is owed, and why it changes from one to the next. */
@NullMarked
package org.assistance.eligibility.period;

import org.jspecify.annotations.NullMarked;
