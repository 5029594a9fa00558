package org.assistance.eligibility.dibao;

import java.util.List;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Programme;

/** 最低生活保障 for a household (DB-01): income below the standard and assets within the limits, strictly and on totals. */
public final class Dibao {

    private static final Ruling EVERYBODY = Ruling.met(RuleId.DB_03, null, "计入的家庭成员全部纳入低保");

    private Dibao() {}

    /** Whether the household qualifies and, if so, for how much. */
    public static ProgrammeResult assess(Household household) {
        Question question = household.question();
        var rulings = new Rulings();
        rulings.add(household.count().ruling());
        rulings.add(Statuses.oneClassOnly(question, household.who(), Programme.DIBAO));
        rulings.add(household.incomeAgainst(RuleId.DB_01, PolicyCode.DIBAO_STD, Limit.standard(question)));
        household.assets(Programme.DIBAO, rulings);
        if (Ruling.all(rulings) != Outcome.MET) {
            return new ProgrammeResult(Programme.DIBAO, null, household.count().numbers(), Ruling.all(rulings), rulings,
                    null, null, null,
                    List.of(), null);
        }
        rulings.add(EVERYBODY);
        int qualifying = rulings.rulings();
        try {
            var steps = new Told<Step>();
            Money amount = DibaoAmount.of(question, household.who(), household.income(), null, rulings, steps);
            return new ProgrammeResult(Programme.DIBAO, null, household.count().numbers(), rulings.outcome(), rulings,
                    amount, null, null, steps, null);
        } catch (MissingPolicy gap) {
            rulings.cut(qualifying);
            rulings.add(Ruling.gap(null, gap));
            return new ProgrammeResult(Programme.DIBAO, null, household.count().numbers(), Outcome.UNPROVEN, rulings,
                    null, null, null, List.of(), null);
        }
    }

    /** Whether it is certain that the household qualifies, even where the amount still waits for something (11.6). */
    public static boolean qualifies(ProgrammeResult result) {
        return result.programme() == Programme.DIBAO && result.beneficiary() == null
                && result.outcome() != Outcome.NOT_MET
                && Rulings.of(result.rulings()).rests(RuleId.DB_03);
    }
}
