package org.assistance.domain.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What calls for a warning (预警指标, JC-04).
 *
 * @param code its code, the same in all its versions
 * @param source the department's code as of {@code department_record}; null where the system's own records are compared
 * @param known the column of {@code low_income_person} it is compared with; null where none is
 * @param threshold fen or a count, as the comparison takes it; null where none is needed
 * @param statuses the records that count, by the department's word; null for all
 * @param leavingOut records whose detail begins so do not count
 * @param days working days until a warning must be closed
 * @param on whether it is used
 */
public record Indicator(long id, String code, Dimension dimension, String name, @Nullable String source,
        Comparison comparison, @Nullable String known, @Nullable Long threshold, @Nullable List<String> statuses,
        List<String> leavingOut, Level level, int days, String document, boolean on) {}
