package org.assistance.domain.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.Secrets;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.HeldPost;
import org.assistance.domain.staff.HeldPosts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the machine does with exports: each instance takes one at a time under a lease that it renews while it works; what an
 * instance left behind, another takes. What was made under a lease that is no longer one's own is thrown away.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class MakingExport {
    static final int ATTEMPTS = 3;
    private static final String LEASE = "now() + interval '30 seconds'";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Exports exports;
    private final HeldPosts posts;
    private final Secrets secrets;
    private final JdbcClient jdbc;
    private final Clock clock;

    MakingExport(Exports exports, HeldPosts posts, Secrets secrets, JdbcClient jdbc, Clock clock) {
        this.exports = exports;
        this.posts = posts;
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An export to be made.
     *
     * @param turn which attempt it is; what is made is kept only while no other has begun
     */
    public record Task(ExportJob job, int turn) {}

    /** The next that waits and that nobody is at, now this instance's; empty when there is none. */
    public Optional<Task> take() {
        jdbc.sql("""
                update export_job set status = 'FAILED', ended_at = :now, lease_until = null
                where status = 'WAITING' and attempts >= :most and lease_until < now()""")
                .param("most", ATTEMPTS)
                .param("now", now())
                .update();
        return jdbc.sql("""
                update export_job set attempts = attempts + 1, lease_until = %s
                where id = (select id from export_job where status = 'WAITING' and (lease_until is null or lease_until < now())
                    order by id limit 1 for update skip locked)
                returning id, attempts""".formatted(LEASE))
                .query((row, _) -> new Task(exports.find(row.getLong(1)).orElseThrow(), row.getInt(2)))
                .optional();
    }

    /** Who asked, as he may act today; empty when the post or the account has ended since. */
    @Transactional(readOnly = true)
    public Optional<ActingOfficer> asker(ExportJob job) {
        return posts.of(job.askedBy(), LocalDate.now(clock))
                .stream()
                .map(HeldPost::acting)
                .filter(one -> one.postId() == job.postId() && one.division().equals(job.division()))
                .findFirst();
    }

    /** A sign of life; false when the export is no longer this instance's, or was taken back. */
    public boolean renew(Task task) {
        return jdbc.sql("update export_job set lease_until = " + LEASE
                + " where id = :id and attempts = :turn and status = 'WAITING'")
                .param("id", task.job().id())
                .param("turn", task.turn())
                .update() == 1;
    }

    /**
     * Keeps what was made: at once to be fetched, or for a second officer to answer.
     *
     * @param subjects the people in it, to be put on record as seen at each fetch
     * @return whether it was kept
     */
    public boolean made(Task task, byte[] file, long rows, Map<Subject, List<String>> subjects) {
        ExportRule rule = exports.rule(LocalDate.now(clock));
        boolean alone = rows <= rule.rowsAlone();
        Instant now = clock.instant();
        long id = task.job().id();
        if (jdbc.sql("""
                update export_job set status = :status, made_at = :now, row_count = :rows, rows_alone = :alone, sha256 = :digest,
                    expires_at = :end, lease_until = null
                where id = :id and attempts = :turn and status = 'WAITING'""")
                .param("id", id)
                .param("turn", task.turn())
                .param("status", alone ? "READY" : "FOR_APPROVAL")
                .param("now", Timestamp.from(now))
                .param("rows", rows)
                .param("alone", rule.rowsAlone())
                .param("digest", digest(file))
                .param("end",
                        Timestamp.from(now.plus(Duration.ofHours(alone ? rule.hoursKept() : rule.hoursWaiting()))))
                .update() == 0) {
            return false;
        }
        jdbc.sql("""
                insert into export_file (job_id, division_code, content_sealed, subjects)
                values (:id, :division, :content, cast(:subjects as jsonb))""")
                .param("id", id)
                .param("division", task.job().division().value())
                .param("content", secrets.seal(file, SealedColumn.EXPORT.cell(id)))
                .param("subjects", JSON.writeValueAsString(subjects))
                .update();
        return true;
    }

    /** Gives an export up: it cannot be made, and whoever asked may ask again. */
    public void failed(Task task) {
        jdbc.sql("""
                update export_job set status = 'FAILED', ended_at = :now, lease_until = null
                where id = :id and attempts = :turn and status = 'WAITING'""")
                .param("id", task.job().id())
                .param("turn", task.turn())
                .param("now", now())
                .update();
    }

    /** Removes the files whose time is over; what was exported stays on record. @return how many */
    public int expire() {
        List<Long> over = jdbc.sql("""
                update export_job set status = 'EXPIRED', ended_at = :now
                where status in ('FOR_APPROVAL', 'READY') and expires_at <= :now returning id""")
                .param("now", now())
                .query(Long.class)
                .list();
        if (!over.isEmpty()) {
            jdbc.sql("delete from export_file where job_id in (:ids)").param("ids", over).update();
        }
        return over.size();
    }

    /** SHA-256 in hexadecimal digits. */
    static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
