package org.assistance.domain.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The embedded server as one machine sees it: restarts, kills, neighbours and the account it runs under. */
class EmbeddedDatabaseTests {
    static ScratchDirectory scratch;
    static Path directory;

    @BeforeAll
    static void a_directory_that_all_the_tests_share() {
        scratch = ScratchDirectory.create();
        directory = scratch.path();
    }

    @AfterAll
    static void remove_it() {
        scratch.close();
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        try (var database = EmbeddedDatabase.open(directory); var connection = connect(database)) {
            connection.createStatement().execute("create table kept (name text)");
            connection.createStatement().execute("insert into kept values ('王秀英')");
        }
        assertThat(runningServer()).isNull();
        try (var database = EmbeddedDatabase.open(directory); var connection = connect(database)) {
            assertThat(answer(connection, "select name from kept")).isEqualTo("王秀英");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void killing_the_application_leaves_no_server_behind() throws Exception {
        var instance = HoldsDatabaseOpen.start(directory);
        HoldsDatabaseOpen.opened(instance);
        var server = ProcessHandle.of(runningServer().pid()).orElseThrow();

        instance.destroyForcibly().waitFor();

        server.onExit().get(30, TimeUnit.SECONDS);
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void a_second_instance_joins_and_takes_over_when_the_first_is_killed() throws Exception {
        var first = HoldsDatabaseOpen.start(directory);
        var url = HoldsDatabaseOpen.opened(first)[1];
        try (var database = EmbeddedDatabase.open(directory)) {
            assertThat(database.owns()).isFalse();
            assertThat(database.url()).isEqualTo(url);
            try (var connection = connect(database)) {
                assertThat(answer(connection, "select 'joined'")).isEqualTo("joined");
            }

            first.destroyForcibly().waitFor();

            eventually(database::owns);
            assertThat(database.url()).isEqualTo(url);
            try (var connection = connect(database)) {
                assertThat(answer(connection, "select 'still here'")).isEqualTo("still here");
            }
        }
        assertThat(runningServer()).isNull();
    }

    @Test
    void an_instance_that_joined_leaves_the_server_to_its_owner() throws Exception {
        try (var database = EmbeddedDatabase.open(directory)) {
            var second = HoldsDatabaseOpen.start(directory);
            assertThat(HoldsDatabaseOpen.opened(second)[0]).isEqualTo("false");
            second.getOutputStream().close();
            assertThat(second.waitFor()).isZero();
            try (var connection = connect(database)) {
                assertThat(answer(connection, "select 'still here'")).isEqualTo("still here");
            }
        }
    }

    @Test
    void two_that_start_at_the_same_moment_share_one_server() throws Exception {
        try (var fresh = ScratchDirectory.create()) {
            var one = HoldsDatabaseOpen.start(fresh.path());
            var other = HoldsDatabaseOpen.start(fresh.path());
            var first = HoldsDatabaseOpen.opened(one);
            var second = HoldsDatabaseOpen.opened(other);

            assertThat(first[1]).isEqualTo(second[1]);
            assertThat(first[0]).isNotEqualTo(second[0]);

            var owner = first[0].equals("true") ? one : other;
            var joined = owner == one ? other : one;
            joined.getOutputStream().close();
            assertThat(joined.waitFor()).isZero();
            owner.getOutputStream().close();
            assertThat(owner.waitFor()).isZero();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_server_is_not_root_and_has_no_capability() throws Exception {
        try (var _ = EmbeddedDatabase.open(directory)) {
            var status = Files.readAllLines(Path.of("/proc", String.valueOf(runningServer().pid()), "status"));
            assertThat(status).noneMatch(line -> line.matches("[UG]id:.*\\b0\\b.*"))
                    .contains("CapEff:\t0000000000000000", "NoNewPrivs:\t1");
        }
    }

    @Test
    void the_application_is_not_superuser_and_a_stranger_is_nobody() throws Exception {
        try (var database = EmbeddedDatabase.open(directory)) {
            try (var connection = connect(database)) {
                assertThatThrownBy(() -> answer(connection, "copy (select 1) to program 'cat'"))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.owner(), "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", database.ownerPassword()))
                    .isInstanceOf(SQLException.class);
            assertThat(Files.getPosixFilePermissions(directory.resolve("password"))).hasSize(2);
            assertThat(Files.getPosixFilePermissions(directory.resolve("password-application"))).hasSize(2);
        }
    }

    @Test
    void a_directory_of_an_older_version_gets_the_role_of_the_application_at_its_next_start() throws Exception {
        try (var old = ScratchDirectory.create()) {
            EmbeddedDatabase.open(old.path()).close();
            // As it was before there was such a role: no password, and nobody but the owner signs in.
            Files.delete(old.path().resolve("password-application"));
            Files.writeString(old.path().resolve("data/pg_hba.conf"),
                    "host all assistance 127.0.0.1/32 scram-sha-256\n");

            try (var database = EmbeddedDatabase.open(old.path());
                    var application = DriverManager.getConnection(database.url(), database.username(),
                            database.password())) {
                assertThat(answer(application, "select current_user")).isEqualTo("assistance_app");
                assertThat(answer(application, "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb "
                        + "from pg_roles where rolname = current_user")).isEqualTo("f");
                assertThatThrownBy(() -> application.createStatement().execute("create table mine ()"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_power_cut_cannot_hurt_the_data_and_the_network_cannot_reach_it() throws Exception {
        try (var database = EmbeddedDatabase.open(directory); var connection = connect(database)) {
            assertThat(answer(connection, "show fsync")).isEqualTo("on");
            assertThat(answer(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(answer(connection, "show data_checksums")).isEqualTo("on");
            assertThat(answer(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            var socketDirectory = Files.readAllLines(directory.resolve("data/postmaster.pid")).get(4);
            assertThat(socketDirectory).isEmpty();
            assertThat(answer(connection, "show server_version")).startsWith("17.");
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Cluster.Running runningServer() throws IOException {
        return new Cluster(directory, new PostgresBinaries(directory)).running().orElse(null);
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        var deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (!condition.call()) {
            assertThat(Instant.now()).as("gave up waiting").isBefore(deadline);
            Thread.sleep(50);
        }
    }
}
