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
 * Goes through the chain, the whole of it or from an end that was told outside on, and says where it is broken. Needs a connection that
 * may read and what was told outside, and nothing of the system.
 */
public final class ChainCheck {
    /** How many places are named; after so many the rest is not worth a line each. */
    private static final int MOST = 50;

    /** How far the first event of a transaction may lie behind the first one of a transaction that began before. */
    private static final Duration APART = Duration.ofHours(1);

    private final Map<Long, List<Anchor>> anchors = new HashMap<>();
    private final List<String> breaks = new ArrayList<>();
    private final long since;
    private long expected;
    private byte[] before = Line.nothing();
    private String transaction = "";
    private @Nullable LocalDateTime begun;
    private @Nullable LocalDateTime latest;
    private final List<Long> late = new ArrayList<>();

    private ChainCheck(List<Anchor> told, long since) {
        this.since = since;
        expected = Math.max(1, since);
        told.forEach(anchor -> anchors.computeIfAbsent(anchor.no(), _ -> new ArrayList<>(1)).add(anchor));
    }

    /**
     * What was found.
     *
     * @param since the number it was gone through from; 0 for the whole
     * @param through the number of the last seal
     * @param breaks where it is broken, in Chinese sentences; empty when it is sound
     */
    public record Result(long since, long through, List<String> breaks) {
        /** Whether nothing is broken. */
        public boolean sound() {
            return breaks.isEmpty();
        }
    }

    /** Goes through the whole chain; the connection must not be in autocommit, so that it is read piece by piece. */
    public static Result of(Connection connection, List<Anchor> told) throws SQLException {
        return new ChainCheck(told, 0).run(connection);
    }

    /** The same from the seal of an end on that was told outside: what lies before it is taken on its word. */
    static Result since(Anchor end, Connection connection, List<Anchor> told) throws SQLException {
        return new ChainCheck(told, end.no()).run(connection);
    }

    private Result run(Connection connection) throws SQLException {
        try (PreparedStatement seals = connection.prepareStatement("select s.no, s.event_id, s.leaf, s.chain, "
                + "e.id is not null, e.at at time zone 'UTC', " + Line.COLUMNS
                + " from audit_seal s left join audit_event e on e.id = s.event_id where s.no >= ? order by s.no")) {
            seals.setLong(1, expected);
            seals.setFetchSize(5_000);
            try (ResultSet row = seals.executeQuery()) {
                while (row.next()) {
                    look(row);
                }
            }
        }
        long through = expected - 1;
        tellLate();
        unsealed(connection);
        Guards.delivered().wrong(connection).forEach(this::broken);
        anchors.values()
                .stream()
                .flatMap(List::stream)
                .filter(anchor -> anchor.no() > through)
                .forEach(anchor -> broken(
                        "末尾被截去：外部存证" + anchor.at() + "时到第" + anchor.no() + "号，现在只到第" + through + "号"));
        return new Result(since, through, List.copyOf(breaks));
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
            follow(no, row.getString(8), row.getObject(6, LocalDateTime.class));
        }
        boolean taken = no == since;
        if (no == expected && !taken && !Arrays.equals(chain, Line.link(before, no, leaf))) {
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

    // What is put in afterwards has the number of a late transaction and is sealed last, whatever day it claims. Transactions are
    // numbered as they begin to write, so each is held against when those before it began, however long they lasted.
    private void follow(long no, String number, LocalDateTime at) {
        if (!number.equals(transaction)) {
            if (begun != null && (latest == null || begun.isAfter(latest))) {
                latest = begun;
            }
            transaction = number;
            begun = at;
        }
        if (latest != null && at.isBefore(latest.minus(APART))) {
            late.add(no);
        }
    }

    // Neighbours in one line: a clock that was set back shows as one stretch and not as fifty lines.
    private void tellLate() {
        for (int first = 0; first < late.size();) {
            int last = first;
            while (last + 1 < late.size() && late.get(last + 1) == late.get(last) + 1) {
                last++;
            }
            broken((last == first ? "第" + late.get(first) + "号" : "第" + late.get(first) + "号至第" + late.get(last) + "号")
                    + "记录的时间比先封存的早一小时以上，疑为事后补入，或者服务器时钟调过");
            first = last + 1;
        }
    }

    private void unsealed(Connection connection) throws SQLException {
        try (PreparedStatement passedOver = connection.prepareStatement("""
                select e.id from audit_event e, audit_sealer s
                where e.xid < s.through and e.xid >= coalesce((select f.xid from audit_seal a
                        join audit_event f on f.id = a.event_id where a.no = ?), '0'::xid8)
                    and not exists (select from audit_seal x where x.event_id = e.id)
                order by e.id limit 50""")) {
            passedOver.setLong(1, since);
            try (ResultSet row = passedOver.executeQuery()) {
                while (row.next()) {
                    broken("记录（编号" + row.getLong(1) + "）没有封存，疑为事后补入，或者封存被截去");
                }
            }
        }
    }

    private void broken(String where) {
        if (breaks.size() < MOST) {
            breaks.add(where);
        }
    }
}
