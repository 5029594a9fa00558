package org.assistance.domain.checkplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands (核查计划; XZ-53).
 *
 * @param division whose people are checked
 * @param place its name
 * @param reason why these people are checked, and the paper it rests on
 * @param programmes whose rights are checked
 * @param sources the codes of the sources that may be asked
 * @param validFrom the first day it holds
 * @param validTo the last
 * @param madeBy the officer who made it, with {@code maker} as name and staff number, {@code makerNumber} as staff number alone
 * @param settler who approved or refused it, or took it back; null while it waits
 * @param settledWords what was said with it; may be empty
 * @param endedWords why it ended before its last day; null while it did not
 */
public record CheckPlan(long id, DivisionCode division, String place, String title, String reason, PlanRhythm rhythm,
        List<Programme> programmes, List<String> sources, LocalDate validFrom, LocalDate validTo, long madeBy,
        String maker, String makerNumber, Instant madeAt, PlanStatus status, @Nullable String settler,
        @Nullable Instant settledAt,
        String settledWords, @Nullable String ender, @Nullable String endedWords) {
    /** 核查计划编号. */
    public String number() {
        return "HC%06d".formatted(id);
    }

    /** For what it asks, as the log of questions and departments are told. */
    public String purpose() {
        return "核查计划 " + number() + "（" + rhythm.label() + "）：" + title;
    }

    public boolean isBy(ActingOfficer officer) {
        return madeBy == officer.officerId();
    }

    /** The first day of the period that a day lies in, by which a run is known. */
    public LocalDate period(LocalDate day) {
        return rhythm.period(day, validFrom);
    }

    /** Says in a Chinese sentence why the run of a period does not go on, or null while it does. */
    public @Nullable String cut(LocalDate period, LocalDate day) {
        String refusal = refusal(day);
        return refusal == null && !period(day).equals(period) ? "本期已过，没有核查完" : refusal;
    }

    /** Says in a Chinese sentence why nobody may be asked about under it on a day, or null when it holds. */
    public @Nullable String refusal(LocalDate day) {
        if (status != PlanStatus.APPROVED) {
            return "核查计划 " + number() + status.label() + "，不能据此查询";
        }
        if (day.isBefore(validFrom)) {
            return "核查计划 " + number() + " 自 " + validFrom + " 起才生效";
        }
        return day.isAfter(validTo) ? "核查计划 " + number() + " 已于 " + validTo + " 到期，须另行制定、批准" : null;
    }
}
