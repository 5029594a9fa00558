package org.assistance.eligibility.dibao;

import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.household.Who;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** How much 低保 is paid each month (DB-10 to DB-13): the difference on totals or the tier, the extras, then one rounding. */
final class DibaoAmount {

    private static final String DIFFERENCE = "按低保标准与家庭收入的差额计算";

    private static final Ruling OF_HOUSEHOLD = Ruling.met(RuleId.DB_10, null, DIFFERENCE);

    private final Question question;

    private final Who who;

    private final Income income;

    private final @Nullable Integer member;

    private final Rulings rulings;

    private final Told<Step> steps;

    private DibaoAmount(Question question, Who who, Income income, @Nullable Integer member, Rulings rulings,
            Told<Step> steps) {
        this.question = question;
        this.who = who;
        this.income = income;
        this.member = member;
        this.rulings = rulings;
        this.steps = steps;
    }

    /**
     * Money per month; null where the tier or a group cannot be told.
     *
     * @param member who stands alone; null for the household
     * @param rulings to which is added what is ruled on the way
     * @param steps to which the sums are added
     */
    static @Nullable Money of(Question question, Who who, Income income, @Nullable Integer member, Rulings rulings,
            Told<Step> steps) {
        return new DibaoAmount(question, who, income, member, rulings, steps).work();
    }

    private @Nullable Money work() {
        boolean tiered = question.benefitValue(PolicyCode.AMOUNT_MODE, null).value().equals("TIERED");
        PolicyValue alone = member == null ? null : question.findBenefitValue(PolicyCode.ALONE_AMOUNT, null);
        Base base;
        if (alone != null) {
            base = Base.shared(alone(alone), who.size());
        } else if (tiered) {
            base = Base.of(new Tiers(question, who, member, steps, rulings).bases());
        } else {
            base = Base.shared(difference(), who.size());
        }
        if (base == null) {
            return null;
        }
        var supplements = new Supplements(question);
        Fraction[] each = new Fraction[who.size()];
        Fraction extra = Fraction.ZERO;
        for (int at = 0; at < each.length; at++) {
            each[at] = supplements.extra(who, at, base, steps, rulings);
            extra = extra.plus(each[at]);
        }
        return supplements.open() ? null : round(base, each, extra);
    }

    /** What the locality pays a 单人户 in place of the difference: yuan or percent of the standard (DB-06). */
    private Fraction alone(PolicyValue row) {
        boolean percent = row.unit() == Unit.PERCENT;
        Fraction exact = percent ? row.number().times(question.benefitStandard()).over(100) : row.perMonth();
        Input amountOfRow = Input.policy("p", percent ? row.number() : exact,
                percent ? Unit.PERCENT : Unit.YUAN_PER_MONTH, question.cite(row));
        steps.add(Step.exact(RuleId.DB_06, "单人户低保金", member, percent ? "S × p" : "p", exact, Unit.YUAN_PER_MONTH,
                percent ? List.of(question.benefitStandardInput(), amountOfRow) : List.of(amountOfRow)));
        rulings.add(Ruling.met(RuleId.DB_06, member, "按当地单人户低保金标准发放"));
        return exact;
    }

    private Fraction difference() {
        Fraction standard = question.benefitStandard();
        PolicyValue row = question.benefitValue(PolicyCode.DIBAO_STD, null);
        if (row.unit() == Unit.YUAN_PER_YEAR) {
            steps.add(question.benefitStandardStep());
        }
        Fraction lacking = income.lackingTo(standard, who.size());
        Fraction exact = lacking.sign() < 0 ? Fraction.ZERO : lacking;
        Input standardInput = question.benefitStandardInput();
        steps.keep(() -> Step.exact(RuleId.DB_10, "补差", member, "S × n − I ÷ w", exact, Unit.YUAN_PER_MONTH,
                List.of(standardInput,
                        Input.result("n", "计入人数", Fraction.of(who.size()), Unit.PEOPLE),
                        Input.result("I", member == null ? "家庭收入" : "本人收入", income.total(), Unit.YUAN),
                        Input.result("w", "核算月数", Fraction.of(income.months()), Unit.MONTHS))));
        rulings.add(member == null ? OF_HOUSEHOLD : Ruling.met(RuleId.DB_10, member, DIFFERENCE));
        return exact;
    }

    private Money round(Base base, Fraction[] each, Fraction extra) {
        Rounding rounding = question.rounding();
        Fraction exact = base.whole().plus(extra);
        Money rounded = rounding == Rounding.CEIL_YUAN_PERSON ? byPerson(base, each) : rounding.round(exact);
        if (!rounded.positive()) {
            rulings.met(RuleId.DB_13, member, () -> "按本月标准计算的低保金为零，本月不发");
        }
        steps.keep(() -> rounded(base.whole(), extra, exact, rounding, rounded));
        return rounded;
    }

    private static Money byPerson(Base base, Fraction[] each) {
        Money all = Money.ZERO;
        for (int at = 0; at < each.length; at++) {
            all = all.plus(Rounding.CEIL_YUAN_PERSON.round(base.each(at).plus(each[at])));
        }
        return all;
    }

    private Step rounded(Fraction base, Fraction extra, Fraction exact, Rounding rounding, Money rounded) {
        var inputs = new ArrayList<Input>();
        inputs.add(Input.result("G", "基本低保金", base, Unit.YUAN_PER_MONTH));
        if (extra.sign() != 0) {
            inputs.add(Input.result("E", "分类施保增发合计", extra, Unit.YUAN_PER_MONTH));
        }
        return new Step(RuleId.DB_10, "每月低保金", member, extra.sign() != 0 ? "G + E" : "G", inputs, exact,
                Unit.YUAN_PER_MONTH, rounding, rounded.exact());
    }
}
