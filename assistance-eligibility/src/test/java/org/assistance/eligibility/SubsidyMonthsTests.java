package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.subsidy.SubsidyMonths;
import org.junit.jupiter.api.Test;

class SubsidyMonthsTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2025, 12, 31);

    private static YearMonth first(String oldExpired, String issued, String claimed) {
        return SubsidyMonths.firstMonthAfterRenewal(LocalDate.parse(oldExpired), LocalDate.parse(issued),
                LocalDate.parse(claimed), Policies.dangyang().policy());
    }

    @Test
    void the_month_in_which_the_certificate_expires_is_the_last_even_on_its_first_day() {
        assertThat(SubsidyMonths.lastMonth(LocalDate.of(2026, 7, 1), List.of())).isEqualTo(YearMonth.of(2026, 7));
        assertThat(SubsidyMonths.lastMonth(LocalDate.of(2026, 6, 30), List.of())).isEqualTo(YearMonth.of(2026, 6));
        assertThat(SubsidyMonths.lastMonth(null, List.of())).isNull();
    }

    @Test
    void the_first_of_several_endings_counts_and_the_month_after_it_is_not_paid() {
        LocalDate moved = LocalDate.of(2026, 5, 31);
        LocalDate died = LocalDate.of(2026, 6, 1);
        assertThat(SubsidyMonths.lastMonth(LocalDate.of(2027, 1, 1), List.of(died, moved)))
                .isEqualTo(YearMonth.of(2026, 5));
        assertThat(SubsidyMonths.lastMonth(LocalDate.of(2026, 4, 30), List.of(died, moved)))
                .isEqualTo(YearMonth.of(2026, 4));
    }

    @Test
    void after_a_renewal_the_month_of_issue_is_paid_but_at_most_three_months_before_the_claim() {
        assertThat(first("2025-12-31", "2026-06-20", "2026-08-10")).isEqualTo(YearMonth.of(2026, 6));
        assertThat(first("2025-12-31", "2026-05-31", "2026-08-10")).isEqualTo(YearMonth.of(2026, 5));
        assertThat(first("2025-12-31", "2026-04-30", "2026-08-10")).isEqualTo(YearMonth.of(2026, 5));
    }

    @Test
    void no_month_is_paid_on_the_old_and_on_the_new_certificate() {
        assertThat(first("2026-06-15", "2026-06-10", "2026-06-20")).isEqualTo(YearMonth.of(2026, 7));
    }

    @Test
    void without_a_rule_on_how_far_back_nothing_is_guessed() {
        var silent = Policies.dangyang().without(PolicyCode.RENEWAL_BACKPAY).policy();
        assertThatThrownBy(() -> SubsidyMonths.firstMonthAfterRenewal(LONG_AGO, Families.TODAY, Families.TODAY, silent))
                .isInstanceOf(MissingPolicy.class)
                .hasMessageContaining("残疾人证换证后补发月数");
    }
}
