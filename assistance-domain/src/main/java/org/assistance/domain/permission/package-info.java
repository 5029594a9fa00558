/** Who may do what to which thing: one pure function fed from one table. */
@NullMarked
package org.assistance.domain.permission;

import org.jspecify.annotations.NullMarked;
