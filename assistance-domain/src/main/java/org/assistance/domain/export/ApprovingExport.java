package org.assistance.domain.export;

import org.assistance.domain.Reason;
import org.assistance.domain.secret.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second officer's answer to a long export: one of the same division or of one above it, and never who asked. */
@Service
@Transactional
public class ApprovingExport {
    private final Exports exports;
    private final AskingExport asking;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words sealing;

    ApprovingExport(Exports exports, AskingExport asking, JdbcClient jdbc, Clock clock, Words sealing) {
        this.sealing = sealing;
        this.exports = exports;
        this.asking = asking;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Lets it go: from now on it may be fetched for as long as the rule says. A second click changes nothing.
     *
     * @throws NoSuchExport outside the officer's division
     * @throws NotAllowed for who asked, or another post
     * @throws IllegalMove when it no longer waits
     */
    public void approve(long id, ActingOfficer by) {
        if (waits(id, ExportStatus.READY, by)) {
            Instant now = clock.instant();
            int hours = exports.rule(LocalDate.now(clock)).hoursKept();
            answer(id, ExportStatus.READY, "", now.plus(Duration.ofHours(hours)), by);
        }
    }

    /** Says no, and why; the file is gone at once. As {@link #approve}. */
    public void refuse(long id, String words, ActingOfficer by) {
        if (Reason.isMissing(words) || words.strip().length() > AskingExport.LONGEST) {
            throw new IllegalMove("请写明不同意的原因，" + Reason.SHORTEST + "至" + AskingExport.LONGEST + "字");
        }
        if (waits(id, ExportStatus.REFUSED, by)) {
            answer(id, ExportStatus.REFUSED, words.strip(), null, by);
            jdbc.sql("delete from export_file where job_id = :id").param("id", id).update();
        }
    }

    /** Stops an export that may be fetched already; the file is gone at once. */
    public void recall(long id, ActingOfficer by) {
        refuseOwn(exports.required(id, by), by);
        asking.end(id, by);
    }

    private boolean waits(long id, ExportStatus wanted, ActingOfficer by) {
        jdbc.sql("select id from export_job where id = :id for update").param("id", id).query(Long.class).optional();
        ExportJob job = exports.required(id, by);
        refuseOwn(job, by);
        if (job.status() == wanted) {
            return false;
        }
        if (job.status() != ExportStatus.FOR_APPROVAL) {
            throw new IllegalMove("这份导出现为“" + job.status().label() + "”，不再等待审批");
        }
        if (job.expiresAt() instanceof Instant end && !clock.instant().isBefore(end)) {
            throw new IllegalMove("这份导出逾期未审批，已经过期；仍要用的，请申请人重新申请");
        }
        return true;
    }

    private static void refuseOwn(ExportJob job, ActingOfficer by) {
        if (job.isOf(by)) {
            throw new NotAllowed("本人申请的导出，须由本级或者上级的另一人审批");
        }
        if (!by.isOneOf(Action.EXPORT_APPROVE.roles())) {
            throw new NotAllowed("您当前的岗位（" + by.role().label() + "）不能审批导出");
        }
    }

    private void answer(long id, ExportStatus status, String words, @Nullable Instant end, ActingOfficer by) {
        jdbc.sql("""
                update export_job set status = :status, answered_by = :officer, answered_at = :at, answer_words = :words,
                    expires_at = coalesce(cast(:end as timestamptz), expires_at) where id = :id""")
                .param("id", id)
                .param("status", status.name())
                .param("officer", by.officerId())
                .param("at", Timestamp.from(clock.instant()))
                .param("words", sealing.seal(words))
                .param("end", end == null ? null : Timestamp.from(end))
                .update();
    }
}
