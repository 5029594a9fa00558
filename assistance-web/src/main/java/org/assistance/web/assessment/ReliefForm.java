package org.assistance.web.assessment;

import java.time.LocalDate;
import org.assistance.domain.Reason;
import org.assistance.domain.application.Document;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.eligibility.facts.ConditionVerdict;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefRoad;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What only some localities and some cases ask of the officer: for how long relief is given (LS-20), the meeting that decided more than
 * the tariff (LS-13), and whether the locality's further conditions for 刚性支出困难 are fulfilled (GX-01 (5)).
 *
 * @param asksDuration whether the tariff counts by months or school years
 * @param duration as typed
 * @param asksMeeting whether the amount lies above the tariff
 * @param meeting as typed
 * @param asksConditions in whose words the conditions wait for the officer; null where they do not
 * @param conditions ACCEPT, REFUSE or empty
 * @param conditionsReason as typed
 */
record ReliefForm(boolean asksDuration, String duration, boolean asksMeeting, MeetingForm meeting,
        @Nullable String asksConditions, String conditions, String conditionsReason) {
    static final ReliefForm NONE = new ReliefForm(false, "", false, MeetingForm.EMPTY, null, "", "");
    private static final int LONGEST = 500;

    /** What an assessment asks for, with what was said before. */
    static ReliefForm of(CaseAssessment kept, @Nullable Document paper) {
        ReliefEvent event = kept.facts().relief();
        ConditionVerdict said = kept.facts().rigidConditions();
        boolean counts = event != null && (event.duration() != null || lacks(kept, Fact.RELIEF_DURATION));
        boolean above = event != null && event.road() == ReliefRoad.ORDINARY && (event.minutes() != null
                || event.chosenAmount() != null && lacks(kept, Fact.RELIEF_AMOUNT));
        String words = kept.missing()
                .stream()
                .filter(one -> one.fact() == Fact.RIGID_CONDITIONS)
                .map(one -> one.words())
                .findFirst()
                .orElse(said == null ? null : Fact.RIGID_CONDITIONS.label());
        return new ReliefForm(counts,
                event == null || event.duration() == null ? "" : event.duration().toString(), above,
                MeetingForm.of(event == null ? null : event.minutes(), paper), words,
                said == null ? "" : said.fulfilled() ? "ACCEPT" : "REFUSE", said == null ? "" : said.reason());
    }

    private static boolean lacks(CaseAssessment kept, Fact fact) {
        return kept.missing().stream().anyMatch(one -> one.fact() == fact);
    }

    /** The number of months or years, or null. */
    @Nullable
    Integer lasting(FieldErrors errors) {
        String written = duration.strip();
        if (!asksDuration || written.isEmpty()) {
            return null;
        }
        if (!written.matches("[1-9]\\d?")) {
            errors.add("duration", "请填写1至99的整数。");
            return null;
        }
        return Integer.valueOf(written);
    }

    /** The minutes, or null where there was no meeting or something is wrong. */
    @Nullable
    Minutes minutes(LocalDate applied, LocalDate today, FieldErrors errors) {
        return !asksMeeting || meeting.isBlank() ? null : meeting.read("meeting", applied, today, errors);
    }

    /** The verdict on the locality's further conditions, or null. */
    @Nullable
    ConditionVerdict verdict(FieldErrors errors) {
        if (asksConditions == null || conditions.isEmpty()) {
            if (asksConditions != null && !conditionsReason.isBlank()) {
                errors.add("conditions", "已填写理由，请选择核定意见；不核定的，请清空。");
            }
            return null;
        }
        if (Reason.isMissing(conditionsReason) || conditionsReason.length() > LONGEST) {
            errors.add("conditionsReason",
                    Reason.isMissing(conditionsReason)
                            ? "请写明核定的理由" + Reason.AT_LEAST + "。"
                            : "理由最多 " + LONGEST + " 字。");
            return null;
        }
        return new ConditionVerdict(conditions.equals("ACCEPT"), conditionsReason.strip());
    }
}
