package org.assistance.web.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assistance.domain.application.Application;
import org.assistance.domain.application.Applications;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.stereotype.Component;

/** Makes the sheet of a case's assessment, for its own page and for the page of the officer who decides. */
@Component
public class AssessmentSheets {
    private final CaseAssessments assessments;
    private final Applications applications;
    private final Divisions divisions;

    AssessmentSheets(CaseAssessments assessments, Applications applications, Divisions divisions) {
        this.assessments = assessments;
        this.applications = applications;
        this.divisions = divisions;
    }

    /** The assessment that counts, with its proof; empty before there is one. The caller has checked the case's scope. */
    public Optional<AssessmentSheet> current(AssistanceCase of) {
        return assessments.current(of.id()).map(kept -> of(kept, of));
    }

    AssessmentSheet of(CaseAssessment kept, AssistanceCase of) {
        Application application = applications.findById(of.applicationId()).orElseThrow();
        Map<DivisionCode, String> known = new HashMap<>();
        return AssessmentSheet.of(kept, of, new MemberNames(application, kept.facts()),
                code -> known.computeIfAbsent(code,
                        place -> divisions.find(place).map(Division::fullName).orElse(place.value())));
    }
}
