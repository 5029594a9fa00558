package org.assistance.web.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.verification.file.Answering;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.registry.Registry;
import org.assistance.web.layout.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A source with one file of one division.
 *
 * @param registry the source
 * @param place the division it speaks for
 * @param file its current file, or null
 * @param age days since the data was drawn; 0 without a file
 * @param state in words
 * @param tone the state's colour
 * @param due by which day the next file is due, in words
 */
record RegistryLine(Registry registry, String place, @Nullable DepartmentFile file, long age, String state, Tone tone,
        String due) {
    private static final int SOON = 30;

    /**
     * A division's own line and those of the files above and below it: what a post may see of one source. Of a source that checks do not
     * ask, the files that warnings rest on; none where there are none.
     */
    static List<RegistryLine> of(Registry registry, DivisionCode division, String place, List<DepartmentFile> covering,
            List<DepartmentFile> below, LocalDate today) {
        var files = new ArrayList<DepartmentFile>();
        covering.stream().filter(file -> file.source().equals(registry.code())).forEach(files::add);
        below.stream()
                .filter(file -> file.source().equals(registry.code()))
                .filter(file -> !file.division().equals(division)
                        && new DivisionScope(division).contains(file.division()))
                .forEach(files::add);
        var lines = new ArrayList<RegistryLine>();
        boolean used = registry.source().usedOn(today);
        boolean holds = used
                && (division.level() == DivisionLevel.COUNTY || division.level() == DivisionLevel.CITY);
        if (holds && files.stream().noneMatch(file -> file.division().equals(division))) {
            boolean covered = files.stream()
                    .anyMatch(file -> file.division().contains(division) && file.ageOn(today) <= registry.daysFresh());
            lines.add(new RegistryLine(registry, place, null, 0, covered ? "未导入，用上级数据" : "未导入",
                    covered ? Tone.QUIET : Tone.BAD, registry.source().schedule()));
        }
        files.forEach(file -> lines.add(used ? of(registry, file, today) : apart(registry, file, today)));
        return lines;
    }

    /** What a case's place is answered from, the file that rules first; one line without a file where nobody holds any. */
    static List<RegistryLine> answering(Registry registry, String place, List<DepartmentFile> covering,
            LocalDate today) {
        Answering answering = Answering.of(registry, covering, today);
        var files = new ArrayList<DepartmentFile>();
        if (answering.ruling() == null) {
            files.addAll(answering.stale());
        } else {
            files.add(answering.ruling());
            files.addAll(answering.wider());
        }
        return files.isEmpty()
                ? List.of(new RegistryLine(registry, place, null, 0, "没有数据", Tone.BAD, registry.source().schedule()))
                : files.stream().map(file -> of(registry, file, today)).toList();
    }

    private static RegistryLine of(Registry registry, DepartmentFile file, LocalDate today) {
        long age = file.ageOn(today);
        long left = registry.daysFresh() - age;
        if (left < 0) {
            return new RegistryLine(registry, file.place(), file, age, "已过期", Tone.BAD, due(registry, file, today));
        }
        return new RegistryLine(registry, file.place(), file, age, left <= SOON ? "还有 " + left + " 天过期" : "有效",
                left <= SOON ? Tone.WARN : Tone.GOOD, due(registry, file, today));
    }

    private static RegistryLine apart(Registry registry, DepartmentFile file, LocalDate today) {
        return new RegistryLine(registry, file.place(), file, file.ageOn(today), "只供监测预警", Tone.QUIET,
                due(registry, file, today));
    }

    private static String due(Registry registry, DepartmentFile file, LocalDate today) {
        LocalDate due = registry.source().nextDue(file.asOf());
        return due == null ? registry.source().schedule() : due.isBefore(today) ? due + "（已逾期）" : due.toString();
    }
}
