/** Exports of lists of people: asking for one, making it in the background, answering a long one, fetching it (导出). */
@NullMarked
package org.assistance.web.export;

import org.jspecify.annotations.NullMarked;
