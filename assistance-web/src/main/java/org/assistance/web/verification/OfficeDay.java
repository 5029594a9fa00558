package org.assistance.web.verification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.assistance.domain.OfficeTime;

/** A moment as the pages of the check show it: 2026-11-03 09:12, in the office's time. */
final class OfficeDay {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(OfficeTime.ZONE);

    private OfficeDay() {}

    static String of(Instant at) {
        return MINUTE.format(at);
    }
}
