package org.assistance.domain.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The Chinese names of the tables that are on the record. */
public final class RecordedTables {
    private static final Properties NAMES = read();

    private RecordedTables() {}

    /** What a table holds, in Chinese; the table's own name where nobody named it. */
    public static String label(String table) {
        return NAMES.getProperty(table, table);
    }

    static boolean named(String table) {
        return NAMES.containsKey(table);
    }

    private static Properties read() {
        var names = new Properties();
        try (Reader lines = new InputStreamReader(
                Objects.requireNonNull(RecordedTables.class.getResourceAsStream("/audit/tables.properties")),
                StandardCharsets.UTF_8)) {
            names.load(lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return names;
    }
}
