package org.assistance.web.entitlement;

import java.time.YearMonth;
import org.assistance.domain.entitlement.RightRow;
import org.assistance.domain.entitlement.RightState;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.eligibility.value.Money;
import org.assistance.web.layout.Tone;

/** How a right's state and days look on its pages. */
final class RightTone {
    private RightTone() {}

    static Tone of(RightState state) {
        return switch (state) {
            case AHEAD -> Tone.INFO;
            case STANDING -> Tone.GOOD;
            case ENDING, DUE -> Tone.WARN;
            case ENDED, HANDED_OUT -> Tone.QUIET;
        };
    }

    /** 2026年3月. */
    static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /** A right in a list: 每月 872.00. */
    record Listed(RightRow row, Tone tone, String amount, String span) {
        static Listed of(RightRow row) {
            Money whole = row.whole();
            String amount = whole == null ? "—" : whole.format();
            String span = row.rhythm() == Rhythm.ONCE
                    ? row.firstMonth().toString()
                    : row.firstMonth() + " 起" + (row.lastMonth() == null ? "" : "，至 " + row.lastMonth());
            return new Listed(row, RightTone.of(row.state()), amount, span);
        }
    }
}
