package org.assistance.verification.file;

import java.util.List;
import java.util.Objects;
import org.assistance.domain.audit.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At the start, once nothing is in the clear and before any page is shown: the records of files that came before there were
 * pages, replaced and withdrawn ones too, go into sealed pages, and rows of people who are not watched go. A file at a time;
 * what was broken off goes on with the next start. Instances that start together take turns.
 */
@Component
public class PagingOldFiles implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PagingOldFiles.class);
    private static final int BYTES_A_ROW = 64;

    private final JdbcTemplate jdbc;
    private final DepartmentPages pages;
    private final DepartmentRecords records;
    private final WatchedPeople watched;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    PagingOldFiles(JdbcTemplate jdbc, DepartmentPages pages, DepartmentRecords records, WatchedPeople watched,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.records = records;
        this.watched = watched;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        Trace.job("存量部门数据改为密封页", this::page);
        running = true;
    }

    /** Moves what is left; returns of how many files. */
    public int page() {
        List<Long> old = jdbc.queryForList("""
                select f.id from department_file f
                where f.buckets is null and exists (select from department_record r where r.file_id = f.id)
                order by f.id""", Long.class);
        int rows = 0;
        for (long file : old) {
            rows += Objects.requireNonNull(transaction.execute(_ -> page(file)));
        }
        if (rows > 0) {
            LOG.info("存量部门数据{}份已改为密封页，删去未登记人员的{}行。旧内容仍在数据文件的空闲空间和以前的备份里：请执行 vacuum full department_record，并销毁旧备份。",
                    old.size(), rows);
        }
        return old.size();
    }

    private int page(long file) {
        watched.now(false);
        List<Integer> rows = jdbc.queryForList("""
                select row_count from department_file where id = ? and buckets is null for update""", Integer.class,
                file);
        if (rows.isEmpty()) {
            return 0;
        }
        int buckets = DepartmentPages.bucketsFor((long) BYTES_A_ROW * rows.getFirst());
        try (var workers = new Workers()) {
            DepartmentPages.Writer writer = pages.writer(file, new PageKeys(buckets, false), workers);
            records.rowsOf(file, writer::add);
            writer.end();
        }
        jdbc.update("update department_file set buckets = ? where id = ?", buckets, file);
        return jdbc.update("""
                delete from department_record r where r.file_id = ?
                    and not exists (select from watched_person w where w.id_index = r.person_index)""", file);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
