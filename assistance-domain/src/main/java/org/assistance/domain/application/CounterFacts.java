package org.assistance.domain.application;

import java.time.LocalDate;
import java.util.Set;
import org.assistance.eligibility.policy.ReliefTariff;

/**
 * What the counter knows beside the form, on which it depends what has to be asked.
 *
 * @param uploaded the categories of the proofs uploaded so far
 * @param begun the day on which the draft was begun
 * @param supportFormula whether the locality works out support from the obligor's household (XZ-25)
 * @param accountShared whether the account typed is used by another household
 * @param measures what the locality's tariff measures for the cause of the relief (LS-20); empty where nothing
 * @param local what only the policy of this place makes it necessary to ask
 * @param dibaoReviewed whether the form is the review of 低保, so that the family holds it whatever is typed
 */
public record CounterFacts(Set<DocumentCategory> uploaded, LocalDate begun, boolean supportFormula,
        boolean accountShared, Set<ReliefTariff.Measure> measures, Set<LocalQuestion> local,
        boolean dibaoReviewed) {
    private static final int DAYS_TO_TYPE = 15;

    public CounterFacts {
        uploaded = Set.copyOf(uploaded);
        measures = Set.copyOf(measures);
        local = Set.copyOf(local);
    }

    /** What the counter of a place knows that asks nothing of its own. */
    public CounterFacts(Set<DocumentCategory> uploaded, LocalDate begun, boolean supportFormula,
            boolean accountShared, Set<ReliefTariff.Measure> measures) {
        this(uploaded, begun, supportFormula, accountShared, measures, Set.of());
    }

    /** What the counter knows of an application. */
    public CounterFacts(Set<DocumentCategory> uploaded, LocalDate begun, boolean supportFormula,
            boolean accountShared, Set<ReliefTariff.Measure> measures, Set<LocalQuestion> local) {
        this(uploaded, begun, supportFormula, accountShared, measures, local, false);
    }

    boolean asks(LocalQuestion question) {
        return local.contains(question);
    }

    /** The first day of application that needs no reason: a paper may wait some days to be typed [choice]. */
    public static LocalDate firstDayWithoutReason(LocalDate begun) {
        return begun.minusDays(DAYS_TO_TYPE);
    }

    boolean late(LocalDate applied) {
        return applied.isBefore(firstDayWithoutReason(begun));
    }

    boolean has(DocumentCategory category) {
        return uploaded.contains(category);
    }
}
