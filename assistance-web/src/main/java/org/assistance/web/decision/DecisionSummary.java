package org.assistance.web.decision;

import java.util.Map;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.MemberNames;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.decision.Decisions;
import org.assistance.web.casefile.StageSummary;
import org.springframework.stereotype.Component;

/** The decision on the case page. */
@Component
class DecisionSummary implements StageSummary {
    private final Decisions decisions;
    private final Cases cases;
    private final MemberNames names;

    DecisionSummary(Decisions decisions, Cases cases, MemberNames names) {
        this.decisions = decisions;
        this.cases = cases;
        this.names = names;
    }

    @Override
    public Stage stage() {
        return Stage.DECISION;
    }

    @Override
    public Map<String, Object> model(long caseId) {
        return decisions.ofCase(caseId)
                .map(taken -> Map.of("decision", taken, "names",
                        names.of(cases.findById(caseId).orElseThrow().applicationId())))
                .orElse(Map.of());
    }
}
