package org.assistance.domain.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the whole chain, from the first seal to the last, and says where it is broken. Needs a connection that may read
 * and what was told outside, and nothing of the system.
 */
public final class ChainCheck {
    /** How many places are named; after so many the rest is not worth a line each. */
    private static final int MOST = 50;

    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    private final Map<Long, List<Anchor>> anchors = new HashMap<>();
    private final List<String> breaks = new ArrayList<>();
    private long expected = 1;
    private byte[] before = Line.nothing();
    private @Nullable LocalDateTime latest;

    private ChainCheck(List<Anchor> told) {
        told.forEach(anchor -> anchors.computeIfAbsent(anchor.no(), _ -> new ArrayList<>(1)).add(anchor));
    }

    /**
     * What was found.
     *
     * @param through the number of the last seal
     * @param breaks where it is broken, in Chinese sentences; empty when it is sound
     */
    public record Result(long through, List<String> breaks) {
        /** Whether nothing is broken. */
        public boolean sound() {
            return breaks.isEmpty();
        }
    }

    /** Goes through the chain; the connection must not be in autocommit, so that it is read piece by piece. */
    public static Result of(Connection connection, List<Anchor> told) throws SQLException {
        return new ChainCheck(told).run(connection);
    }

    private Result run(Connection connection) throws SQLException {
        try (PreparedStatement seals = connection.prepareStatement("select s.no, s.event_id, s.leaf, s.chain, "
                + "e.id is not null, e.at at time zone 'UTC', " + Line.COLUMNS
                + " from audit_seal s left join audit_event e on e.id = s.event_id order by s.no")) {
            seals.setFetchSize(5_000);
            try (ResultSet row = seals.executeQuery()) {
                while (row.next()) {
                    look(row);
                }
            }
        }
        long through = expected - 1;
        unsealed(connection);
        unguarded(connection);
        anchors.values()
                .stream()
                .flatMap(List::stream)
                .filter(anchor -> anchor.no() > through)
                .forEach(anchor -> broken(
                        "末尾被截去：外部存证" + anchor.at() + "时到第" + anchor.no() + "号，现在只到第" + through + "号"));
        return new Result(through, List.copyOf(breaks));
    }

    private void look(ResultSet row) throws SQLException {
        long no = row.getLong(1);
        long event = row.getLong(2);
        byte[] leaf = row.getBytes(3);
        byte[] chain = row.getBytes(4);
        if (no != expected) {
            broken(expected == no - 1 ? "第" + expected + "号封存被删除" : "第" + expected + "号至第" + (no - 1) + "号封存被删除");
        }
        if (!row.getBoolean(5)) {
            broken("第" + no + "号记录（编号" + event + "）被删除");
        } else if (!Arrays.equals(leaf, Line.leaf(row, 7))) {
            broken("第" + no + "号记录（编号" + event + "）的内容被改动");
        } else {
            late(no, event, row.getObject(6, LocalDateTime.class));
        }
        if (no == expected && !Arrays.equals(chain, Line.link(before, no, leaf))) {
            broken("第" + no + "号封存与前一号接不上，封存被改动、插入或者调换");
        }
        for (Anchor anchor : anchors.getOrDefault(no, List.of())) {
            if (!Arrays.equals(anchor.chain(), chain)) {
                broken("第" + no + "号与" + anchor.at() + "的外部存证不符，该号及以前的记录被整体改写");
            }
        }
        before = chain;
        expected = no + 1;
    }

    // What is put in afterwards is sealed last, whatever day it claims.
    private void late(long no, long event, LocalDateTime at) {
        if (latest != null && at.isBefore(latest.minus(LONGEST_TRANSACTION))) {
            broken("第" + no + "号记录（编号" + event + "）的时间早于先封存的记录，疑为事后补入");
        }
        if (latest == null || at.isAfter(latest)) {
            latest = at;
        }
    }

    private void unsealed(Connection connection) throws SQLException {
        try (PreparedStatement passedOver = connection.prepareStatement("""
                select e.id from audit_event e, audit_sealer s
                where e.xid < s.through and not exists (select from audit_seal x where x.event_id = e.id)
                order by e.id limit 50""");
                ResultSet row = passedOver.executeQuery()) {
            while (row.next()) {
                broken("记录（编号" + row.getLong(1) + "）没有封存，疑为事后补入，或者封存被截去");
            }
        }
    }

    private void unguarded(Connection connection) throws SQLException {
        try (PreparedStatement off = connection.prepareStatement("""
                select t.tgrelid::regclass, t.tgname from pg_trigger t
                where t.tgenabled <> 'O' and not t.tgisinternal order by 1, 2""");
                ResultSet row = off.executeQuery()) {
            while (row.next()) {
                broken("表" + row.getString(1) + "的保护" + row.getString(2) + "被停用");
            }
        }
    }

    private void broken(String where) {
        if (breaks.size() < MOST) {
            breaks.add(where);
        }
    }
}
