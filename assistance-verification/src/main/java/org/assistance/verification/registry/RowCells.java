package org.assistance.verification.registry;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** The cells of a row as texts, in whatever form offices write them; what is wrong is kept in the row. */
record RowCells(DepartmentSource source, Row row) implements Cells {
    private @Nullable Column column(ColumnRole role) {
        return source.columns().get(role);
    }

    @Override
    public String text(ColumnRole role) {
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

    @Override
    public @Nullable Money money(ColumnRole role) {
        Column column = column(role);
        return column == null || !column.required() && row.text(column.header()).isEmpty()
                ? null
                : row.money(column.header());
    }

    @Override
    public @Nullable LocalDate month(ColumnRole role) {
        Column column = column(role);
        if (column == null) {
            return null;
        }
        return column.required() ? row.month(column.header()) : row.optionalMonth(column.header());
    }

    @Override
    public @Nullable LocalDate pastDay(ColumnRole role) {
        Column column = column(role);
        return column == null || !column.required() && row.text(column.header()).isEmpty()
                ? null
                : row.pastDay(column.header());
    }

    @Override
    public @Nullable LocalDate day(ColumnRole role) {
        Column column = column(role);
        return column == null || !column.required() && row.text(column.header()).isEmpty()
                ? null
                : row.day(column.header());
    }

    @Override
    public @Nullable IdNumber holder() {
        return row.problems().isEmpty() ? row.idNumber(Column.ID_NUMBER.header()) : null;
    }

    @Override
    public void problem(ColumnRole role, String problem) {
        Column column = column(role);
        row.problem(column == null ? "" : column.header(), problem);
    }

    @Override
    public void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        Column begin = column(ColumnRole.FROM);
        Column end = column(ColumnRole.TO);
        if (begin != null && end != null && from != null && to != null && to.isBefore(from)) {
            row.problem(end.header(), "早于" + begin.header());
        }
    }
}
