package org.assistance.eligibility.dibao;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** 分类施保 (DB-12): more for the old, the young, the gravely disabled and ill; the highest of the groups that fit, once per person. */
final class Supplements {

    private final Question question;

    private final Fraction base;

    /** The groups; their names are the variants of the policy rows. */
    private enum Group {

        ELDER("老年人"),
        MINOR("未成年人"),
        SEVERE_DISABILITY("重度残疾人"),
        SERIOUS_ILLNESS("重病患者");

        private final String label;

        Group(String label) {
            this.label = label;
        }
    }

    /** What a group would add. */
    private record Extra(Group group, Fraction lift, Fraction value, @Nullable PolicyValue row) {}

    /**
     * Works out extras.
     *
     * @param base one person's part of the grant without them, in fen per month
     */
    Supplements(Question question, Fraction base) {
        this.question = question;
        this.base = base;
    }

    /** What one person gets on top, in fen per month; nothing where the locality has no rows. */
    Fraction extra(MemberFacts member, List<Step> steps, List<Ruling> rulings) {
        Extra best = null;
        for (Group group : Group.values()) {
            PolicyValue row = question.benefit().find(PolicyCode.SUPPLEMENT, group.name(), question.area());
            PolicyValue mode = question.benefit().find(PolicyCode.SUPPLEMENT_BASE, group.name(), question.area());
            if (row == null && mode == null) {
                continue;
            }
            Outcome fits = fits(group, member);
            if (fits == Outcome.UNPROVEN) {
                rulings.add(
                        Ruling.unproven(RuleId.DB_12, member.number(),
                                Missing.of(fact(group, member), member, "是否属于" + group.label)));
            }
            if (fits == Outcome.MET) {
                Fraction lift = mode != null && mode.value().equals("FULL_STANDARD")
                        ? question.benefitStandard().minus(base).max(Fraction.ZERO)
                        : Fraction.ZERO;
                Extra extra = new Extra(group, lift, value(row).plus(lift), row);
                best = best == null || extra.value.compareTo(best.value) > 0 ? extra : best;
            }
        }
        if (best == null) {
            return Fraction.ZERO;
        }
        if (best.value.sign() != 0) {
            steps.add(step(member, best));
        }
        rulings.add(Ruling.met(RuleId.DB_12, member.number(), member.label() + "属于" + best.group.label));
        return best.value;
    }

    private Fraction value(@Nullable PolicyValue row) {
        if (row == null) {
            return Fraction.ZERO;
        }
        return row.unit() == Unit.PERCENT ? row.number().times(question.benefitStandard()).over(100) : row.perMonth();
    }

    private Step step(MemberFacts member, Extra extra) {
        var inputs = new ArrayList<Input>();
        var formula = new StringBuilder();
        if (extra.lift.sign() > 0) {
            inputs.add(question.benefitStandardInput());
            inputs.add(Input.result("b", "本人基本低保金（按全额标准补足）", base, Unit.YUAN_PER_MONTH));
            formula.append("S − b");
        }
        PolicyValue row = extra.row;
        if (row != null) {
            formula.append(formula.isEmpty() ? "" : " + ");
            boolean percent = row.unit() == Unit.PERCENT;
            inputs.add(Input.policy("p", percent ? row.number() : row.perMonth(),
                    percent ? Unit.PERCENT : Unit.YUAN_PER_MONTH, question.cite(row)));
            if (percent) {
                if (extra.lift.sign() == 0) {
                    inputs.add(question.benefitStandardInput());
                }
                formula.append("S × p");
            } else {
                formula.append("p");
            }
        }
        return Step.exact(RuleId.DB_12, member.label() + "分类施保（" + extra.group.label + "）", member.number(),
                formula.toString(), extra.value,
                Unit.YUAN_PER_MONTH, inputs);
    }

    private Outcome fits(Group group, MemberFacts member) {
        LocalDate asOf = question.asOf();
        Integer age = member.ageOn(asOf);
        return switch (group) {
            case ELDER ->
                age == null
                        ? Outcome.UNPROVEN
                        : of(age >= question.benefitValue(PolicyCode.SUPPLEMENT_ELDER_AGE, null).count());
            case MINOR -> age == null ? Outcome.UNPROVEN : of(age < 18);
            case SEVERE_DISABILITY ->
                Certificate.anyOn(member.certificates(), asOf, impairment -> impairment.grade() <= 2);
            case SERIOUS_ILLNESS -> {
                Boolean ill = member.seriousIllness();
                yield ill == null ? Outcome.UNPROVEN : of(ill);
            }
        };
    }

    private static Fact fact(Group group, MemberFacts member) {
        return switch (group) {
            case ELDER, MINOR -> Fact.BIRTH_DATE;
            case SEVERE_DISABILITY -> member.certificates() == null ? Fact.CERTIFICATES : Fact.CERTIFICATE_VALIDITY;
            case SERIOUS_ILLNESS -> Fact.SERIOUS_ILLNESS;
        };
    }

    private static Outcome of(boolean fits) {
        return fits ? Outcome.MET : Outcome.NOT_MET;
    }
}
