package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.assistance.eligibility.ruling.Lines;
import java.util.List;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;

/**
 * The countable income of some members over a window of whole months (section 3 of the computation).
 *
 * @param total in fen over the whole window, after deductions, at least nought
 * @param gross in fen over the whole window, before deductions
 * @param months how many months the window has
 * @param steps line by line
 * @param missing the facts without which the sum is not certain
 * @param list whose list says which income is left out (XZ-21)
 */
public record Income(Fraction total, Fraction gross, int months, List<Step> steps, List<Missing> missing,
        Programme list) {

    /** Stands where no household programme was asked for. */
    public static final Income NOT_ASKED = new Income(Fraction.ZERO, Fraction.ZERO, 12, List.of(), List.of(),
            Programme.DIBAO);

    /** The income of a household over the locality's window, by the list of 低保. */
    public static Income ofHousehold(Question question, Who who) {
        return of(question, who, Programme.DIBAO, true, question.months());
    }

    /** The income of a household over the locality's window, by the own list of a programme where it has one, else by that of 低保. */
    public static Income ofHousehold(Question question, Who who, Programme programme) {
        return question.earnings()
                .used(of(question, who, question.policy().incomeList(programme), true,
                        question.months()));
    }

    /** The same over a window of its own, shown by who asks (BY-02). */
    public static Income ofHousehold(Question question, Who who, Programme programme, int months) {
        return of(question, who, question.policy().incomeList(programme), true, months);
    }

    /** The income of a household over twelve months, by the own list of a programme where it has one, else by that of 低保. */
    public static Income ofYear(Question question, Who who, Programme programme) {
        return question.earnings().used(of(question, who, question.policy().incomeList(programme), true, 12));
    }

    /** The own income of one member over the locality's window, by the list of 低保 or of 特困. */
    public static Income ofMember(Question question, MemberFacts member, Programme list) {
        return of(question, Who.alone(question, member), list, false, question.months());
    }

    private static Income of(Question question, Who who, Programme list, boolean household, int months) {
        Income known = household ? question.earnings().known(who, list, months) : null;
        if (known != null) {
            return known;
        }
        Income found = together(question, who, list, household, months);
        if (household) {
            question.earnings().know(who, found);
        }
        return found;
    }

    private static Income together(Question question, Who who, Programme list, boolean household,
            int months) {
        var steps = new Told<Step>(who.size() + 1);
        List<Missing> missing = List.of();
        var sum = new Sum(who.size());
        for (int at = 0; at < who.size(); at++) {
            MemberIncome earned = question.earnings().of(question, who.place(at), list, months);
            steps.keep((Lines<Step>) earned);
            if (!earned.missing().isEmpty()) {
                missing = missing.isEmpty() ? new ArrayList<>(2) : missing;
                missing.addAll(earned.missing());
            }
            sum.plus(earned);
        }
        Fraction gross = sum.atLeastZero();
        Fraction net = gross;
        if (question.policy().has(PolicyCode.RIGID_DEDUCTION)) {
            missing = new ArrayList<>(missing);
            Expenses.deduct(question, who, household, question.window(months), sum, steps, missing);
            net = sum.atLeastZero();
        }
        steps.keep((Supplier<Step>) sum.line(RuleId.XZ_20, household ? null : who.number(0),
                () -> (household ? "家庭收入" : "本人收入")
                        + (list == Programme.DIBAO || list == Programme.TEKUN
                                ? "（"
                                : "（按" + list.shortLabel() + "的项目，")
                        + Months.before(question.window(), months).format() + "）"));
        return new Income(net, gross, months, steps, List.copyOf(missing), list);
    }

    /** True when it is the same sum as another of the same people. */
    public boolean same(Income other) {
        return months == other.months && list == other.list;
    }

    /** True when no fact is missing. */
    public boolean certain() {
        return missing.isEmpty();
    }
}
