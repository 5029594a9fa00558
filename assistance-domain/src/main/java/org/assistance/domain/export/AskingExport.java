package org.assistance.domain.export;

import org.assistance.domain.Reason;
import org.assistance.domain.secret.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for an export, asks for it again, and takes it back. */
@Service
@Transactional
public class AskingExport {
    /** The longest explanation, in characters. */
    public static final int LONGEST = 200;

    /** How many of one officer are made or kept for him at a time. */
    static final int AT_ONCE = 5;

    private final Exports exports;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    AskingExport(Exports exports, JdbcClient jdbc, Clock clock, Words words) {
        this.words = words;
        this.exports = exports;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param title what the list holds, in words
     * @param words what it is needed for, in the officer's words; not blank
     */
    public record Wanted(ExportKind kind, Map<String, String> filters, String title, ExportReason reason,
            String words) {}

    /**
     * Asks for an export; the same list that is still being made is not made twice.
     *
     * @return the number of the job
     * @throws NotAllowed when the post may not read the list
     * @throws IllegalMove without words, or when too many of the officer's are being made
     */
    public long ask(Wanted wanted, ActingOfficer by) {
        if (!by.isOneOf(Action.EXPORT_ASK.roles()) || !by.isOneOf(wanted.kind().reading().roles())) {
            throw new NotAllowed("您当前的岗位（" + by.role().label() + "）不能导出" + wanted.kind().label());
        }
        if (Reason.isMissing(wanted.words()) || wanted.words().strip().length() > LONGEST) {
            throw new IllegalMove("请写明导出的用途，" + Reason.SHORTEST + "至" + LONGEST + "字");
        }
        // One at a time for each officer, so that two clicks are one export.
        jdbc.sql("select id from officer where id = :id for no key update")
                .param("id", by.officerId())
                .query(Long.class)
                .single();
        String filters = Exports.json(wanted.filters());
        return jdbc.sql("""
                select id from export_job where asked_by = :officer and post_id = :post and status = 'WAITING' and kind = :kind
                    and filters = cast(:filters as jsonb)""")
                .param("officer", by.officerId())
                .param("post", by.postId())
                .param("kind", wanted.kind().name())
                .param("filters", filters)
                .query(Long.class)
                .optional()
                .orElseGet(() -> insert(wanted, filters, by));
    }

    private long insert(Wanted wanted, String filters, ActingOfficer by) {
        int open = jdbc.sql("select count(*) from export_job where asked_by = :officer and status = 'WAITING'")
                .param("officer", by.officerId())
                .query(Integer.class)
                .single();
        if (open >= AT_ONCE) {
            throw new IllegalMove("您有" + open + "份导出还在生成，请等它们生成以后再申请");
        }
        return jdbc
                .sql("""
                insert into export_job (division_code, kind, filters, title, reason, words, asked_by, post_id, asked_at)
                values (:division, :kind, cast(:filters as jsonb), :title, :reason, :words, :officer, :post, :at) returning id""")
                .param("division", by.division().value())
                .param("kind", wanted.kind().name())
                .param("filters", filters)
                .param("title", wanted.title())
                .param("reason", wanted.reason().name())
                .param("words", words.seal(wanted.words().strip()))
                .param("officer", by.officerId())
                .param("post", by.postId())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** What an export asked for, to be asked for again. @throws NoSuchExport when it is not the officer's own */
    @Transactional(readOnly = true)
    public ExportJob own(long id, ActingOfficer by) {
        ExportJob job = exports.required(id, by);
        if (!job.isOf(by)) {
            throw new NoSuchExport();
        }
        return job;
    }

    /**
     * Takes back one's own export; the file is gone at once. What is over already stays as it is.
     *
     * @throws NoSuchExport when it is not the officer's own
     */
    public void withdraw(long id, ActingOfficer by) {
        own(id, by);
        end(id, by);
    }

    /** Ends an export that is open, and removes its file. */
    void end(long id, ActingOfficer by) {
        jdbc.sql("""
                update export_job set status = 'WITHDRAWN', ended_by = :officer, ended_at = :at, lease_until = null
                where id = :id and status in ('WAITING', 'FOR_APPROVAL', 'READY')""")
                .param("id", id)
                .param("officer", by.officerId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from export_file where job_id = :id").param("id", id).update();
    }
}
