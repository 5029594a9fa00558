package org.assistance.domain.report;

import org.assistance.eligibility.value.DivisionCode;

/**
 * A division below the one reported on.
 *
 * @param inside whether it has a report of its own (down to townships)
 */
public record ChildRow(DivisionCode division, String name, boolean inside, Figures figures) {}
