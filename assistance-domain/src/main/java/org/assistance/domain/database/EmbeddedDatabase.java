package org.assistance.domain.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server of the application's own, reachable from this machine only. The first JVM that opens a directory
 * starts the server, the others join it; data stays from one start to the next. Opening the same directory twice in
 * one JVM gives the same server, which stops when the last user closes it.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Map<Path, EmbeddedDatabase> OPEN = new HashMap<>();

    private final Cluster cluster;
    private final Keeper keeper;
    private int port;
    private int users;

    private EmbeddedDatabase(Cluster cluster, List<String> options) {
        this.cluster = cluster;
        this.keeper = new Keeper(cluster, options);
    }

    /** The directory used when none is configured; see {@link #open}. */
    public static Path defaultDirectory() {
        return Directories.base().resolve("demo");
    }

    /**
     * Starts the server that keeps its data in a directory, or joins the one that runs there.
     *
     * @param directory created where missing; must belong to the account that runs this JVM
     * @param options server settings such as {@code fsync=off}; used only when this call starts the server
     * @throws EmbeddedDatabaseException when there can be no server, with a sentence that says why
     */
    public static EmbeddedDatabase open(Path directory, String... options) {
        try {
            synchronized (OPEN) {
                var home = Directories.own(directory);
                var database = OPEN.get(home);
                if (database == null) {
                    var binaries = PostgresBinaries.unpackedBelow(Directories.own(Directories.base()));
                    database = new EmbeddedDatabase(new Cluster(home, binaries), List.of(options));
                    database.port = database.keeper.start();
                    OPEN.put(home, database);
                }
                database.users++;
                return database;
            }
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The embedded PostgreSQL in " + directory + " cannot be started: " + e,
                    "Name a directory that can be written with assistance.embedded-database.directory, or set SPRING_DATASOURCE_URL.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The JDBC address of the application's database. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.NAME;
    }

    /** The role of the application at work; it owns nothing. */
    public String username() {
        return Cluster.APPLICATION;
    }

    /** The role's password, random and kept in a file that only the account running the application can read. */
    public String password() {
        return cluster.applicationPassword();
    }

    /** The role that owns the database and everything in it, for its migrations; not a superuser. */
    public String owner() {
        return Cluster.NAME;
    }

    /** The owner's password, kept as the other. */
    public String ownerPassword() {
        return cluster.password();
    }

    /** True when this JVM runs the server, false when it joined another's. */
    public boolean owns() {
        return keeper.owns();
    }

    /** Gives the server up; its last user in the JVM that runs it stops it and waits until the data is on disk. */
    @Override
    public void close() {
        synchronized (OPEN) {
            if (--users > 0) {
                return;
            }
            OPEN.values().remove(this);
            try {
                keeper.close();
            } catch (IOException e) {
                throw new EmbeddedDatabaseException("The embedded PostgreSQL in " + cluster.directory()
                        + " did not stop: " + e, "See " + cluster.log() + ".", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
