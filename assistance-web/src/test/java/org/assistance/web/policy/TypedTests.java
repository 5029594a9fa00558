package org.assistance.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.eligibility.value.Unit;
import org.assistance.web.layout.FieldErrors;
import org.junit.jupiter.api.Test;

class TypedTests {
    private final FieldErrors errors = new FieldErrors();
    private final Typed typed = new Typed(errors);

    @Test
    void a_value_typed_in_full_width_signs_is_kept_in_plain_ones() {
        assertThat(typed.number("value", "７３０", Unit.YUAN_PER_MONTH)).isEqualTo("730");
        assertThat(typed.number("value", " １．５ ", Unit.MULTIPLE)).isEqualTo("1.5");
        assertThat(typed.from("２０２７－０１－０１")).satisfies(range -> assertThat(range.from()).hasToString("2027-01-01"));
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void what_is_no_number_and_no_day_is_refused() {
        assertThat(typed.number("value", "七百", Unit.YUAN_PER_MONTH)).isNull();
        assertThat(typed.number("times", "１，５", Unit.MULTIPLE)).isNull();
        assertThat(typed.from("２０２７－０２－３０")).isNull();
        assertThat(errors.fields()).containsExactly("value", "times", "from");
    }
}
