package org.assistance.web.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.ruling.AppliedRule;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.web.assessment.AssessmentSheet.Applied;
import org.assistance.web.layout.Tone;

/** The rules applied to one programme, in words; what nobody owns is said once and not limit by limit. */
final class Grounds {
    /** What a department's file is asked about; everything else rests on what the family declared. */
    private static final Set<AssetItem> ON_RECORD = Set.of(AssetItem.VEHICLE, AssetItem.SECOND_HOME, AssetItem.SHOP,
            AssetItem.GARAGE);

    private Grounds() {}

    /**
     * The rulings of a result, in their order.
     *
     * @param texts each rule as the answer applied it
     * @param checked whether the departments were asked on this road
     */
    static List<Applied> of(ProgrammeResult one, Function<RuleId, AppliedRule> texts, boolean checked,
            MemberNames names) {
        var applied = new ArrayList<Applied>();
        var nothing = new ArrayList<AssetItem>();
        for (Ruling ruling : one.rulings()) {
            AssetItem absent = absent(ruling);
            if (absent == null) {
                applied.add(new Applied(ruling.rule().code(), ruling.rule().title(),
                        texts.apply(ruling.rule()).article(),
                        names.of(ruling.member()), ruling.outcome().label(), AssessmentSheet.tone(ruling.outcome()),
                        names.named(ruling.sentence()), texts.apply(ruling.rule()).words(),
                        Opened.lines(ruling.compared(), names)));
            } else if (!nothing.contains(absent)) {
                nothing.add(absent);
            }
        }
        if (!nothing.isEmpty()) {
            RuleId rule = RuleId.XZ_41;
            applied.add(new Applied(rule.code(), rule.title(), texts.apply(rule).article(), "", Outcome.MET.label(),
                    Tone.GOOD,
                    owningNothing(nothing, checked), texts.apply(rule).words(), List.of()));
        }
        return List.copyOf(applied);
    }

    /** What decides: what stands against it; when nothing does, all of it. */
    static List<String> why(List<Applied> rulings, boolean met) {
        Map<String, Set<String>> said = new LinkedHashMap<>();
        rulings.stream()
                .filter(line -> met || line.tone() != Tone.GOOD)
                .filter(line -> !line.sentence().isBlank())
                .forEach(line -> said.computeIfAbsent(speaksForItself(line) ? line.sentence() : heading(line) + "：",
                        _ -> new LinkedHashSet<>()).add(speaksForItself(line) ? "" : line.sentence()));
        return said.entrySet().stream().map(one -> one.getKey() + String.join("；", one.getValue())).toList();
    }

    private static boolean speaksForItself(Applied line) {
        return !line.person().isEmpty() && line.sentence().startsWith(line.person());
    }

    /** What was asked; where it did not hold, so that the condition is not read as the finding. */
    private static String heading(Applied line) {
        String asked = line.title() + (line.person().isEmpty() ? "" : "（" + line.person() + "）");
        return line.tone() == Tone.BAD ? "不符合“" + asked + "”的条件" : asked;
    }

    /** The kind of asset of which there is none, where a ruling says just that. */
    private static @org.jspecify.annotations.Nullable AssetItem absent(Ruling ruling) {
        Comparison compared = ruling.compared();
        if (ruling.rule() != RuleId.XZ_41 || ruling.outcome() != Outcome.MET || compared == null
                || compared.left().sign() != 0 || !ruling.reason().isEmpty()) {
            return null;
        }
        return Arrays.stream(AssetItem.values())
                .filter(item -> item.label().equals(compared.what()))
                .findFirst()
                .orElse(null);
    }

    private static String owningNothing(List<AssetItem> nothing, boolean checked) {
        String recorded = words(nothing, item -> checked && ON_RECORD.contains(item));
        String declared = words(nothing, item -> !checked || !ON_RECORD.contains(item));
        return (recorded.isEmpty() ? "" : "申报和部门核对均没有应计入的" + recorded)
                + (recorded.isEmpty() || declared.isEmpty() ? "" : "；")
                + (declared.isEmpty() ? "" : "申报没有" + declared + "（没有部门记录可核对）");
    }

    private static String words(List<AssetItem> items, java.util.function.Predicate<AssetItem> which) {
        return items.stream()
                .filter(which)
                .map(item -> item.label().replace("合计", ""))
                .collect(Collectors.joining("、"));
    }
}
