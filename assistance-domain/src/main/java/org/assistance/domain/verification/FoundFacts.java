package org.assistance.domain.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.jspecify.annotations.Nullable;

/**
 * What one source holds about one person, in the engine's words, and what of the declared facts it speaks about: where
 * the found figure counts, the declared lines of these kinds make way for the found ones, and for nothing when none were
 * found.
 *
 * @param incomeKinds the kinds of income the source speaks about
 * @param incomes the incomes found
 * @param assetKinds the kinds of asset the source speaks about
 * @param assets the assets found
 * @param deathDate the day of death found, or null
 * @param certificates the disability certificates found; null when the source does not speak about them
 */
public record FoundFacts(Set<IncomeKind> incomeKinds, List<IncomeLine> incomes, Set<AssetKind> assetKinds,
        List<AssetLine> assets, @Nullable LocalDate deathDate, @Nullable List<Certificate> certificates) {
    /** Keeps the collections from changing. */
    public FoundFacts {
        incomeKinds = Set.copyOf(incomeKinds);
        incomes = List.copyOf(incomes);
        assetKinds = Set.copyOf(assetKinds);
        assets = List.copyOf(assets);
        certificates = certificates == null ? null : List.copyOf(certificates);
    }

    /** Incomes of these kinds. */
    public static FoundFacts incomes(Set<IncomeKind> kinds, List<IncomeLine> incomes) {
        return new FoundFacts(kinds, incomes, Set.of(), List.of(), null, null);
    }

    /** Assets of these kinds. */
    public static FoundFacts assets(Set<AssetKind> kinds, List<AssetLine> assets) {
        return new FoundFacts(Set.of(), List.of(), kinds, assets, null, null);
    }

    /** A death, or none found. */
    public static FoundFacts death(@Nullable LocalDate day) {
        return new FoundFacts(Set.of(), List.of(), Set.of(), List.of(), day, null);
    }

    /** Disability certificates; empty when none was found. */
    public static FoundFacts certificates(List<Certificate> certificates) {
        return new FoundFacts(Set.of(), List.of(), Set.of(), List.of(), null, certificates);
    }
}
