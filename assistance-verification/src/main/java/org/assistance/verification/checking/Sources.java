package org.assistance.verification.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.file.Answering;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.file.DepartmentRecords;
import org.assistance.verification.file.DepartmentRecords.Filed;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Shape;
import org.assistance.verification.registry.WayIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a registry's current files of a place about several people at once, or says why it cannot be asked. */
@Component
class Sources {
    private final DepartmentRecords records;
    private final LiveAnswers live;

    Sources(DepartmentRecords records, LiveAnswers live) {
        this.records = records;
        this.live = live;
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
            return byPerson.getOrDefault(person, Records.of(List.of(), asked, Set.of()));
        }

        /**
         * The same for a household whose members' answers hang together, as which of its dwellings is the home does: silent about one
         * who counts, it says nothing about the others.
         */
        Held ofHousehold(Registry registry, Collection<IdNumber> counting) {
            return registry.source().shape() != Shape.REAL_ESTATE
                    ? this
                    : counting.stream()
                            .map(person -> of(person).silence())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .map(why -> new Held("住房按家庭认定，家庭成员没有都查到：" + why, caution, asked, byPerson))
                            .orElse(this);
        }
    }

    /**
     * What is held about one person.
     *
     * @param all the records
     * @param asOf the oldest day that what answered speaks of, or null where nothing did
     * @param words whose data and of which day, in words: 桐城市数据截至 2026-10-31; or null
     * @param names the names they were filed under
     * @param silence why nothing is known of this very person, or null
     * @param caution what to say before the answer about this person, or empty
     */
    record Records(List<Particulars> all, @Nullable LocalDate asOf, @Nullable String words, Set<String> names,
            @Nullable String silence, String caution) {
        /** From the files they are in; where there are none, from the files that were asked. */
        static Records of(List<Particulars> all, List<DepartmentFile> from, Set<String> names) {
            return new Records(all, from.stream().map(DepartmentFile::asOf).min(LocalDate::compareTo).orElse(null),
                    from.isEmpty() ? null : from.stream().map(DepartmentFile::words).collect(Collectors.joining("、")),
                    names, null, "");
        }
    }

    /**
     * How a registry stands to several people on a day, whichever way it is asked.
     *
     * @param silence why it says nothing about one of them, or null when it answers about all
     * @param caution what to say before what it answers, or empty
     * @param asOf the oldest day that its answers speak of, or null where it does not answer
     */
    record Standing(@Nullable String silence, String caution, @Nullable LocalDate asOf) {}

    /** How it stands to these people. */
    Standing standing(Registry registry, List<DepartmentFile> covering, Collection<IdNumber> people, LocalDate today) {
        if (registry.source().wayIn() == WayIn.SERVICE) {
            return live.standing(registry, people, today);
        }
        Answering answering = Answering.of(registry, covering, today);
        return new Standing(answering.silence(registry, today), answering.caution(registry, today),
                answering.asked().stream().map(DepartmentFile::asOf).min(LocalDate::compareTo).orElse(null));
    }

    /** Whether a registry that answers live was asked for a case on a day. */
    boolean asked(Registry registry, AssistanceCase of, LocalDate day) {
        return registry.source().wayIn() == WayIn.SERVICE && live.asked(registry, of, day);
    }

    /**
     * Asks.
     *
     * @param covering the current files that speak for the place of the case
     */
    Held ask(Registry registry, List<DepartmentFile> covering, Collection<IdNumber> people, LocalDate today) {
        if (registry.source().wayIn() == WayIn.SERVICE) {
            return live.held(registry, people, today);
        }
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
                Records.of(List.copyOf(all.getOrDefault(person, List.of())), List.copyOf(files),
                        names.getOrDefault(person, Set.of()))));
        return new Held(null, answering.caution(registry, today), List.copyOf(asked), byPerson);
    }
}
