package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.application.Accounts;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.web.signin.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The identity numbers, accounts and telephones of the demo city, which belong to nobody, are canaries: whoever takes the database, the
 * logs, files left behind, the addresses or any page but the form in which they are typed finds none of them.
 */
@DemoCityTest
@ExtendWith(OutputCaptureExtension.class)
class NoNumberInTheClearTests {
    private static final Pattern LIKELY = Pattern.compile("990101[12][0-9]{10}[0-9X]");
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])[0-9]{11,19}(?![0-9])|0[0-9]{2,3}-[0-9]{7,8}");

    private static final long LARGEST = 16L << 20;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Secrets secrets;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
        DemoCityToday.awaitTrials(jdbc);
    }

    /** Every account and telephone of a family, opened. */
    private Set<String> canaries() {
        Set<String> all = new HashSet<>();
        jdbc.sql("select name, number_sealed from payee_account")
                .query(row -> {
                    all.add(accounts.open(row.getBytes(2), row.getString(1)));
                });
        jdbc.sql("select draft_id, phone_sealed from application where phone_sealed is not null").query(row -> {
            all.add(Objects.requireNonNull(
                    secrets.openText(row.getBytes(2), SealedColumn.PHONE.cell(row.getString(1)))));
        });
        assertThat(all).hasSizeGreaterThan(100);
        return all;
    }

    private static List<String> among(Set<String> canaries, String text) {
        return DIGITS.matcher(text).results().map(MatchResult::group).filter(canaries::contains).distinct().toList();
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
        assertThat(inTheClear(canaries())).isEmpty();
    }

    /** Sabotage: a number and an account that stand somewhere in the clear are found. */
    @Test
    void one_that_is_planted_in_the_clear_is_found() {
        Set<String> canaries = canaries();
        String account = canaries.stream().filter(number -> number.matches("[0-9]{16,19}")).findFirst().orElseThrow();
        String number = IdNumber.ofSeventeenDigits("99010119850505123").value();
        String title = jdbc.sql("select title from whatif_run order by id limit 1").query(String.class).single();
        String plant = "update whatif_run set title = :title where id = (select min(id) from whatif_run)";
        jdbc.sql(plant).param("title", "试算" + number + "，账号" + account).update();
        try {
            assertThat(inTheClear(canaries)).containsOnlyKeys("whatif_run.title",
                    "whatif_run.title accounts, telephones");
        } finally {
            jdbc.sql(plant).param("title", title).update();
        }
    }

    /** What holds one, by table and column. */
    private Map<String, String> inTheClear(Set<String> canaries) {
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
            List<String> others = jdbc
                    .sql("select distinct m[1] from \"%2$s\", regexp_matches(%1$s, '[0-9]{11,}|0[0-9]{2,3}-[0-9]{7,8}', 'g') m"
                            .formatted(text, column.get("table")))
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(canaries::contains)
                    .toList();
            if (!others.isEmpty()) {
                found.put(at + " accounts, telephones", others.size() + " such as " + others.getFirst());
            }
        }
        return found;
    }

    @Test
    void no_page_no_address_no_header_no_line_of_the_log_and_no_file_left_behind_shows_one(CapturedOutput log)
            throws Exception {
        Set<String> canaries = canaries();
        Set<Path> before = temporary();
        var raw = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        raw.start();
        root.addAppender(raw);
        LoggerFactory.getLogger(NoNumberInTheClearTests.class).info("Every page is opened");
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
                String all = page.startsWith("/intake/") ? outside : outside + text;
                if (!numbers(all).isEmpty() || !among(canaries, all).isEmpty()) {
                    shown.add(pages.getKey() + " " + page + " " + numbers(all) + among(canaries, all));
                }
            }
        }
        root.detachAppender(raw);
        assertThat(shown).isEmpty();
        assertThat(numbers(log.getAll())).isEmpty();
        // Lines are scrubbed on their way out; nothing may have to be.
        assertThat(raw.list).isNotEmpty();
        String lines = raw.list.stream().map(NoNumberInTheClearTests::whole).collect(Collectors.joining("\n"));
        assertThat(numbers(lines)).isEmpty();
        assertThat(among(canaries, lines)).isEmpty();
        assertThat(leftBehind(before, canaries)).isEmpty();
    }

    private static String whole(ILoggingEvent event) {
        var text = new StringBuilder(event.getFormattedMessage()).append(event.getMDCPropertyMap());
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            text.append('\n').append(thrown.getMessage());
        }
        return text.toString();
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            // The data of the tests' own servers is looked at column by column.
            return all.filter(path -> !path.getFileName().toString().startsWith("assistance-test-"))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> leftBehind(Set<Path> before, Set<String> canaries) throws IOException {
        List<String> found = new ArrayList<>();
        Set<Path> left = temporary();
        left.removeAll(before);
        for (Path one : left) {
            try (Stream<Path> files = Files.walk(one)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    // Larger ones are programs of the tests.
                    if (Files.size(file) > LARGEST) {
                        continue;
                    }
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    if (!numbers(text).isEmpty() || !among(canaries, text).isEmpty()) {
                        found.add(file.toString());
                    }
                }
            } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
                continue;
            }
        }
        return found;
    }

    @Test
    void no_form_that_writes_its_fields_into_the_address_asks_for_one() throws Exception {
        for (String page : List.of("/cases", "/entitlements")) {
            String text = mvc.perform(get(page).with(As.officer(mvc, "TC11")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(Pattern.compile("<form[^>]*method=\"get\".*?</form>", Pattern.DOTALL).matcher(text).results())
                    .allSatisfy(form -> assertThat(form.group()).doesNotContain("name=\"idNumber\"", "name=\"q\""));
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
