package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

class DaysTests {

    private static final LocalDate DECIDED = LocalDate.of(2026, 12, 3);

    @Test
    void income_stays_counted_although_the_month_is_a_year_later() {
        HouseholdFacts facts = Families.alone(500).facts();
        Assessment month = Eligibility.assess(facts, Policies.dangyang().policy(),
                Days.month(Families.TODAY, YearMonth.of(2028, 1)));
        assertThat(dibao(month)).isEqualTo(Money.ofYuan(170));
        assertThat(dibao(Eligibility.assess(facts, Policies.dangyang().policy(), LocalDate.of(2028, 1, 1))))
                .as("with one day for all, the wage has left the window")
                .isEqualTo(Money.ofYuan(670));
        assertThat(month.asOf()).isEqualTo(Families.TODAY);
    }

    @Test
    void a_month_has_the_amounts_of_its_own_policy_and_the_rules_of_the_application() {
        HouseholdFacts facts = Families.alone(690).facts();
        assertThat(result(facts, raised("710"), Days.month(Families.TODAY, YearMonth.of(2027, 4))))
                .as("690 a month was above the standard of the application")
                .isEqualTo(Outcome.NOT_MET);
        assertThat(result(facts, raised("710"), Days.review(Families.TODAY, YearMonth.of(2027, 4))))
                .isEqualTo(Outcome.MET);
        assertThat(dibao(Eligibility.assess(Families.alone(500).facts(), raised("710"),
                Days.month(Families.TODAY, YearMonth.of(2027, 4))))).isEqualTo(Money.ofYuan(210));
    }

    @Test
    void a_child_is_eighteen_on_the_first_day_of_the_month() {
        HouseholdFacts facts = Families.of(Person.applicant().earning(IncomeKind.WAGE, 500),
                Person.the(Relation.CHILD).born("2009-01-01").living(Living.AWAY)).facts();
        assertThat(people(facts, YearMonth.of(2026, 12))).isEqualTo(2);
        assertThat(people(facts, YearMonth.of(2027, 1))).isEqualTo(1);
    }

    @Test
    void dibao_and_tekun_are_paid_by_the_standard_of_their_own_first_month() {
        Policy policy = raising("710", LocalDate.of(2027, 1, 1))
                .with(PolicyCode.GRANT_START, "DIBAO", null, "SAME_MONTH", Unit.CHOICE)
                .with(PolicyCode.GRANT_START, "TEKUN", null, "NEXT_MONTH", Unit.CHOICE)
                .policy();
        HouseholdFacts facts = Families.of(Person.applicant().earning(IncomeKind.WAGE, 500),
                Person.the(Relation.OTHER)
                        .born("1940-01-01")
                        .supportDuty(false)
                        .owedBy()
                        .unableIn(0)
                        .wanting(SupportForm.DISPERSED))
                .askingFor(Programme.DIBAO, Programme.TEKUN)
                .facts();
        Days days = Days.decided(facts, policy, DECIDED);
        assertThat(days.dibao()).isEqualTo("2026-12-01");
        assertThat(days.tekun()).isEqualTo("2027-01-01");
        Assessment decided = Eligibility.assess(facts, policy, days);
        assertThat(dibao(decided)).isEqualTo(Money.ofYuan(170));
        assertThat(decided.ofMember(Programme.TEKUN, 2).orElseThrow().amount()).isEqualTo(Money.ofYuan(1520));
    }

    @Test
    void a_review_pays_from_the_month_after_the_decision_and_by_its_standard_wherever_grants_begin_in_the_same_month() {
        Policy policy = raising("710", LocalDate.of(2027, 1, 1))
                .with(PolicyCode.GRANT_START, "DIBAO", null, "SAME_MONTH", Unit.CHOICE)
                .policy();
        var under = new Held(HeldKind.DIBAO, DateRange.from(LocalDate.of(2025, 1, 1)), Money.ofYuan(100), true,
                FactSource.RECORD, null);
        HouseholdFacts reviewed = Families.of(Person.applicant().earning(IncomeKind.WAGE, 500).holding(under)).facts();
        assertThat(Days.decided(reviewed, policy, DECIDED).dibao()).isEqualTo("2027-01-01");
        assertThat(dibao(Eligibility.assess(reviewed, policy, Days.decided(reviewed, policy, DECIDED))))
                .isEqualTo(Money.ofYuan(210));
        HouseholdFacts applied = Families.of(Person.applicant().earning(IncomeKind.WAGE, 500)).facts();
        assertThat(Days.decided(applied, policy, DECIDED).dibao()).isEqualTo("2026-12-01");
    }

    @Test
    void someone_alone_found_on_the_way_to_edge_is_paid_by_the_first_month_of_dibao() {
        HouseholdFacts facts = Families.of(Person.applicant().earning(IncomeKind.WAGE, 1700),
                Person.the(Relation.SPOUSE).disabled(DisabilityKind.INTELLECTUAL, 1)).askingFor(Programme.EDGE).facts();
        Policy policy = raised("710", LocalDate.of(2027, 1, 1));
        Assessment decided = Eligibility.assess(facts, policy, Days.decided(facts, policy, DECIDED));
        assertThat(decided.ofMember(Programme.DIBAO, 2).orElseThrow().amount()).isEqualTo(Money.ofYuan(710));
        assertThat(decided.ofHousehold(Programme.EDGE).orElseThrow().met()).isTrue();
    }

    private static int people(HouseholdFacts facts, YearMonth month) {
        return Eligibility.assess(facts, Policies.dangyang().policy(), Days.month(Families.TODAY, month)).people();
    }

    private static Outcome result(HouseholdFacts facts, Policy policy, Days days) {
        return Eligibility.assess(facts, policy, days).ofHousehold(Programme.DIBAO).orElseThrow().outcome();
    }

    private static Money dibao(Assessment assessed) {
        return assessed.ofHousehold(Programme.DIBAO).orElseThrow().amount();
    }

    private static Policy raised(String standard) {
        return raised(standard, LocalDate.of(2027, 4, 1));
    }

    private static Policy raised(String standard, LocalDate from) {
        return raising(standard, from).policy();
    }

    private static Policies raising(String standard, LocalDate from) {
        return Policies.dangyang()
                .without(PolicyCode.DIBAO_STD)
                .with(urban("670", DateRange.between(LocalDate.of(2020, 1, 1), from.minusDays(1))))
                .with(urban(standard, DateRange.from(from)));
    }

    private static PolicyValue urban(String standard, DateRange days) {
        return new PolicyValue(PolicyCode.DIBAO_STD, null, Area.URBAN, standard, Unit.YUAN_PER_MONTH, Families.DANGYANG,
                days, "示例〔2027〕1号");
    }
}
