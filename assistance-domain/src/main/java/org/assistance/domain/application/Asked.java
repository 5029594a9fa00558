package org.assistance.domain.application;

import java.util.EnumSet;
import java.util.Set;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What the programmes asked for make it necessary to ask.
 *
 * @param programmes what is applied for
 * @param event the event behind 临时救助, null while there is none
 * @param local what only the policy of the place makes it necessary to ask
 */
record Asked(Set<Programme> programmes, @Nullable ReliefEvent event, Set<LocalQuestion> local) {
    private static final Set<Programme> MEANS_TESTED = EnumSet.of(Programme.DIBAO, Programme.TEKUN, Programme.EDGE,
            Programme.RIGID_EXPENDITURE);
    private static final Set<Programme> CLASSES = EnumSet.of(Programme.DIBAO, Programme.EDGE,
            Programme.RIGID_EXPENDITURE);
    private static final Set<Programme> SUBSIDIES = EnumSet.of(Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY);

    /** What is asked everywhere. */
    static Asked by(ApplicationContent content) {
        return new Asked(content.facts().appliedFor(), content.facts().relief(), Set.of());
    }

    static Asked by(ApplicationContent content, CounterFacts counter) {
        return new Asked(content.facts().appliedFor(), content.facts().relief(), counter.local());
    }

    boolean anything() {
        return !programmes.isEmpty();
    }

    boolean tekun() {
        return programmes.contains(Programme.TEKUN);
    }

    /** Whether it is looked at which class the household is (11.6). */
    boolean classTested() {
        return programmes.stream().anyMatch(CLASSES::contains);
    }

    boolean relief() {
        return programmes.contains(Programme.TEMPORARY_RELIEF);
    }

    boolean subsidies() {
        return programmes.stream().anyMatch(SUBSIDIES::contains);
    }

    boolean careSubsidy() {
        return programmes.contains(Programme.CARE_SUBSIDY);
    }

    /** Whether anything is paid to the household and not to one person (XZ-102). */
    boolean householdPaid() {
        return programmes.stream().anyMatch(programme -> programme.pays() && !programme.personal());
    }

    boolean paid() {
        return programmes.stream().anyMatch(Programme::pays);
    }

    /** Whether income and assets decide: for 急难 relief and the subsidies alone they do not (LS A, CJ-05). */
    boolean meansTested() {
        return programmes.stream().anyMatch(MEANS_TESTED::contains)
                || relief() && event != null && event.type() == ReliefType.EXPENDITURE;
    }

    /** Whether the household's income decides: with its means, or because a rate of a subsidy asks for it (CJ-02). */
    boolean incomeTested() {
        return meansTested() || local.contains(LocalQuestion.SUBSIDY_INCOME);
    }

    /** Whether it matters who counts in the household. */
    boolean counted() {
        return meansTested() || local.contains(LocalQuestion.SUBSIDY_HOUSEHOLD);
    }

    /** Whether anybody will be checked: only 小额快救 goes without (XZ-58). */
    boolean checked() {
        return !(programmes.equals(Set.of(Programme.TEMPORARY_RELIEF)) && event != null
                && event.type() == ReliefType.EMERGENCY && Boolean.TRUE.equals(event.urgent()));
    }
}
