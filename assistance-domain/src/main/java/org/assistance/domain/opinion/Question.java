package org.assistance.domain.opinion;

import java.util.Objects;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.ReliefProposal;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an assessment, waiting for the officer's word.
 *
 * @param result what the law says
 */
public record Question(ProgrammeResult result) {
    /** Whether the officer chooses an amount in a range (LS-20). */
    public boolean choosesAmount() {
        return result.met() && result.relief() != null;
    }

    /** The range, where the officer chooses. */
    public @Nullable ReliefProposal range() {
        return result.relief();
    }

    /** The law's reasons against it, or what speaks for it, in one text. */
    public String reasons() {
        return result.met() ? "符合" + result.programme().label() + "条件" : String.join("；", result.reasons());
    }

    Proposal answered(Answer answer) {
        if (!answer.granted()) {
            if (result.met() && answer.reason().isBlank()) {
                throw new IllegalMove("测算结果符合" + result.programme().shortLabel() + "条件，拟不予确认必须写明理由");
            }
            return proposal(false, null, result.met() ? answer.reason() : reasons());
        }
        if (!result.met()) {
            throw new IllegalMove("测算结果不符合" + result.programme().shortLabel() + "条件，不能提出确认意见");
        }
        return proposal(true, choosesAmount() ? chosen(answer.amount()) : result.amount(), reasons());
    }

    private Money chosen(@Nullable Money amount) {
        ReliefProposal range = Objects.requireNonNull(result.relief());
        if (amount == null || amount.compareTo(range.least()) < 0 || amount.compareTo(range.most()) > 0) {
            throw new IllegalMove("救助金额应在 " + range.least().format() + " 元至 " + range.most().format() + " 元之间");
        }
        return amount;
    }

    private Proposal proposal(boolean granted, @Nullable Money amount, String reasons) {
        return new Proposal(result.programme(), result.beneficiary(), granted, amount,
                Math.max(1, result.members().size()), granted ? result.lastMonth() : null, reasons);
    }
}
