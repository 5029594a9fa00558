package org.assistance.web.worklist;

import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.decision.TownshipDecisions;
import org.assistance.domain.payment.PendingChanges;
import org.assistance.domain.payment.RefusedLines;
import org.assistance.domain.payment.Releasing;
import org.assistance.domain.payment.WaitingRuns;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.springframework.stereotype.Component;

/** The work that is no case: each kind with how much of it waits for a post, and where it is done. */
@Component
public class OtherTasks {
    private final RefusedLines refused;
    private final PendingChanges pending;
    private final WaitingRuns runs;
    private final TownshipDecisions filings;
    private final Drafting drafts;

    OtherTasks(RefusedLines refused, PendingChanges pending, WaitingRuns runs, TownshipDecisions filings,
            Drafting drafts) {
        this.refused = refused;
        this.pending = pending;
        this.runs = runs;
        this.filings = filings;
        this.drafts = drafts;
    }

    /**
     * One kind of work.
     *
     * @param what what is to be done, in a few words
     * @param count how many wait; nought is shown as well, so that nobody looks for it elsewhere
     */
    public record Task(String label, String what, String href, int count) {}

    List<Task> of(ActingOfficer by) {
        var tasks = new ArrayList<Task>();
        if (by.role() == Role.VILLAGE_ASSISTANT || by.role() == Role.TOWNSHIP_CLERK) {
            tasks.add(new Task("未提交的申请", "接着填写、提交", "/intake", drafts.count(by.scope())));
        }
        if (WaitingRuns.concerns(by.role())) {
            tasks.add(new Task("发放批次", "审批、报送银行、登记回盘", "/payments", runs.count(by)));
        }
        if (by.isOneOf(Releasing.ROLES)) {
            tasks.add(new Task("发放失败", "核实银行退回的款项", "/payments/failed", refused.count(by.scope())));
        }
        if (PendingChanges.concerns(by.role())) {
            tasks.add(new Task("待遇变更", "确认终止和领款账户变更", "/entitlements/pending", pending.count(by)));
        }
        if (by.isOneOf(TownshipDecisions.ROLES)) {
            tasks.add(new Task("乡镇决定备案", "阅看乡镇自行作出的决定", "/filings", filings.unseen(by.scope())));
        }
        return tasks;
    }
}
