package org.assistance.bench;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assistance.domain.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that is measured: the application's embedded one, or the one SPRING_DATASOURCE_URL names. */
final class Database implements AutoCloseable {
    private final String url;
    private final String username;
    private final String password;
    private final @Nullable EmbeddedDatabase embedded;

    private Database(String url, String username, String password, @Nullable EmbeddedDatabase embedded) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.embedded = embedded;
    }

    /** The server that keeps its data in a directory. */
    static Database in(Path directory) {
        EmbeddedDatabase opened = EmbeddedDatabase.open(directory);
        return new Database(opened.url(), opened.username(), opened.password(), opened);
    }

    /** The server of the environment, or null when it names none. */
    static @Nullable Database named() {
        String url = System.getenv("SPRING_DATASOURCE_URL");
        return url == null || url.isBlank()
                ? null
                : new Database(url, System.getenv().getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                        System.getenv().getOrDefault("SPRING_DATASOURCE_PASSWORD", ""), null);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
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
    Map<String, String> settings() {
        return Map.of("SPRING_DATASOURCE_URL", url, "SPRING_DATASOURCE_USERNAME", username,
                "SPRING_DATASOURCE_PASSWORD", password);
    }

    /** The same through a {@link Wire} on a port. */
    Map<String, String> settingsThrough(int wire) {
        URI at = address();
        return Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + wire + at.getPath(),
                "SPRING_DATASOURCE_USERNAME", username, "SPRING_DATASOURCE_PASSWORD", password);
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
