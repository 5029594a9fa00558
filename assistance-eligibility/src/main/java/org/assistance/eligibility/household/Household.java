package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The household as the rules see it: who counts and what they earn.
 *
 * @param question what is asked
 * @param count who counts
 * @param income over the locality's window
 */
public record Household(Question question, Count count, Income income) {

    /** The same household with its income. */
    public Household earning(Income earned) {
        return new Household(question, count, earned);
    }

    /** The same household with the income that counts for a programme, where the locality leaves out other items for it (XZ-21). */
    public Household by(Programme programme) {
        return question.policy().incomeList(programme) == income.list()
                ? this
                : earning(Income.ofHousehold(question, count.who(), programme));
    }

    /** The facts without which neither the count nor an income of those who count is certain. */
    public List<Missing> missing(Income of) {
        if (count.certain()) {
            return of.missing();
        }
        var missing = new ArrayList<Missing>(count.missing());
        missing.addAll(of.missing());
        return missing;
    }

    /** Those who count. */
    public Who who() {
        return count.who();
    }

    /** Rules whether the income stands to a limit per person and month as the threshold's operator says; unproven while facts are missing. */
    public Found incomeAgainst(RuleId rule, PolicyCode threshold, Limit limit) {
        return incomeAgainst(question, rule, null, income, count.missing(), threshold, limit, count.n());
    }

    /** Adds the rulings on the assets of those who count, and on what does not fit what they say; unproven while the count is not certain. */
    public void assets(Programme programme, Rulings rulings) {
        if (count.certain()) {
            Assets.add(question, programme, count.who(), rulings);
            Signals.add(question, rulings);
        } else {
            rulings.add(Ruling.unproven(RuleId.XZ_41, null, count.missing()));
        }
    }

    /** As above for any income and number of people. */
    public static Found incomeAgainst(Question question, RuleId rule, @Nullable Integer member, Income income,
            List<Missing> countMissing, PolicyCode threshold, Limit limit, int people) {
        if (!countMissing.isEmpty()) {
            return Ruling.unproven(rule, member, countMissing);
        }
        if (!income.certain()) {
            return Ruling.unproven(rule, member, income.missing());
        }
        Operator how = question.operator(threshold);
        return IncomeAgainst.of(rule, member, income, how, limit, people);
    }
}
