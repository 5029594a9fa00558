package org.assistance.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

class RouteTests {
    @ParameterizedTest
    @EnumSource(Route.class)
    void every_road_begins_with_intake_and_ends_with_decision_and_payment(Route route) {
        assertThat(route.stages()).startsWith(Stage.INTAKE)
                .endsWith(Stage.DECISION, Stage.PAYMENT)
                .containsSubsequence(Stage.ASSESSMENT, Stage.OPINION, Stage.DECISION)
                .doesNotHaveDuplicates();
        assertThat(route.after(Stage.PAYMENT)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void nobody_enters_without_a_check_but_by_the_fast_road_of_relief() {
        assertThat(Route.values()).filteredOn(route -> !route.passes(Stage.VERIFICATION))
                .containsExactly(Route.FAST_RELIEF);
    }

    @Test
    void a_disability_is_never_posted() {
        assertThat(Route.SUBSIDY.passes(Stage.NOTICE)).isFalse();
        assertThat(Route.HOUSEHOLD.passes(Stage.NOTICE)).isTrue();
    }

    @Test
    void earlier_is_behind_and_not_here() {
        assertThat(Route.HOUSEHOLD.isEarlier(Stage.NOTICE, Stage.DECISION)).isTrue();
        assertThat(Route.HOUSEHOLD.isEarlier(Stage.DECISION, Stage.DECISION)).isFalse();
        assertThat(Route.SUBSIDY.isEarlier(Stage.NOTICE, Stage.DECISION)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, mode = EnumSource.Mode.EXCLUDE, names = {"PAYMENT", "CLOSED"})
    void every_stage_is_somebodys_duty(Stage stage) {
        assertThat(Duty.at(stage)).anyMatch(duty -> !duty.roles().isEmpty());
    }
}
