package org.assistance.web.intake;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.assistance.domain.OfficeTime;
import org.assistance.domain.application.SavedDraft;
import org.assistance.domain.casefile.IllegalMove;
import org.jspecify.annotations.Nullable;

/**
 * What the page is told after saving by itself.
 *
 * @param savedAt the time to show; null when nothing was saved
 * @param others what others typed meanwhile, null when nothing
 * @param message why nothing was saved, else null
 * @param standing how the draft stands now; null when nothing was saved
 */
record Saving(@Nullable String savedAt, @Nullable String others, @Nullable String message,
        Inspection.@Nullable Standing standing) {
    static Saving done(SavedDraft saved, String others, Inspection.Standing standing) {
        LocalTime time = saved.at().atZone(OfficeTime.ZONE).toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        return new Saving(time.format(DateTimeFormatter.ISO_LOCAL_TIME), others.isEmpty() ? null : others, null,
                standing);
    }

    static Saving refused(IllegalMove closed) {
        return new Saving(null, null, closed.getMessage() + "。内容仍在本页，请先抄下", null);
    }
}
