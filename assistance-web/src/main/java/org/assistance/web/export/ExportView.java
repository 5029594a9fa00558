package org.assistance.web.export;

import java.time.Instant;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.export.ExportJob;
import org.assistance.domain.export.ExportStatus;
import org.assistance.domain.permission.Permissions;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.web.layout.Tone;
import org.jspecify.annotations.Nullable;

/** An export as its pages show it, and what this officer may do with it. */
record ExportView(ExportJob job, Tone tone, String rows, String askedAt, String until, String next, boolean mayFetch,
        boolean mayWithdraw, boolean mayAskAgain, boolean mayApprove, boolean mayRecall) {
    static ExportView of(ExportJob job, ActingOfficer by) {
        boolean own = job.isOf(by);
        boolean answers = !own && Permissions.allows(by, Action.EXPORT_APPROVE, job.division(), job.status().name());
        ExportStatus status = job.status();
        return new ExportView(job, tone(status), job.rows() == null ? "—" : "%,d".formatted(job.rows()),
                OfficeTime.minute(job.askedAt()),
                status == ExportStatus.READY || status == ExportStatus.FOR_APPROVAL ? minute(job.expiresAt()) : "—",
                next(job), own && status == ExportStatus.READY, own && status.open(), own && !status.open(),
                answers && status == ExportStatus.FOR_APPROVAL, answers && status == ExportStatus.READY);
    }

    private static Tone tone(ExportStatus status) {
        return switch (status) {
            case WAITING -> Tone.INFO;
            case FOR_APPROVAL -> Tone.WARN;
            case READY -> Tone.GOOD;
            case REFUSED, FAILED -> Tone.BAD;
            case WITHDRAWN, EXPIRED -> Tone.QUIET;
        };
    }

    /** What happened last, or what comes next, in one sentence. */
    private static String next(ExportJob job) {
        return switch (job.status()) {
            case WAITING -> "在后台生成，不用在这里等";
            case FOR_APPROVAL -> "超过" + job.rowsAlone() + "行，由本级或者上级的另一人审批";
            case READY -> (job.answerer() == null ? "" : job.answerer() + "已同意；")
                    + (job.fetches() == 0 ? "还没有下载" : "已下载" + job.fetches() + "次");
            case REFUSED -> job.answerer() + "：" + job.answer();
            case WITHDRAWN -> job.ender() + " " + minute(job.endedAt()) + "撤回，文件已删除";
            case EXPIRED -> minute(job.endedAt()) + "过期，文件已删除"
                    + (job.fetches() == 0 ? "" : "；下载过" + job.fetches() + "次");
            case FAILED -> "没有生成：申请时的岗位已经结束，或者名单已不存在；可以重新申请";
        };
    }

    static String minute(@Nullable Instant at) {
        return at == null ? "—" : OfficeTime.minute(at);
    }

    /** When it was made. */
    public String madeAt() {
        return minute(job.madeAt());
    }

    /** When the second officer answered. */
    public String answeredAt() {
        return minute(job.answeredAt());
    }
}
