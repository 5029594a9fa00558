package org.assistance.domain.report;

import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** A programme in an area; a null area is both together. */
public record ReportRow(Programme programme, @Nullable Area area, Figures figures) {}
