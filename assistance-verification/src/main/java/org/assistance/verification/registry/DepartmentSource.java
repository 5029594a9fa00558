package org.assistance.verification.registry;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source as its row says it (XZ-52): whose it is, how its file looks, how old it may be, and what it means here.
 *
 * @param code as stored and as in addresses: {@code PENSION}
 * @param departmentCode the department's code
 * @param department the department's name
 * @param contact whom to ring there; may be empty
 * @param label what it is called: 养老保险
 * @param shape how its records are read and compared
 * @param kind of income, asset, expense or status, where no word of its file says it; or null
 * @param knowsAll whether who is not in it has nothing of what it speaks about
 * @param schedule when its files come, in words
 * @param everyMonths how many months from one file to the next, or null where nothing is agreed
 * @param dueDay on which day of the month a file is due, or null
 * @param wayIn how its data comes
 * @param address of its service, or null where it has none
 * @param format of its file, in words
 * @param daysFresh how many days old its data may be and still answer
 * @param tolerance how far declared and found may lie apart
 * @param withoutFresh what to do while it is silent or stale
 * @param validFrom since when it is asked, or null while nothing is agreed
 * @param validTo the first day it is not asked any more, or null
 * @param document the number of the agreement; may be empty
 * @param unverified which of these values no text bears out yet; may be empty
 * @param goneWarningPermille from which share of people gone on a new file is to be looked at twice
 * @param columns the columns after name and identity number by what they are for, in their order
 * @param words what the words of a column mean
 */
public record DepartmentSource(String code, String departmentCode, String department, String contact, String label,
        Shape shape,
        @Nullable String kind, boolean knowsAll, String schedule, @Nullable Integer everyMonths,
        @Nullable Integer dueDay, WayIn wayIn, @Nullable String address, String format, int daysFresh,
        Tolerance tolerance,
        WithoutFresh withoutFresh, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String document,
        String unverified, int goneWarningPermille, Map<ColumnRole, Column> columns,
        Map<ColumnRole, List<Meaning>> words) {

    /** Whether amounts are compared, so that they may lie apart by the tolerance: a vehicle is one or none. */
    public boolean comparesAmounts() {
        return shape.comparesAmounts() && columns.containsKey(ColumnRole.AMOUNT);
    }

    /** Whether it is asked on a day. */
    public boolean usedOn(LocalDate day) {
        return validFrom != null && !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /**
     * The day by which the next file is due after data of a day: the due day after the first end of a period of the calendar (month,
     * quarter, year) that the data does not reach; null where no rhythm is agreed.
     */
    public @Nullable LocalDate nextDue(LocalDate asOf) {
        if (everyMonths == null || dueDay == null) {
            return null;
        }
        long begunPeriods = Math.floorDiv(asOf.plusDays(1).getLong(ChronoField.PROLEPTIC_MONTH), everyMonths);
        LocalDate nextPeriod = LocalDate.EPOCH.with(ChronoField.PROLEPTIC_MONTH, (begunPeriods + 1) * everyMonths);
        return nextPeriod.withDayOfMonth(dueDay);
    }

    /** The meanings of the words that may stand in a column; empty where anything may. */
    List<Meaning> words(ColumnRole role) {
        return words.getOrDefault(role, List.of());
    }

    /** What a word means; a word that nobody explained counts and has no kind. */
    Meaning meaning(ColumnRole role, @Nullable String word) {
        return words(role).stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseGet(() -> new Meaning(String.valueOf(word), null, null, true));
    }
}
