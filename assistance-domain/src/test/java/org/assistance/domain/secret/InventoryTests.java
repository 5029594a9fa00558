package org.assistance.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assistance.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column that can hold words or bytes has a line in {@code columns.properties} that says why it may hold them, or is sealed. */
@DatabaseTest
class InventoryTests {
    @Autowired
    private JdbcClient jdbc;

    /** Why a column is as it is. */
    private enum Kind {
        SEALED,
        INDEX,
        EMPTY,
        CODE,
        DIGEST,
        NAME,
        OFFICE,
        WORDS,
        TOKEN,
        PLACE,
        FACTS,
        OPEN
    }

    private static Properties lines() throws IOException {
        var lines = new Properties();
        try (var in = new InputStreamReader(InventoryTests.class.getResourceAsStream("columns.properties"),
                StandardCharsets.UTF_8)) {
            lines.load(in);
        }
        return lines;
    }

    @Test
    void no_column_is_forgotten() throws IOException {
        var columns = new TreeSet<>(jdbc.sql("""
                select c.table_name || '.' || c.column_name
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history'
                    and c.data_type in ('text', 'character varying', 'character', 'jsonb', 'json', 'bytea', 'ARRAY')""")
                .query(String.class)
                .list());
        var listed = new TreeSet<>(lines().stringPropertyNames());
        var without = new TreeSet<>(columns);
        without.removeAll(listed);
        listed.removeAll(columns);
        assertThat(without).as("columns without a line in columns.properties").isEmpty();
        assertThat(listed).as("lines without a column").isEmpty();
    }

    @Test
    void what_is_said_to_be_sealed_is_what_the_application_seals() throws IOException {
        Properties lines = lines();
        assertThat(lines.values()).allSatisfy(kind -> Kind.valueOf(kind.toString()));
        assertThat(lines.stringPropertyNames().stream().filter(at -> lines.getProperty(at).equals(Kind.SEALED.name())))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SealedColumn.values())
                        .map(column -> column.table() + "." + column.column())
                        .collect(Collectors.toSet()));
    }

    @Test
    void words_said_to_be_sealed_in_their_place_are_those_on_the_list_that_the_start_goes_by() throws IOException {
        Properties lines = lines();
        assertThat(lines.stringPropertyNames().stream().filter(at -> lines.getProperty(at).equals(Kind.TOKEN.name())))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql("select table_name || '.' || column_name from wall.sealed_words")
                                .query(String.class)
                                .list());
    }

    @Test
    void nothing_can_be_put_into_a_column_that_was_emptied() throws IOException {
        Properties lines = lines();
        String conditions = String.join("\n", jdbc.sql("""
                select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where contype = 'c'""")
                .query(String.class)
                .list());
        assertThat(lines.stringPropertyNames()
                .stream()
                .filter(at -> lines.getProperty(at).equals(Kind.EMPTY.name())))
                .isNotEmpty()
                .allSatisfy(at -> assertThat(conditions)
                        .containsPattern("(?m)^" + at.split("\\.")[0] + " .*\\(" + at.split("\\.")[1] + " IS NULL\\)"));
    }
}
