package org.assistance.web.assessment;

import java.time.LocalDate;
import org.assistance.domain.Reason;
import org.assistance.domain.application.Document;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.ruling.AssetLimit;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * One limit on assets that the household is beyond, and what is said about it: by the officer where the limit asks for
 * review, by a meeting where it fails (XZ-43).
 *
 * @param limit which limit; from the stored assessment, never from the page
 * @param label the limit in words
 * @param verdict ACCEPT, REFUSE or empty; for a limit that fails only ACCEPT can be typed
 * @param reason why, as typed
 * @param number of the minutes, as typed
 * @param heldOn day of the meeting, as typed
 * @param participants who took part, as typed
 * @param paper the minutes kept with the case, or null
 */
record LimitForm(AssetLimit limit, String label, String verdict, String reason, String number, String heldOn,
        String participants, @Nullable Document paper) {
    private static final int LONGEST = 500;

    /** What was said in the stored assessment, if anything. */
    static LimitForm of(AssetLimit limit, String label, @Nullable AssetVerdict said, @Nullable Document paper) {
        if (said == null) {
            return new LimitForm(limit, label, "", "", "", "", "", null);
        }
        Minutes minutes = said.minutes();
        return new LimitForm(limit, label, said.acceptable() ? "ACCEPT" : "REFUSE", said.reason(),
                minutes == null ? "" : minutes.number(), minutes == null ? "" : minutes.heldOn().toString(),
                minutes == null ? "" : String.join("、", minutes.participants()), paper);
    }

    /** Whether only a meeting can set it aside. */
    public boolean fails() {
        return limit.beyond() == AssetRule.Verdict.FAIL;
    }

    /** The verdict, or null when nothing is said or something is wrong. */
    @Nullable
    AssetVerdict read(String field, LocalDate applied, LocalDate today, FieldErrors errors) {
        if (verdict.isEmpty()) {
            if (!(reason + number + heldOn + participants).isBlank()) {
                errors.add(field + ".verdict", "已填写内容，请选择核定意见；不核定的，请清空。");
            }
            return null;
        }
        if (Reason.isMissing(reason)) {
            errors.add(field + ".reason", (fails() ? "请写明会议研究的理由" : "请写明核定的理由") + Reason.AT_LEAST + "。");
        } else if (reason.length() > LONGEST) {
            errors.add(field + ".reason", "理由最多 " + LONGEST + " 字。");
        }
        Minutes minutes = fails()
                ? new MeetingForm(number, heldOn, participants, paper).read(field, applied, today, errors)
                : null;
        if (Reason.isMissing(reason) || reason.length() > LONGEST || fails() && minutes == null) {
            return null;
        }
        return new AssetVerdict(limit.programme(), limit.ruleCode(), verdict.equals("ACCEPT"), reason.strip(), minutes);
    }
}
