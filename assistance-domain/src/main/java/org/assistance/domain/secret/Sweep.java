package org.assistance.domain.secret;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One way through a table: which rows are written anew, and what with.
 *
 * @param table the table, {@code s} in the other parts
 * @param key SQL for what identifies a row to its cell
 * @param value SQL for what is read: text or bytes
 * @param where which rows
 * @param set what is written, out of {@code n.a}, {@code n.b} and {@code n.c}
 * @param atOnce how many rows, wanted or not, a transaction goes through
 * @param sealing works out the three of a row
 */
record Sweep(String table, String key, String value, String where, String set, int atOnce,
        Function<Row, Written> sealing) {
    private static final int MANY = 1000;

    /** A row as it was found. */
    record Row(String key, byte[] value) {
        String text() {
            return new String(value, StandardCharsets.UTF_8);
        }
    }

    /** What is written into it. */
    record Written(byte @Nullable [] a, byte @Nullable [] b, byte @Nullable [] c) {
        Written(byte @Nullable [] a) {
            this(a, null, null);
        }
    }

    /** Of what stands in a column in the clear, and leaves it. */
    static Sweep ofClear(String table, String key, String column, String set, Function<Row, Written> sealing) {
        return new Sweep(table, key, "s." + column, "s." + column + " is not null", column + " = null, " + set, MANY,
                sealing);
    }

    /** Of what is sealed in a column, and stays there. */
    static Sweep ofSealed(SealedColumn column, String where, Function<Row, Written> sealing) {
        return new Sweep(column.table(), column.row(), "s." + column.column(), where, column.column() + " = n.a", MANY,
                sealing);
    }

    /** Of handwritten words. */
    static Sweep ofWords(WordsColumn column, String where, UnaryOperator<String> anew) {
        return new Sweep(column.table(), "''", "s." + column.column(), where,
                column.column() + " = convert_from(n.a, 'UTF8')" + (column.json() ? "::jsonb" : ""), MANY,
                row -> new Written(anew.apply(row.text()).getBytes(StandardCharsets.UTF_8)));
    }

    /** The same, fewer rows a transaction: of values that are large. */
    Sweep of(int rows) {
        return new Sweep(table, key, value, where, set, rows, sealing);
    }
}
