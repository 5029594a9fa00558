package org.assistance.verification.checking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.checkplan.PlanAnswers.Told;
import org.assistance.domain.checkplan.PlanRuns.Target;
import org.assistance.domain.verification.Checked;
import org.assistance.domain.verification.NewItem;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.registry.Particulars;
import org.assistance.verification.registry.Registry;
import org.assistance.verification.registry.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Those of a family whom a plan's run is about, as the last decided case about their right knows them.
 *
 * @param of that case
 * @param declared what the family declared in it
 * @param known what it was decided on
 * @param papers the authorisations of that application which hold on the day
 * @param concluded the differences that an officer concluded in it otherwise than by taking what was found
 */
record PlannedFamily(AssistanceCase of, HouseholdFacts declared, KnownSince known,
        Map<ApplicationMember, Target> members, List<Authorisation> papers, List<VerificationItem> concluded) {

    /** The identity numbers of those who may be asked about there, by the numbers of the members. */
    Map<Integer, IdNumber> numbers(Registry registry) {
        return members.keySet()
                .stream()
                .filter(member -> unasked(member, registry) == null)
                .collect(Collectors.toMap(ApplicationMember::number, member -> member.person().idNumber()));
    }

    // Why a member may not be asked about there though a plan bears the question; null where they may.
    private @Nullable String unasked(ApplicationMember member, Registry registry) {
        if (member.person().idNumber().isTemporary()) {
            return Permission.Numberless.WHY;
        }
        return papers.stream()
                .filter(paper -> paper.personId().filter(id -> id == member.person().id()).isPresent())
                .map(paper -> new Permission.Given(paper).about(registry))
                .flatMap(one -> one instanceof Permission.Missing(String why) ? Stream.of(why) : Stream.empty())
                .findFirst()
                .orElse(null);
    }

    /** What a source tells about each of those who were asked about. */
    List<Told> told(Registry registry, Sources.Held held, Predicate<IdNumber> asked) {
        var household = new HashMap<Integer, List<Particulars>>();
        numbers(registry).forEach((member, number) -> household.put(member, held.of(number).all()));
        Sources.Held ofFamily = held.ofHousehold(registry, numbers(registry).entrySet()
                .stream()
                .filter(member -> declared.member(member.getKey()).mayCount())
                .map(Map.Entry::getValue)
                .toList());
        return members.keySet()
                .stream()
                .filter(member -> asked.test(member.person().idNumber()))
                .map(member -> told(registry, ofFamily, household, member))
                .toList();
    }

    private Told told(Registry registry, Sources.Held held, Map<Integer, List<Particulars>> household,
            ApplicationMember member) {
        long right = Objects.requireNonNull(members.get(member)).rightId();
        String unasked = unasked(member, registry);
        if (unasked != null) {
            return new Told(of, right,
                    NewItem.notAsked(who(member), registry.code(), registry.title(), "", unasked, false),
                    false);
        }
        var asked = new Asked(registry, held, household, member);
        NewItem now = asked.beside(known.to(registry));
        boolean again = now.needsResolution() && now.facts() != null && concluded.stream()
                .filter(item -> item.source().equals(registry.code())
                        && item.personId().equals(Optional.of(member.person().id())))
                .anyMatch(item -> saysAgain(item, asked, now));
        return new Told(of, right, now, again);
    }

    // Held against what was declared then, the same records come to the same words. Of bills only those of the months asked about
    // are told, so that later ones show only beside what is known today.
    private boolean saysAgain(VerificationItem item, Asked asked, NewItem now) {
        return !item.saysOtherThan(asked.beside(declared))
                && (asked.registry().source().shape() != Shape.EXPENDITURE || !item.saysOtherThan(now));
    }

    private static Checked who(ApplicationMember member) {
        return Checked.member(member.number(), member.person().id(), member.person().name());
    }

    private record Asked(Registry registry, Sources.Held held, Map<Integer, List<Particulars>> household,
            ApplicationMember member) {
        NewItem beside(HouseholdFacts facts) {
            return Compared.member(registry, held, facts, household, who(member), member.person().idNumber());
        }
    }
}
