package org.assistance.domain.review;

import java.time.LocalDate;
import org.assistance.domain.entitlement.Hearing;

/**
 * That the family was heard on what a review proposes, or could not be reached (听取意见, DB-34).
 *
 * @param on the day it was, or was last tried
 * @param words what it said, or how it was tried
 */
public record ReviewHearing(Hearing hearing, LocalDate on, String words) {
    /** One sentence for history and letter: 2026-11-20 已听取意见：同意. */
    public String sentence() {
        return on + " " + hearing.label() + "：" + words;
    }
}
