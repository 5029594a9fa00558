package org.assistance.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.Test;

class DivisionScopeTests {
    private final DivisionScope kongcheng = scope("340881100000");

    @Test
    void a_township_holds_itself_and_its_villages() {
        assertThat(inside(kongcheng, "340881100000")).isTrue();
        assertThat(inside(kongcheng, "340881100001")).isTrue();
        assertThat(inside(kongcheng, "340881100999")).isTrue();
    }

    @Test
    void the_neighbouring_townships_are_outside() {
        assertThat(inside(kongcheng, "340881101000")).isFalse();
        assertThat(inside(kongcheng, "340881003999")).isFalse();
    }

    @Test
    void the_county_above_is_outside() {
        assertThat(inside(kongcheng, "340881000000")).isFalse();
    }

    @Test
    void a_village_holds_only_itself() {
        DivisionScope village = scope("340881100001");
        assertThat(inside(village, "340881100001")).isTrue();
        assertThat(inside(village, "340881100000")).isFalse();
        assertThat(inside(village, "340881100002")).isFalse();
    }

    @Test
    void a_city_whose_prefix_ends_in_nought_does_not_reach_into_the_next_city() {
        DivisionScope huangshan = scope("341000000000");
        assertThat(inside(huangshan, "341099999999")).isTrue();
        assertThat(inside(huangshan, "341100000000")).isFalse();
    }

    @Test
    void the_last_county_of_a_city_ends_at_the_next_city() {
        assertThat(scope("340899000000").upper()).isEqualTo("340900000000");
    }

    @Test
    void the_country_holds_every_place() {
        assertThat(inside(scope("000000000000"), "820000000000")).isTrue();
    }

    /** What a query would say, and what the code says: they must agree. */
    private static boolean inside(DivisionScope scope, String code) {
        boolean inRange = code.compareTo(scope.lower()) >= 0 && code.compareTo(scope.upper()) < 0;
        assertThat(scope.contains(new DivisionCode(code))).isEqualTo(inRange);
        return inRange;
    }

    private static DivisionScope scope(String code) {
        return new DivisionScope(new DivisionCode(code));
    }
}
