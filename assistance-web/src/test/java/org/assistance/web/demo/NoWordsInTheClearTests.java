package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assistance.domain.secret.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever was written by hand about the families of the demo city is a canary: a copy of the database holds none of it, in its column or in any other. */
@DemoCityTest
class NoWordsInTheClearTests {
    /** What is shorter is found by chance in the system's own words. */
    private static final int LONG_ENOUGH = 8;

    /** Columns that the system itself fills, with sentences that stand elsewhere too. */
    private static final Set<String> COMPOSED = Set.of("case_event.summary", "entitlement_event.summary",
            "facts_asked_again.found", "warning_step.note");

    /**
     * Documents of facts, which are not sealed yet (docs/security.md): what speaks for a proposal, and in the sheet of a correction what it rests on.
     */
    private static final Set<String> STILL_OPEN = Set.of("opinion.proposals", "replay_sheet.sheet");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Words words;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
        DemoCityToday.awaitTrials(jdbc);
    }

    @Test
    void a_copy_of_the_database_holds_no_handwritten_words() {
        List<String> columns = jdbc.sql("select table_name || '.' || column_name from wall.sealed_words order by 1")
                .query(String.class)
                .list();
        Set<String> canaries = new HashSet<>();
        var inTheClear = new TreeSet<String>();
        for (String at : columns) {
            for (String kept : values(at)) {
                String opened = words.open(kept);
                if (opened.equals(kept) && !kept.isBlank() && !COMPOSED.contains(at)) {
                    inTheClear.add(at);
                }
                if (!COMPOSED.contains(at) && opened.length() >= LONG_ENOUGH) {
                    canaries.add(opened);
                }
            }
        }
        assertThat(inTheClear).as("columns with words in the clear").isEmpty();
        assertThat(canaries).hasSizeGreaterThan(50).anyMatch(said -> said.contains("病"));
        var found = new TreeMap<String, String>();
        for (Map<String, Object> column : jdbc.sql("""
                select c.table_name || '.' || c.column_name as at
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                    and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY')""")
                .query()
                .listOfRows()) {
            String at = String.valueOf(column.get("at"));
            String all = String.join("\n", values(at));
            canaries.stream().filter(all::contains).findFirst().ifPresent(canary -> found.put(at, canary));
        }
        assertThat(found.keySet()).as("words found: " + found).isSubsetOf(STILL_OPEN);
    }

    private List<String> values(String at) {
        String[] parts = at.split("\\.");
        return new ArrayList<>(jdbc.sql("select distinct \"%2$s\"::text from \"%1$s\" where \"%2$s\" is not null"
                .formatted(parts[0], parts[1])).query(String.class).list());
    }
}
