/** How values of the law's vocabulary reach the database: one place each, so that encryption will have one place. */
@NullMarked
package org.assistance.domain.conversion;

import org.jspecify.annotations.NullMarked;
