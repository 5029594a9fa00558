package org.assistance.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assistance.domain.entitlement.HeldRight;
import org.assistance.domain.entitlement.RightKind;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.Families;
import org.assistance.eligibility.Person;
import org.assistance.eligibility.Policies;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.period.FactsOverTime;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;

class KnownNowTests {
    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
    private static final LocalDate TOLD = LocalDate.of(2027, 7, 8);

    private static HouseholdFacts family(Person... people) {
        return Families.of(people).facts();
    }

    private static Person wage(long yuan) {
        return Person.applicant().earning(IncomeKind.WAGE, yuan);
    }

    private static List<IncomeKind> incomes(HouseholdFacts facts) {
        return facts.member(1).incomes().stream().map(IncomeLine::kind).toList();
    }

    @Test
    void what_was_wrong_from_the_start_is_wrong_after_a_change_too() {
        HouseholdFacts assessed = family(wage(500), Person.the(Relation.CHILD));
        FactsOverTime left = KnownNow.told(FactsOverTime.of(assessed), MAY,
                family(wage(500), Person.the(Relation.CHILD).living(Living.APART)), TOLD);
        FactsOverTime known = KnownNow.told(left, null,
                family(wage(500).earning(IncomeKind.EMPLOYEE_PENSION, 100), Person.the(Relation.CHILD)), TOLD);
        HouseholdFacts may = known.on(MAY);
        assertThat(incomes(known.first())).containsExactly(IncomeKind.WAGE, IncomeKind.EMPLOYEE_PENSION);
        assertThat(incomes(may)).containsExactly(IncomeKind.WAGE, IncomeKind.EMPLOYEE_PENSION);
        assertThat(may.member(2).living()).isEqualTo(Living.APART);
        assertThat(known.first().member(2).living()).isEqualTo(Living.TOGETHER);
    }

    @Test
    void an_earlier_change_told_later_holds_in_the_later_state_too() {
        HouseholdFacts assessed = family(wage(500), Person.the(Relation.CHILD));
        FactsOverTime left = KnownNow.told(FactsOverTime.of(assessed), MAY,
                family(wage(500), Person.the(Relation.CHILD).living(Living.APART)), TOLD);
        FactsOverTime known = KnownNow.told(left, LocalDate.of(2027, 3, 1),
                family(wage(500).seriouslyIll(true), Person.the(Relation.CHILD)), TOLD);
        assertThat(known.first().member(1).seriousIllness()).isFalse();
        assertThat(known.on(LocalDate.of(2027, 4, 1)).member(1).seriousIllness()).isTrue();
        assertThat(known.on(MAY).member(1).seriousIllness()).isTrue();
        assertThat(known.on(MAY).member(2).living()).isEqualTo(Living.APART);
    }

    @Test
    void of_two_that_change_the_same_thing_each_in_its_own_way_neither_is_guessed() {
        FactsOverTime raised = KnownNow.told(FactsOverTime.of(family(wage(500))), MAY, family(wage(600)), TOLD);
        assertThatThrownBy(() -> KnownNow.told(raised, null, family(wage(550)), TOLD))
                .isInstanceOf(Merging.Contradicting.class);
    }

    @Test
    void a_second_line_that_equals_the_first_is_carried_over_too_but_not_one_that_is_there_already() {
        FactsOverTime may = KnownNow.told(FactsOverTime.of(family(wage(500))), MAY,
                family(wage(500).earning(IncomeKind.EMPLOYEE_PENSION, 100)), TOLD);
        assertThat(incomes(KnownNow.told(may, null, family(wage(500).earning(IncomeKind.WAGE, 500)), TOLD).on(MAY)))
                .containsExactly(IncomeKind.WAGE, IncomeKind.EMPLOYEE_PENSION, IncomeKind.WAGE);
        FactsOverTime both = KnownNow.told(may, null, family(wage(500).earning(IncomeKind.EMPLOYEE_PENSION, 100)
                .earning(IncomeKind.WAGE, 500)), TOLD);
        assertThat(incomes(both.on(MAY))).containsExactly(IncomeKind.WAGE, IncomeKind.EMPLOYEE_PENSION,
                IncomeKind.WAGE);
    }

    @Test
    void a_line_that_both_took_out_is_out_and_one_that_either_replaced_is_not_guessed() {
        HouseholdFacts both = family(wage(500).earning(IncomeKind.RENT, 80).earning(IncomeKind.EMPLOYEE_PENSION, 100));
        HouseholdFacts withoutRent = family(wage(500).earning(IncomeKind.EMPLOYEE_PENSION, 100));
        FactsOverTime may = KnownNow.told(FactsOverTime.of(both), MAY, family(wage(500)), TOLD);
        assertThat(incomes(KnownNow.told(may, null, withoutRent, TOLD).on(MAY))).containsExactly(IncomeKind.WAGE);
        FactsOverTime raised = KnownNow.told(FactsOverTime.of(both), MAY,
                family(wage(500).earning(IncomeKind.EMPLOYEE_PENSION, 100).earning(IncomeKind.RENT, 90)), TOLD);
        assertThatThrownBy(() -> KnownNow.told(raised, null, withoutRent, TOLD))
                .isInstanceOf(Merging.Contradicting.class);
    }

    @Test
    void an_income_imputed_where_the_locality_had_no_figure_stays_as_it_was_found() {
        var chosen = IncomeLine.imputed(IncomeKind.CASUAL_WORK,
                new Months(YearMonth.of(2025, 11), YearMonth.of(2026, 10)), Money.ofYuan(6000),
                new Imputation(Imputation.Method.MINIMUM_WAGE, "零工无凭证"));
        HouseholdFacts assessed = family(Person.applicant().earning(chosen));
        Policies silent = Policies.dangyang();
        Policies set = Policies.dangyang().with(PolicyCode.MINIMUM_WAGE, "600");
        HouseholdFacts now = new ImputedThen(assessed, silent.policy()).in(assessed);
        assertThat(counted(now, set)).isEqualTo(counted(assessed, silent)).isNotEqualTo(counted(assessed, set));
        assertThat(new ImputedThen(assessed, set.policy()).in(assessed)).isEqualTo(assessed);
        HouseholdFacts corrected = family(wage(500));
        assertThat(new ImputedThen(assessed, silent.policy()).in(corrected)).isEqualTo(corrected);
    }

    private static Money counted(HouseholdFacts facts, Policies policies) {
        return Eligibility.assess(facts, policies.policy(), facts.applied())
                .ofHousehold(Programme.DIBAO)
                .orElseThrow()
                .amount();
    }

    @Test
    void who_was_given_tekun_by_another_case_holds_it_from_its_first_month() {
        HouseholdFacts assessed = family(wage(500), Person.the(Relation.SPOUSE));
        var right = new HeldRight(7, "李桂兰", RightKind.TEKUN, 3, 5, false, YearMonth.of(2027, 5), null, "孔城镇", null);
        FactsOverTime known = KnownNow.holding(FactsOverTime.of(assessed), Map.of(2, List.of(right)));
        assertThat(known.first()).isEqualTo(assessed);
        assertThat(known.on(MAY).member(2).statuses()).singleElement().satisfies(held -> {
            assertThat(held.kind()).isEqualTo(HeldKind.TEKUN);
            assertThat(held.source()).isEqualTo(FactSource.RECORD);
            assertThat(held.during()).isEqualTo(DateRange.from(MAY));
        });
        assertThat(KnownNow.holding(known, Map.of(2, List.of(right)))).isEqualTo(known);
    }

    @Test
    void a_second_correction_of_the_same_day_stands_alone() {
        FactsOverTime known = KnownNow.told(KnownNow.told(FactsOverTime.of(family(wage(500))), MAY,
                family(wage(600)), TOLD), MAY, family(wage(650)), TOLD);
        assertThat(known.on(MAY)).isEqualTo(family(wage(650)));
    }

    @Test
    void what_a_member_held_by_another_case_ends_when_that_right_ended() {
        Held dibao = new Held(HeldKind.DIBAO, DateRange.from(LocalDate.of(2026, 4, 1)), null, false,
                FactSource.RECORD, "孔城镇");
        Held claimed = new Held(HeldKind.DIBAO, DateRange.from(LocalDate.of(2026, 4, 1)), null, false,
                FactSource.DECLARED, null);
        FactsOverTime known = FactsOverTime
                .of(family(wage(500).holding(dibao), Person.the(Relation.CHILD).holding(claimed)));
        var right = new HeldRight(7, "李桂兰", RightKind.DIBAO, 3, 5, true, YearMonth.of(2026, 4), YearMonth.of(2027, 2),
                "孔城镇", null);
        FactsOverTime now = KnownNow.holding(known, Map.of(1, List.of(right), 2, List.of(right)));
        assertThat(now.first().member(1).statuses().getFirst().during().to()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(now.first().member(2)).isEqualTo(known.first().member(2));
    }

    @Test
    void who_was_put_in_prison_counts_to_the_end_of_the_month_and_a_death_is_known_in_every_state() {
        HouseholdFacts assessed = family(wage(500), Person.the(Relation.CHILD), Person.the(Relation.SPOUSE));
        FactsOverTime known = KnownNow.with(FactsOverTime.of(assessed),
                List.of(new KnownNow.Event(2, LocalDate.of(2027, 4, 20), KnownNow.Befell.PRISON),
                        new KnownNow.Event(3, LocalDate.of(2027, 3, 9), KnownNow.Befell.DEATH)));
        assertThat(known.in(YearMonth.of(2027, 4)).member(2).exclusion()).isEqualTo(Exclusion.NONE);
        assertThat(known.in(YearMonth.of(2027, 5)).member(2).exclusion()).isEqualTo(Exclusion.PRISON);
        assertThat(known.first().member(3).deathDate()).isEqualTo(LocalDate.of(2027, 3, 9));
        assertThat(known.on(LocalDate.of(2027, 5, 1)).member(3).deathDate()).isEqualTo(LocalDate.of(2027, 3, 9));
    }

    @Test
    void a_registration_that_moved_away_is_known_with_its_day_and_an_officers_own_day_stands() {
        HouseholdFacts assessed = family(wage(500), Person.the(Relation.CHILD));
        LocalDate moved = LocalDate.of(2027, 3, 9);
        var event = List.of(new KnownNow.Event(2, moved, KnownNow.Befell.MOVED_OUT));
        FactsOverTime known = KnownNow.with(FactsOverTime.of(assessed), event);
        assertThat(known.first().member(2).local().movedOut()).isEqualTo(moved);
        assertThat(known.first().member(1)).isEqualTo(assessed.member(1));
        FactsOverTime again = KnownNow.with(known,
                List.of(new KnownNow.Event(2, moved.plusDays(1), KnownNow.Befell.MOVED_OUT)));
        assertThat(again.first().member(2).local().movedOut()).isEqualTo(moved);
    }
}
