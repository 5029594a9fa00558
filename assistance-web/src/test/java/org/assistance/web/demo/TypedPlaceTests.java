package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.assistance.domain.place.DivisionScope;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.web.management.TypedPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A division is understood as officers write it, and taken for no other. */
@DemoCityTest
class TypedPlaceTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final DivisionScope CITY = new DivisionScope(new DivisionCode("340800000000"));

    @Autowired
    private TypedPlace places;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
    }

    @ParameterizedTest
    @ValueSource(strings = {"340881100000", "孔城", "孔城镇", "桐城市孔城镇", "桐城孔城镇", "桐城市孔城", "安庆市桐城市孔城镇", "安庆桐城孔城",
            "安徽省安庆市桐城市孔城镇",
            "桐城市 孔城镇"})
    void with_and_without_the_places_above_it(String typed) {
        assertThat(places.read(typed, CITY, DAY)).contains(new DivisionCode("340881100000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"桐城", "桐城市", "安庆市桐城市", "安庆桐城"})
    void a_county_is_not_one_of_its_townships(String typed) {
        assertThat(places.read(typed, CITY, DAY)).contains(new DivisionCode("340881000000"));
    }

    @Test
    void another_county_s_name_before_it_makes_it_no_place() {
        assertThat(places.read("怀宁县孔城镇", CITY, DAY)).isEmpty();
        assertThat(places.read("孔城镇桐城市", CITY, DAY)).isEmpty();
        assertThat(places.read("桐城市孔城镇", new DivisionScope(new DivisionCode("340822000000")), DAY))
                .isEqualTo(Optional.empty());
    }
}
