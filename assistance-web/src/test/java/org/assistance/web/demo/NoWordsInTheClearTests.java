package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.secret.SealedJson;
import org.assistance.domain.secret.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever was written by hand about the families of the demo city is a canary: a copy of the database holds none of it, in its column or in any other. */
@DemoCityTest
class NoWordsInTheClearTests {
    /** What is shorter is found by chance in the system's own words. */
    private static final int LONG_ENOUGH = 8;

    /** Columns that the system itself fills, with sentences that stand elsewhere too; what is written by hand in them comes from others. */
    private static final Set<String> COMPOSED = Set.of("case_event.summary", "entitlement_event.summary",
            "facts_asked_again.found", "warning_step.note", "verification_item.declared",
            "verification_objection.declared",
            "verification_followup.wanted", "check_finding.known");

    /** Documents whose words are canaries; the others hold what was worked out of these. */
    private static final Set<String> WRITTEN = Set.of("application.facts", "case_assessment.facts",
            "fact_correction.facts",
            "household_visit.signals");

    /** What departments answered, which the facts that it counts in repeat. */
    private static final String ANSWERED = "verification_item.found_facts";

    private static final String NOTE = "镇上饭店洗碗";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Words words;

    @Autowired
    private SealedJson sealing;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
        DemoCityToday.awaitTrials(jdbc);
    }

    @Test
    void a_copy_of_the_database_holds_no_handwritten_words() {
        Map<String, Set<String>> columns = jdbc.sql("""
                select table_name || '.' || column_name, coalesce(parts, '{}') from wall.sealed_words order by 1""")
                .query((row, _) -> Map.entry(row.getString(1), Set.of((String[]) row.getArray(2).getArray())))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> documented = documents();
        Set<String> canaries = new HashSet<>();
        var inTheClear = new TreeSet<String>();
        columns.forEach((at, parts) -> values(at).forEach(kept -> {
            Stream<Said> all = documented.contains(at)
                    ? said(kept, parts)
                    : Stream.of(new Said(kept, words.open(kept)));
            all.filter(said -> !said.kept().isBlank()).forEach(said -> {
                if (said.kept().equals(said.opened())) {
                    inTheClear.add(at);
                }
                if (!COMPOSED.contains(at) && (!documented.contains(at) || WRITTEN.contains(at))
                        && said.opened().length() >= LONG_ENOUGH) {
                    canaries.add(said.opened());
                }
            });
        }));
        assertThat(inTheClear).as("columns with words in the clear").isEmpty();
        assertThat(canaries).hasSizeGreaterThan(50)
                .anyMatch(said -> said.contains("病"))
                .as("a note beside an income")
                .anyMatch(said -> said.contains(NOTE));
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
            canaries.stream()
                    .filter(all::contains)
                    .findFirst()
                    .filter(_ -> !at.equals(ANSWERED))
                    .ifPresent(canary -> found.put(at, canary));
        }
        assertThat(found.keySet()).as("words found: " + found).isEmpty();
    }

    /** Words as they are kept and as they were said. */
    private record Said(String kept, String opened) {}

    private Stream<Said> said(String kept, Set<String> parts) {
        JsonNode document = JSON.readTree(kept);
        if (!parts.isEmpty()) {
            return named(document, parts).map(said -> new Said(said, words.open(said)));
        }
        if (document.isArray() && document.isEmpty()) {
            return Stream.empty();
        }
        return document.isString()
                ? named(JSON.readTree(sealing.open(kept, parts)), Set.of("seen", "explanation"))
                        .map(said -> new Said(kept, said))
                : Stream.of(new Said(kept, kept));
    }

    private static Stream<String> named(JsonNode of, Set<String> parts) {
        return Stream.concat(of.isObject()
                ? parts.stream().map(of::get).filter(one -> one != null && one.isString()).map(JsonNode::asString)
                : Stream.empty(), of.valueStream().flatMap(one -> named(one, parts)));
    }

    private Set<String> documents() {
        return jdbc.sql("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and data_type = 'jsonb'""").query(String.class).set();
    }

    private List<String> values(String at) {
        String[] parts = at.split("\\.");
        return new ArrayList<>(jdbc.sql("select distinct \"%2$s\"::text from \"%1$s\" where \"%2$s\" is not null"
                .formatted(parts[0], parts[1])).query(String.class).list());
    }
}
