package org.assistance.domain.verification;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param payers who pays the incomes found, where the source knows only these payers; empty when it knows all
 */
public record FoundFacts(Set<IncomeKind> incomeKinds, List<IncomeLine> incomes, Set<AssetKind> assetKinds,
        List<AssetLine> assets, @Nullable LocalDate deathDate, @Nullable List<Certificate> certificates,
        Set<String> payers) {
    /** What a note must say to name an employer, and not only the work. */
    private static final Pattern EMPLOYER = Pattern.compile(
            "公司|集团|企业|厂|商店|超市|饭店|酒店|酒楼|宾馆|餐|合作社|农场|林场|医院|学校|幼儿园|银行|中心|工地|工程队|建筑队|局|政府|街道|居委会|村委会");

    /** Keeps the collections from changing. */
    public FoundFacts {
        incomeKinds = Set.copyOf(incomeKinds);
        incomes = List.copyOf(incomes);
        assetKinds = Set.copyOf(assetKinds);
        assets = List.copyOf(assets);
        certificates = certificates == null ? null : List.copyOf(certificates);
        payers = payers == null ? Set.of() : Set.copyOf(payers);
    }

    /**
     * Whether the source speaks about a declared income: of its kind, and not said to come from another payer. A line
     * that names no employer may be the very one that was found, so it is spoken about: no wage counts twice.
     */
    public boolean speakOf(IncomeLine line) {
        String note = plain(line.note());
        return incomeKinds.contains(line.kind())
                && (payers.isEmpty() || !EMPLOYER.matcher(note).find()
                        || payers.stream()
                                .map(FoundFacts::plain)
                                .anyMatch(
                                        payer -> payer.contains(note) || note.contains(payer)));
    }

    private static String plain(@Nullable String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Punct}（）]", "");
    }

    /** Incomes of these kinds. */
    public static FoundFacts incomes(Set<IncomeKind> kinds, List<IncomeLine> incomes) {
        return wages(kinds, incomes, Set.of());
    }

    /** Incomes of these kinds from these payers; the source says nothing about what others pay. */
    public static FoundFacts wages(Set<IncomeKind> kinds, List<IncomeLine> incomes, Set<String> payers) {
        return new FoundFacts(kinds, incomes, Set.of(), List.of(), null, null, payers);
    }

    /** Assets of these kinds. */
    public static FoundFacts assets(Set<AssetKind> kinds, List<AssetLine> assets) {
        return new FoundFacts(Set.of(), List.of(), kinds, assets, null, null, Set.of());
    }

    /** A death, or none found. */
    public static FoundFacts death(@Nullable LocalDate day) {
        return new FoundFacts(Set.of(), List.of(), Set.of(), List.of(), day, null, Set.of());
    }

    /** Nothing that the engine takes over by itself. */
    public static FoundFacts none() {
        return death(null);
    }

    /** Disability certificates; empty when none was found. */
    public static FoundFacts certificates(List<Certificate> certificates) {
        return new FoundFacts(Set.of(), List.of(), Set.of(), List.of(), null, certificates, Set.of());
    }
}
