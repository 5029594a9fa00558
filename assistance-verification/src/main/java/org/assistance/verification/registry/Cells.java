package org.assistance.verification.registry;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** The cells of a row by what they are for; a column that the source does not have reads as empty or null. */
record Cells(DepartmentSource source, Row row) {
    private @Nullable Column column(ColumnRole role) {
        return source.columns().get(role);
    }

    /** The word of a column: one of those explained where any are, else any; empty where it may be and is. */
    String text(ColumnRole role) {
        Column column = column(role);
        if (column == null) {
            return "";
        }
        String text = row.text(column.header());
        if (!column.required() && text.isEmpty()) {
            return "";
        }
        List<Meaning> words = source.words(role);
        if (words.isEmpty()) {
            return text.isEmpty() ? row.required(column.header()) : text;
        }
        for (Meaning one : words) {
            if (one.word().equals(text)) {
                return text;
            }
        }
        String other = row.oneOf(column.header(), words.stream().map(Meaning::word).toList());
        return other == null ? "" : other;
    }

    /** As {@link #text}, null where it is empty. */
    @Nullable
    String word(ColumnRole role) {
        String text = text(role);
        return text.isEmpty() ? null : text;
    }

    /** The item and what tells it from others, in one: 小型客车 皖H00000. */
    String thing() {
        String item = text(ColumnRole.ITEM);
        String detail = text(ColumnRole.DETAIL);
        return item.isEmpty() ? detail : detail.isEmpty() ? item : item + " " + detail;
    }

    @Nullable
    Money money(ColumnRole role) {
        Column column = column(role);
        return column == null || !column.required() && row.text(column.header()).isEmpty()
                ? null
                : row.money(column.header());
    }

    /** A month as its first day. */
    @Nullable
    LocalDate month(ColumnRole role) {
        Column column = column(role);
        if (column == null) {
            return null;
        }
        return column.required() ? row.month(column.header()) : row.optionalMonth(column.header());
    }

    /** A day that does not lie after the day of the file. */
    @Nullable
    LocalDate pastDay(ColumnRole role) {
        Column column = column(role);
        return column == null || !column.required() && row.text(column.header()).isEmpty()
                ? null
                : row.pastDay(column.header());
    }

    /** Any day. */
    @Nullable
    LocalDate day(ColumnRole role) {
        Column column = column(role);
        return column == null || !column.required() && row.text(column.header()).isEmpty()
                ? null
                : row.day(column.header());
    }

    /** Notes what is wrong in a column. */
    void problem(ColumnRole role, String problem) {
        Column column = column(role);
        row.problem(column == null ? "" : column.header(), problem);
    }

    /** Notes an end before its beginning. */
    void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        Column begin = column(ColumnRole.FROM);
        Column end = column(ColumnRole.TO);
        if (begin != null && end != null && from != null && to != null && to.isBefore(from)) {
            row.problem(end.header(), "早于" + begin.header());
        }
    }
}
