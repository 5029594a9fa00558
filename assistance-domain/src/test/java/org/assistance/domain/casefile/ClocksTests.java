package org.assistance.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.eligibility.NationalRows;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The matrix of limits with the national values: road and programmes, stage, who decides, objection. */
class ClocksTests {
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 11, 2);
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 9);
    private static final LocalDate OBJECTED = LocalDate.of(2026, 11, 5);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # road, programmes, stage, delegated, objected, limits
            # accepted, and sent back to the counter
            HOUSEHOLD, DIBAO, INTAKE, false, false, 30个工作日@A
            HOUSEHOLD, TEKUN, INTAKE, false, false, 15个工作日@A
            HOUSEHOLD, DIBAO, VERIFICATION, false, false, 30个工作日@A 3个工作日@S
            HOUSEHOLD, EDGE, VERIFICATION, false, false, 30个工作日@A
            HOUSEHOLD, DIBAO, NOTICE, false, false, 30个工作日@A
            HOUSEHOLD, DIBAO, DECISION, false, false, 30个工作日@A 10个工作日@S
            HOUSEHOLD, DIBAO, DECISION, true, false, 20个工作日@A 10个工作日@S
            HOUSEHOLD, DIBAO, VERIFICATION, false, true, 45个工作日@A 3个工作日@S
            HOUSEHOLD, DIBAO, DECISION, true, true, 45个工作日@A 10个工作日@S
            HOUSEHOLD, DIBAO LIVING_SUBSIDY, OPINION, false, false, 30个工作日@A
            HOUSEHOLD, EDGE, OPINION, true, false, 20个工作日@A
            HOUSEHOLD, RIGID_EXPENDITURE, OPINION, true, false, 30个工作日@A
            HOUSEHOLD, RIGID_EXPENDITURE, DECISION, false, true, 45个工作日@A
            HOUSEHOLD, TEKUN, OPINION, false, false, 15个工作日@A
            HOUSEHOLD, TEKUN, OPINION, false, true, 15个工作日@O
            HOUSEHOLD, TEKUN, NOTICE, false, false, ''
            HOUSEHOLD, TEKUN, DECISION, false, false, 15个工作日@S
            HOUSEHOLD, TEKUN DIBAO, DECISION, false, false, 30个工作日@A 10个工作日@S 15个工作日@S
            SUBSIDY, LIVING_SUBSIDY CARE_SUBSIDY, OPINION, false, false, ''
            SUBSIDY, CARE_SUBSIDY, DECISION, true, false, ''
            RELIEF, TEMPORARY_RELIEF, OPINION, false, false, ''
            RELIEF, TEMPORARY_RELIEF, DECISION, true, true, ''
            FAST_RELIEF, TEMPORARY_RELIEF, OPINION, true, false, 3天@A
            FAST_RELIEF, TEMPORARY_RELIEF, DECISION, true, false, 3天@A
            """)
    void each_road_has_its_own_limits(Route route, String programmes, Stage stage, boolean delegated, boolean objected,
            String limits) {
        assertThat(running(route, programmes, stage, delegated, objected, List.of()))
                .containsExactlyInAnyOrder(limits.isEmpty() ? new String[0] : limits.split(" "));
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = {"PAYMENT", "CLOSED"})
    void nothing_is_due_after_the_decision(Stage stage) {
        assertThat(running(Route.HOUSEHOLD, "DIBAO TEKUN", stage, false, false, List.of())).isEmpty();
    }

    @Test
    void a_locality_that_sets_a_limit_of_its_own_has_that_clock() {
        var days = new PolicyValue(PolicyCode.FASTRELIEF_DAYS, null, null, "2", Unit.WORKING_DAYS,
                new DivisionCode("340881000000"), DateRange.from(ACCEPTED), "演示");
        assertThat(running(Route.FAST_RELIEF, "TEMPORARY_RELIEF", Stage.OPINION, true, false, List.of(days)))
                .containsExactly("2个工作日@A");
    }

    @Test
    void once_a_check_was_begun_the_clock_of_its_report_runs_where_a_locality_has_one() {
        var days = new PolicyValue(PolicyCode.CHECK_REPORT_DAYS, "DIBAO", null, "4", Unit.WORKING_DAYS,
                new DivisionCode("340881000000"), DateRange.from(ACCEPTED), "演示");
        var begun = new Clocks.Standing(Route.HOUSEHOLD, Set.of(Programme.DIBAO), Stage.VERIFICATION, ACCEPTED, SINCE,
                false, null, OBJECTED);
        assertThat(Clocks.running(begun, policy(List.of(days))).stream().map(ClocksTests::words))
                .containsExactlyInAnyOrder("30个工作日@A", "4个工作日@O");
        assertThat(Clocks.running(begun, policy(List.of())).stream().map(ClocksTests::words))
                .containsExactly("30个工作日@A");
    }

    private static List<String> running(Route route, String programmes, Stage stage, boolean delegated,
            boolean objected, List<PolicyValue> local) {
        Set<Programme> asked = Arrays.stream(programmes.split(" ")).map(Programme::valueOf).collect(Collectors.toSet());
        var standing = new Clocks.Standing(route, asked, stage, ACCEPTED, SINCE, delegated,
                objected ? OBJECTED : null, null);
        return Clocks.running(standing, policy(local)).stream().map(ClocksTests::words).toList();
    }

    private static Policy policy(List<PolicyValue> local) {
        List<PolicyValue> values = java.util.stream.Stream.concat(local.stream(), NationalRows.ALL.stream()).toList();
        return Policy.of(new DivisionCode("340881100001"), ACCEPTED, values, List.of(), List.of(), List.of(),
                List.of());
    }

    private static String words(Limit limit) {
        return limit.label() + "@"
                + (limit.from().equals(ACCEPTED) ? "A" : limit.from().equals(SINCE) ? "S" : "O");
    }
}
