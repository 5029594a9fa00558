package org.assistance.domain.export;

import java.time.Instant;
import java.util.Map;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.eligibility.value.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * One export on record.
 *
 * @param division of the post that asked; nothing outside it is in the file
 * @param filters what the list was narrowed to, by the names its page uses
 * @param title what it holds, in words
 * @param askedBy the officer who asked, with his name and staff number in {@code asker}
 * @param rows how many people's lines it has; null until it is made
 * @param rowsAlone up to how many the rule of its day asks nobody else; null until it is made
 * @param sha256 of the file in the clear, 64 hexadecimal digits; null until it is made
 * @param expiresAt when it can no longer be fetched, or answered
 * @param answer what the second officer added; empty when nothing
 * @param fetches how often it was fetched
 */
public record ExportJob(long id, DivisionCode division, String place, ExportKind kind, Map<String, String> filters,
        String title, ExportReason reason, String words, long askedBy, long postId, String asker, Instant askedAt,
        ExportStatus status, @Nullable Long rows, @Nullable Integer rowsAlone, @Nullable String sha256,
        @Nullable Instant madeAt, @Nullable Instant expiresAt, @Nullable String answerer, @Nullable Instant answeredAt,
        String answer, @Nullable String ender, @Nullable Instant endedAt, int fetches) {
    /** The number that the file, its watermark and the record share: DC00000017. */
    public String number() {
        return number(id);
    }

    static String number(long id) {
        return "DC%08d".formatted(id);
    }

    /** Whether this officer asked for it. */
    public boolean isOf(ActingOfficer officer) {
        return askedBy == officer.officerId();
    }
}
