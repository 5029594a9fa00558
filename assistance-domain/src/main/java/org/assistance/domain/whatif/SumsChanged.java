package org.assistance.domain.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** Which parts of an amount differ between two answers, and by how much: 补差 500.00元/月→540.00元/月. */
final class SumsChanged {
    private SumsChanged() {}

    /** One phrase for each part; empty text when either answer is missing or nothing differs. */
    static String between(@Nullable Assessment before, @Nullable Assessment after, Programme programme) {
        if (before == null || after == null) {
            return "";
        }
        List<String> changes = new ArrayList<>();
        for (ProgrammeResult now : after.of(programme)) {
            before.of(programme)
                    .stream()
                    .filter(then -> Objects.equals(then.beneficiary(), now.beneficiary()))
                    .findFirst()
                    .ifPresent(then -> changes.addAll(between(then.steps(), now.steps())));
        }
        return String.join("；", changes);
    }

    // The total is said only where it is all there is: the row shows it beside the other.
    private static List<String> between(List<Step> then, List<Step> now) {
        List<String> parts = differing(then.isEmpty() ? then : then.subList(0, then.size() - 1),
                now.isEmpty() ? now : now.subList(0, now.size() - 1));
        return parts.isEmpty() ? differing(then, now) : parts;
    }

    private static List<String> differing(List<Step> then, List<Step> now) {
        Map<String, String> before = byLabel(then);
        Map<String, String> after = byLabel(now);
        Map<String, String> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        return all.keySet()
                .stream()
                .filter(label -> !Objects.equals(before.get(label), after.get(label)))
                .map(label -> label + " " + before.getOrDefault(label, "没有") + "→" + after.getOrDefault(label, "没有"))
                .toList();
    }

    private static Map<String, String> byLabel(List<Step> steps) {
        return steps.stream()
                .collect(Collectors.toMap(Step::label, step -> step.unit().format(step.rounded()), (a, _) -> a,
                        LinkedHashMap::new));
    }
}
