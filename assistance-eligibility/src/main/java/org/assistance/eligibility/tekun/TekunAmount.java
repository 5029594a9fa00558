package org.assistance.eligibility.tekun;

import java.util.List;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.SelfCareGrade;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** How much 特困 is paid each month (TK-11, TK-20): the base for living and the part for care, half-up to the fen. */
final class TekunAmount {

    private TekunAmount() {}

    /** Adds rulings and steps; null while the form of support or the self-care is not known. */
    static @Nullable Money of(Question question, MemberFacts member, List<Ruling> rulings, List<Step> steps) {
        SupportForm form = member.supportForm();
        Integer unmet = member.unmetSelfCare();
        if (form == null) {
            rulings.add(Ruling.unproven(RuleId.TK_11, member.number(), Missing.of(Fact.SUPPORT_FORM, member)));
        }
        if (unmet == null) {
            rulings.add(Ruling.unproven(RuleId.TK_20, member.number(), Missing.of(Fact.SELF_CARE, member)));
        }
        if (form == null || unmet == null) {
            return null;
        }
        SelfCareGrade grade = SelfCareGrade.of(unmet);
        rulings.add(Ruling.met(RuleId.TK_20, member.number(),
                "六项中" + unmet + "项未达标，" + grade.label() + "（" + grade.shortLabel() + "）"));
        Input base = base(question, form, steps, member.number());
        PolicyValue care = question.benefitValue(PolicyCode.TEKUN_CARE, grade.name());
        Fraction exact = base.value().plus(care.perMonth());
        Money rounded = Rounding.HALF_UP_FEN.round(exact);
        steps.add(new Step(RuleId.TK_11, "每月特困供养金", member.number(), "B + C",
                List.of(base, Input.policy("C", care.perMonth(), Unit.YUAN_PER_MONTH, question.cite(care))), exact,
                Unit.YUAN_PER_MONTH,
                Rounding.HALF_UP_FEN, rounded.exact()));
        rulings.add(Ruling.met(RuleId.TK_11, member.number(),
                "按" + form.label() + "基本生活标准加" + grade.shortLabel() + "照料护理标准"));
        return rounded;
    }

    private static Input base(Question question, SupportForm form, List<Step> steps, int number) {
        PolicyValue fixed = question.benefit().find(PolicyCode.TEKUN_BASE, form.name(), question.area());
        PolicyValue times = question.benefit().find(PolicyCode.TEKUN_BASE_MULT, form.name(), question.area());
        // The smaller division's word stands (0.3); where one division says both, the yuan do.
        if (fixed != null
                && (times == null || fixed.division().level().compareTo(times.division().level()) >= 0)) {
            return Input.policy("B", fixed.perMonth(), Unit.YUAN_PER_MONTH, question.cite(fixed));
        }
        PolicyValue multiple = question.benefitValue(PolicyCode.TEKUN_BASE_MULT, form.name());
        Fraction value = multiple.number().times(question.benefitStandard());
        steps.add(Step.exact(RuleId.TK_11, "特困基本生活标准", number, "S × k", value, Unit.YUAN_PER_MONTH,
                List.of(question.benefitStandardInput(),
                        Input.policy("k", multiple.number(), Unit.MULTIPLE, question.cite(multiple)))));
        return Input.result("B", "特困基本生活标准", value, Unit.YUAN_PER_MONTH);
    }
}
