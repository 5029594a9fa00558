package org.assistance.web.demo;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.application.Accounts;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.eligibility.value.IdNumber;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A fixture: the identity numbers, accounts and telephones of the demo city, which belong to nobody, and finders of them in each place where they
 * might come to light; {@link PlantedNumbersTests} shows that each finder finds.
 */
final class Canaries {
    private static final Pattern LIKELY = Pattern.compile("990101[12][0-9]{10}[0-9X]");
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])[0-9]{11,19}(?![0-9])|0[0-9]{2,3}-[0-9]{7,8}");

    private static final Pattern OUTSIDE = Pattern.compile("<title>[^<]*|(href|src|action)=\"[^\"]*");

    private static final long LARGEST = 16L << 20;

    private final JdbcClient jdbc;
    private final Set<String> others;

    /** With every account and telephone of a family, opened; identity numbers are known by their shape. */
    Canaries(JdbcClient jdbc, Accounts accounts, Secrets secrets) {
        this.jdbc = jdbc;
        others = new HashSet<>();
        jdbc.sql("select name, number_sealed from payee_account")
                .query(row -> {
                    others.add(accounts.open(row.getBytes(2), row.getString(1)));
                });
        jdbc.sql("select draft_id, phone_sealed from application where phone_sealed is not null").query(row -> {
            others.add(Objects.requireNonNull(
                    secrets.openText(row.getBytes(2), SealedColumn.PHONE.cell(row.getString(1)))));
        });
    }

    /** How many accounts and telephones there are. */
    int size() {
        return others.size();
    }

    /** One account. */
    String account() {
        return others.stream().filter(number -> number.matches("[0-9]{16,19}")).findFirst().orElseThrow();
    }

    /** Those in a text. */
    List<String> in(String text) {
        return Stream
                .concat(numbers(text).stream(),
                        DIGITS.matcher(text).results().map(MatchResult::group).filter(others::contains))
                .distinct()
                .toList();
    }

    /** The identity numbers in a text. */
    static List<String> numbers(String text) {
        return LIKELY.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(number -> IdNumber.problemOf(number) == null)
                .distinct()
                .toList();
    }

    /** What holds one, by table and column of the whole database. */
    Map<String, String> inDatabase() {
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
            // A byte that is no ASCII is written as a backslash and three digits.
            List<String> known = jdbc
                    .sql("select distinct m[1] from \"%2$s\", regexp_matches(%1$s, '(?:\\\\[0-7]{3}|^|[^0-9])([0-9]{11,}|0[0-9]{2,3}-[0-9]{7,8})', 'g') m"
                            .formatted(text, column.get("table")))
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(others::contains)
                    .toList();
            if (!known.isEmpty()) {
                found.put(at + " accounts, telephones", known.size() + " such as " + known.getFirst());
            }
        }
        return found;
    }

    /** Something that is done while somebody looks. */
    interface Act {
        void run() throws Exception;
    }

    /** The lines of the log while something is done, as they were before they were scrubbed. */
    static List<ILoggingEvent> loggedBy(Act act) throws Exception {
        var raw = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        raw.start();
        root.addAppender(raw);
        try {
            act.run();
        } finally {
            root.detachAppender(raw);
        }
        return List.copyOf(raw.list);
    }

    /** Those in lines of the log, their causes and what hangs on their threads. */
    List<String> inLines(List<ILoggingEvent> raw) {
        return in(raw.stream().map(Canaries::whole).collect(Collectors.joining("\n")));
    }

    private static String whole(ILoggingEvent event) {
        var text = new StringBuilder(event.getFormattedMessage()).append(event.getMDCPropertyMap());
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            text.append('\n').append(thrown.getMessage());
        }
        return text.toString();
    }

    /** Those in what an answer carries: headers, title, address, addresses on it, and the page itself unless they are typed there. */
    List<String> inAnswer(String page, MockHttpServletResponse answer) throws IOException {
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        String outside = OUTSIDE.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("\n"))
                + page
                + answer.getHeaderNames()
                        .stream()
                        .map(answer::getHeaders)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"));
        return in(page.startsWith("/intake/") ? outside : outside + text);
    }

    /** What lies in the directory of temporary files. */
    static Set<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            // The data of the tests' own servers is looked at column by column.
            return all.filter(path -> !path.getFileName().toString().startsWith("assistance-test-"))
                    .collect(Collectors.toSet());
        }
    }

    /** The files that came to lie there since, and hold one. */
    List<String> leftBehind(Set<Path> before) throws IOException {
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
                    if (!in(text).isEmpty()) {
                        found.add(file.toString());
                    }
                }
            } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
                continue;
            }
        }
        return found;
    }
}
