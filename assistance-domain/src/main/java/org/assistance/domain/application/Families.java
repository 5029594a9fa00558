package org.assistance.domain.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.wall.Beyond;
import org.assistance.domain.wall.Purpose;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who lives with whom in step with what is declared (XZ-13). */
@Component
@Beyond(Purpose.ONE_HOUSEHOLD)
class Families {
    private final Households households;
    private final HouseholdMemberships memberships;

    Families(Households households, HouseholdMemberships memberships) {
        this.households = households;
        this.memberships = memberships;
    }

    /** The household that applies, when it is known: the applicant's, else the spouse's. */
    @Nullable
    Long householdOf(ApplicationContent content, Map<IdNumber, Person> known) {
        return Stream
                .concat(Stream.of(content.applicant()),
                        content.household().stream().filter(member -> member.relation() == Relation.SPOUSE))
                .map(member -> member.idNumber() == null ? null : known.get(member.idNumber()))
                .filter(Objects::nonNull)
                .flatMap(person -> memberships.standing(List.of(person.id()), content.applied()).stream())
                .map(HouseholdMembership::householdId)
                .findFirst()
                .orElse(null);
    }

    /** Makes those who live together one household from the day of the application; whoever lived elsewhere moves. */
    Household declare(ApplicationContent content, Map<IdNumber, Person> everybody) {
        return declare(content, everybody, householdOf(content, everybody));
    }

    /** The same for a correction: whoever was declared a member by mistake belongs to the household no more. */
    Household declareAnew(ApplicationContent content, Map<IdNumber, Person> everybody, Application before) {
        Set<Long> stay = content.household()
                .stream()
                .map(member -> Objects.requireNonNull(everybody.get(Objects.requireNonNull(member.idNumber()))).id())
                .collect(Collectors.toSet());
        List<Long> gone = before.members()
                .stream()
                .map(member -> member.person().id())
                .filter(person -> !stay.contains(person))
                .toList();
        leave(gone, before.householdId(), content.applied());
        return declare(content, everybody, before.householdId());
    }

    private void leave(List<Long> gone, long household, LocalDate from) {
        for (HouseholdMembership standing : memberships.standing(gone, from)) {
            if (standing.householdId() == household) {
                leave(standing, from);
            }
        }
    }

    private void leave(HouseholdMembership standing, LocalDate from) {
        if (standing.validFrom().isBefore(from)) {
            standing.endsOn(from.minusDays(1));
        } else {
            memberships.delete(standing);
        }
    }

    private Household declare(ApplicationContent content, Map<IdNumber, Person> everybody, @Nullable Long known) {
        DivisionCode division = content.facts().division();
        LocalDate from = content.applied();
        Household household = known == null
                ? households.save(new Household(division))
                : households.findById(known).orElseThrow();
        // Whoever only had an emergency here still lives where they lived (LS-04).
        if (!content.outsider()) {
            household.movedTo(division);
        }
        // Who once applied together with them and lives apart now keeps nothing of this household, and may ask for herself.
        leave(apart(content, everybody), household.id(), from);
        for (DeclaredMember member : content.household()) {
            Person person = Objects.requireNonNull(everybody.get(Objects.requireNonNull(member.idNumber())));
            Relation relation = Objects.requireNonNullElse(member.relation(), Relation.OTHER);
            boolean belongs = false;
            for (HouseholdMembership standing : memberships.standing(List.of(person.id()), from)) {
                if (standing.householdId() == household.id()) {
                    standing.declared(relation, division);
                    belongs = true;
                } else {
                    leave(standing, from);
                }
            }
            if (!belongs) {
                memberships.flush();
                memberships.save(new HouseholdMembership(household, person, relation, division, from));
            }
        }
        return household;
    }

    private static List<Long> apart(ApplicationContent content, Map<IdNumber, Person> everybody) {
        List<DeclaredMember> together = content.household();
        return content.members()
                .stream()
                .filter(member -> !together.contains(member))
                .map(member -> Objects.requireNonNull(everybody.get(Objects.requireNonNull(member.idNumber()))).id())
                .toList();
    }
}
