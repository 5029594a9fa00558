package org.assistance.web.notice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.notice.Notice;
import org.assistance.domain.notice.Notices;
import org.assistance.domain.notice.Notices.Answered;
import org.assistance.domain.notice.Objection;
import org.assistance.web.casefile.OpenedCase;
import org.assistance.web.casefile.StageSummary;
import org.springframework.stereotype.Component;

/** The notice and its objections on the case page. */
@Component
class NoticeSummary implements StageSummary {
    private final Notices notices;

    NoticeSummary(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Stage stage() {
        return Stage.NOTICE;
    }

    @Override
    public Map<String, Object> model(OpenedCase opened) {
        List<Answered> rows = notices.answered(opened.id());
        List<Notice> hung = rows.stream()
                .map(Answered::notice)
                .filter(one -> !one.superseded())
                .distinct()
                .sorted(Comparator.comparing(Notice::programme))
                .toList();
        List<Objection> raised = rows.stream().map(Answered::objection).filter(Objects::nonNull).toList();
        return hung.isEmpty() && raised.isEmpty() ? Map.of() : Map.of("notices", hung, "objections", raised);
    }
}
