package org.assistance.web.verification;

import java.util.Map;
import java.util.Optional;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.web.casefile.StageSummary;
import org.assistance.web.layout.Compared;
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
    public Map<String, Object> model(long caseId) {
        Optional<VerificationReport> current = reports.current(caseId);
        return current.<Map<String, Object>>map(report -> Map.of("verification", report, "verificationRows",
                Matrix.rows(report).stream().filter(VerificationSummary::concerns).toList(),
                "verificationChecked", report.items().size())).orElseGet(Map::of);
    }

    private static boolean concerns(Compared row) {
        return !Matrix.NONE.equals(row.conclusion());
    }
}
