package org.assistance.verification.file;

import org.assistance.verification.registry.DepartmentSource;

/**
 * How a staged file differs from the snapshot it is to replace, in people.
 *
 * @param before people in the snapshot
 * @param fresh people it did not have
 * @param gone people it had and the file has not
 * @param changed people whose records say something else
 */
public record Difference(int before, int fresh, int gone, int changed) {
    /** In words: {@code 比现行的 1,204 人：新增 12 人，减少 3 人，有变化 40 人}. */
    public String words() {
        return String.format("比现行的 %,d 人：新增 %,d 人，减少 %,d 人，有变化 %,d 人", before, fresh, gone, changed);
    }

    /** Whether so many people are gone that somebody should ask the department first. */
    public boolean suspicious(DepartmentSource source) {
        return gone * 1000L >= (long) before * source.goneWarningPermille() && gone > 0;
    }
}
