package org.assistance.eligibility.subsidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.ruling.Rulings;
import org.assistance.eligibility.ruling.Found;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
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

    static Rate of(Rates rates, Rulings rulings, Told<Step> steps) {
        Question question = rates.question();
        MemberFacts member = rates.member();
        SubsidyRate row = row(rates, rulings);
        if (row == null) {
            return new Rate(null);
        }
        question.cite(row);
        Fraction exact = rates.exact(row);
        boolean fixed = row.mode() == SubsidyRate.Mode.FIXED;
        Input standard = fixed ? null : question.benefitStandardInput();
        Citation words = question.cite(row);
        Money rounded = Rounding.HALF_UP_YUAN.round(exact);
        steps.keep(() -> new Step(RuleId.CJ_20, "每月" + rates.subsidy().shortLabel(), member.number(),
                standard == null ? "a" : "S × p",
                standard == null
                        ? List.of(Input.policy("a", exact, Unit.YUAN_PER_MONTH, words))
                        : List.of(standard, Input.policy("p", row.number(), Unit.PERCENT, words)),
                exact, Unit.YUAN_PER_MONTH, Rounding.HALF_UP_YUAN, rounded.exact()));
        rulings.addAll(rates.conditions().rulings(row));
        rulings.add(Found.met(RuleId.CJ_20, member.number(), () -> "按" + row.documentNumber() + "的标准"));
        return new Rate(besideOthers(rates, rounded, rulings, steps));
    }

    /** Who holds another subsidy of the kind has the higher of the two: the difference, when ours is higher (table 5.3). */
    private static @Nullable Money besideOthers(Rates rates, Money ours, Rulings rulings, Told<Step> steps) {
        MemberFacts member = rates.member();
        Programme subsidy = rates.subsidy();
        List<HeldKind> kinds = subsidy == Programme.CARE_SUBSIDY
                ? List.of(HeldKind.WELFARE_CARE_SUBSIDY, HeldKind.ELDER_SERVICE)
                : List.of(HeldKind.WELFARE_LIVING_SUBSIDY);
        List<Held> held = held(member, kinds, rates.question());
        if (held.isEmpty()) {
            return ours;
        }
        Held most = null;
        var unknown = new ArrayList<Missing>();
        for (Held one : held) {
            if (one.amount() == null) {
                unknown.add(Missing.of(Fact.STATUS_AMOUNT, member, one.kind().label() + "金额"));
            } else if (most == null || one.amount().compareTo(Objects.requireNonNull(most.amount())) > 0) {
                most = one;
            }
        }
        Money theirs = most == null ? null : most.amount();
        if (most == null || theirs == null || !unknown.isEmpty() && theirs.compareTo(ours) < 0) {
            rulings.add(Ruling.unproven(RuleId.CJ_5_3, member.number(), unknown));
            return null;
        }
        String other = "已享受的" + most.kind().label();
        Comparison compared = new Comparison(subsidy.shortLabel(), ours.exact(), Operator.ABOVE, other,
                theirs.exact(),
                Unit.YUAN_PER_MONTH);
        rulings.add(Ruling.compare(RuleId.CJ_5_3, member.number(), compared));
        if (!compared.holds()) {
            return null;
        }
        Money difference = ours.minus(theirs);
        steps.add(Step.exact(RuleId.CJ_5_3, "择高发放差额", member.number(), "a − b", difference.exact(), Unit.YUAN_PER_MONTH,
                List.of(Input.result("a", subsidy.shortLabel(), ours.exact(), Unit.YUAN_PER_MONTH),
                        Input.result("b", other, theirs.exact(), Unit.YUAN_PER_MONTH))));
        return difference;
    }

    private static List<Held> held(MemberFacts member, List<HeldKind> kinds, Question question) {
        List<Held> statuses = member.statuses();
        return statuses == null || statuses.isEmpty()
                ? List.of()
                : statuses.stream()
                        .filter(one -> kinds.contains(one.kind()) && one.during().contains(question.asOf()))
                        .toList();
    }

    /**
     * The row that applies. While something is open, only where everything that is possible gives the same; else null, with
     * the ruling that says so.
     */
    private static @Nullable SubsidyRate row(Rates rates, Rulings rulings) {
        SubsidyRate row = rates.certain();
        if (row != null) {
            return row;
        }
        if (rates.none()) {
            Question question = rates.question();
            throw new MissingPolicy("SUBSIDY_RATE", rates.subsidy().label() + "标准", question.facts().division(),
                    question.benefit().day());
        }
        rulings.add(Ruling.unproven(RuleId.CJ_20, rates.member().number(), rates.missing()));
        return null;
    }
}
