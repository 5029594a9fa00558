package org.assistance.domain.export;

/**
 * How long a list may be before a second officer is asked, and how long it is kept.
 *
 * @param rowsAlone up to so many rows nobody else is asked
 * @param hoursKept hours in which it may be fetched
 * @param hoursWaiting hours in which the second officer answers
 * @param documentNumber what set it
 */
public record ExportRule(int rowsAlone, int hoursKept, int hoursWaiting, String documentNumber) {}
