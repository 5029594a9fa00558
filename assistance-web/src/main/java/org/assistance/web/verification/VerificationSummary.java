package org.assistance.web.verification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.domain.verification.VerificationReports.Concern;
import org.assistance.web.casefile.OpenedCase;
import org.assistance.web.casefile.StageSummary;
import org.springframework.stereotype.Component;

/** What the check shows on the case page: the conclusion, and every difference with what became of it. */
@Component
class VerificationSummary implements StageSummary {
    private final VerificationReports reports;

    VerificationSummary(VerificationReports reports) {
        this.reports = reports;
    }

    @Override
    public Stage stage() {
        return Stage.VERIFICATION;
    }

    @Override
    public Map<String, Object> model(OpenedCase opened) {
        List<Concern> found = reports.concerns(opened.id());
        return found.isEmpty()
                ? Map.of()
                : Map.of("verification", found.getFirst().report(), "verificationRows",
                        Matrix.rows(found.stream().map(Concern::item).filter(Objects::nonNull).toList()),
                        "verificationChecked", found.getFirst().items());
    }
}
