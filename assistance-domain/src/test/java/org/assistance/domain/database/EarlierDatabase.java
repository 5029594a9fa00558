package org.assistance.domain.database;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database beside that of the tests, to be upgraded from an earlier version; it is gone once closed. */
public final class EarlierDatabase implements AutoCloseable {
    private final String name = "earlier_" + UUID.randomUUID().toString().replace("-", "");
    private final TestDatabase.Owner owner;
    private final JdbcTemplate beside;

    /** Makes it. */
    public EarlierDatabase(TestDatabase.Owner owner) {
        this.owner = owner;
        this.beside = new JdbcTemplate(source(owner.url()));
        beside.execute("create database " + name
                + " template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'");
    }

    /** Connects to it as its owner. */
    public DriverManagerDataSource source() {
        return source(owner.url().replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + name));
    }

    private DriverManagerDataSource source(String url) {
        return new DriverManagerDataSource(url, owner.username(), owner.password());
    }

    // Not by force: that is refused while the server itself is cleaning up in it.
    @Override
    public void close() {
        beside.queryForList(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = ? and usename = current_user",
                name);
        beside.execute("drop database " + name);
    }
}
