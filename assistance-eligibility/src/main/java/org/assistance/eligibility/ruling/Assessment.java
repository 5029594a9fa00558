package org.assistance.eligibility.ruling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer for one household on one day, with its proof; stored with the decision as it is.
 *
 * @param asOf the day of the facts
 * @param division whose policy was applied
 * @param area whose standard was applied
 * @param members who counts and who does not, each with the reason
 * @param householdClass what the household is; null while unproven or when nobody asked
 * @param results one for each programme asked for and each person concerned
 * @param income the sums of the countable income that rules used, line by line; empty when none was asked for
 * @param policies the values of policy that were used, each once
 * @param engineVersion the version of the engine
 * @param rules the rules that were applied, each once in the order of the rulebook, in the version of their day
 */
public record Assessment(LocalDate asOf, DivisionCode division, Area area, List<Counted> members,
        @Nullable HouseholdClass householdClass,
        List<ProgrammeResult> results, List<Step> income, List<Citation> policies, String engineVersion,
        List<AppliedRule> rules) {

    private static final RuleId[] RULES = RuleId.values();

    /** Keeps the lists from changing; what was kept before rules had versions is read by the day it was asked for. */
    public Assessment {
        members = Told.given(members);
        results = List.copyOf(results);
        income = Told.given(income);
        policies = Told.given(policies);
        rules = rules == null
                ? applied(asOf, members, results, income)
                : Told.given(rules);
    }

    /** An answer by the rules as they stand on a day. */
    public Assessment(LocalDate asOf, DivisionCode division, Area area, List<Counted> members,
            @Nullable HouseholdClass householdClass, List<ProgrammeResult> results, List<Step> income,
            List<Citation> policies, String engineVersion, LocalDate rulesOf) {
        this(asOf, division, area, members, householdClass, results, income, policies, engineVersion,
                applied(rulesOf, members, results, income));
    }

    /** The same with other answers; a rule that comes with them stands as on the day of this answer. */
    public Assessment answering(@Nullable HouseholdClass otherClass, List<ProgrammeResult> others,
            List<Citation> otherPolicies) {
        return new Assessment(asOf, division, area, members, otherClass, others, income, otherPolicies, engineVersion,
                new Told<>(to -> tell(this::rule, members, others, income, to)));
    }

    /** Told when somebody looks, from the rulings and steps that name them. */
    private static List<AppliedRule> applied(LocalDate day, List<Counted> members, List<ProgrammeResult> results,
            List<Step> income) {
        return new Told<>(to -> tell(rule -> AppliedRule.on(rule, day), members, results, income, to));
    }

    private static void tell(Function<RuleId, AppliedRule> text, List<Counted> members, List<ProgrammeResult> results,
            List<Step> income, List<? super AppliedRule> to) {
        var used = new boolean[RULES.length];
        for (Counted member : members) {
            used[member.rule().ordinal()] = true;
        }
        for (Step step : income) {
            used[step.rule().ordinal()] = true;
        }
        for (ProgrammeResult result : results) {
            for (Ruling ruling : result.rulings()) {
                used[ruling.rule().ordinal()] = true;
            }
            for (Step step : result.steps()) {
                used[step.rule().ordinal()] = true;
            }
        }
        for (RuleId rule : RULES) {
            if (used[rule.ordinal()]) {
                to.add(text.apply(rule));
            }
        }
    }

    /** A rule as this answer applied it. */
    public AppliedRule rule(RuleId rule) {
        for (AppliedRule applied : rules) {
            if (applied.rule() == rule) {
                return applied;
            }
        }
        return AppliedRule.on(rule, asOf);
    }

    /** The results of a programme: several where it is personal. */
    public List<ProgrammeResult> of(Programme programme) {
        return results.stream().filter(result -> result.programme() == programme).toList();
    }

    /** The household's result of a programme, leaving out those for one person. */
    public Optional<ProgrammeResult> ofHousehold(Programme programme) {
        return results.stream()
                .filter(result -> result.programme() == programme && result.beneficiary() == null)
                .findFirst();
    }

    /** The result of a programme for one member. */
    public Optional<ProgrammeResult> ofMember(Programme programme, int number) {
        return results.stream()
                .filter(result -> result.programme() == programme
                        && Integer.valueOf(number).equals(result.beneficiary()))
                .findFirst();
    }

    /** How many members count. */
    public int people() {
        return (int) members.stream().filter(member -> member.counted() == Outcome.MET).count();
    }
}
