package org.assistance.web.assessment;

import java.util.Map;
import org.assistance.domain.application.Application;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.Stage;
import org.assistance.web.casefile.OpenedCase;
import org.assistance.web.casefile.StageSummary;
import org.springframework.stereotype.Component;

/** What the assessment shows on the case page: each programme's outcome and amount. */
@Component
class AssessmentSummary implements StageSummary {
    private final CaseAssessments assessments;

    AssessmentSummary(CaseAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Stage stage() {
        return Stage.ASSESSMENT;
    }

    @Override
    public Map<String, Object> model(OpenedCase opened) {
        return assessments.outline(opened.id()).<Map<String, Object>>map(kept -> {
            Application application = opened.application();
            return Map.of("assessmentSheet",
                    AssessmentSheet.of(kept.outline(), new MemberNames(application, application.facts())));
        }).orElse(Map.of());
    }
}
