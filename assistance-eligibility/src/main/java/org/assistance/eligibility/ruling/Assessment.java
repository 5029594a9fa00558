package org.assistance.eligibility.ruling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 * @param engineVersion the version of the rules
 */
public record Assessment(LocalDate asOf, DivisionCode division, Area area, List<Counted> members,
        @Nullable HouseholdClass householdClass,
        List<ProgrammeResult> results, List<Step> income, List<Citation> policies, String engineVersion) {

    /** Keeps the lists from changing. */
    public Assessment {
        members = List.copyOf(members);
        results = List.copyOf(results);
        income = List.copyOf(income);
        policies = List.copyOf(policies);
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
