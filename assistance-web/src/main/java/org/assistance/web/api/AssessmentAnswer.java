package org.assistance.web.api;

import java.util.List;
import org.assistance.eligibility.period.Timeline;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Way;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What is answered for one household.
 *
 * @param assessment the whole answer with its proof
 * @param months the span asked for, split wherever something changes; empty when none was asked for
 * @param explanation the rulings and sums of the assessment as sentences, in order
 * @param engineVersion the version of the rules
 */
record AssessmentAnswer(Assessment assessment, List<Stretch> months, List<Sentence> explanation,
        String engineVersion) {
    /**
     * Months in a row that are all alike.
     *
     * @param months which
     * @param householdClass what the household is in them; null while unproven or when nobody asked
     * @param due what is due for each of the months
     * @param perMonth all money due for each of the months
     * @param causes why they differ from the months before, in sentences
     * @param explanation the rulings and sums of their first month as sentences
     */
    record Stretch(Months months, @Nullable HouseholdClass householdClass, List<Timeline.Due> due, Money perMonth,
            List<String> causes, List<Sentence> explanation) {}

    /**
     * One ruling or one line of a sum in words.
     *
     * @param programme of which programme; null for what several rest on
     * @param beneficiary for which member, where the programme is personal
     * @param member which member the sentence is about, or null for the household
     * @param rule the rule
     * @param outcome of a ruling; null for a line of a sum
     * @param title what the rule is about
     * @param article the text it rests on
     * @param text the sentence
     * @param missing what is missing where that is the answer, each with the way to get it; else empty
     */
    record Sentence(@Nullable Programme programme, @Nullable Integer beneficiary, @Nullable Integer member, RuleId rule,
            @Nullable Outcome outcome, String title, String article, String text, List<Lack> missing) {}

    /**
     * A missing fact and the way to get it.
     *
     * @param fact which
     * @param member of which member, or null
     * @param obligor of which person elsewhere who owes support, or null
     * @param what the fact in words
     * @param way who can say it
     * @param how what to do, in a sentence
     */
    record Lack(Fact fact, @Nullable Integer member, @Nullable Integer obligor, String what, Way way, String how) {}
}
