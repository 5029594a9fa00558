package org.assistance.verification.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to hold of a source from a day on (来源的约定).
 *
 * @param source code of the source
 * @param validFrom the first day
 * @param asked whether checks ask it from that day on
 * @param contact whom to ring there; may be empty
 * @param schedule when its data comes, in words
 * @param everyMonths how many months from one file to the next, or null where nothing is agreed
 * @param dueDay on which day of the month a file is due, or null
 * @param wayIn how its data comes
 * @param address of its service, HTTPS; null for files
 * @param daysFresh how many days old its data may be and still answer
 * @param tolerance how far declared and found may lie apart
 * @param withoutFresh what to do while it is silent or stale
 * @param document the number of the agreement
 */
public record Terms(String source, LocalDate validFrom, boolean asked, String contact, String schedule,
        @Nullable Integer everyMonths, @Nullable Integer dueDay, WayIn wayIn, @Nullable String address, int daysFresh,
        Tolerance tolerance, WithoutFresh withoutFresh, String document) {
    /** What an address looks like: HTTPS, a host, a path; no name before the host, no fragment behind. */
    public static final String ADDRESS = "https://[^\\s/?#@]+/[^\\s#]*";
}
