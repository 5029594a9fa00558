package org.assistance.web.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assistance.domain.application.Applications;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Stage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the stages of a case's road left behind, gathered for the case page and for the decider's page. */
@Component
public class StageSummaries {
    private final List<StageSummary> summaries;
    private final Applications applications;

    StageSummaries(List<StageSummary> summaries, Applications applications) {
        this.summaries = summaries.stream().sorted(Comparator.comparing(StageSummary::stage)).toList();
        this.applications = applications;
    }

    /** A case whose scope was checked, for one stage's summary alone; use it within a transaction. */
    public OpenedCase open(AssistanceCase shown) {
        return new OpenedCase(shown, id -> applications.withMembers(id).orElseThrow());
    }

    /**
     * Puts into the model what the fragments of the finished stages read; call it within a transaction.
     *
     * @param shown a case whose scope was checked
     * @return the stages that left something, in the order of the road
     */
    public List<Stage> gather(AssistanceCase shown, Model model) {
        OpenedCase opened = open(shown);
        var found = new ArrayList<Stage>();
        for (StageSummary summary : summaries) {
            if (shown.route().passes(summary.stage())) {
                Map<String, Object> attributes = summary.model(opened);
                if (!attributes.isEmpty()) {
                    model.addAllAttributes(attributes);
                    found.add(summary.stage());
                }
            }
        }
        return found;
    }
}
