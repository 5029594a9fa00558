package org.assistance.web.payment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.payment.Approving;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.payment.PaymentRun;
import org.assistance.domain.payment.RunOverview;
import org.assistance.domain.payment.RunStatus;
import org.assistance.domain.payment.Sending;
import org.assistance.domain.payment.Unusual;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.web.layout.Happening;
import org.assistance.web.layout.Tone;
import org.jspecify.annotations.Nullable;

/** A run as its pages show it, and what the signed-in officer may do with it now. */
record RunView(PaymentRun run, String division, Tone tone, boolean mayApprove, boolean mayReject, boolean maySend,
        boolean mayDownload, boolean maySettle, @Nullable String waiting) {
    /**
     * The view for an officer.
     *
     * @param handled why the officer may not release it, having had a hand in its cases; null when there is none
     * @param changed what was recorded since the freeze, so that nobody may; null when nothing was
     */
    static RunView of(PaymentRun run, String division, ActingOfficer by, @Nullable String handled,
            @Nullable String changed) {
        boolean whole = by.scope().contains(run.division());
        boolean approver = whole && by.isOneOf(Approving.ROLES);
        boolean sender = whole && by.isOneOf(Sending.ROLES);
        boolean froze = run.frozenBy() == by.officerId();
        RunStatus status = run.status();
        boolean open = status == RunStatus.FROZEN || status == RunStatus.APPROVED;
        return new RunView(run, division, tone(status),
                status == RunStatus.FROZEN && approver && !froze && handled == null && changed == null,
                open && whole && (approver || by.isOneOf(Freezing.ROLES)), status == RunStatus.APPROVED && sender,
                run.bankFileSha256().isPresent() && sender, status == RunStatus.SENT && sender,
                status == RunStatus.FROZEN && approver && !froze && handled != null
                        ? handled
                        : changed == null ? waiting(run, status, approver, approver && froze, sender) : null);
    }

    // Who can be waited for: the whole city's list is its own clerks', a county's its leader's as well.
    private static @Nullable String waiting(PaymentRun run, RunStatus status, boolean approver, boolean ownList,
            boolean sender) {
        boolean city = run.division().level() == DivisionLevel.CITY;
        String another = city ? "另一位市级民政经办人" : "县级民政确认人或者另一位市级民政经办人";
        return switch (status) {
            case FROZEN -> ownList
                    ? "名单由您冻结，须由" + another + "审批"
                    : approver ? "等待审批，核对名单后可以由您审批同意或者退回" : "等待" + another + "审批";
            case APPROVED -> sender ? "等待生成银行代发文件" : "等待" + senders(run) + "生成银行代发文件";
            case SENT -> sender ? "等待银行回盘" : "等待银行回盘，由" + senders(run) + "登记";
            case SETTLED, REJECTED -> null;
        };
    }

    /** Who makes the file of a run. */
    static String senders(PaymentRun run) {
        return run.division().level() == DivisionLevel.CITY ? "市级民政经办人" : "县级民政审核人或者市级民政经办人";
    }

    static Tone tone(RunStatus status) {
        return switch (status) {
            case FROZEN, APPROVED -> Tone.WARN;
            case SENT -> Tone.INFO;
            case SETTLED -> Tone.GOOD;
            case REJECTED -> Tone.QUIET;
        };
    }

    /** What is unusual, one sentence each; one that says so when nothing is. */
    static List<String> sentences(Unusual.Found found) {
        var sentences = new ArrayList<String>();
        found.shared()
                .forEach(one -> sentences.add((one.institution() ? "供养服务机构账户 " : "同一账户 ") + one.account() + "（户名"
                        + one.holder() + "）有" + one.households() + "户领取，本批次" + one.amount().format() + "元："
                        + String.join("；", one.who())));
        found.arrears()
                .forEach(one -> sentences.add(one.name() + "（" + one.place() + "）" + one.programme().shortLabel() + "补发"
                        + one.months() + "个月（" + one.from() + "至" + one.to() + "），共" + one.amount().format() + "元"));
        return sentences.isEmpty()
                ? List.of("没有多户共用一个账户，也没有一次补发" + Unusual.MANY_MONTHS + "个月以上的。")
                : sentences;
    }

    static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /**
     * What happened to a run, newest first; its sums, and why it was sent back, only for those who see the whole of it: the
     * reason names people.
     */
    static List<Happening> history(PaymentRun run, RunOverview names, boolean whole) {
        record Step(Instant at, String what, long who, @Nullable String note, Tone tone) {}
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(run.frozenAt(), "冻结名单", run.frozenBy(),
                whole ? "%,d".formatted(run.lineCount()) + "笔 " + run.total().format() + "元" : null,
                Tone.INFO));
        run.approvedAt()
                .ifPresent(at -> steps.add(new Step(at, "审批同意", run.approvedBy().orElseThrow(), null, Tone.GOOD)));
        run.rejectedAt()
                .ifPresent(at -> steps.add(new Step(at, "退回", run.rejectedBy().orElseThrow(),
                        whole ? run.rejectReason().orElse(null) : null, Tone.BAD)));
        run.sentAt()
                .ifPresent(at -> steps.add(new Step(at, "生成银行代发文件", run.sentBy().orElseThrow(),
                        "文件指纹 SHA-256：" + run.bankFileSha256().orElse(""), Tone.INFO)));
        run.settledAt()
                .ifPresent(at -> steps.add(new Step(at, "银行回盘入账", run.settledBy().orElseThrow(), null, Tone.GOOD)));
        return steps.stream()
                .sorted(Comparator.comparing(Step::at).reversed())
                .map(step -> new Happening(OfficeTime.minute(step.at()), step.what(), names.officer(step.who()),
                        step.note(), null,
                        step.tone()))
                .toList();
    }

    /** A run in the list. */
    record Listed(RunOverview.Row row, String month, String frozenAt, Tone tone) {
        static Listed of(RunOverview.Row row) {
            return new Listed(row, RunView.month(row.month()), OfficeTime.minute(row.frozenAt()),
                    RunView.tone(row.status()));
        }
    }
}
