package org.assistance.domain.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assistance.domain.Reason;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second officer's part (确认政策标准): until then no decision knows of a new value. What one document lays down is
 * confirmed at once, whole or not at all.
 */
@Service
@Transactional
public class ConfirmingPolicy {
    private static final Comparator<PolicyProposal> IN_TURN = Comparator
            .comparing((PolicyProposal one) -> one.action() == PolicyProposal.Action.SET)
            .thenComparing(PolicyProposal::validFrom)
            .thenComparing(PolicyProposal::id);

    private final PolicyProposals proposals;
    private final SettingPolicy setting;
    private final WithdrawingPolicy withdrawing;
    private final Policies policies;
    private final LimitsInOrder order;
    private final Clock clock;

    ConfirmingPolicy(PolicyProposals proposals, SettingPolicy setting, WithdrawingPolicy withdrawing, Policies policies,
            LimitsInOrder order, Clock clock) {
        this.proposals = proposals;
        this.setting = setting;
        this.withdrawing = withdrawing;
        this.policies = policies;
        this.order = order;
        this.clock = clock;
    }

    /** Why an officer may not be the second one for a proposal, in a Chinese sentence; null when he or she may. */
    public @Nullable String refusalFor(PolicyProposal proposal, ActingOfficer by) {
        if (!by.isOneOf(Action.PROPOSAL_CONFIRM.roles()) || !by.scope().contains(proposal.division())) {
            return "由市级民政经办人确认";
        }
        return proposal.proposedBy() == by.officerId() ? "由您录入，须由另一名工作人员确认" : null;
    }

    /** Proposals as an officer looks at them, in the order given; each that waits is checked anew beside the others that wait. */
    @Transactional(readOnly = true)
    public List<ShownProposal> shown(List<PolicyProposal> some, ActingOfficer by) {
        List<PolicyProposal> waiting = proposals.open(by.scope().lower(), by.scope().upper());
        Map<DivisionCode, PolicyBook> books = policies.books(
                some.stream().filter(PolicyProposal::open).map(PolicyProposal::division).distinct().toList());
        return some.stream().map(one -> shown(one, books.get(one.division()), waiting, by)).toList();
    }

    private ShownProposal shown(PolicyProposal one, @Nullable PolicyBook book, List<PolicyProposal> waiting,
            ActingOfficer by) {
        if (!one.open() || book == null) {
            return new ShownProposal(one, null, null, null);
        }
        String refusal = refusalFor(one, by);
        try {
            PolicyChange change = one.text()
                    .map(text -> setting.change(text, book, without(one, waiting)))
                    .orElse(null);
            if (change == null) {
                withdrawing.withdrawable(one.kind().type(), one.rowId().orElseThrow(), by.scope());
            }
            return new ShownProposal(one, change, null, refusal);
        } catch (PolicyRefusal refused) {
            return new ShownProposal(one, null, refused.sentence(), refusal);
        }
    }

    /**
     * Confirms proposals, all of them or none.
     *
     * @throws PolicyRefusal naming the first that cannot be confirmed and why; all stay open then
     */
    public void confirm(Collection<Long> ids, ActingOfficer by) {
        List<PolicyProposal> all = held(ids, by);
        Instant now = clock.instant();
        var touched = new ArrayList<DatedRow>();
        var left = new ArrayList<PolicyProposal>(all);
        for (PolicyProposal one : all.stream().sorted(IN_TURN).toList()) {
            left.remove(one);
            try {
                PolicyText text = one.text().orElse(null);
                if (text == null) {
                    DatedRow row = withdrawing.withdrawable(one.kind().type(), one.rowId().orElseThrow(), by.scope());
                    touched.addAll(withdrawing.withdraw(row, one.reason().orElseThrow(), one.proposedBy(),
                            by.officerId()));
                    one.confirm(null, by, now);
                } else {
                    PolicyChange change = setting.change(text, policies.book(one.division()), left);
                    touched.add(setting.set(change,
                            new Hands(one.proposedBy(), one.proposedAt(), by.officerId(), now)));
                    one.confirm(change, by, now);
                }
            } catch (PolicyRefusal refused) {
                throw refusal(one, "不能确认：" + refused.sentence());
            }
        }
        refuseOutOfOrder(touched);
        proposals.flush();
    }

    /**
     * Sends proposals back to who made them.
     *
     * @param reason why; not blank
     * @throws PolicyRefusal without a reason, or naming the first that this officer cannot reject
     */
    public void reject(Collection<Long> ids, String reason, ActingOfficer by) {
        if (Reason.isMissing(reason)) {
            throw new PolicyRefusal("reason", "请写明退回的原因" + Reason.AT_LEAST + "，录入的同事要据此改正。");
        }
        Instant now = clock.instant();
        held(ids, by).forEach(one -> one.reject(reason.strip(), by, now));
        proposals.flush();
    }

    private List<PolicyProposal> held(Collection<Long> ids, ActingOfficer by) {
        if (ids.isEmpty()) {
            throw new PolicyRefusal("ids", "请至少勾选一项。");
        }
        List<PolicyProposal> all = proposals.hold(ids, by.scope().lower(), by.scope().upper());
        if (all.size() < ids.stream().distinct().count()) {
            throw new PolicyRefusal("ids", "所选的录入有的已不存在，请刷新后核对。");
        }
        for (PolicyProposal one : all) {
            if (!one.open()) {
                throw refusal(one, one.status().label() + "，不能再次办理，请刷新后查看。");
            }
            String refusal = refusalFor(one, by);
            if (refusal != null) {
                throw refusal(one, refusal + "。");
            }
        }
        return all;
    }

    // Limits of one document are in order only together.
    private void refuseOutOfOrder(List<DatedRow> touched) {
        for (DatedRow row : touched) {
            if (row instanceof AssetRuleRow rule && row.withdrawal().isEmpty()) {
                try {
                    order.refuse(rule.toPolicy(), rule, List.of());
                } catch (PolicyRefusal torn) {
                    throw new PolicyRefusal("ids", torn.sentence() + "同一文件的限额请一并勾选、一并确认。");
                }
            }
        }
    }

    private static PolicyRefusal refusal(PolicyProposal one, String why) {
        return new PolicyRefusal("ids", "“" + one.subject() + " " + one.shown() + "”（自" + one.validFrom() + "起）" + why);
    }

    private static List<PolicyProposal> without(PolicyProposal one, List<PolicyProposal> all) {
        return all.stream().filter(other -> other.id() != one.id()).toList();
    }
}
