package org.assistance.domain.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Obligor;
import org.assistance.domain.application.People;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.entitlement.HeldRight;
import org.assistance.domain.entitlement.HeldRights;
import org.assistance.domain.review.Reviewed;
import org.assistance.domain.review.ReviewedRights;
import org.assistance.domain.review.Reviews;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.policy.GrantStart;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts what the members hold by our own rights over what they declare to hold (XZ-61): the classes that this
 * system grants it knows for certain, by person, in whatever division.
 *
 * <p>A class that is declared and not on record stays as only claimed: it may be held in another city, so it still
 * stands against a second one, but opens the way to nothing until an officer has confirmed or denied it.
 * {@link StatusDifference} tells the officer of both.
 */
@Component
class HeldOnRecord {
    private static final Set<Programme> CLASSES = EnumSet.of(Programme.TEKUN, Programme.DIBAO, Programme.EDGE,
            Programme.RIGID_EXPENDITURE);

    /** How many years back a subsidy is looked for that ended with its certificate and may be paid back (CJ-15). */
    private static final int RENEWED_WITHIN = 5;

    private final HeldRights rights;
    private final Reviews reviews;
    private final ReviewedRights reviewed;
    private final People people;

    HeldOnRecord(HeldRights rights, Reviews reviews, ReviewedRights reviewed, People people) {
        this.rights = rights;
        this.reviews = reviews;
        this.reviewed = reviewed;
        this.people = people;
    }

    /**
     * The facts with the statuses on record.
     *
     * @param of the case assessed
     * @param today a right that ends before what is decided today could begin does not stand in its way
     */
    HouseholdFacts over(HouseholdFacts facts, Application application, AssistanceCase of, Policy policy,
            LocalDate today) {
        Map<Integer, Long> people = application.members()
                .stream()
                .collect(Collectors.toMap(member -> member.number(), member -> member.person().id()));
        YearMonth applied = YearMonth.from(facts.applied());
        Set<Programme> subsidies = EnumSet.of(Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY);
        subsidies.retainAll(of.programmes());
        List<HeldRight> held = rights
                .of(people.values(), subsidies.isEmpty() ? applied : applied.minusYears(RENEWED_WITHIN))
                .stream()
                .filter(right -> right.reaches(applied) || subsidies.contains(right.programme()))
                .toList();
        YearMonth begins = begins(of, facts, policy, today);
        Reviewed review = reviewed.ofCase(of.id()).orElse(null);
        LocalDate tapered = review == null
                ? null
                : reviews.lastTaper(review.right().householdId()).orElse(LocalDate.MIN);
        List<MemberFacts> members = facts.members()
                .stream()
                .map(member -> tapered == null ? member : taperedBefore(member, tapered))
                .map(member -> member.holding(statuses(member, held.stream()
                        .filter(right -> Long.valueOf(right.personId()).equals(people.get(member.number())))
                        .toList(), begins, subsidies, review)))
                .toList();
        return facts.with(members, facts.assets(), obligors(facts, application));
    }

    // A class that an obligor holds opens the way to 特困 for those who are owed support (TK-03), so a mere claim does not.
    private @Nullable List<ObligorFacts> obligors(HouseholdFacts facts, Application application) {
        List<ObligorFacts> declared = facts.obligors();
        if (declared == null || declared.isEmpty()) {
            return declared;
        }
        Map<Integer, Long> known = new HashMap<>();
        for (Obligor obligor : application.obligors()) {
            obligor.idNumber().flatMap(people::find).ifPresent(person -> known.put(obligor.number(), person.id()));
        }
        List<HeldRight> held = rights.of(known.values(), YearMonth.from(facts.applied()));
        return declared.stream().map(obligor -> {
            List<Held> statuses = statuses(obligor, held.stream()
                    .filter(right -> Long.valueOf(right.personId()).equals(known.get(obligor.number())))
                    .toList());
            return statuses == null ? obligor : obligor.holding(statuses);
        }).toList();
    }

    private static @Nullable List<Held> statuses(ObligorFacts obligor, List<HeldRight> rights) {
        var statuses = new ArrayList<Held>();
        for (HeldRight right : rights) {
            if (right.kind().status() != null) {
                statuses.add(recorded(right, right.kind().status(), false));
            }
        }
        if (obligor.statuses() == null) {
            return statuses.isEmpty() ? null : statuses;
        }
        Boolean heldElsewhere = obligor.verdict() == null ? null : obligor.verdict().statusHeld();
        for (Held claimed : obligor.statuses()) {
            if (!claimed.kind().householdClass()) {
                statuses.add(claimed);
            } else if (statuses.stream().noneMatch(other -> other.kind() == claimed.kind())
                    && !Boolean.FALSE.equals(heldElsewhere)) {
                statuses.add(new Held(claimed.kind(), claimed.during(), claimed.amount(), claimed.underReview(),
                        heldElsewhere == null ? FactSource.DECLARED : FactSource.OFFICER, null));
            }
        }
        return statuses;
    }

    private static @Nullable YearMonth begins(AssistanceCase of, HouseholdFacts facts, Policy policy,
            LocalDate today) {
        YearMonth first = of.programmes()
                .stream()
                .filter(CLASSES::contains)
                .map(programme -> GrantStart.firstMonth(programme, facts.applied(), today, policy))
                .min(YearMonth::compareTo)
                .orElse(null);
        // A mere status waits for the month after a class that ends with this one (Days).
        boolean paid = of.programmes().contains(Programme.DIBAO) || of.programmes().contains(Programme.TEKUN);
        return first == null || paid ? first : YearMonth.from(today).plusMonths(1);
    }

    // Where nobody asked what is held the list stays unknown: that one thing is on record does not make the rest none.
    private static @Nullable List<Held> statuses(MemberFacts member, List<HeldRight> rights,
            @Nullable YearMonth begins, Set<Programme> subsidies, @Nullable Reviewed review) {
        List<Held> declared = member.statuses();
        Boolean heldElsewhere = member.verdict() == null ? null : member.verdict().statusHeld();
        if (declared == null) {
            return null;
        }
        var statuses = new ArrayList<Held>();
        for (HeldRight right : rights) {
            Held recorded = review != null && isPartOf(review, right)
                    ? underReview(right, review)
                    : subsidies.contains(right.programme())
                            ? recorded(right, HeldKind.valueOf(right.kind().name()), false)
                            : recorded(right, begins);
            if (recorded != null) {
                statuses.add(recorded);
            }
        }
        for (Held held : declared) {
            boolean known = statuses.stream()
                    .anyMatch(other -> other.source() == FactSource.RECORD && other.kind() == held.kind());
            if (!held.kind().householdClass() && !ours(held.kind(), subsidies)) {
                statuses.add(held);
            } else if (!known && !Boolean.FALSE.equals(heldElsewhere)) {
                statuses.add(new Held(held.kind(), held.during(), held.amount(), held.underReview(),
                        heldElsewhere == null ? FactSource.DECLARED : FactSource.OFFICER, null));
            }
        }
        return statuses;
    }

    /** Whether it is one of the subsidies asked for, of which the record was looked through: then a mere claim is none (CJ-15). */
    private static boolean ours(HeldKind kind, Set<Programme> subsidies) {
        return subsidies.stream().anyMatch(subsidy -> subsidy.name().equals(kind.name()));
    }

    private static boolean isPartOf(Reviewed review, HeldRight right) {
        return right.programme() == review.right().programme() && right.caseId() == review.right().caseId()
                && right.householdId() == review.right().householdId()
                && right.householdWide() != review.personal()
                && (!review.personal() || right.personId() == review.right().personId());
    }

    /** The right under review stands in nobody's way; its amount is what 渐退 goes on from (JT-03), and it began with the first amount. */
    private static Held underReview(HeldRight right, Reviewed review) {
        YearMonth last = right.lastMonth();
        return new Held(HeldKind.valueOf(right.kind().name()),
                new DateRange(review.since().atDay(1), last == null ? null : last.atEndOfMonth()),
                review.right().amount().orElse(null), true, FactSource.RECORD, right.place());
    }

    // JT-06: work that began while our own grant stood can only have been tapered by ourselves, so the record knows.
    private static MemberFacts taperedBefore(MemberFacts member, LocalDate tapered) {
        Circumstances said = member.local();
        YearMonth began = said.workBegan();
        return began == null || !Boolean.TRUE.equals(said.employed()) || Boolean.TRUE.equals(said.taperedBefore())
                ? member
                : member.under(said.working(began, !tapered.isBefore(began.atDay(1))));
    }

    private static @Nullable Held recorded(HeldRight right, @Nullable YearMonth begins) {
        if (right.kind().status() == null) {
            return null;
        }
        boolean yields = begins != null && !right.reaches(begins);
        return recorded(right, right.kind().status(), yields);
    }

    private static Held recorded(HeldRight right, HeldKind kind, boolean yields) {
        YearMonth last = right.lastMonth();
        return new Held(kind, new DateRange(right.firstMonth().atDay(1), last == null ? null : last.atEndOfMonth()),
                null, yields, FactSource.RECORD, right.place());
    }

}
