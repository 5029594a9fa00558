package org.assistance.eligibility.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeClass;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Unit;

/**
 * What people elsewhere who owe support bring in (XZ-25): the ordered or agreed amount, else the local formula, else what is declared. An
 * amount for several members is shared equally among them.
 */
final class Support {

    private Support() {}

    /** What one of them brings in. */
    private record Given(ObligorFacts obligor, Fraction value) implements Sum.Term {

        @Override
        public String label() {
            return "义务人" + obligor.number() + "给付";
        }
    }

    /** Adds what they bring in over a window, and says how much each does. */
    static List<Fraction> add(MemberIncome income) {
        Question question = income.question();
        MemberFacts member = income.member();
        List<ObligorFacts> obligors = question.facts().obligors();
        if (obligors == null) {
            income.missing(Missing.of(Fact.OBLIGORS, member, "不共同生活的赡养、抚养、扶养义务人情况"));
            return List.of();
        }
        List<Fraction> all = List.of();
        for (ObligorFacts obligor : obligors) {
            if (obligor.supports().contains(member.number())) {
                Beside sum = income.beside(IncomeClass.D);
                Outcome spared = spares(question, obligor);
                if (spared == Outcome.MET) {
                    continue;
                }
                Fraction value = of(income, obligor, question.window(income.months()), sum.steps());
                if (value.sign() > 0 && spared == Outcome.UNPROVEN) {
                    income.missing(Missing.of(Fact.BIRTH_DATE, obligor, "出生日期"));
                }
                if (value.sign() > 0) {
                    sum.plus(new Given(obligor, value));
                    all = all.isEmpty() ? new ArrayList<>(2) : all;
                    all.add(value);
                }
            }
        }
        return all;
    }

    /** Whether what an obligor pays is left out (DB-05); unproven while nobody knows how old he or she is. */
    private static Outcome spares(Question question, ObligorFacts obligor) {
        if (!question.spares()) {
            return Outcome.NOT_MET;
        }
        LocalDate birth = obligor.birthDate();
        if (obligor.relation() == Relation.SIBLING) {
            return Outcome.MET;
        }
        return birth == null ? Outcome.UNPROVEN : Outcome.of(Months.age(birth, question.asOf()) >= 60);
    }

    private static Fraction of(MemberIncome income, ObligorFacts obligor, Months window, Told<Step> steps) {
        Question question = income.question();
        MemberFacts member = income.member();
        SupportBasis basis = obligor.basis();
        boolean fixed = basis == SupportBasis.COURT_ORDER || basis == SupportBasis.AGREEMENT;
        PolicyValue multiple = question.policy().find(PolicyCode.SUPPORT_MULT, null, question.area());
        if (basis == null) {
            income.missing(Missing.of(Fact.OBLIGOR_SUPPORT, obligor, "给付赡养（抚养、扶养）费情况"));
            return Fraction.ZERO;
        }
        if (!fixed && multiple != null) {
            PolicyValue share = question.value(PolicyCode.SUPPORT_SHARE);
            return byFormula(income, obligor, multiple, share, steps);
        }
        if (basis == SupportBasis.NONE) {
            return Fraction.ZERO;
        }
        Money paid = obligor.paidPerMonth();
        if (paid == null) {
            income.missing(Missing.of(Fact.OBLIGOR_SUPPORT, obligor, "给付赡养（抚养、扶养）费情况"));
            return Fraction.ZERO;
        }
        Months span = obligor.paidIn();
        int months = span == null ? window.count() : span.shared(window);
        Fraction value = paid.exact().times(months).over(obligor.supports().size());
        steps.keep(() -> Step.exact(RuleId.XZ_25, name(obligor) + "给付（" + basis.label()
                + (span == null ? "）" : "，" + span.format() + "）"), member.number(), "p × w ÷ q",
                value, Unit.YUAN,
                List.of(Input.fact("p", "每月给付", paid.exact(), Unit.YUAN_PER_MONTH, obligor.source(), basis.label()),
                        Input.result("w", span == null ? "核算月数" : "核算期内给付的月数", Fraction.of(months), Unit.MONTHS),
                        Input.result("q", "被供养人数", Fraction.of(obligor.supports().size()), Unit.PEOPLE))));
        return value;
    }

    private static Fraction byFormula(MemberIncome income, ObligorFacts obligor, PolicyValue multiple,
            PolicyValue share, Told<Step> steps) {
        Question question = income.question();
        MemberFacts member = income.member();
        int months = income.months();
        Found unable = unable(question, member, obligor);
        if (poor(question, obligor) == Outcome.MET || unable.outcome() == Outcome.MET) {
            return Fraction.ZERO;
        }
        Money earned = obligor.householdIncomeOfYear();
        Integer size = obligor.householdSize();
        if (earned == null || size == null || size < 1 || obligor.statuses() == null) {
            income.missing(Missing.of(Fact.OBLIGOR_INCOME, obligor, "家庭收入、人口和在享待遇情况"));
            return Fraction.ZERO;
        }
        Fraction perHead = earned.exact().over(12L * size);
        Fraction over = perHead.minus(multiple.number().times(question.standard())).max(Fraction.ZERO);
        if (over.sign() > 0 && (unable.outcome() == Outcome.UNPROVEN
                || poor(question, obligor) == Outcome.UNPROVEN)) {
            if (unable.outcome() == Outcome.UNPROVEN) {
                unable.missing().forEach(income::missing);
            } else {
                income.missing(Missing.of(Fact.STATUS_VERDICT, obligor, Inability.CLAIMED));
            }
            return Fraction.ZERO;
        }
        Fraction value = over.times(share.number()).over(100L * obligor.supports().size()).times(months);
        steps.add(Step.exact(RuleId.XZ_25, name(obligor) + "应给付（按当地公式）", member.number(),
                "max(0, h − k × S ) × r ÷ q × w", value, Unit.YUAN,
                List.of(Input.fact("h", "义务人家庭人均月收入", perHead, Unit.YUAN_PER_MONTH, obligor.source(), null),
                        Input.policy("k", multiple.number(), Unit.MULTIPLE, question.cite(multiple)),
                        Input.policy("S", question.standard(), Unit.YUAN_PER_MONTH,
                                question.cite(question.value(PolicyCode.DIBAO_STD))),
                        Input.policy("r", share.number(), Unit.PERCENT, question.cite(share)),
                        Input.result("q", "被供养人数", Fraction.of(obligor.supports().size()), Unit.PEOPLE),
                        Input.result("w", "核算月数", Fraction.of(months), Unit.MONTHS))));
        return value;
    }

    /**
     * Whether the obligor is unable (TK-03). The word of somebody who may not be checked makes nobody unable, but where even that word
     * says able the formula is asked.
     */
    private static Found unable(Question question, MemberFacts member, ObligorFacts obligor) {
        Supporter supporter = Supporter.elsewhere(obligor, question.asOf());
        Found said = Inability.rule(question, member, supporter.consenting());
        return said.outcome() == Outcome.MET ? Inability.rule(question, member, supporter) : said;
    }

    /** Whether the obligor is supported as well; what is only claimed waits for an officer's word. */
    private static Outcome poor(Question question, ObligorFacts obligor) {
        return Inability.proven(obligor.statuses(), question.asOf(), HeldKind.TEKUN, HeldKind.DIBAO,
                HeldKind.DIBAO_ALONE);
    }

    private static String name(ObligorFacts obligor) {
        return obligor.label();
    }
}
