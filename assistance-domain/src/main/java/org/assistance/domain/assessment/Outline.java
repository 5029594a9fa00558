package org.assistance.domain.assessment;

import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment answered, without its proof: what the page of a case shows, which is opened far more often than the
 * proof is read. Kept beside the proof, by which it is written once.
 *
 * @param answers one for each programme asked for, and person where it is personal
 * @param differences where declared and recorded statuses are not the same
 * @param meetings what meetings decided about assets beyond a limit (XZ-43)
 */
public record Outline(List<Answer> answers, List<StatusDifference> differences, List<AssetVerdict> meetings) {
    /**
     * The answer for one programme.
     *
     * @param programme which
     * @param beneficiary the number of the member it is for; null for the household
     * @param outcome met, not met or unproven
     * @param amount money per month, or once; null unless met, and for programmes that pay nothing
     * @param once whether the amount is paid once
     * @param firstMonth the first month when it does not depend on the day of the decision, else null
     * @param lastMonth the last month when it is known, else null
     */
    public record Answer(Programme programme, @Nullable Integer beneficiary, Outcome outcome, @Nullable Money amount,
            boolean once, @Nullable YearMonth firstMonth, @Nullable YearMonth lastMonth) {
        /** The answer without its proof. */
        public static Answer of(ProgrammeResult result) {
            return new Answer(result.programme(), result.beneficiary(), result.outcome(), result.amount(),
                    result.relief() != null, result.firstMonth(), result.lastMonth());
        }

        /** True for a 单人户: 低保 for one member of a 边缘 household (DB-06). */
        public boolean alone() {
            return programme == Programme.DIBAO && beneficiary != null;
        }
    }

    /** Keeps the lists from changing. */
    public Outline {
        answers = List.copyOf(answers);
        differences = List.copyOf(differences);
        meetings = List.copyOf(meetings);
    }

    /** Of an assessment of these facts, beside what the family declared. */
    static Outline of(HouseholdFacts declared, HouseholdFacts assessed, Assessment result) {
        return new Outline(result.results().stream().map(Answer::of).toList(),
                StatusDifference.between(declared, assessed),
                assessed.assetVerdicts().stream().filter(said -> said.minutes() != null).toList());
    }
}
