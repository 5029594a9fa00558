package org.assistance.eligibility.subsidy;

import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The amount of one of the two subsidies (CJ-20), half-up to the yuan; beside another subsidy of its kind only the difference (5.3).
 *
 * @param amount money per month, or null where nothing is paid or a fact is missing
 */
record Rate(@Nullable Money amount) {

    static Rate of(Question question, Programme subsidy, @Nullable HouseholdClass householdClass, MemberFacts member,
            List<Certificate> valid, List<Ruling> rulings, List<Step> steps) {
        SubsidyRate row = row(question, subsidy, householdClass, member, valid, rulings);
        if (row == null) {
            return new Rate(null);
        }
        question.cite(row);
        Fraction exact = exact(question, row);
        List<Input> inputs;
        String formula;
        if (row.mode() == SubsidyRate.Mode.FIXED) {
            inputs = List.of(Input.policy("a", exact, Unit.YUAN_PER_MONTH, question.cite(row)));
            formula = "a";
        } else {
            inputs = List.of(question.benefitStandardInput(),
                    Input.policy("p", row.number(), Unit.PERCENT, question.cite(row)));
            formula = "S × p";
        }
        Money rounded = Rounding.HALF_UP_YUAN.round(exact);
        steps.add(new Step(RuleId.CJ_20, "每月" + subsidy.shortLabel(), member.number(), formula, inputs, exact,
                Unit.YUAN_PER_MONTH,
                Rounding.HALF_UP_YUAN, rounded.exact()));
        rulings.add(Ruling.met(RuleId.CJ_20, member.number(), "按" + row.documentNumber() + "的标准"));
        return new Rate(besideOther(question, subsidy, member, rounded, rulings, steps));
    }

    private static @Nullable Money besideOther(Question question, Programme subsidy, MemberFacts member, Money ours,
            List<Ruling> rulings,
            List<Step> steps) {
        HeldKind kind = subsidy == Programme.CARE_SUBSIDY
                ? HeldKind.WELFARE_CARE_SUBSIDY
                : HeldKind.WELFARE_LIVING_SUBSIDY;
        List<Held> held = held(member, kind, question);
        if (held.isEmpty()) {
            return ours;
        }
        Money theirs = held.stream().map(Held::amount).filter(Objects::nonNull).max(Money::compareTo).orElse(null);
        boolean unknown = held.stream().anyMatch(one -> one.amount() == null);
        if (theirs == null || unknown && theirs.compareTo(ours) < 0) {
            rulings.add(Ruling.unproven(RuleId.CJ_5_3, member.number(),
                    Missing.of(Fact.STATUS_AMOUNT, member, kind.label() + "金额")));
            return null;
        }
        Comparison compared = new Comparison(subsidy.shortLabel(), ours.exact(), Operator.ABOVE, "已享受的" + kind.label(),
                theirs.exact(),
                Unit.YUAN_PER_MONTH);
        rulings.add(Ruling.compare(RuleId.CJ_5_3, member.number(), compared));
        if (!compared.holds()) {
            return null;
        }
        Money difference = ours.minus(theirs);
        steps.add(Step.exact(RuleId.CJ_5_3, "择高发放差额", member.number(), "a − b", difference.exact(), Unit.YUAN_PER_MONTH,
                List.of(Input.result("a", subsidy.shortLabel(), ours.exact(), Unit.YUAN_PER_MONTH),
                        Input.result("b", "已享受的" + kind.label(), theirs.exact(), Unit.YUAN_PER_MONTH))));
        return difference;
    }

    private static List<Held> held(MemberFacts member, HeldKind kind, Question question) {
        List<Held> statuses = member.statuses();
        return statuses == null
                ? List.of()
                : statuses.stream()
                        .filter(one -> one.kind() == kind && one.during().contains(question.asOf()))
                        .toList();
    }

    /**
     * The row that applies. While the class is open, only where every class that is possible gives the same; else null, with
     * the ruling that says so.
     */
    private static @Nullable SubsidyRate row(Question question, Programme subsidy, @Nullable HouseholdClass of,
            MemberFacts member, List<Certificate> valid, List<Ruling> rulings) {
        SubsidyRate row = best(question, subsidy, of == null ? HouseholdClass.NONE : of, valid);
        if (of == null) {
            for (HouseholdClass possible : Standing.POSSIBLE) {
                SubsidyRate other = best(question, subsidy, possible, valid);
                if (row == null
                        ? other != null
                        : other == null || !exact(question, row).equals(exact(question, other))) {
                    rulings.add(Ruling.unproven(RuleId.CJ_20, member.number(), Standing.missing(member)));
                    return null;
                }
            }
        }
        if (row == null) {
            throw new MissingPolicy("SUBSIDY_RATE", subsidy.label() + "标准", question.facts().division(),
                    question.benefit().day());
        }
        return row;
    }

    /** Of the rows that pin down most for each disability, the one that gives most: the order of the rows does not matter. */
    private static @Nullable SubsidyRate best(Question question, Programme subsidy, HouseholdClass of,
            List<Certificate> valid) {
        SubsidyRate best = null;
        List<SubsidyRate> rates = question.benefit().rates(subsidy);
        for (Certificate certificate : valid) {
            for (Impairment impairment : certificate.impairments()) {
                SubsidyRate rate = mostPinned(question, rates, of, impairment);
                if (rate != null && (best == null || higher(question, rate, best))) {
                    best = rate;
                }
            }
        }
        return best;
    }

    private static @Nullable SubsidyRate mostPinned(Question question, List<SubsidyRate> rates, HouseholdClass of,
            Impairment impairment) {
        SubsidyRate most = null;
        for (SubsidyRate rate : rates) {
            if (fits(rate, of, question.area(), impairment) && (most == null || before(question, rate, most))) {
                most = rate;
            }
        }
        return most;
    }

    /** What pins down more goes first, then the smaller division, then the higher amount. */
    private static boolean before(Question question, SubsidyRate one, SubsidyRate other) {
        int smaller = one.division().level().compareTo(other.division().level());
        return one.pins() != other.pins()
                ? one.pins() > other.pins()
                : smaller != 0 ? smaller > 0 : higher(question, one, other);
    }

    private static boolean higher(Question question, SubsidyRate one, SubsidyRate other) {
        int compared = exact(question, one).compareTo(exact(question, other));
        return compared > 0 || compared == 0 && one.code().compareTo(other.code()) < 0;
    }

    private static Fraction exact(Question question, SubsidyRate row) {
        return row.mode() == SubsidyRate.Mode.FIXED
                ? row.number()
                : row.number().times(question.benefitStandard()).over(100);
    }

    /** True when a row applies to somebody of the class and area who holds the certificates. */
    static boolean fits(SubsidyRate rate, HouseholdClass of, Area area, List<Certificate> valid) {
        for (Certificate certificate : valid) {
            for (Impairment impairment : certificate.impairments()) {
                if (fits(rate, of, area, impairment)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean fits(SubsidyRate rate, HouseholdClass of, Area area, Impairment impairment) {
        return (rate.householdClass() == null || rate.householdClass() == of)
                && (rate.area() == null || rate.area() == area)
                && (rate.kind() == null || rate.kind() == impairment.kind())
                && (rate.grade() == null || rate.grade() == impairment.grade());
    }
}
