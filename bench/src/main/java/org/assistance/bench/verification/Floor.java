package org.assistance.bench.verification;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.assistance.bench.verification.Snapshot.Delivered;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.registry.ColumnRole;

/**
 * The pure-CPU floor: the files are read and each number probed in a hash of the registered people; nothing is checked or stored. Keyed,
 * each number is made into its index first, as whoever may not hold numbers in clear must.
 */
final class Floor {
    private final long[] keys;
    private final int[] people;
    private final Supplier<LongUnaryOperator> finding;

    /** By the numbers in clear. */
    static Floor clear(Residents residents) {
        return new Floor(residents, LongUnaryOperator::identity);
    }

    /** By the system's keyed index of each number. */
    static Floor keyed(Residents residents, IdNumbers numbers) {
        return new Floor(residents, () -> {
            Function<IdNumber, byte[]> indexing = numbers.indexing();
            return digits -> ByteBuffer.wrap(indexing.apply(IdNumber.ofSeventeenDigits(Long.toString(digits))))
                    .getLong();
        });
    }

    private Floor(Residents residents, Supplier<LongUnaryOperator> finding) {
        this.finding = finding;
        LongUnaryOperator found = finding.get();
        int registered = (int) (residents.count() / Residents.EVERY);
        int size = Integer.highestOneBit(registered) * 4;
        keys = new long[size];
        people = new int[size];
        for (long resident = 0; resident < residents.count(); resident += Residents.EVERY) {
            long key = found.applyAsLong(Long.parseLong(residents.number(resident).substring(0, 17)));
            int slot = slot(key);
            keys[slot] = key;
            people[slot] = (int) Residents.person(resident);
        }
    }

    private int slot(long key) {
        int slot = (int) (Residents.mixed(key) >>> 40) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    Evidence of(Snapshot snapshot) throws IOException {
        Evidence all = Evidence.NONE;
        for (Delivered file : snapshot.files()) {
            var sum = new Evidence[]{Evidence.NONE};
            int amount = column(file, ColumnRole.AMOUNT);
            int back = column(file, ColumnRole.REIMBURSED);
            Pieces.of(file.path(), piece -> of(piece, amount, back), one -> sum[0] = sum[0].plus(one));
            all = all.plus(sum[0]);
        }
        return all;
    }

    private Evidence of(CsvPiece piece, int amount, int back) {
        long records = 0;
        long sum = 0;
        long check = 0;
        LongUnaryOperator found = finding.get();
        while (piece.next()) {
            int person = people[slot(found.applyAsLong(piece.seventeen()))];
            if (person != 0) {
                long fen = fen(piece, amount, back);
                records++;
                sum += fen;
                check += Evidence.of(person, fen);
            }
        }
        return new Evidence(records, sum, check);
    }

    /** The amount of a row, 0 where the file has none. */
    static long fen(CsvPiece piece, int amount, int back) {
        return amount < 0 ? 0 : Math.max(0, piece.fen(amount)) - (back < 0 ? 0 : Math.max(0, piece.fen(back)));
    }

    /** Where a column stands in a file, or -1. */
    static int column(Delivered file, ColumnRole role) {
        int at = file.registry().source().columns().keySet().stream().toList().indexOf(role);
        return at < 0 ? -1 : at + 2;
    }
}
