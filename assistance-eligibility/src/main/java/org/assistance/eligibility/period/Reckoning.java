package org.assistance.eligibility.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.household.NobodyCounts;
import org.assistance.eligibility.period.Timeline.Due;
import org.assistance.eligibility.policy.GrantStart;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** Works out single months: the assessment of each, and what of it is due then. */
final class Reckoning {

    private final FactsOverTime facts;

    private final Policy policy;

    private final @Nullable Tapering tapering;

    private final LocalDate decided;

    private final Renewals renewals;

    /**
     * One month.
     *
     * @param day the day whose persons it takes
     * @param facts as the month sees them
     * @param whole the assessment
     * @param due what of it is due
     * @param note what else tells it from other months with the same amounts, such as 渐退; empty for nothing
     */
    record Month(YearMonth month, LocalDate day, HouseholdFacts facts, Assessment whole, List<Due> due, String note) {}

    Reckoning(FactsOverTime facts, Policy policy, @Nullable Tapering tapering, LocalDate decided) {
        this.facts = facts;
        this.policy = policy;
        this.tapering = tapering;
        this.decided = decided;
        this.renewals = new Renewals(facts, policy);
    }

    Renewals renewals() {
        return renewals;
    }

    Month of(YearMonth month) {
        LocalDate applied = facts.first().applied();
        HouseholdFacts seen = once(facts.in(month), month);
        Days days = InMonth.days(applied, month);
        Assessment whole = assess(seen, days);
        String note = "";
        if (tapering != null && tapering.reaches(month)) {
            Assessment tapered = tapering.over(whole, month, held -> assess(held, days), seen);
            note = tapered == whole ? "" : "渐退";
            whole = tapered;
        }
        return new Month(month, days.persons(), seen, whole, due(whole, month), note);
    }

    /** Temporary relief is paid once, so only the month of its decision asks for it. */
    private HouseholdFacts once(HouseholdFacts seen, YearMonth month) {
        if (!seen.asksFor(Programme.TEMPORARY_RELIEF) || month.equals(YearMonth.from(decided))) {
            return seen;
        }
        return seen.asking(without(seen.appliedFor(), Programme.TEMPORARY_RELIEF));
    }

    private static Set<Programme> without(Set<Programme> asked, Programme... programmes) {
        Set<Programme> rest = EnumSet.noneOf(Programme.class);
        rest.addAll(asked);
        rest.removeAll(List.of(programmes));
        return rest;
    }

    /** A household in which nobody counts any more is owed nothing as a household; its members may still have rights of their own. */
    private Assessment assess(HouseholdFacts seen, Days days) {
        try {
            return Eligibility.assessMonth(seen, policy, days);
        } catch (NobodyCounts gone) {
            Set<Programme> own = without(seen.appliedFor(), Programme.DIBAO, Programme.EDGE,
                    Programme.RIGID_EXPENDITURE, Programme.TEMPORARY_RELIEF);
            Assessment rest = Eligibility.assessMonth(seen.asking(own), policy, days);
            var results = new ArrayList<ProgrammeResult>(rest.results());
            for (Programme programme : seen.appliedFor()) {
                if (!own.contains(programme)) {
                    results.add(new ProgrammeResult(programme, null, List.of(), Outcome.NOT_MET,
                            List.of(Ruling.notMet(RuleId.XZ_10, null, "家庭中已没有计入人口的成员")), null, null, null, List.of(),
                            null));
                }
            }
            return rest.answering(null, results, rest.policies());
        }
    }

    /** What was asked for, and a 单人户 found on the way; what is met is due only in its own months. */
    private List<Due> due(Assessment whole, YearMonth month) {
        var due = new ArrayList<Due>();
        for (ProgrammeResult result : whole.results()) {
            if (!facts.first().asksFor(result.programme()) && !result.alone()) {
                continue;
            }
            if (!result.met()) {
                due.add(new Due(result.programme(), result.beneficiary(), result.outcome(), null));
            } else if (renewals.keepBack(result, month)) {
                due.add(new Due(result.programme(), result.beneficiary(), Outcome.NOT_MET, null));
            } else if (!month.isBefore(first(result)) && !over(result, month)) {
                due.add(new Due(result.programme(), result.beneficiary(), Outcome.MET, result.amount()));
            }
        }
        return due;
    }

    private YearMonth first(ProgrammeResult result) {
        YearMonth first = result.firstMonth();
        if (first == null) {
            first = Days.firstMonth(result.programme(), facts.first(), decided, policy);
        }
        return tapering != null && result.programme() == Programme.DIBAO && result.beneficiary() == null
                && first.isBefore(tapering.firstMonth()) ? tapering.firstMonth() : first;
    }

    private boolean over(ProgrammeResult result, YearMonth month) {
        YearMonth last = result.lastMonth();
        return switch (result.programme()) {
            case TEMPORARY_RELIEF -> !month.equals(YearMonth.from(decided));
            case RIGID_EXPENDITURE -> month.isAfter(GrantStart.rigidExpenditureLast(decided, policy));
            case DIBAO, TEKUN, EDGE, LIVING_SUBSIDY, CARE_SUBSIDY -> last != null && month.isAfter(last);
        };
    }
}
