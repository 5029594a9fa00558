package org.assistance.domain.verification;

import java.time.LocalDate;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a source answered about one person, for the report.
 *
 * @param who who was asked about
 * @param source the source's code
 * @param sourceLabel the source's name with its department
 * @param answer how it answered
 * @param declared what was declared, in words
 * @param found what was found, in words; for an unreachable source, why
 * @param caution what to read before it, of how old the answer is, or empty; no part of what is compared
 * @param declaredAmount the declared amount of 12 months, or null where it is not about money
 * @param foundAmount the found amount of 12 months, or null where it is not about money
 * @param facts what was found in the engine's words, or null when the source could not be asked
 * @param dataAsOf the day the data speaks of, the oldest where several files answered, or null where there is none
 * @param dataFrom whose data answered and of which day, in words, or null where there is none
 * @param tolerance how far apart still counts as one, in words; null where no amounts are compared
 * @param needsResolution whether an officer must say which figure counts
 */
public record NewItem(Checked who, String source, String sourceLabel, CheckAnswer answer, String declared,
        String found, String caution, @Nullable Money declaredAmount, @Nullable Money foundAmount,
        @Nullable FoundFacts facts,
        @Nullable LocalDate dataAsOf, @Nullable String dataFrom, @Nullable String tolerance, boolean needsResolution) {
    /** What was found as it is read, the caution before it. */
    public String shown() {
        return caution + found;
    }

    /**
     * A source that was not asked about somebody.
     *
     * @param why in a Chinese phrase
     * @param needsReason whether an officer must say why the case goes on without the check
     */
    public static NewItem notAsked(Checked who, String source, String sourceLabel, String declared, String why,
            boolean needsReason) {
        return new NewItem(who, source, sourceLabel, CheckAnswer.REFUSED, declared, why, "", null, null, null, null,
                null,
                null,
                needsReason);
    }
}
