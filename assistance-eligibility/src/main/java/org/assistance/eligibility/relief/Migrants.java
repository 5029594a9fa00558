package org.assistance.eligibility.relief;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Migrant;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;

/**
 * Migrant workers who lost their work, were not insured and had no income for some months running: relief from where they worked, in the
 * places that grant it (LS-05).
 */
final class Migrants {

    private Migrants() {}

    static Found ruling(Question question, ReliefEvent event) {
        PolicyValue months = question.policy().find(PolicyCode.MIGRANT_RELIEF_MONTHS, null, question.area());
        if (months == null) {
            return Ruling.notMet(RuleId.LS_05, null, "当地没有失业农民工临时救助的规定，遇到其他急难情形的按该情形申请");
        }
        question.cite(months);
        Migrant worker = event.migrant();
        Boolean insured = worker == null ? null : worker.insured();
        Integer without = worker == null ? null : worker.monthsWithoutIncome();
        if (event.place() != null && !question.policy().division().contains(event.place())) {
            return Ruling.notMet(RuleId.LS_05, null, "务工地不在本地，由务工地救助");
        }
        if (Boolean.TRUE.equals(insured)) {
            return Ruling.notMet(RuleId.LS_05, null, "已参加失业保险，按失业保险待遇办理");
        }
        var compared = without == null
                ? null
                : new Comparison("连续无收入月数", Fraction.of(without), months.comparison(), "规定的月数", months.number(),
                        Unit.MONTHS)
                        .by("m", List.of(Input.policy("m", months.number(), Unit.MONTHS, question.cite(months))));
        if (compared != null && !compared.holds()) {
            return Ruling.compare(RuleId.LS_05, null, compared);
        }
        var missing = new ArrayList<Missing>();
        if (insured == null) {
            missing.add(Missing.of(Fact.MIGRANT_INSURED));
        }
        if (compared == null) {
            missing.add(Missing.of(Fact.MIGRANT_MONTHS));
        }
        return compared == null || !missing.isEmpty()
                ? Ruling.unproven(RuleId.LS_05, null, missing)
                : Ruling.compare(RuleId.LS_05, null, compared);
    }
}
