package org.assistance.eligibility.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

/** What was read out of a policy is shared by the days through which nothing changes, and by no other. */
class SpellTests {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static final DivisionCode HERE = DivisionCode.of("340802");

    private static PolicyValue standard(String yuan, DateRange validity) {
        return new PolicyValue(PolicyCode.DIBAO_STD, null, null, yuan, Unit.YUAN_PER_MONTH, HERE, validity, "文" + yuan);
    }

    private final Policy policy = Policy.of(HERE, APRIL,
            List.of(standard("630", DateRange.between(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31))),
                    standard("670", DateRange.between(APRIL, LocalDate.of(2026, 12, 31)))),
            List.of(), List.of(), List.of(), List.of());

    private Object read(LocalDate day) {
        return policy.on(day).read(Area.URBAN, StringBuilder.class, StringBuilder::new);
    }

    @Test
    void days_between_two_changes_share_what_was_read() {
        assertThat(read(APRIL)).isSameAs(read(APRIL.plusDays(1))).isSameAs(read(LocalDate.of(2026, 12, 31)));
        assertThat(policy.on(LocalDate.of(2026, 12, 31)).quoted(PolicyCode.DIBAO_STD, Area.URBAN).row().value())
                .isEqualTo("670");
    }

    @Test
    void a_row_that_begins_or_has_ended_begins_another_spell() {
        assertThat(read(APRIL)).isNotSameAs(read(APRIL.minusDays(1)));
        assertThat(read(LocalDate.of(2026, 12, 31))).isNotSameAs(read(LocalDate.of(2027, 1, 1)));
        assertThat(read(LocalDate.of(2025, 4, 1))).isNotSameAs(read(LocalDate.of(2025, 3, 31)));
        assertThat(policy.on(LocalDate.of(2026, 3, 31)).quoted(PolicyCode.DIBAO_STD, Area.URBAN).row().value())
                .isEqualTo("630");
    }

    @Test
    void a_gap_names_the_day_that_was_asked_for_and_not_another_of_its_spell() {
        for (LocalDate day : List.of(LocalDate.of(2027, 5, 6), LocalDate.of(2028, 7, 8))) {
            assertThatThrownBy(() -> policy.on(day).quoted(PolicyCode.DIBAO_STD, Area.URBAN))
                    .isInstanceOf(MissingPolicy.class)
                    .hasMessageContaining(day.toString());
            assertThatThrownBy(() -> policy.on(day).assetRules(Programme.DIBAO))
                    .isInstanceOf(MissingPolicy.class)
                    .hasMessageContaining(day.toString());
        }
    }
}
