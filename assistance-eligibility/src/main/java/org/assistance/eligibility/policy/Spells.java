package org.assistance.eligibility.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.assistance.eligibility.value.DateRange;
import org.jspecify.annotations.Nullable;

/** The days of some rows, cut where one of them begins or has ended; each {@link Spell} is made when somebody first asks for one of its days. */
final class Spells {

    /** The days on which something changes, in order. */
    private final LocalDate[] changes;

    private final AtomicReferenceArray<@Nullable Spell> made;

    private Spells(LocalDate[] changes) {
        this.changes = changes;
        this.made = new AtomicReferenceArray<>(changes.length + 1);
    }

    static Spells of(List<DateRange> validities) {
        var changes = new TreeSet<LocalDate>();
        for (DateRange validity : validities) {
            changes.add(validity.from());
            LocalDate to = validity.to();
            if (to != null && !to.equals(LocalDate.MAX)) {
                changes.add(to.plusDays(1));
            }
        }
        return new Spells(changes.toArray(LocalDate[]::new));
    }

    /** The spell of a day. */
    Spell of(Rows rows, LocalDate day) {
        int found = Arrays.binarySearch(changes, day);
        int at = found >= 0 ? found + 1 : -found - 1;
        Spell known = made.get(at);
        if (known == null) {
            // Two threads may make one at once, and find the same; all go on with the first.
            made.compareAndSet(at, null,
                    new Spell(rows, at == 0 ? null : changes[at - 1], at == changes.length ? null : changes[at], day));
            known = of(rows, day);
        }
        return known;
    }
}
