package org.assistance.verification.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.assistance.domain.secret.IdNumbers;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.ColumnRole;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Row;
import org.assistance.verification.registry.RowError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a file through once: finds every error, and keeps the records meanwhile, in the running transaction. Lines are cut on one
 * thread, read and keyed on the others some at a time, and stored in their order; the memory is that of the pages that fill.
 */
@Component
class TakingRecords {
    private static final Logger LOG = LoggerFactory.getLogger(TakingRecords.class);
    private static final int WAITING = 8;
    private static final int TOLD_EVERY = 1_000_000;

    private final IdNumbers numbers;
    private final DepartmentPages pages;
    private final DepartmentRecords records;
    private final WatchedPeople watched;

    TakingRecords(IdNumbers numbers, DepartmentPages pages, DepartmentRecords records, WatchedPeople watched) {
        this.numbers = numbers;
        this.pages = pages;
        this.records = records;
        this.watched = watched;
    }

    /**
     * What was read.
     *
     * @param sum of the column of amounts, or null where the file has none
     * @param count of the errors
     * @param errors the first of them
     * @param whole whether it could be read to its end
     * @param mayRepeat whether two rows may say the same
     * @param beside what it says of everybody by their indexes, or null where that was not asked for
     */
    record Read(int rows, @Nullable Money sum, int count, List<RowError> errors, boolean whole, boolean mayRepeat,
            @Nullable SaidByIndex beside) {}

    /**
     * Reads the rows of a file that was added with these keys; with errors nothing of it may be kept.
     *
     * @param byIndex whether to hold as well what it says of everybody by their indexes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Read take(long fileId, PageKeys keys, Registry registry, TableRows all, boolean byIndex)
            throws UnreadableFile {
        Watched people = watched.now(keys.quick());
        try (var workers = new Workers(); var rows = records.rows()) {
            var taken = new Taken(registry, pages.writer(fileId, keys, workers), rows,
                    byIndex ? new SaidByIndex() : null);
            var waiting = new ArrayDeque<Future<Gathered>>();
            Lines.Some some;
            do {
                some = all.some();
                Lines.Piece piece = some.piece();
                waiting.add(workers.submit(() -> read(registry, all, piece, keys, people, byIndex)));
                while (waiting.size() > (some.last() ? 0 : WAITING)) {
                    taken.add(Workers.of(waiting.remove()));
                }
            } while (!some.last());
            return taken.end(fileId, some.broken());
        }
    }

    private Gathered read(Registry registry, TableRows all, Lines.Piece piece, PageKeys keys, Watched people,
            boolean byIndex) {
        var gathered = new Gathered(registry, all, keys, people, byIndex ? new SaidByIndex() : null);
        piece.each(gathered::tookUsual, gathered::take);
        return gathered;
    }

    /** What came of some lines. */
    private final class Gathered {
        private final Registry registry;
        private final TableRows all;
        private final Watched people;
        private final UsualCells cells;
        private final @Nullable Column amounts;
        private final ToLongFunction<IdNumber> making;
        private final ToLongFunction<byte[]> makingOfSigns;
        private final Function<IdNumber, byte[]> indexing = numbers.indexing();
        private final byte[] signs = new byte[UsualCells.NUMBER];
        private final FirstErrors errors = new FirstErrors();
        // Up to the first error: a file with one is not kept.
        private final WrittenRecords records = new WrittenRecords();
        // Of the watched people among them.
        private final CopyRows watched = new CopyRows();
        private final @Nullable SaidByIndex beside;
        private int rows;
        private long fen;

        private Gathered(Registry registry, TableRows all, PageKeys keys, Watched people,
                @Nullable SaidByIndex beside) {
            this.registry = registry;
            this.beside = beside;
            this.all = all;
            this.people = people;
            cells = all.usual(registry);
            amounts = registry.source().columns().get(ColumnRole.AMOUNT);
            making = keys.making(numbers);
            makingOfSigns = keys.makingOfSigns(numbers);
        }

        private boolean tookUsual(CutLine line) {
            if (beside != null) {
                return false;
            }
            Particulars particulars = cells.read(line);
            if (particulars == null) {
                return false;
            }
            rows++;
            fen = Math.addExact(fen, cells.fen());
            if (errors.none()) {
                cells.number(signs);
                long key = makingOfSigns.applyAsLong(signs);
                records.add(key, line, cells.name(), particulars);
                byte[] index = people.index(key);
                if (index != null) {
                    watch(index, new IdNumber(new String(signs, StandardCharsets.US_ASCII)),
                            new PageRecord(key, line.number(), line.text(cells.name()), particulars));
                }
            }
            return true;
        }

        private void take(Lines.Line line) {
            Row row = all.row(line);
            if (row == null) {
                return;
            }
            rows++;
            String name = row.required(Column.NAME.header());
            IdNumber number = row.idNumber(Column.ID_NUMBER.header());
            Particulars particulars = registry.read(row);
            if (amounts != null && row.problems().isEmpty() && !row.text(amounts.header()).isEmpty()) {
                Money amount = row.money(amounts.header());
                fen = Math.addExact(fen, amount == null ? 0 : amount.fen());
            }
            errors.add(row.problems());
            if (number != null && errors.none()) {
                var one = new PageRecord(making.applyAsLong(number), row.number(), name, particulars);
                records.add(one);
                if (beside != null) {
                    beside.add(indexing.apply(number), one);
                }
                byte[] index = people.index(one.key());
                if (index != null) {
                    watch(index, number, one);
                }
            }
        }

        private void watch(byte[] index, IdNumber number, PageRecord one) {
            if (Arrays.equals(index, indexing.apply(number))) {
                watched.add(one, index);
            }
        }
    }

    /** All that was read so far. */
    private static final class Taken {
        private final Registry registry;
        private final DepartmentPages.Writer pages;
        private final DepartmentRecords.WatchedRows watchedRows;
        private final Digests digests = new Digests();
        private final FirstErrors errors = new FirstErrors();
        private final @Nullable SaidByIndex beside;
        private int rows;
        private long fen;

        private Taken(Registry registry, DepartmentPages.Writer pages, DepartmentRecords.WatchedRows watchedRows,
                @Nullable SaidByIndex beside) {
            this.beside = beside;
            this.registry = registry;
            this.pages = pages;
            this.watchedRows = watchedRows;
        }

        private void add(Gathered some) {
            if (rows / TOLD_EVERY < (rows + some.rows) / TOLD_EVERY) {
                LOG.info("{}：已读{}行", registry.label(), rows + some.rows);
            }
            rows += some.rows;
            fen = Math.addExact(fen, some.fen);
            errors.add(some.errors);
            if (!errors.none()) {
                return;
            }
            some.records.into(pages, digests);
            watchedRows.add(some.watched);
            if (beside != null && some.beside != null) {
                beside.add(some.beside);
            }
        }

        private Read end(long fileId, @Nullable UnreadableFile broken) throws UnreadableFile {
            if (broken != null && rows == 0) {
                throw broken;
            }
            if (rows == 0) {
                throw new UnreadableFile("文件只有表头，没有数据行。没有记录的空文件会让所有人都“无记录”，不予导入");
            }
            List<RowError> told = new ArrayList<>(errors.listed());
            if (broken != null) {
                told.add(new RowError(0, "", broken.sentence()));
            }
            if (told.isEmpty()) {
                pages.end(() -> watchedRows.store(fileId, registry.code()));
            }
            Money sum = registry.source().columns().containsKey(ColumnRole.AMOUNT) ? Money.ofFen(fen) : null;
            return new Read(rows, sum, errors.count() + (broken == null ? 0 : 1), List.copyOf(told), broken == null,
                    told.isEmpty() && digests.twice(), beside);
        }
    }
}
