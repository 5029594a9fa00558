package org.assistance.domain.notice;

import java.time.LocalDate;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.StageRecord;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that a notice hung its days without objection (无异议).
 *
 * @param caseId the case
 * @param id the first notice's id; null when nothing had to be posted
 * @param sentence what the history says
 */
record NoticeEnded(long caseId, @Nullable Long id, String sentence) implements StageRecord {
    static NoticeEnded of(Notice notice) {
        return new NoticeEnded(notice.caseId(), notice.id(),
                "公示期满（" + span(notice.firstDay(), notice.lastDay()) + "），无异议");
    }

    static NoticeEnded nothingToPost(long caseId) {
        return new NoticeEnded(caseId, null, "拟不予确认，无需公示");
    }

    private static String span(LocalDate from, LocalDate to) {
        return from + " 至 " + to;
    }

    @Override
    public Stage stage() {
        return Stage.NOTICE;
    }

    @Override
    public String summary() {
        return sentence;
    }
}
