package org.assistance.verification.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A file that a department delivered and that was taken over whole.
 *
 * @param id its id
 * @param source code of its registry
 * @param fileName as uploaded
 * @param charset UTF-8 or GB18030
 * @param asOf the day its records speak of
 * @param rows how many records
 * @param importedBy name of the officer
 * @param importedAt when
 * @param current whether checks are answered from it
 */
public record DepartmentFile(long id, String source, String fileName, String charset, LocalDate asOf, int rows,
        String importedBy, Instant importedAt, boolean current) {
    /** How many days old its data is. */
    public long ageOn(LocalDate today) {
        return ChronoUnit.DAYS.between(asOf, today);
    }
}
