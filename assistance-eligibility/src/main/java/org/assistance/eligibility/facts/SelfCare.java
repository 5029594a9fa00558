package org.assistance.eligibility.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One assessment of how far somebody can care for him- or herself, item by item (TK-20, TK-21).
 *
 * @param on the day of the assessment
 * @param unmet the items that cannot be done alone; empty for none
 * @param assessor who assessed, or null when not known
 */
public record SelfCare(LocalDate on, Set<SelfCareItem> unmet, @Nullable String assessor) {

    /** Keeps the set from changing, in the order of the items. */
    public SelfCare {
        Set<SelfCareItem> ordered = EnumSet.noneOf(SelfCareItem.class);
        ordered.addAll(unmet);
        unmet = Collections.unmodifiableSet(ordered);
    }

    /**
     * The assessment that a month goes by: the first from the start, each later one from the month after it (TK-22). The grade does
     * not wait for a first day: what is found on the first of a month counts from the next.
     *
     * @return null when there is none
     */
    public static @Nullable SelfCare inForce(List<SelfCare> assessments, LocalDate month) {
        LocalDate begins = month.withDayOfMonth(1);
        SelfCare first = null;
        SelfCare latest = null;
        for (SelfCare one : assessments) {
            first = first == null || one.on.isBefore(first.on) ? one : first;
            if (one.on.isBefore(begins) && (latest == null || !one.on.isBefore(latest.on))) {
                latest = one;
            }
        }
        return latest == null ? first : latest;
    }

    /** The grade. */
    public SelfCareGrade grade() {
        return SelfCareGrade.of(unmet.size());
    }

    /** The items that are not met, in words; 无 for none. */
    public String format() {
        return unmet.isEmpty() ? "无" : unmet.stream().map(SelfCareItem::label).collect(Collectors.joining("、"));
    }
}
