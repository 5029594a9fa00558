package org.assistance.verification.file;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Particulars;

/** What the records of a page say, column by column: first which of the others each has, then the others. */
final class PageColumns {
    private PageColumns() {}

    /** Writes what so many records say, each as {@link PageRecord#write} has it. */
    static void write(Bytes said, int count, Bits into) {
        long[] has = new long[count];
        var amounts = new Some(count);
        var from = new Some(count);
        var to = new Some(count);
        var names = new TextColumn(said.array(), count);
        var statuses = new TextColumn(said.array(), count);
        var details = new TextColumn(said.array(), count);
        var in = new Bytes.Reading(said.array(), 0);
        for (int at = 0; at < count; at++) {
            int one = in.next();
            has[at] = one;
            amounts.next(one & PageRecord.HAS_AMOUNT, in);
            from.next(one & PageRecord.HAS_FROM, in);
            to.next(one & PageRecord.HAS_TO, in);
            text(in, names);
            if ((one & PageRecord.HAS_STATUS) != 0) {
                text(in, statuses);
            }
            text(in, details);
        }
        NumberColumn.write(into, has, count);
        amounts.write(into);
        from.write(into);
        to.write(into);
        names.write(into);
        statuses.write(into);
        details.write(into);
    }

    private static void text(Bytes.Reading in, TextColumn into) {
        int length = (int) in.number();
        into.add(in.at(), in.at() + length);
        in.skip(length);
    }

    /** Numbers that not every record has. */
    private static final class Some {
        private final long[] numbers;
        private int count;

        Some(int most) {
            numbers = new long[most];
        }

        void next(int has, Bytes.Reading in) {
            if (has != 0) {
                numbers[count++] = in.signed();
            }
        }

        void write(Bits into) {
            NumberColumn.write(into, numbers, count);
        }
    }

    /** Reads again what records of these keys and rows say, those who are wanted. */
    static void read(Bits.Reading in, long[] keys, int[] rows, LongPredicate wanted, Consumer<PageRecord> taking) {
        long[] has = NumberColumn.read(in, keys.length);
        long[] amounts = NumberColumn.read(in, having(has, PageRecord.HAS_AMOUNT));
        long[] from = NumberColumn.read(in, having(has, PageRecord.HAS_FROM));
        long[] to = NumberColumn.read(in, having(has, PageRecord.HAS_TO));
        String[] names = TextColumn.read(in, keys.length);
        String[] statuses = TextColumn.read(in, having(has, PageRecord.HAS_STATUS));
        String[] details = TextColumn.read(in, keys.length);
        int amount = 0;
        int begin = 0;
        int end = 0;
        int status = 0;
        for (int at = 0; at < keys.length; at++) {
            int one = (int) has[at];
            var particulars = new Particulars(
                    (one & PageRecord.HAS_AMOUNT) == 0 ? null : Money.ofFen(amounts[amount++]),
                    (one & PageRecord.HAS_FROM) == 0 ? null : LocalDate.ofEpochDay(from[begin++]),
                    (one & PageRecord.HAS_TO) == 0 ? null : LocalDate.ofEpochDay(to[end++]),
                    (one & PageRecord.HAS_STATUS) == 0 ? null : statuses[status++], details[at]);
            if (wanted.test(keys[at])) {
                taking.accept(new PageRecord(keys[at], rows[at], names[at], particulars));
            }
        }
    }

    private static int having(long[] has, int which) {
        return (int) Arrays.stream(has).filter(one -> (one & which) != 0).count();
    }
}
