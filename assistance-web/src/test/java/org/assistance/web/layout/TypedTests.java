package org.assistance.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", " 2026.11.2", "2026/11/02", "2026年11月2日", "20261102", "２０２６－１１－０２",
            "２０２６年１１月２日"})
    void a_day_is_read_as_people_write_it(String typed) {
        var errors = new FieldErrors();
        assertThat(Typed.day("on", typed, errors)).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(errors.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "２０２６－１３－０１", "昨天", "2026-11"})
    void what_is_no_day_has_its_sentence(String typed) {
        var errors = new FieldErrors();
        assertThat(Typed.optionalDay("on", typed, errors)).isEmpty();
        assertThat(errors.of("on")).contains("2026-11-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "2026/11", "2026年11月", "202611", "２０２６－１１"})
    void a_month_is_read_as_people_write_it(String typed) {
        assertThat(Typed.monthOf(typed)).isEqualTo(YearMonth.of(2026, 11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "", "26-11", "2026-11-02"})
    void what_is_no_month_is_none(String typed) {
        assertThat(Typed.monthOf(typed)).isNull();
    }
}
