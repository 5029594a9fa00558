package org.assistance.domain.payment;

import java.util.Map;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.context.ApplicationContext;

/** What follows a frozen list, by the real use cases: a second officer approves, a clerk sends and books the bank's answer. */
public final class Payroll {
    private final Approving approving;
    private final Sending sending;
    private final Settling settling;
    private final ActingOfficer approver;
    private final ActingOfficer clerk;

    public Payroll(ApplicationContext system, ActingOfficer approver, ActingOfficer clerk) {
        this.approving = system.getBean(Approving.class);
        this.sending = system.getBean(Sending.class);
        this.settling = system.getBean(Settling.class);
        this.approver = approver;
        this.clerk = clerk;
    }

    /** Approved and with the bank. */
    public PaymentRun sent(PaymentRun run) {
        approving.approve(run.id(), approver);
        return sending.send(run.id(), clerk);
    }

    /** Answered by the bank: all paid but the numbers given with a reason. */
    public void answer(PaymentRun run, Map<Integer, String> refused) {
        settling.settle(run.id(), BankAnswer.to(sending.file(run.id(), clerk).bytes(), refused), clerk);
    }

    /** Approved and, unless nobody is paid by it, sent and answered. */
    public void settle(PaymentRun run, Map<Integer, String> refused) {
        if (approving.approve(run.id(), approver).status() == RunStatus.APPROVED) {
            sending.send(run.id(), clerk);
            answer(run, refused);
        }
    }
}
