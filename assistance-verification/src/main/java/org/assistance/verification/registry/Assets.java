package org.assistance.verification.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Compares assets kind by kind: how many, what exempts them, and what they are worth where the record knows it. An
 * exemption that the record does not bear out is a difference, so that no car passes as an electric bicycle (XZ-44).
 */
final class Assets {
    private Assets() {}

    /** Assets of one kind that are left out of the limits for one reason, or for none. */
    private record Sort(AssetKind kind, @Nullable AssetExemption exemption) {
        static Sort of(AssetLine line) {
            return new Sort(line.kind(), line.exemption());
        }

        String words() {
            return kind.label() + (exemption == null ? "" : "（申报为" + exemption.label() + "）");
        }
    }

    /** The declared assets of these kinds that the member owns. */
    static List<AssetLine> declared(Question question, Set<AssetKind> kinds) {
        List<AssetLine> assets = question.declared().assets();
        return assets == null
                ? List.of()
                : assets.stream()
                        .filter(line -> line.member() == question.member() && kinds.contains(line.kind()))
                        .toList();
    }

    /** The declared assets of these kinds, in words. */
    static String declaredWords(Question question, Set<AssetKind> kinds) {
        List<AssetLine> lines = declared(question, kinds);
        return lines.isEmpty()
                ? "未申报"
                : counts(lines).entrySet()
                        .stream()
                        .map(entry -> entry.getKey().words() + " " + entry.getValue())
                        .collect(Collectors.joining("；"));
    }

    /** The answer; {@code recorded} says whether the source holds any record, counted or not. */
    static Answer compare(Question question, Set<AssetKind> kinds, List<AssetLine> found, String words,
            boolean recorded, Tolerance tolerance) {
        List<AssetLine> declared = declared(question, kinds);
        var beside = Answer.Beside.words(declaredWords(question, kinds), words);
        FoundFacts facts = FoundFacts.assets(kinds, found);
        if (!recorded) {
            return new Answer.NotFound(beside, facts, !declared.isEmpty());
        }
        return counts(declared).equals(counts(found)) && sameWorth(declared, found, tolerance)
                ? new Answer.Confirmed(beside, facts)
                : new Answer.Differs(beside, facts);
    }

    private static Map<Sort, Integer> counts(List<AssetLine> lines) {
        var counts = new LinkedHashMap<Sort, Integer>();
        lines.forEach(line -> {
            Integer count = line.count();
            counts.merge(Sort.of(line), count == null ? 0 : count, Integer::sum);
        });
        return counts;
    }

    // Of most assets the record knows no value; where it knows one, it must be the declared one.
    private static boolean sameWorth(List<AssetLine> declared, List<AssetLine> found, Tolerance tolerance) {
        Map<AssetKind, Money> recorded = worth(found);
        Map<AssetKind, Money> said = worth(declared);
        return recorded.entrySet().stream().allMatch(entry -> {
            Money declaredWorth = said.get(entry.getKey());
            return declaredWorth != null && tolerance.covers(Fraction.of(declaredWorth.fen()),
                    Fraction.of(entry.getValue().fen()), 1);
        });
    }

    private static Map<AssetKind, Money> worth(List<AssetLine> lines) {
        var worth = new TreeMap<AssetKind, Money>();
        for (AssetLine line : lines) {
            if (line.value() != null) {
                worth.merge(line.kind(), line.value(), Money::plus);
            }
        }
        return worth;
    }
}
