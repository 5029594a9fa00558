package org.assistance.eligibility.edge;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Statuses;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Programme;

/** 最低生活保障边缘家庭 (BY-01): not 低保, income below a multiple of the standard, assets within the limits. Pays nothing itself. */
public final class Edge {

    private Edge() {}

    /** Whether a household that is not 低保 is 边缘. */
    public static ProgrammeResult assess(Household household) {
        Question question = household.question();
        PolicyValue multiple = question.value(PolicyCode.EDGE_MULT);
        var rulings = new ArrayList<Ruling>();
        Household own = household.by(Programme.EDGE);
        rulings.add(household.count().ruling());
        rulings.add(Statuses.oneClassOnly(question, household.who(), Programme.EDGE));
        rulings.add(own.incomeAgainst(RuleId.BY_01, PolicyCode.EDGE_MULT, Limit.times(question, multiple)));
        rulings.addAll(household.assets(Programme.EDGE));
        return new ProgrammeResult(Programme.EDGE, null, household.count().numbers(), Ruling.all(rulings), rulings,
                null, null, null,
                List.of(), null);
    }
}
