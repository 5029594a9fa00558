package org.assistance.web.verification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.verification.file.DepartmentFile;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.WayIn;
import org.assistance.verification.service.ServiceAnswers;
import org.assistance.web.layout.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A source, when it last delivered and whether something is overdue.
 *
 * @param registry the source
 * @param delivered the last delivery in words
 * @param due by when the next is due, in words
 * @param state in a word
 * @param tone the state's colour
 */
record SourceLine(Registry registry, String delivered, String due, String state, Tone tone) {
    static SourceLine of(Registry registry, List<DepartmentFile> held, ServiceAnswers.@Nullable Latest live,
            DivisionCode own, LocalDate today) {
        if (!registry.source().usedOn(today)) {
            DepartmentFile last = last(registry, held, own);
            return last == null
                    ? new SourceLine(registry, "—", "—", "不查询", Tone.QUIET)
                    : new SourceLine(registry, delivered(last), "—", "不查询，只供监测预警", Tone.QUIET);
        }
        return registry.source().wayIn() == WayIn.SERVICE ? live(registry, live) : file(registry, held, own, today);
    }

    private static SourceLine live(Registry registry, ServiceAnswers.@Nullable Latest live) {
        if (live == null) {
            return new SourceLine(registry, "还没有查询", "随时", "在线", Tone.QUIET);
        }
        String at = OfficeTime.minute(live.askedAt());
        return live.problem() == null
                ? new SourceLine(registry, at + " 有回答，用时 " + live.tookMillis() + " 毫秒", "随时", "在线", Tone.GOOD)
                : new SourceLine(registry, at + " " + live.problem(), "随时", "没有回答", Tone.BAD);
    }

    private static SourceLine file(Registry registry, List<DepartmentFile> held, DivisionCode own, LocalDate today) {
        DepartmentFile last = last(registry, held, own);
        if (last == null) {
            return new SourceLine(registry, "没有", registry.source().schedule(), "未提供", Tone.BAD);
        }
        LocalDate next = registry.source().nextDue(last.asOf());
        boolean stale = last.ageOn(today) > registry.daysFresh();
        boolean overdue = next != null && next.isBefore(today);
        return new SourceLine(registry, delivered(last),
                next == null ? registry.source().schedule() : next.toString(),
                stale ? "已过期" : overdue ? "逾期未提供" : "有效", stale ? Tone.BAD : overdue ? Tone.WARN : Tone.GOOD);
    }

    // One's own division's file; of others' the newest stands for them.
    private static @Nullable DepartmentFile last(Registry registry, List<DepartmentFile> held, DivisionCode own) {
        return held.stream()
                .filter(file -> file.source().equals(registry.code()))
                .max(Comparator.comparing((DepartmentFile file) -> file.division().equals(own))
                        .thenComparing(DepartmentFile::asOf)
                        .thenComparing(DepartmentFile::id))
                .orElse(null);
    }

    private static String delivered(DepartmentFile last) {
        return last.words() + "（" + OfficeTime.minute(last.importedAt()) + " 导入）";
    }
}
