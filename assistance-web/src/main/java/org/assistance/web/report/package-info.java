/** The month's report on a page and as a workbook, and the cases behind each figure. */
@NullMarked
package org.assistance.web.report;

import org.jspecify.annotations.NullMarked;
