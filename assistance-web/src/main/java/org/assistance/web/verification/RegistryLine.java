package org.assistance.web.verification;

import java.time.LocalDate;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.registry.Registry;
import org.assistance.web.layout.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A source with the file it answers from.
 *
 * @param registry the source
 * @param file its current file, or null
 * @param age days since the data was drawn; 0 without a file
 * @param state in words
 * @param tone the state's colour
 */
record RegistryLine(Registry registry, @Nullable DepartmentFile file, long age, String state, Tone tone) {
    private static final int SOON = 30;

    static RegistryLine of(Registry registry, @Nullable DepartmentFile file, LocalDate today) {
        if (file == null) {
            return new RegistryLine(registry, null, 0, "未导入", Tone.BAD);
        }
        long age = file.ageOn(today);
        long left = registry.daysFresh() - age;
        if (left < 0) {
            return new RegistryLine(registry, file, age, "已过期", Tone.BAD);
        }
        return new RegistryLine(registry, file, age, left <= SOON ? "还有 " + left + " 天过期" : "有效",
                left <= SOON ? Tone.WARN : Tone.GOOD);
    }
}
