package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.junit.jupiter.api.Test;

/** Support that the family names beside somebody who is known to pay is one money (XZ-25). */
class SupportTwiceTests {

    private static ObligorFacts son(long paidPerMonth) {
        return new ObligorFacts(1, List.of(1), Relation.CHILD, LocalDate.of(1990, 1, 1), true, Money.ofYuan(60000),
                Money.ofYuan(104160), 2, false, ObligorState.CAPABLE, List.of(), List.of(), SupportBasis.AGREEMENT,
                Money.ofYuan(paidPerMonth), FactSource.CHECKED);
    }

    private static Assessment of(long named, ObligorFacts... obligors) {
        var family = Families.of(Person.applicant().earning(IncomeKind.SUPPORT, named));
        for (ObligorFacts obligor : obligors) {
            family.with(obligor);
        }
        return family.assessed();
    }

    private static Fraction total(Assessment assessment) {
        return assessment.income().getLast().value();
    }

    private static Fraction yuan(long yuan) {
        return Fraction.of(yuan * 100);
    }

    @Test
    void the_same_three_hundred_count_once() {
        Assessment assessment = of(300, son(300));
        assertThat(total(assessment)).isEqualTo(yuan(3600));
        assertThat(assessment.income()).anySatisfy(step -> {
            assertThat(step.rule()).isEqualTo(RuleId.XZ_25);
            assertThat(step.sentence()).isEqualTo(
                    "成员1（本人）与义务人给付重复的赡养费、抚养费、扶养费（不重复计入）：− min( 3,600.00元 , 3,600.00元 ) = -3,600.00元");
        });
    }

    @Test
    void the_larger_of_the_two_counts() {
        assertThat(total(of(500, son(300)))).isEqualTo(yuan(6000));
        assertThat(total(of(200, son(300)))).isEqualTo(yuan(3600));
        assertThat(total(of(500, son(300), son(300)))).isEqualTo(yuan(7200));
    }

    @Test
    void what_is_named_counts_where_nobody_is_known_to_pay() {
        assertThat(total(of(300))).isEqualTo(yuan(3600));
        assertThat(total(of(300, son(0)))).isEqualTo(yuan(3600));
    }

    @Test
    void other_transfers_are_no_support() {
        var family = Families.of(Person.applicant().earning(IncomeKind.DONATION, 300)).with(son(300));
        assertThat(total(family.assessed())).isEqualTo(yuan(7200));
    }

    @Test
    void a_payment_with_dates_counts_for_its_months_of_the_window() {
        Assessment since = of(0, son(300).paying(Person.months("2026-09", "2027-08")));
        assertThat(total(since)).isEqualTo(yuan(600));
        assertThat(since.income()).anyMatch(
                step -> step.label().equals("义务人1（子女）给付（赡养（抚养、扶养）协议，2026-09 至 2027-08）"));
        assertThat(total(of(0, son(300).paying(Person.months("2024-01", "2025-10"))))).isEqualTo(Fraction.ZERO);
        assertThat(total(of(0, son(300).paying(Person.months("2024-01", "2025-11"))))).isEqualTo(yuan(300));
    }
}
