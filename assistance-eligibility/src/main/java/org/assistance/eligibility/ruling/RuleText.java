package org.assistance.eligibility.ruling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The text that a rule rests on in a stretch of time: one version of the rule (0.3).
 *
 * @param version 1 for the oldest that is kept, and one more for each text that took its place
 * @param since the first day on which it holds; null for the oldest
 * @param article the text and article
 */
public record RuleText(int version, @Nullable LocalDate since, String article) {

    /** The day on which the 社会救助法 came into force. */
    static final LocalDate LAW = LocalDate.of(2026, 7, 1);

    /** From which year on relief knows 边缘 and 刚性 households as its own targets. */
    static final LocalDate RELIEF_OF_2026 = LocalDate.of(2026, 1, 1);

    /** The version in words: {@code 第2版（2026-07-01起）}; empty where there was never another. */
    public String words() {
        return since == null ? version == 1 ? "" : "第" + version + "版" : "第" + version + "版（" + since + "起）";
    }
}
