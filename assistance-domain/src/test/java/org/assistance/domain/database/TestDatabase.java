package org.assistance.domain.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assistance.domain.wall.NamelessWork;
import org.assistance.domain.wall.Scope;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The database of every test, decided here and nowhere else: the server that {@code TEST_DATABASE_URL} names (a JDBC
 * address; {@code TEST_DATABASE_USERNAME} may create databases, {@code TEST_DATABASE_PASSWORD}), else a container where a
 * Docker engine answers, else an embedded scratch server. One server per JVM; each Spring context gets a migrated
 * database of its own. Import it into a test, or use {@link DatabaseTest}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {
    private static final String IMAGE = "postgres:17";

    /** An empty, migrated database that no other Spring context sees. */
    @Bean
    public Fresh testDatabase() throws SQLException {
        return OnlyServer.INSTANCE.freshDatabase();
    }

    /** The same database as the one that owns it sees it; the application's own role owns nothing. */
    @Bean
    public Owner testDatabaseOwner(Fresh database) {
        return new Owner(database.url, OnlyServer.INSTANCE.username, OnlyServer.INSTANCE.password);
    }

    /** What a test reads and writes itself, outside of anybody's work, it does everywhere and as nobody. */
    @Bean
    public NamelessWork testsOwnWork() {
        return () -> Scope.everywhere("");
    }

    /** The application's way to its database. */
    public record Fresh(String url, String username, String password) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    /** The owner's way: Flyway's, and that of a test that plays the database's keeper. */
    public record Owner(String url, String username, String password) implements FlywayConnectionDetails {
        /** A connection of the owner's. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, username, password);
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    private static Server choose() {
        var server = named();
        if (server == null) {
            server = dockerAnswers() ? container() : embedded();
        }
        System.out.println("[test database] " + server.kind + " " + server.url);
        return server;
    }

    private static Server named() {
        var url = System.getenv("TEST_DATABASE_URL");
        if (url == null || url.isBlank()) {
            return null;
        }
        return new Server("EXTERNAL", url, System.getenv().getOrDefault("TEST_DATABASE_USERNAME", "postgres"),
                System.getenv().getOrDefault("TEST_DATABASE_PASSWORD", ""));
    }

    // Testcontainers prints an alarming error when it finds no engine, so it is asked only where there is a trace of one.
    private static boolean dockerAnswers() {
        var home = Path.of(System.getProperty("user.home"));
        var traces = List.of(Path.of("/var/run/docker.sock"), home.resolve(".docker/run/docker.sock"),
                home.resolve(".testcontainers.properties"));
        return (System.getenv("DOCKER_HOST") != null || traces.stream().anyMatch(Files::exists))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    private static Server container() {
        var container = new PostgreSQLContainer(IMAGE);
        container.setCommand("postgres", "-c", "fsync=off", "-c", "full_page_writes=off");
        container.start();
        return new Server("CONTAINER", container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private static Server embedded() {
        var directory = ScratchDirectory.create();
        var database = EmbeddedDatabase.open(directory.path(), "fsync=off", "synchronous_commit=off",
                "full_page_writes=off");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.close();
            directory.close();
        }));
        return new Server("EMBEDDED", database.url(), database.owner(), database.ownerPassword())
                .withApplication(database.username(), database.password());
    }

    private static final class OnlyServer {
        static final Server INSTANCE = choose();
    }

    /** A server and the databases made on it: the first is migrated, the others are copies of it. */
    private static final class Server {
        private final String kind;
        private final String url;
        private final String username;
        private final String password;
        private final String prefix = "assistance_test_" + UUID.randomUUID().toString().substring(0, 8);
        private final List<String> databases = new ArrayList<>();
        private String application;
        private String applicationPassword;

        Server(String kind, String url, String username, String password) {
            this.kind = kind;
            this.url = url;
            this.username = username;
            this.password = password;
        }

        Server withApplication(String name, String itsPassword) {
            application = name;
            applicationPassword = itsPassword;
            return this;
        }

        synchronized Fresh freshDatabase() throws SQLException {
            var template = prefix + "_template";
            if (databases.isEmpty()) {
                if (application == null) {
                    withApplication(prefix + "_app", UUID.randomUUID().toString());
                    execute("create role " + application + " login password '" + applicationPassword + "'");
                }
                create(template, "template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'");
                Flyway.configure().dataSource(urlOf(template), username, password).load().migrate();
                playOwnerIn(template);
                if (kind.equals("EXTERNAL")) {
                    Runtime.getRuntime().addShutdownHook(new Thread(this::dropAll));
                }
            }
            var name = prefix + "_" + databases.size();
            create(name, template);
            return new Fresh(urlOf(name), application, applicationPassword);
        }

        // What a test does as the owner inside its own transaction: select test.as_owner('alter table ...').
        private void playOwnerIn(String template) throws SQLException {
            try (var connection = DriverManager.getConnection(urlOf(template), username, password);
                    var statement = connection.createStatement()) {
                statement.execute("""
                        create schema test;
                        grant usage on schema test to public;
                        create function test.as_owner(statement text) returns void language plpgsql security definer as $$
                        begin
                            execute statement;
                        end $$""");
            }
        }

        private void create(String name, String template) throws SQLException {
            execute("create database " + name + " template " + template);
            databases.add(name);
        }

        private void dropAll() {
            try {
                for (var name : databases) {
                    execute("drop database if exists " + name + " with (force)");
                }
                execute("drop role " + application);
            } catch (SQLException e) {
                System.err.println("[test database] left behind: " + databases + " (" + e.getMessage() + ")");
            }
        }

        private void execute(String sql) throws SQLException {
            try (var connection = DriverManager.getConnection(url, username, password);
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private String urlOf(String database) {
            return url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database);
        }
    }
}
