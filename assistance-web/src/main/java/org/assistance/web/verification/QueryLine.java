package org.assistance.web.verification;

import java.util.List;
import java.util.Map;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.checkplan.PlanAnswers;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.QueryLog.Entry;
import org.assistance.verification.checking.RegionalChecking;
import org.assistance.web.layout.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One question of the log as the pages show it (XZ-53).
 *
 * @param outcome what came of it: the answer, or why it was refused
 */
record QueryLine(String at, String officer, @Nullable Long caseId, @Nullable String caseNumber, String person,
        String source, String purpose, String outcome, Tone tone) {
    static List<QueryLine> of(List<Entry> entries, Map<String, String> titles) {
        return entries.stream().map(entry -> of(entry, titles)).toList();
    }

    private static QueryLine of(Entry entry, Map<String, String> titles) {
        boolean refused = entry.answer() == CheckAnswer.REFUSED;
        return new QueryLine(OfficeTime.minute(entry.at()), entry.officer() + "（" + entry.staffNumber() + "）",
                entry.caseId(), entry.caseNumber(), entry.person() + (entry.obligor() ? "（义务人）" : ""),
                source(entry.source(), titles),
                entry.purpose() + (entry.authorisation() == null ? "" : "；授权书 " + entry.authorisation()),
                outcome(entry),
                refused || entry.answer() == CheckAnswer.UNREACHABLE ? Tone.WARN : Tone.QUIET);
    }

    // Not every line is about a department: an applicant known again, and an attempt under a plan that does not bear it.
    private static String source(String code, Map<String, String> titles) {
        return switch (code) {
            case "OWN_RECORDS" -> "本系统登记";
            case RegionalChecking.SOURCE -> "外地核对机构";
            case PlanAnswers.ATTEMPT -> "批量核查";
            default -> titles.getOrDefault(code, code);
        };
    }

    private static String outcome(Entry entry) {
        return switch (entry.answer()) {
            case CONFIRMED, DIFFERS, NOT_FOUND -> "已查询，" + entry.answer().label();
            case UNREACHABLE -> entry.answer().label() + "（没有有效数据）";
            case REFUSED -> entry.answer().label() + "：" + entry.refusal();
        };
    }
}
