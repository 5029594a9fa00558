package org.assistance.domain.whatif;

import java.util.List;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run over a caseload; no name and no case in it.
 *
 * @param lines one for each township and programme that concerns anybody
 * @param changed what the tried policy says instead, in each county
 * @param examined cases that were judged twice
 * @param ended cases left out, because every right granted in them has ended
 * @param open why households could not be judged, the most frequent first
 */
public record Tally(List<Line> lines, List<Changed> changed, long examined, long ended, List<Reason> open) {
    /** Keeps the lists from changing. */
    public Tally {
        lines = List.copyOf(lines);
        changed = List.copyOf(changed);
        open = List.copyOf(open);
    }

    /** One programme in one township. */
    public record Line(DivisionCode township, Programme programme, Sums sums) {}

    /**
     * One value in one county.
     *
     * @param subject what it is about: 低保标准·城镇
     * @param before as in force in the month; null when there is none
     * @param after as tried
     */
    public record Changed(DivisionCode county, String subject, @Nullable String before, String after) {}

    /** A sentence and for how many cases it holds. */
    public record Reason(String sentence, long cases) {}
}
