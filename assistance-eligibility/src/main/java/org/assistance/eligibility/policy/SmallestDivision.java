package org.assistance.eligibility.policy;

import java.util.Comparator;
import java.util.List;

/** Which of the rows that hold on a day stand: those of the smallest division (0.3). */
final class SmallestDivision {

    private SmallestDivision() {}

    /** The rows of the smallest division that has any, since its ranges belong together. */
    static List<ReliefTariff> ofAll(List<ReliefTariff> valid) {
        return valid.stream()
                .filter(row -> valid.stream()
                        .noneMatch(other -> other.division().level().compareTo(row.division().level()) > 0))
                .toList();
    }

    /** Of several divisions that rule on one item, the rules of the smallest. */
    static List<AssetRule> ofEachItem(List<AssetRule> valid) {
        return valid.stream()
                .filter(row -> valid.stream()
                        .noneMatch(
                                other -> other.item() == row.item()
                                        && other.division().level().compareTo(row.division().level()) > 0))
                .toList();
    }

    /** Of several rows for one case that of the smallest division; what pins down most stands first. */
    static List<SubsidyRate> ofEachKey(List<SubsidyRate> valid) {
        return valid.stream()
                .filter(row -> valid.stream()
                        .noneMatch(
                                other -> other.sameCase(row)
                                        && other.division().level().compareTo(row.division().level()) > 0))
                .sorted(Comparator.comparingInt(SubsidyRate::pins).reversed())
                .toList();
    }
}
