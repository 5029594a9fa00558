package org.assistance.verification.registry;

import java.time.LocalDate;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** The cells of a row by what they are for; a column that the source does not have reads as empty or null. */
public interface Cells {
    /** The word of a column: one of those explained where any are, else any; empty where it may be and is. */
    String text(ColumnRole role);

    /** An amount of yuan, not negative. */
    @Nullable
    Money money(ColumnRole role);

    /** A month as its first day. */
    @Nullable
    LocalDate month(ColumnRole role);

    /** A day that does not lie after the day of the file. */
    @Nullable
    LocalDate pastDay(ColumnRole role);

    /** Any day. */
    @Nullable
    LocalDate day(ColumnRole role);

    /** Whose row it is, or null where anything was found wrong so far. */
    @Nullable
    IdNumber holder();

    /** Notes what is wrong in a column. */
    void problem(ColumnRole role, String problem);

    /** Notes an end before its beginning. */
    void inOrder(@Nullable LocalDate from, @Nullable LocalDate to);

    /** As {@link #text}, null where it is empty. */
    default @Nullable String word(ColumnRole role) {
        String text = text(role);
        return text.isEmpty() ? null : text;
    }

    /** The item and what tells it from others, in one: 小型客车 皖H00000. */
    default String thing() {
        String item = text(ColumnRole.ITEM);
        String detail = text(ColumnRole.DETAIL);
        return item.isEmpty() ? detail : detail.isEmpty() ? item : item + " " + detail;
    }
}
