package org.assistance.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.database.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table is forgotten when a code changes, now and when another one is added. */
@DatabaseTest
class DivisionColumnsTests {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void of_every_column_with_a_divisions_code_it_is_said_once_whether_it_follows() {
        List<String> said = new ArrayList<>(DivisionColumns.STAYING.keySet());
        said.addAll(DivisionColumns.WITH_ANOTHER.keySet());
        DivisionColumns.FOLLOWING.forEach(column -> said.add(column.table() + "." + column.column()));
        DivisionColumns.COPIED.forEach((table, column) -> said.add(table + "." + column));
        DivisionColumns.GIVEN_ANEW.forEach((table, column) -> said.add(table + "." + column));
        assertThat(jdbc.sql("""
                select c.conrelid::regclass || '.' || a.attname
                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                where c.contype = 'f' and c.confrelid = 'division'::regclass
                union
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = current_schema()
                    and (column_name ~ '(division|township|county|village|place)_code$' or table_name = 'division' and column_name = 'code')
                """).query(String.class).list()).containsExactlyInAnyOrderElementsOf(said);
    }
}
