/** The township's opinion, as a page. */
@NullMarked
package org.assistance.web.opinion;

import org.jspecify.annotations.NullMarked;
