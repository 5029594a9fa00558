package org.assistance.domain.checkplan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a plan of checks, has a second person settle it, takes it back or ends it (XZ-53). V120 keeps the same. */
@Service
@Transactional
public class PlanningChecks {
    private final CheckPlans plans;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlanningChecks(CheckPlans plans, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes one, for the people of the officer's division.
     *
     * @return its number
     * @throws IllegalMove when a part is missing, or its days do not fit
     */
    public long make(NewPlan wanted, ActingOfficer by) {
        refuseUnless(Action.PLAN_MAKE, by);
        LocalDate today = LocalDate.now(clock);
        if (wanted.title().isBlank() || wanted.title().strip().length() > NewPlan.TITLE || tooLong(wanted.reason())) {
            throw new IllegalMove("请写明计划名称（不超过" + NewPlan.TITLE + "字）、核查理由和依据（不超过" + NewPlan.WORDS + "字）");
        }
        if (wanted.programmes().isEmpty() || wanted.sources().isEmpty()) {
            throw new IllegalMove("请选择核查哪些待遇的人员、查询哪些部门的数据");
        }
        if (wanted.validFrom().isBefore(today) || wanted.validTo().isBefore(wanted.validFrom())
                || wanted.validTo().isAfter(NewPlan.latest(wanted.validFrom()))) {
            throw new IllegalMove("计划从今天或者以后开始，最长一年");
        }
        return jdbc
                .sql("""
                insert into check_plan (division_code, title, reason, frequency, programmes, sources, valid_from, valid_to, made_by, made_at)
                values (:division, :title, :reason, :frequency, :programmes, :sources, :from, :to, :officer, :at) returning id""")
                .param("division", by.division().value())
                .param("title", wanted.title().strip())
                .param("reason", wanted.reason().strip())
                .param("frequency", wanted.rhythm().name())
                .param("programmes", wanted.programmes().stream().map(Enum::name).distinct().toArray(String[]::new))
                .param("sources", wanted.sources().stream().distinct().toArray(String[]::new))
                .param("from", wanted.validFrom())
                .param("to", wanted.validTo())
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * The second person agrees: from its first day on it holds.
     *
     * @throws NotAllowed for who made it
     * @throws IllegalMove when it no longer waits
     */
    public void approve(long id, ActingOfficer by) {
        settle(id, PlanStatus.APPROVED, "", by);
    }

    /** The second person says no, and why; as {@link #approve}. */
    public void refuse(long id, String words, ActingOfficer by) {
        if (tooLong(words)) {
            throw new IllegalMove("请写明不同意的原因，不超过" + NewPlan.WORDS + "字");
        }
        settle(id, PlanStatus.REFUSED, words.strip(), by);
    }

    private void settle(long id, PlanStatus as, String words, ActingOfficer by) {
        CheckPlan plan = held(id, by);
        if (plan.isBy(by)) {
            throw new NotAllowed("本人制定的核查计划，须由本级或者上级的另一人批准");
        }
        refuseUnless(Action.PLAN_APPROVE, by);
        refuseUnlessAt(plan, PlanStatus.PROPOSED);
        if (as == PlanStatus.APPROVED && plan.validTo().isBefore(LocalDate.now(clock))) {
            throw new IllegalMove("这份计划的最后一天已过，不能再批准；请制定人撤回后另行制定");
        }
        write(id, as, words, by);
    }

    /** Takes back one's own plan that still waits. @throws NotAllowed for anybody else */
    public void withdraw(long id, ActingOfficer by) {
        CheckPlan plan = held(id, by);
        if (!plan.isBy(by)) {
            throw new NotAllowed("核查计划由制定人本人撤回");
        }
        refuseUnlessAt(plan, PlanStatus.PROPOSED);
        write(id, PlanStatus.WITHDRAWN, "", by);
    }

    /** Ends an approved plan before its last day; who made it may, and who may approve one. */
    public void end(long id, String words, ActingOfficer by) {
        CheckPlan plan = held(id, by);
        if (!plan.isBy(by)) {
            refuseUnless(Action.PLAN_APPROVE, by);
        }
        refuseUnlessAt(plan, PlanStatus.APPROVED);
        if (tooLong(words)) {
            throw new IllegalMove("请写明停止的原因，不超过" + NewPlan.WORDS + "字");
        }
        jdbc.sql("""
                update check_plan set status = 'ENDED', ended_by = :officer, ended_at = :at, ended_words = :words
                where id = :id""")
                .param("id", id)
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("words", words.strip())
                .update();
    }

    private void write(long id, PlanStatus as, String words, ActingOfficer by) {
        jdbc.sql("""
                update check_plan set status = :status, settled_by = :officer, settled_at = :at, settled_words = :words
                where id = :id""")
                .param("id", id)
                .param("status", as.name())
                .param("officer", by.officerId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("words", words)
                .update();
    }

    // Only within one's own division: whoever merely sees a plan from below settles nothing.
    private CheckPlan held(long id, ActingOfficer by) {
        jdbc.sql("select id from check_plan where id = :id for update").param("id", id).query(Long.class).optional();
        CheckPlan plan = plans.required(id, by);
        if (!by.division().contains(plan.division())) {
            throw new NoSuchPlan();
        }
        return plan;
    }

    private static void refuseUnlessAt(CheckPlan plan, PlanStatus wanted) {
        if (plan.status() != wanted) {
            throw new IllegalMove("核查计划 " + plan.number() + " 现为“" + plan.status().label() + "”，不能这样办理，请刷新后查看");
        }
    }

    private static void refuseUnless(Action action, ActingOfficer by) {
        if (!by.isOneOf(action.roles())) {
            throw new NotAllowed("您当前的岗位（" + by.role().label() + "）不能办理“" + action.label() + "”");
        }
    }

    private static boolean tooLong(String words) {
        return Reason.isMissing(words) || words.strip().length() > NewPlan.WORDS;
    }
}
