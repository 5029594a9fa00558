package org.assistance.eligibility.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What the rows say through days on which none of them begins or ends: the same on each of these days, so that it is sorted out, and read by the
 * rules, once for all of them.
 */
final class Spell {

    private static final PolicyValue[] NONE = {};

    private final @Nullable LocalDate from;

    private final @Nullable LocalDate before;

    /** The values that hold, by the place of their code among all codes. */
    private final PolicyValue[][] values = new PolicyValue[PolicyCode.values().length][];

    private final Map<Programme, List<AssetRule>> assetRules = new EnumMap<>(Programme.class);

    private final Map<Programme, List<SubsidyRate>> rates = new EnumMap<>(Programme.class);

    private final Map<ReliefCause, List<ReliefTariff>> tariffs = new EnumMap<>(ReliefCause.class);

    private final Readings readings = new Readings();

    /**
     * Sorts out the rows that hold.
     *
     * @param from the first day; null where there is none before
     * @param before the day on which some row begins or has ended; null where none does any more
     * @param day one of the days
     */
    Spell(Rows rows, @Nullable LocalDate from, @Nullable LocalDate before, LocalDate day) {
        this.from = from;
        this.before = before;
        Arrays.fill(values, NONE);
        rows.values()
                .forEach((code, all) -> values[code.ordinal()] = all.stream()
                        .filter(row -> row.validity().contains(day))
                        .toArray(PolicyValue[]::new));
        for (AssetRule row : rows.assetRules()) {
            if (row.validity().contains(day)) {
                assetRules.computeIfAbsent(row.programme(), programme -> new ArrayList<>()).add(row);
            }
        }
        assetRules.replaceAll((programme, valid) -> SmallestDivision.ofEachItem(valid));
        for (SubsidyRate row : rows.rates()) {
            if (row.validity().contains(day)) {
                rates.computeIfAbsent(row.subsidy(), subsidy -> new ArrayList<>()).add(row);
            }
        }
        rates.replaceAll((subsidy, valid) -> SmallestDivision.ofEachKey(valid));
        for (ReliefCause cause : ReliefCause.values()) {
            tariffs.put(cause, SmallestDivision.ofAll(rows.tariffs()
                    .stream()
                    .filter(row -> row.cause() == cause && row.validity().contains(day))
                    .toList()));
        }
    }

    /** Whether a day is one of its days. */
    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (before == null || day.isBefore(before));
    }

    PolicyValue[] values(PolicyCode code) {
        return values[code.ordinal()];
    }

    @Nullable
    List<AssetRule> assetRules(Programme programme) {
        return assetRules.get(programme);
    }

    List<SubsidyRate> rates(Programme subsidy) {
        return rates.getOrDefault(subsidy, List.of());
    }

    List<ReliefTariff> tariffs(ReliefCause cause) {
        return tariffs.getOrDefault(cause, List.of());
    }

    Readings readings() {
        return readings;
    }
}
