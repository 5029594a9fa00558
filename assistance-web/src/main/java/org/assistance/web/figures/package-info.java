/** Figures of a month, place by place: what the pages of checks and warnings share with each other and with the month's workbook. */
@org.jspecify.annotations.NullMarked
package org.assistance.web.figures;
