package org.assistance.domain.verification;

import org.assistance.domain.Reason;
import org.assistance.domain.secret.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assistance.domain.calendar.WorkingDays;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.Limit;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a difference into a visit or into a notice to bring papers, and puts down what came of it (XZ-57: a record is evidence and no
 * verdict). The report is not concluded while anything is open.
 */
@Service
@Transactional
public class FollowingUp {
    private static final int LONGEST = 500;

    private final CaseFile caseFile;
    private final VerificationReports reports;
    private final FollowUps followUps;
    private final Policies policies;
    private final WorkingDays calendar;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    FollowingUp(CaseFile caseFile, VerificationReports reports, FollowUps followUps, Policies policies,
            WorkingDays calendar, JdbcClient jdbc, Clock clock, Words words) {
        this.words = words;
        this.caseFile = caseFile;
        this.reports = reports;
        this.followUps = followUps;
        this.policies = policies;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins one, in words that follow from the difference; a second click changes nothing.
     *
     * @throws IllegalMove when another report counts by now, the item has no difference, the case is not at the check, or no policy of
     *     the place says within how many days
     */
    public void begin(long caseId, long reportId, long itemId, FollowUp.Kind kind, ActingOfficer by) {
        AssistanceCase open = held(caseId, by);
        VerificationItem item = reports.current(caseId)
                .filter(report -> report.id() == reportId)
                .flatMap(report -> report.item(itemId))
                .orElseThrow(() -> new IllegalMove("本页打开之后已重新核对，请按最新报告办理"));
        if (!item.needsResolution() || !item.offersFound()) {
            throw new IllegalMove("此项没有差异，不需要核实");
        }
        if (followUps.open(caseId).stream().anyMatch(one -> one.itemId() == itemId)) {
            return;
        }
        LocalDate due = due(open);
        jdbc.sql("""
                insert into verification_followup (item_id, case_id, division_code, kind, wanted, due_on, made_by, made_at)
                values (:item, :case, :division, :kind, :wanted, :due, :officer, :at)""")
                .param("item", itemId)
                .param("case", caseId)
                .param("division", open.division().value())
                .param("kind", kind.name())
                .param("wanted", words.seal(wanted(item, kind)))
                .param("due", due)
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        open.note(Duty.VERIFY,
                "核对差异转" + kind.label() + "：" + item.personName() + "的" + item.sourceLabel() + "，" + due + "前完成",
                null, by, clock.instant());
    }

    private LocalDate due(AssistanceCase of) {
        LocalDate today = LocalDate.now(clock);
        PolicyValue days = policies.singleValues(of.division(), today).find(PolicyCode.FOLLOW_UP_DAYS, null, null);
        if (days == null) {
            throw new IllegalMove("没有有效的" + PolicyCode.FOLLOW_UP_DAYS.label() + "，现在不能转入户核实、补充材料。请联系民政部门在政策标准中维护并注明文号");
        }
        return Limit.of(days, today).lastDay(calendar);
    }

    /**
     * Puts down what came of one, or why it is not needed any more.
     *
     * @throws IllegalMove when it is not open, or nothing is said
     */
    public void end(long caseId, long id, String outcome, ActingOfficer by) {
        AssistanceCase open = held(caseId, by);
        if (Reason.isMissing(outcome) || outcome.strip().length() > LONGEST) {
            throw new IllegalMove("请写明核实的结果，不超过" + LONGEST + "字");
        }
        FollowUp ended = followUps.open(caseId)
                .stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalMove("这一项已经办结，请刷新后查看"));
        write(id, null, outcome.strip(), by);
        open.note(Duty.VERIFY, ended.kind().label() + "结果：" + ended.person() + "的" + ended.sourceLabel(),
                outcome.strip(), by,
                clock.instant());
    }

    /** A visit to the family's home that is on record now answers all that was to be seen there and was asked by the day it was made. */
    public void visited(AssistanceCase of, long visitId, LocalDate on, ActingOfficer by) {
        List<FollowUp> seen = followUps.open(of.id())
                .stream()
                .filter(one -> one.kind() == FollowUp.Kind.VISIT && !one.askedOn().isAfter(on))
                .toList();
        seen.forEach(one -> write(one.id(), visitId, "已于 " + on + " 入户，情况见入户调查记录", by));
    }

    private void write(long id, @Nullable Long visit, String outcome, ActingOfficer by) {
        jdbc.sql("""
                update verification_followup set visit_id = :visit, outcome = :outcome, done_by = :officer, done_at = :at
                where id = :id and done_at is null""")
                .param("id", id)
                .param("visit", visit)
                .param("outcome", words.seal(outcome))
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private AssistanceCase held(long caseId, ActingOfficer by) {
        AssistanceCase open = caseFile.required(caseId, by.scope());
        if (!by.isOneOf(Duty.VERIFY.roles())) {
            throw new NotAllowed("核对差异由乡镇（街道）经办人或县级核对机构人员处理");
        }
        reports.hold(caseId);
        open.refuseUnlessAt(Stage.VERIFICATION);
        return open;
    }

    private static String wanted(VerificationItem item, FollowUp.Kind kind) {
        String difference = item.personName() + "的" + item.sourceLabel() + "：申报为“" + item.declared() + "”，部门记录为“"
                + item.found() + "”"
                + item.foundAmount()
                        .map(sum -> "12个月合计 " + sum.format() + "元")
                        .filter(sum -> !item.found().contains(sum))
                        .map(sum -> "（" + sum + "）")
                        .orElse("");
        String what = kind == FollowUp.Kind.VISIT
                ? "。请入户查看、询问本人和邻居，核实是否属实、现在是否还有。"
                : "。请带来能说明实际情况的材料" + item.foundAmount().map(_ -> "（如银行流水、转让或者注销证明、单位证明）").orElse("")
                        + "，没有的当面说明。";
        String whole = difference + what;
        return whole.length() <= 2000 ? whole : whole.substring(0, 2000);
    }
}
