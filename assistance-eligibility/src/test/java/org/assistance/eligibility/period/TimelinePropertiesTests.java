package org.assistance.eligibility.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.Families;
import org.assistance.eligibility.Person;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;

class TimelinePropertiesTests {

    private static final Months SPAN = Spans.span("2026-11", "2028-10");

    private static Timeline timeline(HouseholdFacts facts, Policy policy) {
        return Timeline.of(FactsOverTime.of(facts), policy, SPAN, null, Spans.DECIDED);
    }

    private static HouseholdFacts family(int wage, int childDays, int parentDays, int deathDays) {
        return Families.of(Person.applicant().earning(IncomeKind.WAGE, wage),
                Person.the(Relation.CHILD)
                        .born(LocalDate.of(2008, 11, 1).plusDays(childDays).toString())
                        .living(Living.AWAY),
                Person.the(Relation.PARENT)
                        .born(LocalDate.of(1966, 11, 1).plusDays(parentDays).toString())
                        .disabled(DisabilityKind.INTELLECTUAL, 2)
                        .needingCareSince("2026-08-01")
                        .died(LocalDate.of(2026, 12, 1).plusDays(deathDays).toString()))
                .askingFor(Programme.DIBAO, Programme.EDGE, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY)
                .facts();
    }

    private static Policy policy(int raiseDays) {
        return Spans
                .raised(Area.URBAN, Unit.YUAN_PER_MONTH, "670", "713.5",
                        LocalDate.of(2026, 12, 1).plusDays(raiseDays).toString())
                .policy();
    }

    @Property(tries = 150)
    void each_month_is_what_that_month_alone_would_be(@ForAll @IntRange(max = 2500) int wage,
            @ForAll @IntRange(max = 700) int child, @ForAll @IntRange(max = 700) int parent,
            @ForAll @IntRange(max = 700) int death, @ForAll @IntRange(max = 700) int raise) {
        HouseholdFacts facts = family(wage, child, parent, death);
        Policy policy = policy(raise);
        Timeline timeline = timeline(facts, policy);
        for (YearMonth month : SPAN.each()) {
            Timeline.Stretch stretch = timeline.in(month);
            Days days = month.equals(YearMonth.from(Families.TODAY))
                    ? Days.of(Families.TODAY)
                    : Days.month(Families.TODAY, month);
            Assessment alone = Eligibility.assess(FactsOverTime.of(facts).in(month), policy, days);
            for (Timeline.Due due : stretch.due()) {
                ProgrammeResult result = alone.of(due.programme())
                        .stream()
                        .filter(one -> java.util.Objects.equals(one.beneficiary(), due.beneficiary()))
                        .findFirst()
                        .orElseThrow();
                assertThat(due.outcome()).isEqualTo(result.outcome());
                assertThat(due.amount()).isEqualTo(result.amount());
            }
        }
    }

    @Property(tries = 150)
    void the_stretches_are_the_span_and_their_sum_is_that_of_the_months(@ForAll @IntRange(max = 2500) int wage,
            @ForAll @IntRange(max = 700) int child, @ForAll @IntRange(max = 700) int parent,
            @ForAll @IntRange(max = 700) int death, @ForAll @IntRange(max = 700) int raise) {
        Timeline timeline = timeline(family(wage, child, parent, death), policy(raise));
        var months = new ArrayList<YearMonth>();
        timeline.stretches().forEach(stretch -> months.addAll(stretch.months().each()));
        assertThat(months).isEqualTo(SPAN.each());
        for (int i = 1; i < timeline.stretches().size(); i++) {
            assertThat(timeline.stretches().get(i).causes()).as("why %s", timeline.stretches().get(i).months())
                    .isNotEmpty();
        }
        Money sum = Money.ZERO;
        for (Programme programme : List.of(Programme.DIBAO, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY)) {
            for (Integer member : new Integer[]{null, 1, 2, 3}) {
                for (MonthAmount one : timeline.amounts(programme, member)) {
                    sum = sum.plus(one.amount());
                }
            }
        }
        assertThat(timeline.total()).isEqualTo(sum);
    }

    @Property(tries = 50)
    void a_longer_span_changes_no_month_of_a_shorter_one(@ForAll @IntRange(max = 2500) int wage,
            @ForAll @IntRange(max = 700) int child, @ForAll @IntRange(max = 700) int death) {
        HouseholdFacts facts = family(wage, child, 0, death);
        Policy policy = policy(120);
        Timeline shorter = Timeline.of(FactsOverTime.of(facts), policy, Spans.span("2027-03", "2027-09"), null,
                Spans.DECIDED);
        Timeline longer = timeline(facts, policy);
        for (YearMonth month : shorter.span().each()) {
            assertThat(shorter.in(month).due()).isEqualTo(longer.in(month).due());
        }
    }
}
