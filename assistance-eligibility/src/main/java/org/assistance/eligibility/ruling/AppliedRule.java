package org.assistance.eligibility.ruling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an answer applied, in the version of its day; kept with the answer, so that a later text changes nothing in it.
 *
 * @param rule which
 * @param version which of its texts
 * @param since the first day on which that text holds; null for the oldest that is kept
 * @param article the text and article
 */
public record AppliedRule(RuleId rule, int version, @Nullable LocalDate since, String article) {

    /** The rule as it stands on a day. */
    public static AppliedRule on(RuleId rule, LocalDate day) {
        RuleText text = rule.on(day);
        return new AppliedRule(rule, text.version(), text.since(), text.article());
    }

    /** The version in words; empty where there was never another. */
    public String words() {
        return new RuleText(version, since, article).words();
    }
}
