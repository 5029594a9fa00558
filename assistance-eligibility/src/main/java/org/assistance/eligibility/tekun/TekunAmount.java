package org.assistance.eligibility.tekun;

import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.SelfCare;
import org.assistance.eligibility.facts.SelfCareGrade;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.AmountPart;
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

    /** Adds rulings and steps; the parts of the amount, none while the form of support or the self-care is not known. */
    static List<AmountPart> of(Question question, MemberFacts member, Rulings rulings, Told<Step> steps) {
        SupportForm form = member.supportForm();
        if (form == null) {
            rulings.add(Ruling.unproven(RuleId.TK_11, member.number(), Missing.of(Fact.SUPPORT_FORM, member)));
        }
        SelfCareGrade grade = grade(question, member, rulings);
        if (form == null || grade == null) {
            return List.of();
        }
        Input base = base(question, form, steps, member.number());
        PolicyValue care = question.benefitValue(PolicyCode.TEKUN_CARE, grade.name());
        Fraction exact = base.value().plus(care.perMonth());
        Money rounded = Rounding.HALF_UP_FEN.round(exact);
        steps.add(new Step(RuleId.TK_11, "每月特困供养金", member.number(), "B + C",
                List.of(base, Input.policy("C", care.perMonth(), Unit.YUAN_PER_MONTH, question.cite(care))), exact,
                Unit.YUAN_PER_MONTH,
                Rounding.HALF_UP_FEN, rounded.exact()));
        rulings.add(Found.met(RuleId.TK_11, member.number(),
                () -> "按" + form.label() + "基本生活标准加" + grade.shortLabel() + "照料护理标准"));
        rulings.add(Found.met(RuleId.TK_12, member.number(), () -> chosen(form, grade)));
        rulings.add(Found.met(RuleId.TK_13, member.number(), () -> form == SupportForm.DISPERSED
                ? "基本生活费发给本人；照料护理费可以按委托照料协议发给照料服务人"
                : "供养金发给供养服务机构"));
        return parts(rounded, Rounding.HALF_UP_FEN.round(care.perMonth()));
    }

    /** The two parts, which together are the rounded whole. */
    private static List<AmountPart> parts(Money whole, Money care) {
        return List.of(new AmountPart(AmountPart.Kind.LIVING, whole.minus(care)),
                new AmountPart(AmountPart.Kind.CARE, care));
    }

    /** The whole, or null where there are no parts. */
    static @Nullable Money sum(List<AmountPart> parts) {
        return parts.isEmpty() ? null : parts.getFirst().amount().plus(parts.getLast().amount());
    }

    private static String chosen(SupportForm form, SelfCareGrade grade) {
        if (grade != SelfCareGrade.UNABLE) {
            return form == SupportForm.DISPERSED ? "本人选择分散供养" : "本人选择集中供养";
        }
        return form == SupportForm.DISPERSED
                ? "本人选择分散供养；完全丧失生活自理能力的，优先提供集中供养，应当告知本人"
                : "本人选择集中供养；完全丧失生活自理能力，优先安排";
    }

    /** The grade by the assessment that the benefit month goes by, else by the bare number; null where nobody assessed. */
    private static @Nullable SelfCareGrade grade(Question question, MemberFacts member, Rulings rulings) {
        List<SelfCare> assessments = member.local().selfCare();
        SelfCare assessed = assessments == null
                ? null
                : SelfCare.inForce(assessments, question.benefit().day());
        if (assessments != null && assessed != null) {
            return dated(member, assessments, assessed, rulings);
        }
        Integer unmet = member.unmetSelfCare();
        if (unmet == null) {
            rulings.add(Ruling.unproven(RuleId.TK_20, member.number(), Missing.of(Fact.SELF_CARE, member)));
            return null;
        }
        SelfCareGrade grade = SelfCareGrade.of(unmet);
        rulings.add(Found.met(RuleId.TK_20, member.number(),
                () -> "六项中" + unmet + "项未达标，" + grade.label() + "（" + grade.shortLabel() + "）"));
        return grade;
    }

    private static SelfCareGrade dated(MemberFacts member, List<SelfCare> assessments, SelfCare assessed,
            Rulings rulings) {
        SelfCareGrade grade = assessed.grade();
        rulings.add(Found.met(RuleId.TK_20, member.number(),
                () -> assessed.on() + "评估" + (assessed.assessor() == null ? "" : "（" + assessed.assessor() + "）")
                        + "，六项中" + assessed.unmet().size() + "项未达标：" + assessed.format() + "；" + grade.label()
                        + "（" + grade.shortLabel() + "）"));
        if (assessments.size() > 1) {
            rulings.add(Found.met(RuleId.TK_22, member.number(), () -> assessments.stream()
                    .filter(one -> one.on().isAfter(assessed.on()))
                    .map(one -> one.on() + "重新评估为" + one.grade().shortLabel() + "，自次月起执行")
                    .findFirst()
                    .orElse("重新评估后，自" + YearMonth.from(assessed.on()).plusMonths(1) + "起按新的照料护理档次")));
        }
        return grade;
    }

    private static Input base(Question question, SupportForm form, Told<Step> steps, int number) {
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
