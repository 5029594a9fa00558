package org.assistance.verification.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
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
 * @param staged whether it still waits for the second person
 * @param confirmedBy name of the second person, or null
 * @param sum of its column of amounts, or null
 * @param difference from the snapshot it was to replace, or null where there was none
 * @param importer id of the officer who brought it
 * @param withdrawn why it was withdrawn, or null
 * @param comparedWith id of the file that the difference was counted from, or null where there was none
 */
public record DepartmentFile(long id, String source, DivisionCode division, String place, String fileName,
        String charset, LocalDate asOf, int rows, String importedBy, Instant importedAt, boolean current,
        boolean staged, @Nullable String confirmedBy, @Nullable Money sum, @Nullable Difference difference,
        long importer, @Nullable String withdrawn, @Nullable Long comparedWith) {
    /** How many days old its data is. */
    public long ageOn(LocalDate today) {
        return ChronoUnit.DAYS.between(asOf, today);
    }

    /** Whose data it is and of which day: {@code 桐城市数据截至 2026-10-31}. */
    public String words() {
        return place + "数据截至 " + asOf;
    }

    /** In one word: 待确认, 现行, 已替换, 已撤回. */
    public String state() {
        if (withdrawn != null) {
            return "已撤回";
        }
        return staged ? "待确认" : current ? "现行" : "已替换";
    }
}
