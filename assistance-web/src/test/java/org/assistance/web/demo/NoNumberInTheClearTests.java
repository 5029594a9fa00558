package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The identity numbers of the demo city, which belong to nobody, are canaries: whoever takes the database, the logs, the addresses
 * or any page but the form in which they are typed finds none of them.
 */
@DemoCityTest
@ExtendWith(OutputCaptureExtension.class)
class NoNumberInTheClearTests {
    private static final Pattern LIKELY = Pattern.compile("990101[12][0-9]{10}[0-9X]");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
        DemoCityToday.awaitTrials(jdbc);
    }

    private static List<String> numbers(String text) {
        return LIKELY.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(number -> IdNumber.problemOf(number) == null)
                .distinct()
                .toList();
    }

    @Test
    void a_copy_of_the_whole_database_holds_none() {
        assertThat(jdbc.sql("select count(*) from person").query(Integer.class).single()).isGreaterThan(100);
        var found = new TreeMap<String, String>();
        for (Map<String, Object> column : jdbc.sql("""
                select c.table_name as "table", c.column_name as "column", c.data_type as type
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                    -- The example row of a department's template is nobody's.
                    and (c.table_name, c.column_name) <> ('department_source_column', 'sample')
                    and c.data_type in ('text', 'character varying', 'character', 'jsonb', 'json', 'bytea', 'ARRAY')""")
                .query()
                .listOfRows()) {
            String at = column.get("table") + "." + column.get("column");
            String text = column.get("type").equals("bytea")
                    ? "encode(\"%s\", 'escape')".formatted(column.get("column"))
                    : "\"%s\"::text".formatted(column.get("column"));
            List<String> held = jdbc.sql("select %1$s from \"%2$s\" where %1$s ~ '990101[12][0-9]{10}'"
                    .formatted(text, column.get("table")))
                    .query(String.class)
                    .list()
                    .stream()
                    .flatMap(value -> numbers(value).stream())
                    .toList();
            if (!held.isEmpty()) {
                found.put(at, held.size() + " such as " + held.getFirst());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_page_no_address_no_header_and_no_line_of_the_log_shows_one(CapturedOutput log) throws Exception {
        List<String> shown = new ArrayList<>();
        for (Map.Entry<String, List<String>> pages : EveryPageTests.addresses(jdbc).entrySet()) {
            if (pages.getKey().isEmpty()) {
                continue;
            }
            var officer = As.officer(mvc, pages.getKey());
            for (String page : pages.getValue()) {
                MockHttpServletResponse answer = mvc
                        .perform(get(URI.create(page.replace("李", "%E6%9D%8E"))).with(officer))
                        .andReturn()
                        .getResponse();
                String text = answer.getContentAsString(StandardCharsets.UTF_8);
                Matcher title = Pattern.compile("<title>[^<]*|(href|src|action)=\"[^\"]*").matcher(text);
                String outside = title.results().map(found -> found.group()).collect(Collectors.joining("\n"))
                        + page
                        + answer.getHeaderNames()
                                .stream()
                                .map(answer::getHeaders)
                                .map(Object::toString)
                                .collect(Collectors.joining("\n"));
                // The form in which the numbers are typed shows them to who types.
                if (!numbers(page.startsWith("/intake/") ? outside : outside + text)
                        .isEmpty()) {
                    shown.add(pages.getKey() + " " + page);
                }
            }
        }
        assertThat(shown).isEmpty();
        assertThat(numbers(log.getAll())).isEmpty();
    }

    @Test
    void no_form_that_writes_its_fields_into_the_address_asks_for_one() throws Exception {
        for (String page : List.of("/cases", "/entitlements")) {
            String text = mvc.perform(get(page).with(As.officer(mvc, "TC11")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(Pattern.compile("<form[^>]*method=\"get\".*?</form>", Pattern.DOTALL).matcher(text).results())
                    .isNotEmpty()
                    .allSatisfy(form -> assertThat(form.group()).doesNotContain("name=\"idNumber\""));
            assertThat(text).contains("name=\"idNumber\"");
        }
    }

    @Test
    void who_gives_a_reason_sees_one_number_for_a_minute() throws Exception {
        var clerk = As.officer(mvc, "TC11");
        long theirs = jdbc.sql("select min(id) from assistance_case where division_code like '340881100%'")
                .query(Long.class)
                .single();
        String page = "/cases/" + theirs + "/masked/member-1";
        MockHttpServletResponse without = mvc.perform(post(page).with(csrf()).with(clerk).param("reason", "PAPERS"))
                .andReturn()
                .getResponse();
        assertThat(without.getContentAsString(StandardCharsets.UTF_8)).contains("请写明查看的用途");
        assertThat(numbers(without.getContentAsString())).isEmpty();
        MockHttpServletResponse shown = mvc
                .perform(post(page).with(csrf()).with(clerk).param("reason", "PAPERS").param("words", "与户口簿核对"))
                .andReturn()
                .getResponse();
        assertThat(numbers(shown.getContentAsString())).hasSize(1);
        assertThat(shown.getHeader("Refresh")).isEqualTo("60;url=/cases/" + theirs);
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");
    }
}
