package org.assistance.domain.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for every table, now and when another one is added. */
@DatabaseTest
class SchemaTests {
    @Autowired
    JdbcClient jdbc;

    @Test
    void what_belongs_to_a_person_or_a_case_is_found_by_an_index() {
        var withoutIndex = jdbc.sql("""
                select c.conrelid::regclass || ' ' || string_agg(a.attname, ', ' order by k.at)
                from pg_constraint c
                    cross join unnest(c.conkey) with ordinality k (number, at)
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
                where c.contype = 'f' and c.confrelid::regclass::text not in ('division', 'officer', 'delegation')
                    and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indpred is null
                        and (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(c.conkey)] @> c.conkey)
                group by c.oid, c.conrelid order by 1""").query(String.class).list();
        assertThat(withoutIndex).isEmpty();
    }
}
