package org.assistance.domain.opinion;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assistance.domain.Reason;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.MemberNames;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.ReliefProposal;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an assessment, waiting for the officer's word.
 *
 * @param result what the law says
 * @param names the members' names by number
 */
public record Question(ProgrammeResult result, Map<Integer, String> names) {
    /** What it is about: 低保, 生活补贴（陈小雨）. */
    public String label() {
        Integer whose = result.beneficiary();
        return result.programme().shortLabel()
                + (whose == null ? "" : "（" + names.getOrDefault(whose, "成员" + whose) + "）");
    }

    /** Whether the officer chooses an amount in a range (LS-20). */
    public boolean choosesAmount() {
        return result.met() && result.relief() != null;
    }

    /** The range, where the officer chooses. */
    public @Nullable ReliefProposal range() {
        return result.relief();
    }

    /**
     * The law's reasons against it, or the facts and the sum that speak for it, in one text that the family reads too: no
     * rule codes, names instead of numbers.
     */
    public String reasons() {
        String grounds = result.rulings()
                .stream()
                .filter(this::decides)
                .map(ruling -> result.met()
                        ? ruling.sentence()
                        : "不符合“" + ruling.rule().title() + "”的条件：" + ruling.sentence())
                .filter(sentence -> !sentence.isBlank())
                .distinct()
                .collect(Collectors.joining("；"));
        return MemberNames.named(result.met() ? grounds + sum() : grounds, names);
    }

    /** When granted, what was compared, or else found; that nothing is owned beyond a limit is said on the assessment. */
    private boolean decides(Ruling ruling) {
        if (!result.met()) {
            return ruling.outcome() == result.outcome();
        }
        boolean compares = result.rulings().stream().anyMatch(Question::comparesIncome);
        return compares
                ? comparesIncome(ruling) || ruling.rule() == RuleId.LS_13
                : ruling.rule() != RuleId.XZ_41;
    }

    private static boolean comparesIncome(Ruling ruling) {
        return ruling.compared() != null && ruling.rule() != RuleId.XZ_41 && ruling.rule() != RuleId.LS_21;
    }

    private String sum() {
        List<Step> steps = result.steps();
        return steps.isEmpty()
                ? ""
                : "；" + steps.stream().map(Step::sentence).collect(Collectors.joining("；"));
    }

    Proposal answered(Answer answer) {
        if (!answer.granted()) {
            if (result.met() && Reason.isMissing(answer.reason())) {
                throw new IllegalMove("测算结果符合" + result.programme().shortLabel() + "条件，拟不予确认必须写明理由" + Reason.AT_LEAST);
            }
            return proposal(false, null, result.met() ? answer.reason() : reasons());
        }
        if (!result.met()) {
            throw new IllegalMove("测算结果不符合" + result.programme().shortLabel() + "条件，不能提出确认意见");
        }
        Money amount = choosesAmount() ? chosen(answer.amount()) : result.amount();
        if (amount != null && !amount.positive()) {
            throw new IllegalMove("按起始月份的标准计算，" + result.programme().shortLabel()
                    + "金额为零，没有可以发放的金额，不能提出确认意见；请核对标准和收入后重新测算，或者写明理由不予确认");
        }
        return proposal(true, amount, reasons());
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
                Math.max(1, result.members().size()), granted ? result.lastMonth() : null, reasons,
                granted ? result.months() : List.of());
    }
}
