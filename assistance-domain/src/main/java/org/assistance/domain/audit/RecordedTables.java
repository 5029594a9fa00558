package org.assistance.domain.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** The Chinese names of the tables that are on the record, and of their columns. */
public final class RecordedTables {
    private static final Properties NAMES = read("/audit/tables.properties");
    private static final Properties COLUMNS = read("/audit/columns.properties");
    private static final Pattern TECHNICAL = Pattern
            .compile(".*_(id|at|by|since)|id|at|since|number|version|authority_version|attempts|lease_until");

    private RecordedTables() {}

    /** What a table holds, in Chinese; the table's own name where nobody named it. */
    public static String label(String table) {
        return NAMES.getProperty(table, table);
    }

    /** What columns hold, in Chinese, each once; without numbers of rows, moments, and counters of changes. */
    static List<String> columns(List<String> names) {
        return names.stream()
                .filter(name -> COLUMNS.containsKey(name) || !TECHNICAL.matcher(name).matches())
                .map(name -> COLUMNS.getProperty(name, name))
                .distinct()
                .toList();
    }

    /** All tables that are on the record. */
    static Set<String> all() {
        return NAMES.stringPropertyNames();
    }

    static boolean named(String table) {
        return NAMES.containsKey(table);
    }

    private static Properties read(String file) {
        var names = new Properties();
        try (Reader lines = new InputStreamReader(
                Objects.requireNonNull(RecordedTables.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8)) {
            names.load(lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return names;
    }
}
