package org.assistance.verification.file;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.WithoutFresh;
import org.jspecify.annotations.Nullable;

/**
 * Which of the files that speak for a place answer for one source on a day: the newest data that is still fresh, of the
 * county before that of the city where they are of one day. Where that is a county's own, the city's older file is asked
 * as well, since a county's list does not know what somebody has elsewhere in the city; where it is the city's, the county's
 * older one is not.
 *
 * @param ruling the file that answers, or null when none can
 * @param wider fresh files of larger divisions, asked for what the ruling one does not know
 * @param stale files that are too old to answer
 * @param lastKnown whether the ruling one is too old as well, and answers because the source's row lets the last data answer
 */
public record Answering(@Nullable DepartmentFile ruling, List<DepartmentFile> wider, List<DepartmentFile> stale,
        boolean lastKnown) {
    /** Chooses among the files that speak for a place. */
    public static Answering of(Registry registry, List<DepartmentFile> covering, LocalDate today) {
        return of(registry.code(), registry.daysFresh(), registry.source().withoutFresh(), covering, today);
    }

    /** The same for a source by its code and the days for which its data is fresh; stale data answers nothing. */
    public static Answering of(String source, int daysFresh, List<DepartmentFile> covering, LocalDate today) {
        return of(source, daysFresh, WithoutFresh.WAIT, covering, today);
    }

    private static Answering of(String source, int daysFresh, WithoutFresh withoutFresh,
            List<DepartmentFile> covering, LocalDate today) {
        List<DepartmentFile> own = covering.stream().filter(file -> file.source().equals(source)).toList();
        boolean lastKnown = withoutFresh == WithoutFresh.LAST_KNOWN
                && own.stream().noneMatch(file -> file.ageOn(today) <= daysFresh);
        List<DepartmentFile> fresh = own.stream()
                .filter(file -> lastKnown || file.ageOn(today) <= daysFresh)
                .sorted(Comparator.comparing(DepartmentFile::asOf)
                        .thenComparing(file -> file.division().level())
                        .reversed())
                .toList();
        List<DepartmentFile> stale = own.stream().filter(file -> !fresh.contains(file)).toList();
        if (fresh.isEmpty()) {
            return new Answering(null, List.of(), stale, false);
        }
        DepartmentFile ruling = fresh.getFirst();
        return new Answering(ruling,
                fresh.stream()
                        .filter(file -> !file.division().equals(ruling.division())
                                && file.division().contains(ruling.division()))
                        .toList(),
                stale, lastKnown);
    }

    /** What to say before an answer from data that is too old, or empty. */
    public String caution(Registry registry, LocalDate today) {
        return lastKnown && ruling != null
                ? "数据已过 " + ruling.ageOn(today) + " 天（有效期 " + registry.daysFresh() + " 天），按最近一次数据："
                : "";
    }

    /** The files that are asked, the ruling one first. */
    public List<DepartmentFile> asked() {
        return ruling == null ? List.of() : Stream.concat(Stream.of(ruling), wider.stream()).toList();
    }

    /** Why nobody can be asked about, in a Chinese sentence, or null when there is a file that answers. */
    public @Nullable String silence(Registry registry, LocalDate today) {
        if (ruling != null) {
            return null;
        }
        if (stale.isEmpty()) {
            return "本地没有" + registry.department() + "的数据（县、市都没有导入），未能核对";
        }
        return registry.department() + stale.stream()
                .map(file -> file.words() + "，已过 " + file.ageOn(today) + " 天")
                .collect(Collectors.joining("；")) + "（有效期 " + registry.daysFresh() + " 天），未能核对";
    }
}
