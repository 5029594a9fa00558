package org.assistance.verification.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A file that a department delivered and that was taken over whole.
 *
 * @param id its id
 * @param source code of its registry
 * @param division for whom it speaks: a county, or a whole city
 * @param place the division's name
 * @param fileName as uploaded
 * @param charset UTF-8 or GB18030
 * @param asOf the day its records speak of
 * @param rows how many records
 * @param importedBy name of the officer
 * @param importedAt when
 * @param current whether checks are answered from it
 * @param withdrawn why it was withdrawn, or null
 */
public record DepartmentFile(long id, String source, DivisionCode division, String place, String fileName,
        String charset, LocalDate asOf, int rows, String importedBy, Instant importedAt, boolean current,
        @Nullable String withdrawn) {
    /** How many days old its data is. */
    public long ageOn(LocalDate today) {
        return ChronoUnit.DAYS.between(asOf, today);
    }

    /** Whose data it is and of which day: {@code 桐城市数据截至 2026-10-31}. */
    public String words() {
        return place + "数据截至 " + asOf;
    }

    /** In one word: 现行, 已替换, 已撤回. */
    public String state() {
        return current ? "现行" : withdrawn == null ? "已替换" : "已撤回";
    }
}
