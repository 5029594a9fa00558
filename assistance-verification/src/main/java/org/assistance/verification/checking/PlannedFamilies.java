package org.assistance.verification.checking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.ApplicationMember;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.checkplan.PlanRuns.Target;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.stereotype.Component;

/** Finds the families whom a plan's run is about. */
@Component
class PlannedFamilies {
    private static final DivisionScope EVERYWHERE = new DivisionScope(DivisionCode.COUNTRY);

    private final CaseFile caseFile;
    private final Applications applications;
    private final Authorisations authorisations;
    private final CaseAssessments assessments;
    private final VerificationReports reports;

    PlannedFamilies(CaseFile caseFile, Applications applications, Authorisations authorisations,
            CaseAssessments assessments,
            VerificationReports reports) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.authorisations = authorisations;
        this.assessments = assessments;
        this.reports = reports;
    }

    /** Those of one case, held against data of a day. */
    PlannedFamily of(List<Target> targets, LocalDate today) {
        AssistanceCase of = caseFile.required(targets.getFirst().caseId(), EVERYWHERE);
        Application application = applications.withMembers(of.applicationId()).orElseThrow();
        HouseholdFacts decided = assessments.facts(of.id())
                .map(CaseAssessments.Known::facts)
                .orElseGet(application::facts);
        return new PlannedFamily(of, application.facts(), new KnownSince(decided, today),
                members(application, decided, targets), papers(application, today), concluded(of));
    }

    private List<Authorisation> papers(Application application, LocalDate today) {
        return authorisations.ofApplication(application.id())
                .stream()
                .filter(paper -> paper.standsOn(today))
                .toList();
    }

    private static Map<ApplicationMember, Target> members(Application application, HouseholdFacts decided,
            List<Target> targets) {
        Map<Long, Target> byPerson = targets.stream()
                .collect(Collectors.toMap(Target::personId, Function.identity()));
        Set<Integer> known = decided.members().stream().map(member -> member.number()).collect(Collectors.toSet());
        Map<ApplicationMember, Target> members = new LinkedHashMap<>();
        for (ApplicationMember member : application.members()) {
            Target target = byPerson.get(member.person().id());
            if (target != null && known.contains(member.number())) {
                members.put(member, target);
            }
        }
        return members;
    }

    // What was taken as found is known since; were it told again, it was not taken.
    private List<VerificationItem> concluded(AssistanceCase of) {
        return reports.concerns(of.id())
                .stream()
                .map(VerificationReports.Concern::item)
                .filter(Objects::nonNull)
                .filter(item -> item.resolution().filter(how -> how != Resolution.USE_FOUND).isPresent())
                .toList();
    }
}
