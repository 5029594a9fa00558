package org.assistance.eligibility.taper;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Limit;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;

/** 渐退 (section 9 of the computation): work lifts a household to the standard or above, and its grant goes on for some months. */
public final class Taper {

    private Taper() {}

    /**
     * Answers for one household and one employment; the months count from the month after the decision.
     *
     * @throws org.assistance.eligibility.policy.MissingPolicy when the locality tapers but has not said how
     */
    public static TaperResult assess(Household household, Employment employment, LocalDate decided) {
        Question question = household.question();
        var rulings = new Rulings();
        rulings.add(household.count().ruling());
        rulings.add(works(household, employment));
        rulings.add(income(household, RuleId.JT_01, question.operator(PolicyCode.DIBAO_STD).negated(),
                Limit.standard(question)));
        PolicyValue bound = question.policy().find(PolicyCode.TAPER_BOUND, null, question.area());
        if (bound != null) {
            rulings.add(income(household, RuleId.JT_02, bound.comparison(), Limit.times(question, bound)));
        }
        rulings.add(once(employment));
        Money old = employment.oldGrant();
        rulings.add(old == null
                ? Ruling.unproven(RuleId.JT_03, null, Missing.of(Fact.OLD_GRANT))
                : old.positive()
                        ? Found.met(RuleId.JT_03, null, () -> "原低保金每月" + old.format() + "元")
                        : Ruling.notMet(RuleId.JT_03, null, "原来没有领取低保金"));
        PolicyValue months = question.policy().find(PolicyCode.TAPER_MONTHS, null, question.area());
        rulings.add(months == null
                ? Ruling.notMet(RuleId.JT_04, null, "当地没有渐退规定")
                : Found.met(RuleId.JT_04, null, () -> "渐退" + months.count() + "个月（" + months.documentNumber() + "）"));
        var steps = new Told<Step>();
        steps.addAll(household.income().steps());
        Outcome outcome = Ruling.all(rulings);
        List<MonthAmount> amounts = outcome == Outcome.MET && months != null && old != null
                ? amounts(question, months, old, decided, steps)
                : List.of();
        return new TaperResult(outcome, rulings, amounts, steps, question.used());
    }

    private static Found works(Household household, Employment employment) {
        MemberFacts member = household.question().facts().member(employment.member());
        if (employment.began() == null) {
            return Ruling.unproven(RuleId.JT_01, member.number(), Missing.of(Fact.WORK_BEGAN, member));
        }
        return household.who().contains(member)
                ? Found.met(RuleId.JT_01, member.number(), () -> member.label() + "自" + employment.began() + "起就业")
                : Found.notMet(RuleId.JT_01, member.number(), () -> member.label() + "不计入共同生活的家庭成员");
    }

    private static Found income(Household household, RuleId rule, Operator operator, Limit limit) {
        var missing = new ArrayList<Missing>(household.count().missing());
        missing.addAll(household.income().missing());
        if (!missing.isEmpty()) {
            return Ruling.unproven(rule, null, missing);
        }
        return Ruling.compare(rule, null, limit.compare("家庭收入", household.income().total(), operator,
                household.count().n(), household.income().months()));
    }

    private static Found once(Employment employment) {
        Boolean before = employment.taperedBefore();
        if (before == null) {
            return Ruling.unproven(RuleId.JT_06, employment.member(), Missing.of(Fact.TAPERED_BEFORE));
        }
        return before
                ? Ruling.notMet(RuleId.JT_06, employment.member(), "这次就业已经渐退过")
                : Ruling.met(RuleId.JT_06, employment.member(), "这次就业没有渐退过");
    }

    private static List<MonthAmount> amounts(Question question, PolicyValue months, Money old, LocalDate decided,
            Told<Step> steps) {
        question.cite(months);
        boolean keep = question.value(PolicyCode.TAPER_MODE).value().equals("KEEP");
        var amounts = new ArrayList<MonthAmount>();
        YearMonth month = YearMonth.from(decided);
        for (int at = 1; at <= months.count(); at++) {
            month = month.plusMonths(1);
            amounts.add(new MonthAmount(month, keep ? old : step(question, at, month, old, steps)));
        }
        return amounts;
    }

    private static Money step(Question question, int at, YearMonth month, Money old, Told<Step> steps) {
        Policy policy = question.policy().on(month.atDay(1));
        PolicyValue percent = policy.value(PolicyCode.TAPER_STEP, Integer.toString(at), question.area());
        Fraction exact = old.exact().times(percent.number()).over(100);
        Money rounded = Rounding.HALF_UP_YUAN.round(exact);
        steps.add(new Step(RuleId.JT_03, month + "渐退低保金", null, "G × p",
                List.of(Input.result("G", "原低保金", old.exact(), Unit.YUAN_PER_MONTH),
                        Input.policy("p", percent.number(), Unit.PERCENT, question.cite(percent))),
                exact, Unit.YUAN_PER_MONTH, Rounding.HALF_UP_YUAN, rounded.exact()));
        return rounded;
    }
}
