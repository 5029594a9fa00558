package org.assistance.domain.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assistance.eligibility.value.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What holds in one place on two days, row beside row.
 *
 * @param lines what both days have, what only one of them has; in the order of the tables
 */
public record PolicyComparison(LocalDate before, LocalDate after, List<Line> lines) {
    /**
     * One thing that policy speaks about, on both days.
     *
     * @param before the row that held on the first day; null when nothing did
     * @param after the row that holds on the second day; null when nothing does
     * @param change in words; empty text when it is one and the same row
     */
    public record Line(@Nullable DatedRow before, @Nullable DatedRow after, String change) {
        /** Whether the two days differ. */
        public boolean changed() {
            return !change.isEmpty();
        }

        /** The row that says what it is about. */
        public DatedRow either() {
            return after == null ? Objects.requireNonNull(before) : after;
        }
    }

    /** Compares two days of a place. */
    public static PolicyComparison between(PolicyBook book, LocalDate before, LocalDate after) {
        List<DatedRow> held = book.inForce(before);
        List<DatedRow> hold = book.inForce(after);
        var gone = new ArrayList<>(held);
        gone.removeAll(hold);
        var lines = new ArrayList<Line>();
        for (DatedRow now : hold) {
            DatedRow then = held.contains(now)
                    ? now
                    : gone.stream().filter(now::replaces).findFirst().orElse(null);
            gone.remove(then);
            lines.add(new Line(then, now, change(then, now)));
        }
        gone.forEach(then -> lines.add(new Line(then, null, "不再执行")));
        return new PolicyComparison(before, after, List.copyOf(lines));
    }

    private static String change(@Nullable DatedRow then, DatedRow now) {
        if (then == null) {
            return "新设";
        }
        if (then == now) {
            return "";
        }
        Optional<Fraction> percent = PolicyChange.percent(now, then);
        if (then.shown().equals(now.shown())) {
            return then.documentNumber().equals(now.documentNumber()) ? "标准不变，重新设定" : "标准不变，文件更换";
        }
        return percent.filter(size -> size.sign() != 0).map(PolicyChange::words).orElse("改变");
    }
}
