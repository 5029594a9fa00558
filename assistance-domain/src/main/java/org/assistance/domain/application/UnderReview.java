package org.assistance.domain.application;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.HeldRight;
import org.assistance.domain.entitlement.HeldRights;
import org.assistance.domain.review.Reviews;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.IdNumber;
import org.springframework.stereotype.Component;

/** What stands in the way of a review: everything that stands in the way of an application, but the very right under review. */
@Component
class UnderReview {
    private final Reviews reviews;
    private final Entitlements entitlements;
    private final Applications applications;
    private final Claims claims;
    private final HeldRights held;
    private final Recognising recognising;

    UnderReview(Reviews reviews, Entitlements entitlements, Applications applications, Claims claims, HeldRights held,
            Recognising recognising) {
        this.reviews = reviews;
        this.entitlements = entitlements;
        this.applications = applications;
        this.claims = claims;
        this.held = held;
        this.recognising = recognising;
    }

    /** The right that a draft is about. */
    Entitlement right(ApplicationDraft draft) {
        return entitlements.findById(reviews.find(draft.reviewId().orElseThrow()).orElseThrow().entitlementId())
                .orElseThrow();
    }

    /** The rights of the people but the one under review, with all its parts. */
    List<HeldRight> others(ApplicationDraft draft, Set<Long> people, YearMonth from) {
        Entitlement right = right(draft);
        return held.of(people, from).stream().filter(one -> !isPartOf(right, one)).toList();
    }

    /** The claims of the people but those that led to the right under review. */
    List<Claim> others(ApplicationDraft draft, List<Claim> claimed) {
        Set<Long> own = reviews.casesOf(right(draft));
        return claimed.stream().filter(claim -> !own.contains(claim.caseId())).toList();
    }

    private static boolean isPartOf(Entitlement right, HeldRight one) {
        return one.programme() == right.programme() && one.caseId() == right.caseId()
                && one.householdId() == right.householdId()
                && (one.householdWide() || one.personId() == right.personId());
    }

    List<Problem> inTheWay(ApplicationDraft draft, ApplicationContent content, Map<IdNumber, Person> known,
            ActingOfficer by) {
        Entitlement right = right(draft);
        var problems = new ArrayList<Problem>();
        if (!content.facts().appliedFor().equals(Set.of(right.programme()))) {
            problems.add(new Problem("programmes", "本次只复核" + right.programme().label() + "，其他事项请另行申请"));
        }
        if (right.programme().personal() && known.values().stream().noneMatch(one -> one.id() == right.personId())) {
            problems.add(new Problem(content.applicant().field("idNumber"), "申请表中没有享受该项待遇的人，请核对"));
        }
        long household = applications.findById(draft.restsOnId().orElseThrow()).orElseThrow().householdId();
        Set<Long> people = known.values().stream().map(Person::id).collect(Collectors.toSet());
        List<Claim> claimed = others(draft, claims.of(people));
        problems.addAll(recognising.inTheWay(draft.id(), content, known, household, claimed,
                others(draft, people, YearMonth.from(content.applied())), people, by));
        return problems;
    }
}
