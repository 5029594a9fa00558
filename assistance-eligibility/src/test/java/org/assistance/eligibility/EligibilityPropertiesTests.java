package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import java.time.YearMonth;
import tools.jackson.databind.json.JsonMapper;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;

class EligibilityPropertiesTests {

    private static Person person(Relation relation, long fen) {
        return (relation == Relation.SELF ? Person.applicant() : Person.the(relation)).earning(IncomeKind.WAGE,
                Money.ofFen(fen), "2025-11",
                "2026-10");
    }

    private static Money grant(Assessment assessment) {
        ProgrammeResult result = assessment.ofHousehold(Programme.DIBAO).orElseThrow();
        return result.amount() == null ? Money.ZERO : result.amount();
    }

    @Property(tries = 200)
    void more_income_never_raises_the_grant(@ForAll @LongRange(min = 0, max = 200_000) long fen,
            @ForAll @LongRange(min = 0, max = 100_000) long more,
            @ForAll @LongRange(min = 0, max = 50_000) long spouse) {
        Money before = grant(Families.of(person(Relation.SELF, fen), person(Relation.SPOUSE, spouse)).assessed());
        Money after = grant(Families.of(person(Relation.SELF, fen + more), person(Relation.SPOUSE, spouse)).assessed());
        assertThat(after).isLessThanOrEqualTo(before);
    }

    @Property(tries = 200)
    void the_order_of_the_members_does_not_matter(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 0, max = 120_000) Long> incomes,
            @ForAll @IntRange(max = 1000) int seed) {
        var people = new ArrayList<Person>();
        people.add(person(Relation.SELF, 30_000));
        incomes.forEach(fen -> people.add(person(Relation.PARENT, fen)));
        Assessment before = Families.of(people.toArray(Person[]::new)).assessed();
        Collections.shuffle(people, new Random(seed));
        Assessment after = Families.of(people.toArray(Person[]::new)).assessed();
        assertThat(grant(after)).isEqualTo(grant(before));
        assertThat(after.householdClass()).isEqualTo(before.householdClass());
    }

    @Property(tries = 200)
    void the_grant_and_the_income_together_reach_the_standard_within_a_yuan(
            @ForAll @LongRange(min = 0, max = 66_999) long fen) {
        Money grant = grant(Families.of(person(Relation.SELF, fen)).assessed());
        assertThat(grant.plus(Money.ofFen(fen))).isBetween(Money.ofYuan(670), Money.ofFen(67_099));
    }

    @Property(tries = 50)
    void incomes_over_any_spans_are_worked_out_exactly_and_come_back_from_json(
            @ForAll @Size(min = 48, max = 48) List<@IntRange(min = 1, max = 120) Integer> spans) {
        Person applicant = Person.applicant();
        for (int span : spans) {
            applicant.earning(new IncomeLine(IncomeKind.WAGE.usualClass(), IncomeKind.WAGE,
                    new Months(YearMonth.of(2026, 10).minusMonths(span - 1), YearMonth.of(2026, 10)),
                    Money.ofFen(100_003), Money.ZERO, FactSource.DECLARED, null));
        }
        Assessment assessed = Families.of(applicant).assessed();
        Fraction whole = assessed.income().getLast().value();
        assertThat(whole.sign()).isPositive();
        var json = JsonMapper.builder().build();
        assertThat(json.readValue(json.writeValueAsString(assessed), Assessment.class)).isEqualTo(assessed);
    }
}
