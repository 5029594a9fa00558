package org.assistance.eligibility.relief;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.ExpenseLine;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;

/** That a household which asks for relief for its spending bears some itself (LS-02): costs after insurance, bills for the cause, or a loss. */
final class NecessarySpending {

    private NecessarySpending() {}

    static Found ruling(Question question, ReliefEvent event) {
        Money paid = event.selfPaid();
        if (paid != null && paid.positive()) {
            return Found.met(RuleId.LS_02, null, () -> "家庭自付必要支出" + paid.format() + "元");
        }
        Money loss = event.loss();
        if (loss != null && loss.positive()) {
            return Found.met(RuleId.LS_02, null, () -> "家庭遭受损失" + loss.format() + "元");
        }
        List<ExpenseLine> lines = question.facts().expenses();
        if (lines != null && bills(lines, question, event)) {
            return Found.met(RuleId.LS_02, null, () -> "家庭有与" + event.cause().label() + "相符的自付刚性支出");
        }
        var missing = new ArrayList<Missing>(3);
        if (paid == null) {
            missing.add(Missing.of(Fact.RELIEF_COSTS, "自付费用"));
        }
        if (loss == null) {
            missing.add(Missing.of(Fact.RELIEF_COSTS, "损失金额"));
        }
        if (lines == null) {
            missing.add(Missing.of(Fact.EXPENSES));
        }
        return missing.isEmpty()
                ? Ruling.notMet(RuleId.LS_02, null, "没有由家庭自己负担的必要支出")
                : Ruling.unproven(RuleId.LS_02, null, missing);
    }

    private static boolean bills(List<ExpenseLine> lines, Question question, ReliefEvent event) {
        Months year = Months.before(question.window(), 12);
        return lines.stream()
                .anyMatch(line -> event.cause().bears(line.kind()) && line.borne().positive()
                        && line.span().shared(year) > 0);
    }
}
