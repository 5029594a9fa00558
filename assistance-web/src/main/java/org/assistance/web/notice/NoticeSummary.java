package org.assistance.web.notice;

import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.notice.Notice;
import org.assistance.domain.notice.Notices;
import org.assistance.domain.notice.Objection;
import org.assistance.domain.notice.Objections;
import org.assistance.web.casefile.StageSummary;
import org.springframework.stereotype.Component;

/** The notice and its objections on the case page. */
@Component
class NoticeSummary implements StageSummary {
    private final Notices notices;
    private final Objections objections;

    NoticeSummary(Notices notices, Objections objections) {
        this.notices = notices;
        this.objections = objections;
    }

    @Override
    public Stage stage() {
        return Stage.NOTICE;
    }

    @Override
    public Map<String, Object> model(long caseId) {
        List<Notice> hung = notices.current(caseId);
        List<Objection> raised = objections.ofCase(caseId);
        return hung.isEmpty() && raised.isEmpty() ? Map.of() : Map.of("notices", hung, "objections", raised);
    }
}
