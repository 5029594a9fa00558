package org.assistance.domain.secret;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.secret.Sweep.Row;
import org.assistance.domain.secret.Sweep.Written;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through a table in the order of its primary key, some rows a transaction: each is read a few times however many there are,
 * and what was broken off goes on with the rows that are left. Instances that start together take turns.
 */
@Component
class Sweeping {
    private static final long TURN = 660_660_660_660L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Sweeping(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    // A column of the primary key, with its type.
    private record Key(String column, String type) {}

    private record Found(String at, Row row) {}

    /** Writes all rows anew; answers how many there were. */
    int all(Sweep sweep) {
        if (!Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from %s s where %s)".formatted(sweep.table(), sweep.where()), Boolean.class))) {
            return 0;
        }
        List<Key> keys = keys(sweep.table());
        int all = 0;
        List<String> after = List.of();
        do {
            List<String> from = after;
            List<String> to = end(sweep, keys, from);
            all += Objects.requireNonNull(transaction.execute(_ -> some(sweep, keys, from, to)));
            after = to;
        } while (!after.isEmpty());
        return all;
    }

    private List<Key> keys(String table) {
        return jdbc.query("""
                select a.attname, format_type(a.atttypid, a.atttypmod)
                from pg_index i cross join unnest(i.indkey) with ordinality k (number, place)
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                where i.indrelid = ?::regclass and i.indisprimary order by k.place""",
                (row, _) -> new Key(row.getString(1), row.getString(2)), table);
    }

    // The key of the last of the next rows, whether they are wanted or not; empty: there are no more than that.
    private List<String> end(Sweep sweep, List<Key> keys, List<String> after) {
        return jdbc.query("select array[%s] from %s s where %s order by %s offset %d limit 1".formatted(
                joined(keys, key -> "s." + key.column() + "::text"), sweep.table(), than(keys, ">", after),
                joined(keys, key -> "s." + key.column()), sweep.atOnce() - 1),
                (row, _) -> List.of((String[]) row.getArray(1).getArray()), after.toArray())
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    private static String joined(List<Key> keys, Function<Key, String> how) {
        return keys.stream().map(how).collect(Collectors.joining(", "));
    }

    private static String than(List<Key> keys, String sign, List<String> place) {
        return place.isEmpty()
                ? "true"
                : "(%s) %s (%s)".formatted(joined(keys, key -> "s." + key.column()), sign,
                        joined(keys, key -> "?::" + key.type()));
    }

    // One statement writes them, so that the record of changes has one line and not a thousand.
    private int some(Sweep sweep, List<Key> keys, List<String> after, List<String> to) {
        jdbc.query("select pg_advisory_xact_lock(?)", _ -> {
        }, TURN);
        // What a policy asks of each row may look dearer than to go through the whole table once for each of them.
        jdbc.execute("set local enable_seqscan = off");
        List<Found> rows = jdbc.query(
                "select s.ctid::text, (%s)::text, %s from %s s where (%s) and %s and %s for update of s".formatted(
                        sweep.key(), sweep.value(), sweep.table(), sweep.where(), than(keys, ">", after),
                        than(keys, "<=", to)),
                (row, _) -> new Found(row.getString(1), new Row(row.getString(2), bytes(row))),
                Stream.concat(after.stream(), to.stream()).toArray());
        if (!rows.isEmpty()) {
            List<Written> written = rows.stream().map(Found::row).map(sweep.sealing()).toList();
            jdbc.execute((ConnectionCallback<Integer>) connection -> write(connection, sweep, rows, written));
        }
        return rows.size();
    }

    private static byte[] bytes(ResultSet row) throws SQLException {
        return row.getMetaData().getColumnTypeName(3).equals("bytea")
                ? row.getBytes(3)
                : row.getString(3).getBytes(StandardCharsets.UTF_8);
    }

    private static int write(Connection connection, Sweep sweep, List<Found> rows, List<Written> written)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update " + sweep.table() + " s set "
                + sweep.set()
                // Behind row-level security only a comparison that nothing can leak from finds rows by their place: no cast beside it.
                + " from unnest(?::text[]::tid[], ?::bytea[], ?::bytea[], ?::bytea[]) n (at, a, b, c) where s.ctid = n.at")) {
            statement.setArray(1, connection.createArrayOf("text", rows.stream().map(Found::at).toArray()));
            var columns = new ArrayList<byte[][]>();
            columns.add(written.stream().map(Written::a).toArray(byte[][]::new));
            columns.add(written.stream().map(Written::b).toArray(byte[][]::new));
            columns.add(written.stream().map(Written::c).toArray(byte[][]::new));
            for (int column = 0; column < columns.size(); column++) {
                statement.setArray(column + 2, connection.createArrayOf("bytea", columns.get(column)));
            }
            return statement.executeUpdate();
        }
    }
}
