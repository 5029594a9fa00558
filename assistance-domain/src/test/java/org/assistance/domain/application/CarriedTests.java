package org.assistance.domain.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;

/** The form of a review in September, after an application in March. */
class CarriedTests {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 16);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 10);

    private static Map<String, String> moved(String... typed) {
        var fields = new HashMap<String, String>();
        for (int at = 0; at < typed.length; at += 2) {
            fields.put(typed[at], typed[at + 1]);
        }
        return new Carried(fields, MARCH, SEPTEMBER).moved().fields();
    }

    @Test
    void what_ran_the_whole_window_runs_the_whole_window_of_the_review_and_waits_to_be_confirmed() {
        assertThat(moved("incomes[0].kind", "WAGE", "incomes[0].amount", "600", "incomes[0].looked", "true"))
                .containsEntry("incomes[0].from", "2025-09")
                .containsEntry("incomes[0].to", "2026-08")
                .containsEntry("incomes[0].carried", "true")
                .doesNotContainKey("incomes[0].looked");
    }

    @Test
    void what_began_within_the_window_and_ran_on_keeps_its_beginning_and_what_ended_keeps_its_months() {
        assertThat(moved("incomes[0].kind", "WAGE", "incomes[0].from", "2025-11", "incomes[0].to", "2026-02",
                "incomes[1].kind", "WAGE", "incomes[1].from", "2025-03", "incomes[1].to", "2025-10"))
                .containsEntry("incomes[0].from", "2025-11")
                .containsEntry("incomes[0].to", "2026-08")
                .containsEntry("incomes[1].from", "2025-03")
                .containsEntry("incomes[1].to", "2025-10");
    }

    @Test
    void expenses_stay_in_the_months_in_which_they_were_spent() {
        assertThat(moved("expenses[0].kind", "MEDICAL", "expenses[0].gross", "3000"))
                .containsEntry("expenses[0].from", "2025-03")
                .containsEntry("expenses[0].to", "2026-02");
    }

    @Test
    void a_correction_stands_in_place_of_what_was_declared_and_of_nobody_elses() {
        HouseholdFacts assessed = family(300);
        HouseholdFacts known = family(800);
        Map<String, String> fields = new Carried(Map.of("members[0].name", "林秀兰", "members[1].name", "林小波",
                "members[1].key", "7", "incomes[0].kind", "FARMING", "incomes[0].member", "1", "incomes[0].amount",
                "50",
                "incomes[1].kind", "CASUAL_WORK", "incomes[1].member", "7", "incomes[1].amount", "300"), MARCH,
                SEPTEMBER).corrected(assessed, known).moved().fields();
        assertThat(fields).containsEntry("incomes[0].amount", "50");
        assertThat(fields.entrySet()
                .stream()
                .filter(entry -> entry.getKey().endsWith(".amount"))
                .map(Map.Entry::getValue)
                .toList()).containsExactlyInAnyOrder("50", "9600.00");
        assertThat(fields.entrySet()
                .stream()
                .filter(entry -> entry.getValue().equals("9600.00"))
                .map(entry -> fields.get(entry.getKey().replace("amount", "member")))
                .toList()).isEqualTo(List.of("7"));
    }

    private static HouseholdFacts family(int yuan) {
        var line = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 3), YearMonth.of(2026, 2),
                Money.ofYuan(yuan), FactSource.DECLARED);
        return Declared.family(new DivisionCode("340881100001"), Programme.DIBAO)
                .on(MARCH)
                .with("林秀兰", Declared.idNumber("19680302", 2), Relation.SELF, List.of(), List.of())
                .with("林小波", Declared.idNumber("20010715", 3), Relation.CHILD, List.of(line), List.of())
                .content()
                .facts();
    }
}
