/** Staff (工作人员): who they are, which posts they hold on a day, and which decisions a township may take itself. */
@NullMarked
package org.assistance.domain.staff;

import org.jspecify.annotations.NullMarked;
