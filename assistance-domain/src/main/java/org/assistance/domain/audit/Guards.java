package org.assistance.domain.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What guards the tables, as the migrations made it, held against what stands in the database: a trigger that was dropped, switched off,
 * or put back with another function, moment or condition, and a function whose text is no longer that of its migration.
 *
 * <p>What must be there is read from the migrations themselves and from the names of the tables on the record, so that nobody keeps a
 * second list; the separate command carries them too, and takes nothing of it from the database it judges.
 */
final class Guards {
    private static final Pattern STATEMENT = Pattern.compile(
            "create\\s+(?:or\\s+replace\\s+)?function\\s+(?<function>\\w+)\\s*\\((?<takes>[^)$]*)\\)[^$]*\\$\\$(?<body>.*?)\\$\\$"
                    + "|create\\s+(?:constraint\\s+)?trigger\\s+(?<trigger>\\w+)\\s+(?<when>before|after)\\s+(?<events>[^;]+?)\\s+"
                    + "on\\s+(?<table>\\w+)\\s(?<rest>[^;]*?)execute\\s+(?:function|procedure)\\s+(?<calls>\\w+)\\s*\\("
                    + "|drop\\s+trigger\\s+(?:if\\s+exists\\s+)?(?<dropped>\\w+)\\s+on\\s+(?<from>\\w+)"
                    + "|drop\\s+table\\s+(?:if\\s+exists\\s+)?(?<gone>\\w+)"
                    + "|drop\\s+function\\s+(?:if\\s+exists\\s+)?(?<forgotten>\\w+)"
                    + "|alter\\s+table\\s+(?<old>\\w+)\\s+rename\\s+to\\s+(?<renamed>\\w+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int ROW = 1;
    private static final int BEFORE = 2;
    private static final Map<String, Integer> EVENTS = Map.of("insert", 4, "delete", 8, "update", 16, "truncate", 32);

    /** A trigger: when it fires ({@code pg_trigger.tgtype}), whether under a condition, and what it calls. */
    record Trigger(int type, boolean conditional, String calls) {}

    private final Map<String, Trigger> triggers = new TreeMap<>();
    private final Map<String, String> functions = new TreeMap<>();

    private Guards() {}

    /** What the migrations on the class path make. */
    static Guards ofTheMigrations() {
        var guards = new Guards();
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/V*__*.sql");
            List<Resource> inOrder = Arrays.stream(found)
                    .sorted(Comparator.comparingInt(file -> number(String.valueOf(file.getFilename()))))
                    .toList();
            for (Resource file : inOrder) {
                guards.read(file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        RecordedTables.all().forEach(guards::onRecord);
        return guards;
    }

    private static int number(String file) {
        return Integer.parseInt(file.substring(1, file.indexOf("__")));
    }

    private void read(String migration) {
        Matcher found = STATEMENT.matcher(migration);
        while (found.find()) {
            if (found.group("function") != null) {
                functions.put(function(found.group("function"), found.group("takes")), found.group("body"));
            } else if (found.group("trigger") != null) {
                String rest = lower(found.group("rest"));
                int type = (rest.contains("for each row") ? ROW : 0)
                        | (lower(found.group("when")).equals("before") ? BEFORE : 0) | events(found.group("events"));
                triggers.put(key(found.group("table"), found.group("trigger")),
                        new Trigger(type, rest.matches("(?s).*\\bwhen\\s*\\(.*"), lower(found.group("calls"))));
            } else if (found.group("dropped") != null) {
                triggers.remove(key(found.group("from"), found.group("dropped")));
            } else if (found.group("gone") != null) {
                moved(found.group("gone"), null);
            } else if (found.group("forgotten") != null) {
                String name = lower(found.group("forgotten")) + "/";
                functions.keySet().removeIf(key -> key.startsWith(name));
            } else {
                moved(found.group("old"), found.group("renamed"));
            }
        }
    }

    private void moved(String table, @Nullable String to) {
        String start = lower(table) + " ";
        for (String key : List.copyOf(triggers.keySet())) {
            if (key.startsWith(start)) {
                Trigger trigger = triggers.remove(key);
                if (to != null && trigger != null) {
                    triggers.put(key(to, key.substring(start.length())), trigger);
                }
            }
        }
    }

    private static int events(String text) {
        int events = 0;
        for (String one : lower(text).split("\\s+or\\s+")) {
            events |= EVENTS.getOrDefault(one.strip().split("\\s")[0], 0);
        }
        return events;
    }

    /** The four that {@code put_on_record} gives each table; a table with triggers of its own for it has them from its migration. */
    private void onRecord(String table) {
        if (!triggers.containsKey(key(table, "on_record"))) {
            triggers.put(key(table, "on_record_inserted"), new Trigger(4, false, "audit_inserted"));
            triggers.put(key(table, "on_record_updated"), new Trigger(16, false, "audit_updated"));
            triggers.put(key(table, "on_record_deleted"), new Trigger(8, false, "audit_deleted"));
            triggers.put(key(table, "on_record_emptied"), new Trigger(32, false, "audit_emptied"));
        }
    }

    /** What is wrong with them in a database, in Chinese sentences. */
    List<String> wrong(Connection connection) throws SQLException {
        var wrong = new ArrayList<String>();
        Map<String, Trigger> standing = new HashMap<>();
        try (PreparedStatement all = connection.prepareStatement("""
                select c.relname, t.tgname, t.tgtype, t.tgqual is not null, p.proname, t.tgenabled <> 'O'
                from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
                where not t.tgisinternal and c.relnamespace = 'public'::regnamespace order by 1, 2""");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                standing.put(key(row.getString(1), row.getString(2)),
                        new Trigger(row.getInt(3), row.getBoolean(4), row.getString(5)));
                if (row.getBoolean(6)) {
                    wrong.add("表" + row.getString(1) + "的保护" + row.getString(2) + "被停用");
                }
            }
        }
        triggers.forEach((key, trigger) -> {
            String named = "表" + key.replace(" ", "的保护");
            if (!standing.containsKey(key)) {
                wrong.add(named + "被删除");
            } else if (!trigger.equals(standing.get(key))) {
                wrong.add(named + "被换成了别的");
            }
        });
        wrong.addAll(changedFunctions(connection));
        return wrong;
    }

    private List<String> changedFunctions(Connection connection) throws SQLException {
        var wrong = new ArrayList<String>();
        Map<String, String> standing = new HashMap<>();
        try (PreparedStatement all = connection.prepareStatement(
                "select proname || '/' || pronargs, prosrc from pg_proc where pronamespace = 'public'::regnamespace");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                standing.put(row.getString(1), row.getString(2));
            }
        }
        functions.forEach((key, body) -> {
            String name = key.substring(0, key.indexOf('/'));
            if (!standing.containsKey(key)) {
                wrong.add("数据库函数" + name + "被删除");
            } else if (!body.equals(standing.get(key))) {
                wrong.add("数据库函数" + name + "的内容被改动");
            }
        });
        return wrong;
    }

    /** Functions of one name are told apart by how many parameters they take: {@code acting/1}. */
    private static String function(String name, String parameters) {
        int taken = parameters.isBlank() ? 0 : parameters.split(",").length;
        return lower(name) + "/" + taken;
    }

    private static String key(String table, String trigger) {
        return lower(table) + " " + lower(trigger);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
