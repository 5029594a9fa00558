package org.assistance.web.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.LabourAbility;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Sex;
import org.assistance.web.layout.Choice;

/** What the drop-down fields of {@code whatif/fields} offer. */
public final class HouseholdChoices {
    private static final int PEOPLE = 12;

    private HouseholdChoices() {}

    /**
     * The options, by the names the fragment uses.
     *
     * @param names of members on record, by number; others are called by their number
     */
    public static Map<String, Object> of(Map<Integer, String> names) {
        return Map.ofEntries(Map.entry("areas", Choice.of(Area.values(), Area::label)),
                Map.entry("programmes", Arrays.stream(Programme.values())
                        .filter(one -> one != Programme.TEMPORARY_RELIEF)
                        .map(one -> new Choice(one.name(), one.label()))
                        .toList()),
                Map.entry("people", IntStream.rangeClosed(1, PEOPLE)
                        .mapToObj(at -> new Choice(String.valueOf(at), names.getOrDefault(at, "成员" + at)))
                        .toList()),
                Map.entry("relations", Choice.of(Relation.values(), Relation::label)),
                Map.entry("sexes", Choice.of(Sex.values(), Sex::label)),
                Map.entry("livings", Choice.of(Living.values(), Living::label)),
                Map.entry("labours", Choice.of(LabourAbility.values(), LabourAbility::label)),
                Map.entry("schools", Choice.of(SchoolLevel.values(), SchoolLevel::label)),
                Map.entry("exclusions", Choice.of(Exclusion.values(), Exclusion::label)),
                Map.entry("illnesses", List.of(new Choice("false", "没有"), new Choice("true", "有"))),
                Map.entry("disabilities", Choice.of(DisabilityKind.values(), DisabilityKind::label)),
                Map.entry("cardGrades",
                        Stream.of("1", "2", "3", "4").map(grade -> new Choice(grade, grade + "级")).toList()),
                Map.entry("cardStates", Choice.of(CertificateStatus.values(), CertificateStatus::label)),
                Map.entry("incomeKinds", Choice.of(IncomeKind.values(), IncomeKind::label)),
                Map.entry("assetKinds", Choice.of(AssetKind.values(), AssetKind::label)),
                Map.entry("expenseKinds", Choice.of(ExpenseKind.values(), ExpenseKind::label)),
                Map.entry("bases", Choice.of(SupportBasis.values(), SupportBasis::label)),
                Map.entry("works", List.of(new Choice("YES", "有"), new Choice("NO", "没有"))),
                Map.entry("tapers", List.of(new Choice("NO", "没有"), new Choice("YES", "已经渐退过"))));
    }
}
