package org.assistance.verification.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The records of everybody in a file, in sealed pages. A page holds the records of a bucket, that is of the people whose key ({@link PageKeys}) begins
 * alike, so that one person's are found by opening one bucket, and two files are compared bucket by bucket in little memory.
 * The last page of a bucket says so, sealed: a page that is missing is no person without a record, and nothing is read.
 */
@Repository
class DepartmentPages {
    private static final int PAGE = 1 << 15;
    private static final int AT_ONCE = 32;
    private static final int WAITING = 64;
    private static final int MOST = 2048;
    /** About as many bytes of the file go into one bucket: some hundred records. */
    private static final int BYTES = 1 << 15;

    private static final String STORE = """
            insert into department_page (file_id, bucket, part, sealed)
            select ?, p.bucket, p.part, p.sealed
            from unnest(cast(? as int[]), cast(? as int[]), cast(? as bytea[])) p (bucket, part, sealed)""";

    private final JdbcTemplate jdbc;
    private final Secrets secrets;

    DepartmentPages(DataSource database, Secrets secrets) {
        this.jdbc = new JdbcTemplate(database);
        this.secrets = secrets;
        // Within a transaction pages are opened as they come, however many there are.
        jdbc.setFetchSize(AT_ONCE);
    }

    /** How many buckets a file of so many bytes has: a power of two. */
    static int bucketsFor(long bytes) {
        return Integer.highestOneBit((int) Math.clamp(bytes / BYTES, 1, MOST));
    }

    /** Takes the records of a new file; sealing is others' work, and what is sealed is stored meanwhile. */
    Writer writer(long fileId, PageKeys keys, Workers workers) {
        return new Writer(fileId, keys, workers);
    }

    private record Sealed(int bucket, int part, byte[] bytes) {}

    /** The pages of one file as they fill. */
    final class Writer {
        private final long fileId;
        private final PageKeys keys;
        private final Workers workers;
        private final @Nullable Page[] filling;
        private final int[] parts;
        private final ArrayDeque<Future<Sealed>> sealing = new ArrayDeque<>();
        private final List<Sealed> sealed = new ArrayList<>();

        private Writer(long fileId, PageKeys keys, Workers workers) {
            this.fileId = fileId;
            this.keys = keys;
            this.workers = workers;
            this.filling = new Page[keys.buckets()];
            this.parts = new int[keys.buckets()];
        }

        /** Takes one more. */
        void add(PageRecord one) {
            int bucket = keys.bucket(one.key());
            Page page = page(bucket);
            page.add(one);
            took(bucket, page);
        }

        /** Takes one more of which was written already what it says ({@link PageRecord#write}). */
        void add(long key, int row, byte[] written, int from, int length) {
            int bucket = keys.bucket(key);
            Page page = page(bucket);
            page.add(key, row, written, from, length);
            took(bucket, page);
        }

        private Page page(int bucket) {
            Page page = filling[bucket];
            if (page == null) {
                page = new Page();
                filling[bucket] = page;
            }
            return page;
        }

        private void took(int bucket, Page page) {
            if (page.size() >= PAGE) {
                full(bucket, page, false);
            }
        }

        private void full(int bucket, Page page, boolean last) {
            int part = parts[bucket]++;
            filling[bucket] = null;
            sealing.add(workers.submit(() -> new Sealed(bucket, part, secrets.seal(page.whole(last),
                    SealedColumn.DEPARTMENT_PAGE.cell(fileId + "." + bucket + "." + part)))));
            if (!last) {
                store(WAITING);
            }
        }

        // The oldest first, so that what waits is bounded.
        private void store(int mayWait) {
            while (sealing.size() > mayWait) {
                sealed.add(Workers.of(sealing.remove()));
            }
            if (sealed.size() >= AT_ONCE || mayWait == 0) {
                jdbc.update(STORE, fileId, sealed.stream().mapToInt(Sealed::bucket).toArray(),
                        sealed.stream().mapToInt(Sealed::part).toArray(),
                        sealed.stream().map(Sealed::bytes).toArray(byte[][]::new));
                sealed.clear();
            }
        }

        /** Seals and stores what is left, and of each bucket a last page. */
        void end() {
            end(() -> {
            });
        }

        /** The same; while others seal, the database does something else first. */
        void end(Runnable meanwhile) {
            for (int bucket = 0; bucket < filling.length; bucket++) {
                Page page = filling[bucket];
                full(bucket, page == null ? new Page() : page, true);
            }
            meanwhile.run();
            while (!sealing.isEmpty()) {
                store(Math.max(0, sealing.size() - AT_ONCE));
            }
        }
    }

    /** As what people stand in a file's pages; null for one of before, whose records stand as rows. */
    @Nullable
    PageKeys keys(long fileId) {
        PageKeys keys = jdbc.queryForObject("select coalesce(buckets, 0), quick_keys from department_file where id = ?",
                (row, _) -> new PageKeys(row.getInt(1), row.getBoolean(2)), fileId);
        return keys == null || keys.buckets() == 0 ? null : keys;
    }

    /**
     * Reads the records in some buckets of a file, and of them those of the people who are wanted by their keys.
     *
     * @throws DataRetrievalFailureException when a page of them is missing
     */
    void read(long fileId, Collection<Integer> buckets, LongPredicate wantedKeys, Consumer<PageRecord> taking) {
        List<Integer> wanted = buckets.stream().distinct().sorted().toList();
        var expected = new Expected(fileId, wanted.iterator());
        jdbc.query("""
                select bucket, part, sealed from department_page where file_id = ? and bucket = any (?)
                order by bucket, part""", row -> {
            int bucket = row.getInt(1);
            int part = row.getInt(2);
            byte[] page = secrets.open(row.getBytes(3),
                    SealedColumn.DEPARTMENT_PAGE.cell(fileId + "." + bucket + "." + part));
            expected.came(bucket, part);
            expected.read(Page.read(page, wantedKeys, taking));
        }, fileId, wanted.toArray(Integer[]::new));
        expected.end();
    }

    /** Reads all records of a file of people whose key begins within bounds, as 16 bits. */
    void between(long fileId, PageKeys keys, int from, int to, Consumer<PageRecord> taking) {
        int first = from * keys.buckets() / PageKeys.ALL;
        int after = Math.ceilDiv(to * keys.buckets(), PageKeys.ALL);
        // A file of few buckets has several parts in one.
        read(fileId, IntStream.range(first, after).boxed().toList(),
                key -> PageKeys.beginning(key) >= from && PageKeys.beginning(key) < to, taking);
    }

    /** Which page comes next where none is missing. */
    private static final class Expected {
        private final long fileId;
        private final Iterator<Integer> buckets;
        private @Nullable Integer bucket;
        private int part;

        Expected(long fileId, Iterator<Integer> buckets) {
            this.fileId = fileId;
            this.buckets = buckets;
            next();
        }

        private void next() {
            bucket = buckets.hasNext() ? buckets.next() : null;
            part = 0;
        }

        void came(int foundBucket, int foundPart) {
            if (!Objects.equals(bucket, foundBucket) || part != foundPart) {
                throw incomplete(foundBucket);
            }
            part++;
        }

        void read(boolean last) {
            if (last) {
                next();
            }
        }

        void end() {
            if (bucket != null) {
                throw incomplete(bucket);
            }
        }

        private DataRetrievalFailureException incomplete(int of) {
            return new DataRetrievalFailureException("部门数据文件" + fileId + "第" + of + "组的页不完整，不能当作没有记录：请从备份恢复，或者撤回后重新导入");
        }
    }
}
