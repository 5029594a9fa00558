package org.assistance.domain.assessment;

import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.visit.HouseholdVisit;
import org.assistance.domain.visit.HouseholdVisits;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What officers observed that lets a family seem better off than it says (辅助评估, XZ-29): on visits, and at the check. */
@Component
public class Observed {
    private final HouseholdVisits visits;

    Observed(HouseholdVisits visits) {
        this.visits = visits;
    }

    /** The facts with what the visits saw and what was said at the assessment, which explains or adds to it. */
    HouseholdFacts over(HouseholdFacts facts, long caseId, List<Signal> said) {
        List<Signal> all = seen(caseId);
        said.forEach(signal -> put(all, signal));
        return all.isEmpty() ? facts : facts.noting(all);
    }

    /** Why an assessment cannot stand: a visit saw something since that it does not know; null where it knows all. */
    public @Nullable String refusal(CaseAssessment assessed) {
        List<Signal> known = assessed.facts().signals() == null ? List.of() : assessed.facts().signals();
        return seen(assessed.caseId()).stream()
                .filter(signal -> known.stream().noneMatch(signal::sameAs))
                .findFirst()
                .map(signal -> "测算之后的入户调查登记了" + signal.kind().label() + "（" + signal.seen() + "），请重新测算")
                .orElse(null);
    }

    private List<Signal> seen(long caseId) {
        List<Signal> all = new ArrayList<>();
        for (HouseholdVisit visit : visits.ofCase(caseId)) {
            visit.signals().forEach(signal -> put(all, signal));
        }
        return all;
    }

    /** A later word on the same thing takes its place, unless it only says less. */
    private static void put(List<Signal> all, Signal signal) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).sameAs(signal)) {
                all.set(at, signal.explained() ? signal : all.get(at));
                return;
            }
        }
        all.add(signal);
    }
}
