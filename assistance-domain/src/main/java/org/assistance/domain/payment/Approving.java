package org.assistance.domain.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.FourEyes;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.permission.Action;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a second officer approve a frozen run or send it back (four eyes, also a constraint of the table). What became of a right counts
 * wherever the right is looked after since.
 */
@Service
@Transactional
@Beyond(Purpose.PAYROLL)
public class Approving {
    /** Who may approve. */
    public static final Set<Role> ROLES = Action.RUN_APPROVE.roles();

    private final PaymentRuns runs;
    private final MonthFigures figures;
    private final FourEyes fourEyes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Approving(PaymentRuns runs, MonthFigures figures, FourEyes fourEyes, JdbcClient jdbc, Clock clock) {
        this.runs = runs;
        this.figures = figures;
        this.fourEyes = fourEyes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Approves a run; doing it again changes nothing.
     *
     * @throws NotAllowed when the officer froze it, had a hand in one of its cases, or may not approve
     * @throws IllegalMove when it waits for no approval, or somebody on it has died, lost the right or has another account since
     */
    public PaymentRun approve(long runId, ActingOfficer by) {
        refuseUnlessApprover(by);
        figures.oneAtATime();
        PaymentRun run = required(runId, by);
        if (run.approve(by, clock.instant())) {
            String refusal = refusalFor(runId, by);
            if (refusal != null) {
                throw new NotAllowed(refusal);
            }
            String changed = changedSince(runId);
            if (changed != null) {
                throw new IllegalMove(changed);
            }
            runs.saveAndFlush(run);
            figures.refresh(run.month(), new DivisionScope(run.division()));
        }
        return run;
    }

    /**
     * Why an officer who had a hand in one of its cases, or is related to a family on it, may not release a list, and who may: a county
     * with one leader who decided has its lists released by the city. A Chinese sentence; null when nothing of this kind stands in the way.
     */
    @Transactional(readOnly = true)
    public @Nullable String refusalFor(long runId, ActingOfficer by) {
        if (fourEyes.paysRelatives(runId, by)) {
            return "名单中有您本人或者近亲属家庭的待遇，您须回避，由另一位工作人员审批。" + others(runId);
        }
        int handled = fourEyes.handledOf(runId, by);
        return handled == 0
                ? null
                : "名单中有 " + handled + " 笔由您提出初审意见、入户调查或者审核确认，须由另一位工作人员审批（不相容岗位分离）。"
                        + others(runId);
    }

    private String others(long runId) {
        List<String> free = jdbc.sql("""
                select o.name, min(p.role) from payment_run r
                    join post p on p.role in (:roles) and place_covers(p.division_code, r.division_code)
                        and p.valid_from <= :today and coalesce(p.valid_to, :today) >= :today
                    join officer o on o.id = p.officer_id and o.enabled
                where r.id = :run and o.id <> r.frozen_by and not exists (select from lines_handled_by(r.id, o.id))
                    and not exists (select from kin_link k join entitlement e on e.case_id = k.case_id
                        join payment_transfer t on t.entitlement_id = e.id and t.run_id = r.id
                        where k.officer_id = o.id and k.shuts_out)
                    and coalesce(statement_due(o.id, :today) >= :today, true)
                group by o.id, o.name order by o.id limit 5""")
                .param("roles", ROLES.stream().map(Role::name).toList())
                .param("today", LocalDate.now(clock))
                .param("run", runId)
                .query((row, _) -> row.getString(1) + "（" + Role.valueOf(row.getString(2)).label() + "）")
                .list();
        return free.isEmpty()
                ? "目前没有可以审批的人员，请市级民政部门安排另一位市级民政经办人或者县级民政确认人"
                : "可以审批的有：" + String.join("、", free);
    }

    /**
     * Sends a run back with a reason: nothing of it is paid, and its lines wait for the next freeze.
     *
     * @throws IllegalMove when its file went to the bank already
     */
    public PaymentRun reject(long runId, String reason, ActingOfficer by) {
        if (!by.isOneOf(ROLES) && !by.isOneOf(Freezing.ROLES)) {
            throw new NotAllowed("发放批次由市级民政经办人或县级民政审核、确认人退回");
        }
        if (Reason.isMissing(reason)) {
            throw new IllegalMove("请填写退回原因" + Reason.AT_LEAST);
        }
        figures.oneAtATime();
        PaymentRun run = required(runId, by);
        if (run.reject(reason.strip(), by, clock.instant())) {
            jdbc.sql("update payment_transfer set status = 'CANCELLED' where run_id = :run")
                    .param("run", runId)
                    .update();
            runs.saveAndFlush(run);
            figures.refresh(run.month(), new DivisionScope(run.division()));
        }
        return run;
    }

    private static void refuseUnlessApprover(ActingOfficer by) {
        if (!by.isOneOf(ROLES)) {
            throw new NotAllowed("发放批次由县级民政确认人或市级民政经办人审批");
        }
    }

    private PaymentRun required(long runId, ActingOfficer by) {
        return runs.findInScope(runId, by.scope().lower(), by.scope().upper()).orElseThrow(NoSuchRun::new);
    }

    /**
     * What was recorded since the freeze that stops the whole run: a death, an end, another account. A Chinese sentence with the names,
     * for those who see all of the run; null when nothing was.
     */
    @Transactional(readOnly = true)
    public @Nullable String changedSince(long runId) {
        List<Changed> changed = jdbc.sql("""
                select p.name,
                    bool_or(e.last_month < t.benefit_month
                        or p.died_on < t.month and (e.account_since is null or e.account_since <= p.died_on
                            or e.account_holder = p.name)) as gone
                from payment_transfer t
                    join entitlement e on e.id = t.entitlement_id
                    join person p on p.id = t.person_id
                where t.run_id = :run and (e.last_month < t.benefit_month
                    or p.died_on < t.month and (e.account_since is null or e.account_since <= p.died_on
                        or e.account_holder = p.name)
                    or (t.account, t.account_holder, t.bank_name, t.bank_code) is distinct from
                        (e.account, e.account_holder, coalesce(e.bank_name, ''), e.bank_code))
                group by p.id, p.name order by p.name, p.id""")
                .param("run", runId)
                .query((row, at) -> new Changed(row.getString("name"), row.getBoolean("gone")))
                .list();
        List<String> gone = changed.stream().filter(Changed::gone).map(Changed::name).toList();
        List<String> moved = changed.stream().filter(one -> !one.gone).map(Changed::name).toList();
        return changed.isEmpty()
                ? null
                : "名单冻结后，" + (gone.isEmpty() ? "" : named(gone) + "已登记死亡或终止待遇")
                        + (gone.isEmpty() || moved.isEmpty() ? "" : "，")
                        + (moved.isEmpty() ? "" : named(moved) + "已变更领款账户") + "，请退回本批次，重新冻结";
    }

    private record Changed(String name, boolean gone) {}

    private static String named(List<String> names) {
        return String.join("、", names.subList(0, Math.min(5, names.size()))) + (names.size() > 5 ? "等" : "")
                + names.size() + "人";
    }
}
