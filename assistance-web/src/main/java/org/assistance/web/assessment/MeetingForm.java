package org.assistance.web.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assistance.domain.Reason;
import org.assistance.domain.application.Document;
import org.assistance.domain.application.PersonName;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting (一事一议), as typed.
 *
 * @param number of the minutes
 * @param heldOn day of the meeting
 * @param participants who took part
 * @param paper the minutes kept with the case, or null
 */
record MeetingForm(String number, String heldOn, String participants, @Nullable Document paper) {
    static final MeetingForm EMPTY = new MeetingForm("", "", "", null);

    /** What was said before, if anything. */
    static MeetingForm of(@Nullable Minutes said, @Nullable Document paper) {
        return said == null
                ? EMPTY
                : new MeetingForm(said.number(), said.heldOn().toString(), String.join("、", said.participants()),
                        paper);
    }

    /** Whether nothing at all is typed. */
    boolean isBlank() {
        return (number + heldOn + participants).isBlank() && paper == null;
    }

    /** The minutes, or null when something is wrong. */
    @Nullable
    Minutes read(String field, LocalDate applied, LocalDate today, FieldErrors errors) {
        LocalDate day = day(field + ".heldOn", applied, today, errors);
        if (Reason.saysNothing(number)) {
            errors.add(field + ".number", "请填写会议纪要编号。");
        }
        List<String> names = Arrays.stream(participants.split("[、，,；;\\s\u3000]+"))
                .filter(name -> !PersonName.namesNobody(name))
                .distinct()
                .toList();
        if (names.size() < Minutes.LEAST_PARTICIPANTS) {
            errors.add(field + ".participants", "请填写全部参加人员，用顿号隔开；集体研究至少" + Minutes.LEAST_PARTICIPANTS + "人。");
        }
        if (paper == null && errors.of(field + ".file") == null) {
            errors.add(field + ".file", "请上传会议纪要（JPG、PNG 图片或 PDF 文件）。");
        }
        return day == null || Reason.saysNothing(number) || names.size() < Minutes.LEAST_PARTICIPANTS || paper == null
                ? null
                : new Minutes(number.strip(), day, names, paper.id().toString(), paper.fileName(), paper.sha256());
    }

    private @Nullable LocalDate day(String field, LocalDate applied, LocalDate today, FieldErrors errors) {
        LocalDate day = Typed.dayOf(heldOn);
        if (day == null) {
            errors.add(field, heldOn.isBlank() ? "请填写会议日期。" : "“" + heldOn.strip() + "”不是日期，应为 2026-10-31 这样的格式。");
        } else if (day.isBefore(applied) || day.isAfter(today)) {
            errors.add(field, "会议日期应在申请日 " + applied + " 至今天 " + today + " 之间。");
        } else {
            return day;
        }
        return null;
    }
}
