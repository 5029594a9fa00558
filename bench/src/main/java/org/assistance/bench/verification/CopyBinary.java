package org.assistance.bench.verification;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.assistance.bench.verification.Snapshot.Delivered;
import org.assistance.verification.registry.ColumnRole;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * The rival by the database alone: every row, its number in clear, by COPY BINARY into a bare table, encoded by both processors; then a
 * hash join with the registered people; or one index, and the bare index join.
 */
final class CopyBinary {
    private static final long PG_EPOCH = 10_957;

    private final Connection owner;

    CopyBinary(Connection owner) {
        this.owner = owner;
    }

    /** Loads all files into a table without an index. */
    void load(Snapshot snapshot) throws SQLException, IOException {
        execute("drop schema if exists rival cascade", "create schema rival", """
                create table rival.record (source int not null, id_number bigint not null, name text not null, amount_fen bigint,
                    from_date date, status text, item text)""");
        var target = new PGCopyOutputStream(owner.unwrap(PGConnection.class),
                "copy rival.record from stdin with (format binary)", 1 << 16);
        try (target) {
            target.write("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
            target.write(new byte[8]);
            int number = 0;
            for (Delivered file : snapshot.files()) {
                int source = number++;
                var cells = new Cells(source, Floor.column(file, ColumnRole.AMOUNT),
                        Floor.column(file, ColumnRole.REIMBURSED), Floor.column(file, ColumnRole.FROM),
                        Floor.column(file, ColumnRole.STATUS), Floor.column(file, ColumnRole.ITEM));
                Pieces.of(file.path(), piece -> encoded(piece, cells), bytes -> write(target, bytes));
            }
            target.write(new byte[]{-1, -1});
        }
    }

    private record Cells(int source, int amount, int back, int from, int status, int item) {}

    private static void write(PGCopyOutputStream target, byte[] bytes) {
        try {
            target.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] encoded(CsvPiece piece, Cells cells) {
        var bytes = new ByteArrayOutputStream(1 << 20);
        try (var out = new DataOutputStream(bytes)) {
            while (piece.next()) {
                out.writeShort(7);
                out.writeInt(4);
                out.writeInt(cells.source);
                out.writeInt(8);
                out.writeLong(piece.seventeen());
                text(out, piece, 0);
                if (cells.amount < 0) {
                    out.writeInt(-1);
                } else {
                    out.writeInt(8);
                    out.writeLong(Floor.fen(piece, cells.amount, cells.back));
                }
                int day = cells.from < 0 ? Integer.MIN_VALUE : piece.day(cells.from);
                if (day == Integer.MIN_VALUE) {
                    out.writeInt(-1);
                } else {
                    out.writeInt(4);
                    out.writeInt((int) (day - PG_EPOCH));
                }
                text(out, piece, cells.status);
                text(out, piece, cells.item);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, CsvPiece piece, int cell) throws IOException {
        if (cell < 0) {
            out.writeInt(-1);
            return;
        }
        out.writeInt(piece.length(cell));
        out.write(piece.bytes(), piece.start(cell), piece.length(cell));
    }

    /** The registered people with their numbers in clear, as the join wants them. */
    void people(Residents residents) throws SQLException, IOException {
        execute("drop table if exists bench_person",
                "create table bench_person (person_id bigint not null, id_number bigint primary key)");
        var target = new PGCopyOutputStream(owner.unwrap(PGConnection.class),
                "copy bench_person from stdin", 1 << 16);
        try (target) {
            for (long resident = 0; resident < residents.count(); resident += Residents.EVERY) {
                target.write((Residents.person(resident) + "\t" + residents.number(resident).substring(0, 17) + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
        execute("analyze bench_person");
    }

    /** Joins by hash and stores what was found of each person in each file. */
    Evidence hashJoin() throws SQLException {
        execute("analyze rival.record", "drop table if exists rival.finding", """
                create table rival.finding as
                select person_id, source, name, amount_fen, from_date, status, item
                from rival.record join bench_person using (id_number)""");
        return evidence("rival.finding");
    }

    /** Builds the one index. */
    void index() throws SQLException {
        execute("create index record_number on rival.record (id_number)");
    }

    /** Joins all registered people by the index and sums up. */
    Evidence indexJoin() throws SQLException {
        execute("set enable_hashjoin = off", "set enable_mergejoin = off");
        try {
            return evidence("bench_person join rival.record using (id_number)");
        } finally {
            execute("reset enable_hashjoin", "reset enable_mergejoin");
        }
    }

    private Evidence evidence(String from) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select " + Evidence.SQL + " from " + from)) {
            row.next();
            return new Evidence(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    void drop() throws SQLException {
        execute("drop schema if exists rival cascade");
    }
}
