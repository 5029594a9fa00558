package org.assistance.web.policy;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyWords;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.assistance.web.layout.Choice;

/** What the drop-down fields of each form of policy offer. */
public final class PolicyChoices {
    private static final List<Unit> UNITS = List.of(Unit.YUAN, Unit.YUAN_PER_MONTH, Unit.YUAN_PER_PERSON_MONTH,
            Unit.YUAN_PER_YEAR, Unit.MULTIPLE, Unit.PERCENT, Unit.RATIO, Unit.MONTHS, Unit.DAYS, Unit.WORKING_DAYS,
            Unit.YEARS_OF_AGE);

    private PolicyChoices() {}

    /** The options of a form by the names its fields use. */
    public static Map<String, Object> of(PolicyKind kind) {
        return switch (kind) {
            case VALUES ->
                Map.of("codes", Choice.of(PolicyCode.offered().toArray(PolicyCode[]::new), PolicyCode::label),
                        "variants", variants(),
                        "areas", Choice.of(Area.values(), Area::label), "units", UNITS.stream()
                                .map(unit -> new Choice(unit.name(), unit == Unit.RATIO ? "比值" : unit.label()))
                                .toList(),
                        "words", words(), "operators", Choice.of(Operator.values(), Operator::label));
            case ASSETS -> Map.of("programmes", programmes(), "items", Choice.of(AssetItem.values(), AssetItem::label),
                    "metrics", Choice.of(AssetMetric.values(), AssetMetric::label), "operators",
                    Choice.of(Operator.values(), Operator::label), "verdicts",
                    Choice.of(AssetRule.Verdict.values(), AssetRule.Verdict::label), "exemptions",
                    Choice.of(AssetExemption.values(), AssetExemption::label));
            case TARIFF -> Map.of("causes", Choice.of(ReliefCause.values(), ReliefCause::label), "measures",
                    Choice.of(ReliefTariff.Measure.values(), ReliefTariff.Measure::label), "modes",
                    Choice.of(ReliefTariff.Mode.values(), ReliefTariff.Mode::label), "ends",
                    Choice.of(new Operator[]{Operator.AT_MOST, Operator.BELOW}, Operator::label), "terms",
                    Choice.of(ReliefTariff.Per.values(), ReliefTariff.Per::label));
            case RATES -> Map.of("subsidies",
                    Stream.of(Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY)
                            .map(one -> new Choice(one.name(), one.label()))
                            .toList(),
                    "kinds", Choice.of(DisabilityKind.values(), DisabilityKind::label), "grades",
                    Stream.of("1", "2", "3", "4").map(grade -> new Choice(grade, grade + "级")).toList(), "classes",
                    Choice.of(HouseholdClass.values(), HouseholdClass::label), "areas",
                    Choice.of(Area.values(), Area::label), "modes",
                    Choice.of(SubsidyRate.Mode.values(), SubsidyRate.Mode::label), "conditions",
                    Choice.of(SubsidyRate.Condition.values(), SubsidyRate.Condition::label), "operators",
                    Choice.of(Operator.values(), Operator::label));
            case EXEMPT -> Map.of("incomes", Choice.of(IncomeKind.values(), IncomeKind::label), "programmes",
                    List.of(new Choice(Programme.DIBAO.name(), "低保、低保边缘、刚性支出困难、临时救助"),
                            new Choice(Programme.TEKUN.name(), Programme.TEKUN.shortLabel()),
                            only(Programme.EDGE), only(Programme.RIGID_EXPENDITURE),
                            only(Programme.TEMPORARY_RELIEF)));
        };
    }

    private static Choice only(Programme programme) {
        return new Choice(programme.name(), "只限" + programme.shortLabel());
    }

    private static List<Choice> programmes() {
        return Stream.of(Programme.TEKUN, Programme.DIBAO, Programme.EDGE, Programme.RIGID_EXPENDITURE,
                Programme.TEMPORARY_RELIEF).map(one -> new Choice(one.name(), one.shortLabel())).toList();
    }

    private static List<Choice> variants() {
        return variants(PolicyCode.offered());
    }

    /** What values of some codes are told apart by; where two are called alike, each says of which item it is. */
    public static List<Choice> variants(List<PolicyCode> codes) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        Map<String, PolicyCode> of = new HashMap<>();
        for (PolicyCode code : codes) {
            PolicyWords.variants(code).forEach((name, word) -> {
                words.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(word);
                of.putIfAbsent(name, code);
            });
        }
        Map<String, String> labels = new LinkedHashMap<>();
        words.forEach((name, all) -> labels.put(name, String.join("／", all)));
        return labels.entrySet()
                .stream()
                .map(one -> new Choice(one.getKey(), Collections.frequency(labels.values(), one.getValue()) == 1
                        ? one.getValue()
                        : one.getValue() + "（" + Objects.requireNonNull(of.get(one.getKey())).label() + "）"))
                .toList();
    }

    /** The words that a value may be, beside numbers: 是, 否 and those of operators, modes and roundings. */
    private static List<String> words() {
        return Stream.concat(Stream.of("是", "否"), PolicyCode.offered()
                .stream()
                .flatMap(code -> PolicyWords.choices(code).values().stream())).distinct().toList();
    }
}
