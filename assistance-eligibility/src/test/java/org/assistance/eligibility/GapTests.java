package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A gap in policy answers for the programme that needs the value, and the others are answered. */
class GapTests {

    private static final Families FAMILY = Families.widowAndDaughter()
            .askingFor(Programme.DIBAO, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY);

    /** Unproven, without an amount, for want of a value of policy that the words name. */
    static void assertOpen(ProgrammeResult result, String... words) {
        assertThat(result.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(result.amount()).isNull();
        assertThat(result.rulings()).filteredOn(Ruling::ofPolicy)
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.missingWords().getFirst()).contains(words));
    }

    @Test
    void a_subsidy_without_a_rate_is_open_and_dibao_and_the_other_subsidy_are_answered() {
        Assessment assessed = FAMILY.assessed(Policies.dangyang().withoutRates(Programme.CARE_SUBSIDY).policy());
        assertThat(assessed.ofHousehold(Programme.DIBAO).orElseThrow().amount()).isEqualTo(Money.ofYuan(872));
        assertThat(assessed.ofMember(Programme.LIVING_SUBSIDY, 2).orElseThrow().amount()).isEqualTo(Money.ofYuan(50));
        assertOpen(assessed.ofMember(Programme.CARE_SUBSIDY, 2).orElseThrow(), "重度残疾人护理补贴标准", "SUBSIDY_RATE",
                "420582000000", "2026-11-20");
    }

    @Test
    void dibao_without_a_way_of_rounding_is_open_and_what_does_not_hang_on_it_is_answered() {
        Assessment assessed = FAMILY.assessed(Policies.dangyang().without(PolicyCode.ROUNDING).policy());
        assertOpen(assessed.ofHousehold(Programme.DIBAO).orElseThrow(), "待遇取整方式", "ROUNDING");
        assertThat(assessed.ofMember(Programme.CARE_SUBSIDY, 2).orElseThrow().amount()).isEqualTo(Money.ofYuan(100));
        assertThat(assessed.householdClass()).isEqualTo(HouseholdClass.DIBAO);
    }

    @Test
    void edge_without_its_multiple_is_open_and_dibao_refused() {
        Assessment assessed = Families.alone(700)
                .askingFor(Programme.DIBAO, Programme.EDGE, Programme.RIGID_EXPENDITURE)
                .assessed(Policies.dangyang().without(PolicyCode.EDGE_MULT).policy());
        assertThat(assessed.ofHousehold(Programme.DIBAO).orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
        assertOpen(assessed.ofHousehold(Programme.EDGE).orElseThrow(), "低保边缘倍数");
        assertOpen(assessed.ofHousehold(Programme.RIGID_EXPENDITURE).orElseThrow(), "低保边缘倍数");
    }

    @Test
    void a_window_of_income_that_nobody_set_leaves_every_class_open() {
        Assessment assessed = Families.alone(700)
                .askingFor(Programme.DIBAO, Programme.EDGE)
                .assessed(Policies.dangyang().without(PolicyCode.INCOME_WINDOW).policy());
        assertOpen(assessed.ofHousehold(Programme.DIBAO).orElseThrow(), "收入核算期");
        assertOpen(assessed.ofHousehold(Programme.EDGE).orElseThrow(), "收入核算期");
    }

    @Test
    void tekun_without_a_rate_of_care_is_open_and_the_household_is_counted_without_who_is_certain_to_have_it() {
        Assessment assessed = Families.of(Person.applicant().earning(IncomeKind.WAGE, 100),
                Person.the(Relation.OTHER)
                        .born("1940-01-01")
                        .supportDuty(false)
                        .owedBy()
                        .unableIn(0)
                        .wanting(SupportForm.DISPERSED))
                .askingFor(Programme.DIBAO, Programme.TEKUN)
                .assessed(Policies.dangyang().without(PolicyCode.TEKUN_CARE).policy());
        assertOpen(assessed.ofMember(Programme.TEKUN, 2).orElseThrow(), "特困照料护理标准");
        assertThat(assessed.ofHousehold(Programme.DIBAO).orElseThrow().members()).containsExactly(1);
        assertThat(assessed.ofHousehold(Programme.DIBAO).orElseThrow().amount()).isEqualTo(Money.ofYuan(570));
    }

    @Test
    void someone_alone_is_open_by_himself_and_the_household_is_edge() {
        Assessment assessed = Families.of(Person.applicant().earning(IncomeKind.WAGE, 1700),
                Person.the(Relation.SPOUSE).disabled(DisabilityKind.INTELLECTUAL, 1))
                .askingFor(Programme.EDGE)
                .assessed(Policies.dangyang().without(PolicyCode.ROUNDING).policy());
        assertThat(assessed.ofHousehold(Programme.EDGE).orElseThrow().met()).isTrue();
        assertOpen(assessed.ofMember(Programme.DIBAO, 2).orElseThrow(), "待遇取整方式");
    }

    /** Whatever code is missing, nothing is thrown, no other amount comes out, and what is paid is what would be paid with it. */
    @ParameterizedTest
    @EnumSource(PolicyCode.class)
    void a_code_that_nobody_set_never_makes_another_amount_but_where_the_locality_may_do_without(PolicyCode code) {
        Policy whole = Policies.dangyang().policy();
        Policy lacking = Policies.dangyang().without(code).policy();
        Assessment assessed = FAMILY.assessed(lacking);
        for (ProgrammeResult with : FAMILY.assessed(whole).results()) {
            assertThat(assessed.results()).filteredOn(one -> one.programme() == with.programme())
                    .singleElement()
                    .satisfies(one -> {
                        if (one.met()) {
                            assertThat(one.amount()).isEqualTo(with.amount());
                        } else {
                            assertThat(one.outcome()).isEqualTo(Outcome.UNPROVEN);
                            assertThat(one.amount()).isNull();
                            assertThat(gaps(assessed)).as("said where it stands open").contains(code.name());
                        }
                    });
        }
    }

    private static String gaps(Assessment assessed) {
        return assessed.results()
                .stream()
                .flatMap(result -> result.rulings().stream())
                .filter(Ruling::ofPolicy)
                .map(Ruling::sentence)
                .collect(Collectors.joining());
    }
}
