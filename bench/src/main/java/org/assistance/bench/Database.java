package org.assistance.bench;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that is measured: the application's embedded one, or the one SPRING_DATASOURCE_URL names. */
public final class Database implements AutoCloseable {
    private final String url;
    private final String username;
    private final String password;
    private final Map<String, String> application;
    private final @Nullable EmbeddedDatabase embedded;

    // The owner measures and prepares; the application signs in as itself, and as the owner to migrate.
    private Database(String url, String username, String password, Map<String, String> application,
            @Nullable EmbeddedDatabase embedded) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.application = application;
        this.embedded = embedded;
    }

    /** The server that keeps its data in a directory; the options are used where it is started. */
    static Database in(Path directory, String... options) {
        EmbeddedDatabase opened = EmbeddedDatabase.open(directory, options);
        return new Database(opened.url(), opened.owner(), opened.ownerPassword(),
                Map.of("SPRING_DATASOURCE_USERNAME", opened.username(), "SPRING_DATASOURCE_PASSWORD", opened.password(),
                        "SPRING_FLYWAY_USER", opened.owner(), "SPRING_FLYWAY_PASSWORD", opened.ownerPassword()),
                opened);
    }

    /** The server of the environment, or null when it names none. */
    static @Nullable Database named() {
        String url = System.getenv("SPRING_DATASOURCE_URL");
        return url == null || url.isBlank()
                ? null
                : new Database(url, environment("SPRING_FLYWAY_USER", "SPRING_DATASOURCE_USERNAME"),
                        environment("SPRING_FLYWAY_PASSWORD", "SPRING_DATASOURCE_PASSWORD"), ofEnvironment(), null);
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null ? System.getenv().getOrDefault(otherwise, "") : value;
    }

    private static Map<String, String> ofEnvironment() {
        var settings = new HashMap<String, String>();
        for (String name : List.of("SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD", "SPRING_FLYWAY_USER",
                "SPRING_FLYWAY_PASSWORD")) {
            String value = System.getenv(name);
            if (value != null) {
                settings.put(name, value);
            }
        }
        return settings;
    }

    /** The settings of an application that signs in as the owner. */
    Map<String, String> owner() {
        return Map.of("SPRING_DATASOURCE_USERNAME", username, "SPRING_DATASOURCE_PASSWORD", password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /**
     * Puts row-level security and the record of sights up, or takes them down. The application notices nothing: it signs its
     * connections and reports its sights either way.
     */
    void walls(boolean up) throws SQLException {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    declare
                        behind name;
                    begin
                        for behind in select tablename from pg_policies where schemaname = 'public' and policyname = 'owner' loop
                            execute format('alter table public.%%I %s row level security', behind);
                        end loop;
                    end $$""".formatted(up ? "enable" : "disable"));
            statement.execute("drop trigger if exists a_bench_off on audit_event");
            if (!up) {
                statement.execute("create or replace function bench_off() returns trigger language plpgsql as "
                        + "'begin return null; end'");
                statement.execute("create trigger a_bench_off before insert on audit_event "
                        + "for each row execute function bench_off()");
            }
        }
    }

    /** Invented people, measured as real ones: the profile {@code production} refuses a database of the demo city. */
    void takeForProduction() throws SQLException {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            statement.execute("alter table installation disable trigger user");
            statement.execute("update installation set kind = 'REAL'");
            statement.execute("alter table installation enable trigger user");
        }
    }

    /** The settings with which an application reaches it. */
    public Map<String, String> settings() {
        return settingsAt(url);
    }

    /** The same through a {@link Wire} on a port. */
    Map<String, String> settingsThrough(int wire) {
        URI at = address();
        return settingsAt("jdbc:postgresql://127.0.0.1:" + wire + at.getPath());
    }

    private Map<String, String> settingsAt(String address) {
        var settings = new HashMap<>(application);
        settings.put("SPRING_DATASOURCE_URL", address);
        return settings;
    }

    /** A wire on a port to this server. */
    Wire wire(int port) throws java.io.IOException {
        URI at = address();
        return new Wire(port, at.getHost(), at.getPort() < 0 ? 5432 : at.getPort());
    }

    private URI address() {
        return URI.create(url.substring("jdbc:".length()));
    }

    /** The rows of a query, each as its columns' texts. */
    List<List<String>> rows(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).getFirst().getFirst());
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
