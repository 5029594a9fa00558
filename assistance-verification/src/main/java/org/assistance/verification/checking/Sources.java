package org.assistance.verification.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.file.Answering;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentRecords;
import org.assistance.verification.file.DepartmentRecords.Filed;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a registry's current files of a place about several people at once, or says why it cannot be asked. */
@Component
class Sources {
    private final DepartmentRecords records;

    Sources(DepartmentRecords records) {
        this.records = records;
    }

    /**
     * What a registry holds.
     *
     * @param silence why it could not be asked, or null when it answered
     * @param caution what to say before its answers, or empty
     * @param asked the files that were asked, the ruling one first; of an unreachable source, those too old
     * @param byPerson the records of each person; people without one are absent
     */
    record Held(@Nullable String silence, String caution, List<DepartmentFile> asked, Map<IdNumber, Records> byPerson) {
        /** The records of one person; none, from every file asked, where nothing is held. */
        Records of(IdNumber person) {
            return byPerson.getOrDefault(person, new Records(List.of(), asked, Set.of()));
        }
    }

    /**
     * What is held about one person, and in which files.
     *
     * @param all the records
     * @param from the files they are in; where there are none, the files that were asked
     * @param names the names they were filed under
     */
    record Records(List<Particulars> all, List<DepartmentFile> from, Set<String> names) {
        /** The oldest day that these files speak of, or null without files. */
        @Nullable
        LocalDate asOf() {
            return from.stream().map(DepartmentFile::asOf).min(LocalDate::compareTo).orElse(null);
        }

        /** Whose data and of which day, in words: 桐城市数据截至 2026-10-31. */
        @Nullable
        String words() {
            return from.isEmpty() ? null : from.stream().map(DepartmentFile::words).collect(Collectors.joining("、"));
        }
    }

    /**
     * Asks.
     *
     * @param covering the current files that speak for the place of the case
     */
    Held ask(Registry registry, List<DepartmentFile> covering, Collection<IdNumber> people, LocalDate today) {
        Answering answering = Answering.of(registry, covering, today);
        DepartmentFile ruling = answering.ruling();
        if (ruling == null) {
            return new Held(answering.silence(registry, today), "", answering.stale(), Map.of());
        }
        var asked = new ArrayList<>(List.of(ruling));
        asked.addAll(answering.wider());
        var all = new HashMap<IdNumber, List<Particulars>>();
        var from = new HashMap<IdNumber, List<DepartmentFile>>();
        var names = new HashMap<IdNumber, Set<String>>();
        for (DepartmentFile file : asked) {
            records.of(file, people).forEach((person, found) -> {
                List<Particulars> known = all.computeIfAbsent(person, _ -> new ArrayList<>());
                List<Filed> further = found.stream()
                        .filter(one -> file.equals(ruling) || known.stream()
                                .noneMatch(other -> registry.sameThing(one.particulars(), other)))
                        .toList();
                if (!further.isEmpty()) {
                    further.forEach(one -> {
                        known.add(one.particulars());
                        names.computeIfAbsent(person, _ -> new LinkedHashSet<>()).add(one.name());
                    });
                    from.computeIfAbsent(person, _ -> new ArrayList<>()).add(file);
                }
            });
        }
        var byPerson = new HashMap<IdNumber, Records>();
        from.forEach((person, files) -> byPerson.put(person,
                new Records(List.copyOf(all.getOrDefault(person, List.of())), List.copyOf(files),
                        names.getOrDefault(person, Set.of()))));
        return new Held(null, answering.caution(registry, today), List.copyOf(asked), byPerson);
    }
}
