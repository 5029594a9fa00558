package org.assistance.verification.registry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;

/** Compares assets that are counted, kind by kind. */
final class Assets {
    private Assets() {}

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
                        .map(entry -> entry.getKey().label() + " " + entry.getValue())
                        .collect(Collectors.joining("；"));
    }

    /** The answer; {@code recorded} says whether the source holds any record, counted or not. */
    static Answer compare(Question question, Set<AssetKind> kinds, List<AssetLine> found, String words,
            boolean recorded) {
        List<AssetLine> declared = declared(question, kinds);
        var beside = Answer.Beside.words(declaredWords(question, kinds), words);
        FoundFacts facts = FoundFacts.assets(kinds, found);
        if (!recorded) {
            return new Answer.NotFound(beside, facts, !declared.isEmpty());
        }
        return counts(declared).equals(counts(found))
                ? new Answer.Confirmed(beside, facts)
                : new Answer.Differs(beside, facts);
    }

    private static Map<AssetKind, Integer> counts(List<AssetLine> lines) {
        var counts = new EnumMap<AssetKind, Integer>(AssetKind.class);
        lines.forEach(line -> counts.merge(line.kind(), line.count(), Integer::sum));
        return counts;
    }
}
