package org.assistance.web.opinion;

import java.util.Map;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.opinion.Opinions;
import org.assistance.web.casefile.OpenedCase;
import org.assistance.web.casefile.StageSummary;
import org.springframework.stereotype.Component;

/** The opinion on the case page. */
@Component
class OpinionSummary implements StageSummary {
    private final Opinions opinions;

    OpinionSummary(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Stage stage() {
        return Stage.OPINION;
    }

    @Override
    public Map<String, Object> model(OpenedCase opened) {
        return opinions.current(opened.id()).map(given -> Map.<String, Object>of("opinion", given)).orElse(Map.of());
    }
}
