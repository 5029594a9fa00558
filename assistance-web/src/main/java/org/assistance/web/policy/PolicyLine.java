package org.assistance.web.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.policy.DatedRow;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.web.layout.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A row of policy as the pages show it.
 *
 * @param source whose it is, seen from the county: 本县, 市, 省, 国家
 * @param state 现行, 已失效 or 未生效 on the day looked at, 已撤销 when taken back before its first day
 * @param alone whether one officer set it alone, before two had to
 * @param withdrawal who took it back, when and why; null for a row that counts
 */
public record PolicyLine(long id, String subject, String shown, LocalDate from, @Nullable LocalDate lastDay,
        String documentNumber, String source, String state, Tone tone, boolean unverified, @Nullable Long enteredBy,
        Instant enteredAt, @Nullable Long confirmedBy, @Nullable Instant confirmedAt, boolean alone,
        DivisionCode division, DatedRow.@Nullable Withdrawal withdrawal) {
    static PolicyLine of(DatedRow row, LocalDate day) {
        boolean now = row.inForceOn(day);
        boolean back = row.withdrawal().isPresent();
        boolean later = day.isBefore(row.validFrom());
        return new PolicyLine(row.id(), row.subject(), row.shown(), row.validFrom(), row.lastDay(),
                row.documentNumber(), source(row.division().level()), back ? "已撤销" : now ? "现行" : later ? "未生效" : "已失效",
                back ? Tone.BAD : now ? Tone.GOOD : later ? Tone.INFO : Tone.QUIET, row.documentNumber().contains("待核"),
                row.enteredBy().orElse(null), row.enteredAt(), row.confirmedBy().orElse(null),
                row.confirmedAt().orElse(null), row.enteredAlone() && row.enteredBy().isPresent(), row.division(),
                row.withdrawal().orElse(null));
    }

    /** When it was entered: 2026-11-21 09:00. */
    public String entered() {
        return OfficeTime.minute(enteredAt);
    }

    /** When it was confirmed; empty text when nobody had to. */
    public String confirmed() {
        return confirmedAt == null ? "" : OfficeTime.minute(confirmedAt);
    }

    /** Whether it can still be taken back: it has not begun, and nobody did so yet. */
    public boolean withdrawable() {
        return state.equals("未生效");
    }

    /** When it was taken back; empty text when it was not. */
    public String withdrawn() {
        return withdrawal == null ? "" : OfficeTime.minute(withdrawal.at());
    }

    /** Whose a row is, in the words of the pages. */
    public static String source(DivisionLevel level) {
        return switch (level) {
            case COUNTRY -> "国家";
            case PROVINCE -> "省";
            case CITY -> "市";
            case COUNTY -> "本县";
            case TOWNSHIP -> "本乡镇";
            case VILLAGE -> "本村";
        };
    }
}
