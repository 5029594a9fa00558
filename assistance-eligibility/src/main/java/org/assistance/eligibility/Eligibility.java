package org.assistance.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.ruling.Told;
import org.assistance.eligibility.dibao.Alone;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.household.Count;
import org.assistance.eligibility.household.Household;
import org.assistance.eligibility.household.Income;
import org.assistance.eligibility.household.NobodyCounts;
import org.assistance.eligibility.household.Question;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.relief.Relief;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Counted;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.subsidy.Standing;
import org.assistance.eligibility.subsidy.Subsidies;
import org.assistance.eligibility.taper.Review;
import org.assistance.eligibility.taper.Taper;
import org.assistance.eligibility.taper.TaperResult;
import org.assistance.eligibility.tekun.Tekun;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** The one door into the rules: facts, policy and a day make an assessment. Knows no clock and no database, and keeps nothing. */
public final class Eligibility {

    /** The version of the rules, stored with each assessment. */
    public static final String VERSION = "2026.11.2";

    private static final List<Programme> SUBSIDIES = List.of(Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY);

    private Eligibility() {}

    /**
     * Assesses a household for what it asked, with the amounts of the same day.
     *
     * @throws NobodyCounts when no member counts, though nobody is 特困
     */
    public static Assessment assess(HouseholdFacts facts, Policy policy, LocalDate asOf) {
        return assess(facts, policy, asOf, asOf);
    }

    /**
     * Assesses a household for what it asked: who qualifies by the policy of {@code asOf}, how much by the policy of {@code benefitDay} (0.3).
     *
     * @throws NobodyCounts when no member counts, though nobody is 特困
     */
    public static Assessment assess(HouseholdFacts facts, Policy policy, LocalDate asOf, LocalDate benefitDay) {
        return assess(facts, policy, asOf, benefitDay, benefitDay);
    }

    /**
     * As {@link #assess(HouseholdFacts, Policy, LocalDate, LocalDate)}, where the two subsidies begin in another month than
     * the rest (CJ-11).
     *
     * @param benefitDay the day whose policy sets the amounts of all but the two subsidies
     * @param subsidyDay the day whose policy sets the amounts of the two subsidies
     * @throws NobodyCounts when no member counts, though nobody is 特困
     */
    public static Assessment assess(HouseholdFacts facts, Policy policy, LocalDate asOf, LocalDate benefitDay,
            LocalDate subsidyDay) {
        return assess(facts, policy, Days.decided(asOf, benefitDay, subsidyDay));
    }

    /**
     * Assesses a household for what it asked, each thing by the policy and the state of its own day (0.3). A value of policy that no
     * row covers leaves the programmes that need it unproven ({@code RuleId.P_0_3}), and the others are answered.
     *
     * @throws NobodyCounts when no member counts, though nobody is 特困
     */
    public static Assessment assess(HouseholdFacts facts, Policy policy, Days days) {
        return assess(facts, policy, days, true);
    }

    /**
     * As {@link #assess(HouseholdFacts, Policy, Days)} for a single month of a benefit: 渐退 is not looked at, since whoever asks for months
     * lays it over them.
     *
     * @throws NobodyCounts when no member counts, though nobody is 特困
     */
    public static Assessment assessMonth(HouseholdFacts facts, Policy policy, Days days) {
        return assess(facts, policy, days, false);
    }

    /** The work for which 渐退 comes into question at the review of a 低保 grant, as the facts tell it; null when it does not (JT). */
    public static @Nullable Employment employment(HouseholdFacts facts, Policy policy, LocalDate asOf) {
        Question question = new Question(facts, policy, Days.of(asOf));
        return Review.employment(new Household(question, Count.of(question, Map.of()), Income.NOT_ASKED));
    }

    private static Assessment assess(HouseholdFacts facts, Policy policy, Days days, boolean review) {
        Question question = new Question(facts, policy, days);
        var results = new ArrayList<ProgrammeResult>(4);
        if (facts.asksFor(Programme.TEKUN)) {
            results.addAll(Tekun.assess(question.paying(Programme.TEKUN)));
        }
        Household household = household(question, outcomes(results));
        HouseholdClass householdClass = null;
        if (asksForClass(facts)) {
            int before = results.size();
            try {
                household = household.earning(Income.ofHousehold(question, household.who()));
                householdClass = Classification.of(household, review, results);
            } catch (MissingPolicy gap) {
                results.subList(before, results.size()).clear();
                if (household.count().allTekun()) {
                    householdClass = Classification.of(household, review, results);
                } else {
                    Classification.leaveOpen(household, gap, results);
                }
            }
        }
        if (facts.asksFor(Programme.LIVING_SUBSIDY) || facts.asksFor(Programme.CARE_SUBSIDY)) {
            Standing standing = standing(question, household, householdClass, results);
            for (Programme subsidy : SUBSIDIES) {
                if (facts.asksFor(subsidy)) {
                    results.addAll(Subsidies.assess(question.paying(subsidy), subsidy, standing, household));
                }
            }
        }
        if (facts.asksFor(Programme.TEMPORARY_RELIEF)) {
            results.add(Relief.assess(household, householdClass));
        }
        return new Assessment(days.window(), facts.division(), facts.area(), household.count().all(), householdClass,
                results, income(question, household), question.used(), VERSION, days.rules());
    }

    /** Every sum of income that a rule used: over the locality's window for a class, over twelve months for spending; each once. */
    private static List<Step> income(Question question, Household household) {
        Income first = household.income();
        List<Income> others = question.incomes();
        List<Step> steps = first.steps();
        for (int at = 0; at < others.size(); at++) {
            Income other = others.get(at);
            boolean shown = first != Income.NOT_ASKED && other.same(first);
            for (int before = 0; before < at && !shown; before++) {
                shown = other.same(others.get(before));
            }
            if (!shown) {
                steps = both(steps, other.steps());
            }
        }
        return steps;
    }

    private static List<Step> both(List<Step> some, List<Step> more) {
        var both = new Told<Step>();
        both.addAll(some);
        both.addAll(more);
        return both;
    }

    /**
     * Answers whether a household's 低保 tapers off after work lifted it above the standard, and how much each month (JT).
     *
     * @param asOf the day of the review, whose policy is taken
     * @param decided the day of the decision, from which the months count
     * @throws org.assistance.eligibility.policy.MissingPolicy when a value of policy is needed that no row covers
     * @throws NobodyCounts when no member counts
     */
    public static TaperResult taper(HouseholdFacts facts, Policy policy, LocalDate asOf, Employment employment,
            LocalDate decided) {
        Question question = new Question(facts, policy, Days.of(asOf));
        Count count = Count.of(question, Map.of());
        if (count.n() == 0 && count.certain()) {
            throw new NobodyCounts();
        }
        return Taper.assess(new Household(question, count, Income.ofHousehold(question, count.who())), employment,
                decided);
    }

    private static Household household(Question question, Map<Integer, Outcome> tekun) {
        Count count = Count.of(question, tekun);
        boolean householdAsked = asksForClass(question.facts()) || question.facts().asksFor(Programme.TEMPORARY_RELIEF);
        boolean apart = Alone.apart(question.facts()) != null && asksForClass(question.facts())
                && !question.facts().asksFor(Programme.TEMPORARY_RELIEF);
        if (householdAsked && count.n() == 0 && count.certain() && !count.allTekun() && !apart) {
            throw new NobodyCounts();
        }
        return new Household(question, count, Income.NOT_ASKED);
    }

    private static boolean asksForClass(HouseholdFacts facts) {
        return facts.asksFor(Programme.DIBAO) || facts.asksFor(Programme.EDGE)
                || facts.asksFor(Programme.RIGID_EXPENDITURE);
    }

    private static Map<Integer, Outcome> outcomes(List<ProgrammeResult> tekun) {
        if (tekun.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Outcome> outcomes = new HashMap<>();
        for (ProgrammeResult result : tekun) {
            if (result.beneficiary() != null) {
                outcomes.put(result.beneficiary(), Tekun.qualifies(result) ? Outcome.MET : result.outcome());
            }
        }
        return outcomes;
    }

    private static Standing standing(Question question, Household household,
            @Nullable HouseholdClass householdClass, List<ProgrammeResult> results) {
        Map<Integer, HouseholdClass> decided = new HashMap<>();
        var pending = new ArrayList<Integer>();
        var tekun = new ArrayList<Integer>();
        if (asksForClass(question.facts())) {
            for (Counted member : household.count().all()) {
                if (member.counted() == Outcome.UNPROVEN) {
                    pending.add(member.number());
                }
            }
            for (Integer number : household.count().numbers()) {
                if (householdClass != null) {
                    decided.put(number, householdClass);
                } else {
                    pending.add(number);
                }
            }
        }
        for (ProgrammeResult result : results) {
            Integer number = result.beneficiary();
            if (number != null && result.programme() == Programme.TEKUN) {
                if (result.outcome() == Outcome.MET || Tekun.qualifies(result)) {
                    decided.put(number, HouseholdClass.TEKUN);
                } else if (result.outcome() == Outcome.UNPROVEN) {
                    tekun.add(number);
                }
            }
            if (number != null && result.alone()) {
                if (result.outcome() == Outcome.MET) {
                    decided.put(number, HouseholdClass.DIBAO);
                } else if (result.outcome() == Outcome.UNPROVEN) {
                    decided.remove(number);
                    pending.add(number);
                }
            }
        }
        return new Standing(question, decided, pending, tekun);
    }
}
