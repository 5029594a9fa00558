package org.assistance.web.decision;

import java.util.Map;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.decision.Decisions;
import org.assistance.web.casefile.OpenedCase;
import org.assistance.web.casefile.StageSummary;
import org.springframework.stereotype.Component;

/** The decision on the case page. */
@Component
class DecisionSummary implements StageSummary {
    private final Decisions decisions;

    DecisionSummary(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Stage stage() {
        return Stage.DECISION;
    }

    @Override
    public Map<String, Object> model(OpenedCase opened) {
        return decisions.ofCase(opened.id())
                .map(taken -> Map.of("decision", taken, "names", opened.memberNames()))
                .orElse(Map.of());
    }
}
