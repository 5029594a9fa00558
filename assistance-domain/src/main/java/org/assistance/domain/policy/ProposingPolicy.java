package org.assistance.domain.policy;

import java.time.Clock;
import org.assistance.domain.Reason;
import org.assistance.domain.staff.ActingOfficer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a value of policy, or the withdrawal of one not yet in force, for a second officer to confirm (录入政策标准). */
@Service
@Transactional
public class ProposingPolicy {
    private final SettingPolicy setting;
    private final WithdrawingPolicy withdrawing;
    private final PolicyProposals proposals;
    private final Clock clock;

    ProposingPolicy(SettingPolicy setting, WithdrawingPolicy withdrawing, PolicyProposals proposals, Clock clock) {
        this.setting = setting;
        this.withdrawing = withdrawing;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Proposes to set a row.
     *
     * @param again the new figure once more, as {@link PolicyText#isConfirmedBy} reads it; needed only when the change is out
     *     of the ordinary
     * @throws PolicyRefusal saying which field is wrong and why; on field {@code again} when the figure must be typed again
     */
    public PolicyProposal propose(PolicyText text, String again, ActingOfficer by) {
        PolicyChange change = setting.preview(text, by);
        if (!change.cautions().isEmpty() && !text.isConfirmedBy(again)) {
            throw new PolicyRefusal("again", again.isBlank()
                    ? String.join("", change.cautions()) + "确实如此的，请再填写一次新标准。"
                    : "再次填写的“" + again.strip() + "”与新标准" + text.figure() + "不一致。");
        }
        return proposals.save(new PolicyProposal(change, by, clock.instant()));
    }

    /**
     * Proposes to take a row back before its first day.
     *
     * @param type the kind of row
     * @param reason why; not blank
     * @throws PolicyRefusal when it cannot be withdrawn, or somebody proposed it already
     */
    public PolicyProposal proposeWithdrawal(Class<? extends DatedRow> type, long id, String reason, ActingOfficer by) {
        DatedRow row = withdrawing.withdrawable(type, id, by.scope());
        SettingPolicy.refuseUnlessOwn(row, by);
        if (Reason.isMissing(reason)) {
            throw new PolicyRefusal("reason", "请写明撤销的原因" + Reason.AT_LEAST + "。");
        }
        boolean waiting = proposals.open(by.scope().lower(), by.scope().upper())
                .stream()
                .anyMatch(other -> other.kind() == PolicyTable.of(row)
                        && other.rowId().filter(of -> of == row.id()).isPresent());
        if (waiting) {
            throw new PolicyRefusal("reason", "这项标准的撤销已经提交，正在等待确认，不必再次办理。");
        }
        return proposals.save(new PolicyProposal(row, reason.strip(), by, clock.instant()));
    }

    /**
     * Takes one's own proposal back.
     *
     * @throws PolicyRefusal when there is none such, it is decided already, or another officer made it
     */
    public void takeBack(long id, ActingOfficer by) {
        PolicyProposal proposal = proposals.hold(java.util.List.of(id), by.scope().lower(), by.scope().upper())
                .stream()
                .findFirst()
                .orElseThrow(() -> new PolicyRefusal("ids", "没有这项录入，请刷新后核对。"));
        if (!proposal.open()) {
            throw new PolicyRefusal("ids", "这项录入" + proposal.status().label() + "，不能撤回，请刷新后查看。");
        }
        if (proposal.proposedBy() != by.officerId()) {
            throw new PolicyRefusal("ids", "只有录入的工作人员可以撤回；不同意的，请退回并写明原因。");
        }
        proposal.takeBack(by, clock.instant());
    }
}
