package org.assistance.verification.checking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentFiles;
import org.assistance.verification.file.DepartmentRecords;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a registry's current data about several people at once, or says why it cannot be asked. */
@Component
class Sources {
    private final DepartmentFiles files;
    private final DepartmentRecords records;

    Sources(DepartmentFiles files, DepartmentRecords records) {
        this.files = files;
        this.records = records;
    }

    /**
     * What a registry holds.
     *
     * @param asOf the day its data speaks of, or null where there is none
     * @param silence why it could not be asked, or null when it answered
     * @param byPerson the records of each person; people without one are absent
     */
    record Held(@Nullable LocalDate asOf, @Nullable String silence, Map<IdNumber, List<Particulars>> byPerson) {}

    Held ask(Registry registry, Collection<IdNumber> people, LocalDate today) {
        Optional<DepartmentFile> current = files.current(registry.code());
        if (current.isEmpty()) {
            return new Held(null, registry.department() + "数据尚未导入，未能核对", Map.of());
        }
        DepartmentFile file = current.get();
        long age = file.ageOn(today);
        if (age > registry.daysFresh()) {
            return new Held(file.asOf(), registry.department() + "数据截至 " + file.asOf() + "，已过 " + age + " 天（有效期 "
                    + registry.daysFresh() + " 天），未能核对", Map.of());
        }
        return new Held(file.asOf(), null, records.of(file, people));
    }
}
