/** Working days (工作日), as the State Council's yearly notice makes them. */
@NullMarked
package org.assistance.domain.calendar;

import org.jspecify.annotations.NullMarked;
