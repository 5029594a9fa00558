package org.assistance.web.assessment;

import java.util.Map;
import org.assistance.domain.application.Applications;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.Stage;
import org.assistance.web.casefile.StageSummary;
import org.springframework.stereotype.Component;

/** What the assessment shows on the case page: each programme's outcome and amount. */
@Component
class AssessmentSummary implements StageSummary {
    private final CaseAssessments assessments;
    private final Applications applications;
    private final Cases cases;

    AssessmentSummary(CaseAssessments assessments, Applications applications, Cases cases) {
        this.assessments = assessments;
        this.applications = applications;
        this.cases = cases;
    }

    @Override
    public Stage stage() {
        return Stage.ASSESSMENT;
    }

    @Override
    public Map<String, Object> model(long caseId) {
        return assessments.current(caseId).<Map<String, Object>>map(kept -> {
            var of = cases.findById(caseId).orElseThrow();
            var application = applications.findById(of.applicationId()).orElseThrow();
            return Map.of("assessmentSheet",
                    AssessmentSheet.outcomes(kept, application.facts(), new MemberNames(application, kept.facts())));
        }).orElse(Map.of());
    }
}
