package org.assistance.eligibility.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.taper.Review;
import org.assistance.eligibility.taper.TaperResult;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The months of 渐退 in place of those of 低保 (JT): for so long the household stays 低保 (JT-05), so that nothing else is granted to it as a
 * class and the two subsidies go on; a month in which it meets 低保 by itself needs no 渐退.
 */
final class Tapering {

    private final TaperResult result;

    private final Months months;

    private Tapering(TaperResult result, Months months) {
        this.result = result;
        this.months = months;
    }

    /** The 渐退 asked for, or that the facts of a review tell of; null when there is none, or the law does not grant it. */
    static @Nullable Tapering of(HouseholdFacts facts, Policy policy, @Nullable Employment employment,
            LocalDate decided) {
        if (!facts.asksFor(Programme.DIBAO)) {
            return null;
        }
        Employment work = employment == null ? Eligibility.employment(facts, policy, facts.applied()) : employment;
        if (work == null) {
            return null;
        }
        TaperResult result = Eligibility.taper(facts, policy, facts.applied(), work, decided);
        PolicyValue count = policy.on(facts.applied()).find(PolicyCode.TAPER_MONTHS, null, facts.area());
        if (result.outcome() == Outcome.NOT_MET || count == null) {
            return null;
        }
        YearMonth first = YearMonth.from(decided).plusMonths(1);
        return new Tapering(result, new Months(first, first.plusMonths(count.count() - 1L)));
    }

    YearMonth firstMonth() {
        return months.from();
    }

    boolean reaches(YearMonth month) {
        return months.contains(month);
    }

    /**
     * The assessment of a month with 渐退 in it.
     *
     * @param again assesses the household when its members hold something else
     */
    Assessment over(Assessment month, YearMonth at, Function<HouseholdFacts, Assessment> again, HouseholdFacts facts) {
        ProgrammeResult own = month.ofHousehold(Programme.DIBAO).orElse(null);
        if (own == null || own.outcome() == Outcome.MET || month.people() == 0
                || own.outcome() == Outcome.NOT_MET && !Review.forIncomeAlone(own)) {
            return month;
        }
        Assessment held = again.apply(holding(month, facts));
        var results = new ArrayList<ProgrammeResult>();
        for (ProgrammeResult one : month.results()) {
            ProgrammeResult changed = switch (one.programme()) {
                case DIBAO -> one.beneficiary() == null ? tapered(one, at) : null;
                case EDGE, RIGID_EXPENDITURE -> barred(one);
                case LIVING_SUBSIDY, CARE_SUBSIDY -> either(one, held);
                case TEKUN, TEMPORARY_RELIEF -> one;
            };
            if (changed != null) {
                results.add(changed);
            }
        }
        var used = new LinkedHashSet<Citation>(month.policies());
        used.addAll(result.policies());
        return month.answering(result.outcome() == Outcome.MET ? HouseholdClass.DIBAO : null, results,
                List.copyOf(used));
    }

    private HouseholdFacts holding(Assessment month, HouseholdFacts facts) {
        Held dibao = new Held(HeldKind.DIBAO,
                DateRange.between(months.from().atDay(1), months.to().atEndOfMonth()), null, false,
                FactSource.RECORD, null);
        List<Integer> counted = month.members()
                .stream()
                .filter(member -> member.counted() == Outcome.MET)
                .map(Counted::number)
                .toList();
        var members = new ArrayList<MemberFacts>();
        for (MemberFacts member : facts.members()) {
            List<Held> statuses = member.statuses();
            if (statuses == null || !counted.contains(member.number())) {
                members.add(member);
                continue;
            }
            var more = new ArrayList<Held>(statuses);
            more.add(dibao);
            members.add(member.holding(more));
        }
        var subsidies = new ArrayList<>(facts.appliedFor());
        subsidies.retainAll(List.of(Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY));
        return facts.with(members, facts.assets(), facts.obligors()).asking(new LinkedHashSet<>(subsidies));
    }

    private ProgrammeResult tapered(ProgrammeResult own, YearMonth at) {
        Money amount = amount(at);
        return new ProgrammeResult(Programme.DIBAO, null, own.members(), result.outcome(), result.rulings(), amount,
                months.from(), months.to(), amount == null ? List.of() : List.of(step(at, amount)), null);
    }

    private @Nullable Money amount(YearMonth at) {
        return result.months()
                .stream()
                .filter(one -> one.month().equals(at))
                .findFirst()
                .map(MonthAmount::amount)
                .orElse(null);
    }

    private Step step(YearMonth at, Money amount) {
        return result.steps()
                .stream()
                .filter(one -> one.rule() == RuleId.JT_03 && one.label().startsWith(at.toString()))
                .findFirst()
                .orElseGet(() -> Step.exact(RuleId.JT_03, at + "渐退低保金", null, "G", amount.exact(),
                        Unit.YUAN_PER_MONTH, List.of(Input.result("G", "原低保金", amount.exact(), Unit.YUAN_PER_MONTH))));
    }

    private ProgrammeResult barred(ProgrammeResult one) {
        if (one.outcome() == Outcome.NOT_MET) {
            return one;
        }
        Ruling why = result.outcome() == Outcome.MET
                ? Ruling.notMet(RuleId.XZ_61, null, "渐退期内仍为低保家庭")
                : Ruling.unproven(RuleId.XZ_61, null, missing());
        return new ProgrammeResult(one.programme(), one.beneficiary(), one.members(), why.outcome(), List.of(why), null,
                null, null, List.of(), null, one.area());
    }

    /** A subsidy with the household as 低保; while that is unproven, only what is due either way is. */
    private ProgrammeResult either(ProgrammeResult one, Assessment held) {
        ProgrammeResult other = held.of(one.programme())
                .stream()
                .filter(result -> Objects.equals(result.beneficiary(), one.beneficiary()))
                .findFirst()
                .orElse(one);
        if (result.outcome() == Outcome.MET
                || one.outcome() == other.outcome() && Objects.equals(one.amount(), other.amount())) {
            return other;
        }
        return new ProgrammeResult(one.programme(), one.beneficiary(), one.members(), Outcome.UNPROVEN,
                List.of(Ruling.unproven(RuleId.JT_01, one.beneficiary(), missing())), null, null, null, List.of(),
                null);
    }

    private List<Missing> missing() {
        return result.rulings().stream().flatMap(ruling -> ruling.missing().stream()).distinct().toList();
    }
}
