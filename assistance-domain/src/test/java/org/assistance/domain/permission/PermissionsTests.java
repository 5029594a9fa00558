package org.assistance.domain.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assistance.domain.permission.Position.BELOW;
import static org.assistance.domain.permission.Position.OTHER_COUNTY;
import static org.assistance.domain.permission.Position.OWN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.domain.casefile.Duty;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.payment.RunStatus;
import org.assistance.domain.permission.Answer.Allowed;
import org.assistance.domain.permission.Answer.ReasonWanted;
import org.assistance.domain.permission.Answer.Refused;
import org.assistance.domain.permission.Answer.Why;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.Test;

class PermissionsTests {
    private static final Set<Thing> FAMILIES = Set.of(Thing.CASE, Thing.DRAFT, Thing.RIGHT, Thing.DECISION, Thing.RUN,
            Thing.REGISTRY, Thing.REPORT, Thing.TRIAL, Thing.WARNING);

    /** The whole matrix, reckoned a second time from the text of the table, cell by cell. */
    @Test
    void every_cell_of_the_matrix_is_as_the_table_says() throws IOException {
        Map<String, List<String[]>> lines = new HashMap<>();
        List<String> text = text().lines().toList();
        List<String> head = List.of(text.getFirst().split(",", -1));
        text.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> lines
                        .computeIfAbsent(cells[0] + cells[1], _ -> new ArrayList<>())
                        .add(cells));
        int cells = 0;
        for (Action action : Action.values()) {
            List<String> states = new ArrayList<>(action.thing().states().keySet());
            if (states.isEmpty()) {
                states.add("");
            }
            for (Role role : Role.values()) {
                for (String state : states) {
                    for (Position position : Position.values()) {
                        String marks = lines.get(action.thing().label() + action.label())
                                .stream()
                                .filter(line -> line[2].equals("全部") || Arrays.asList(line[2].split("、"))
                                        .contains(action.thing().states().get(state)))
                                .map(line -> line[head.indexOf(role.label())])
                                .collect(Collectors.joining());
                        for (Relation relation : Relation.values()) {
                            for (boolean own : new boolean[]{false, true}) {
                                for (boolean given : new boolean[]{false, true}) {
                                    Answer answer = Permissions.decide(role, action, new Circumstances(position,
                                            state.isEmpty() ? null : state, relation, own, given, null));
                                    assertThat(word(answer))
                                            .as("%s %s %s %s %s", role, action, state, position, relation)
                                            .isEqualTo(expected(action, marks, position, relation, own || given));
                                    cells++;
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(100_000);
    }

    private static String expected(Action action, String marks, Position position, Relation relation, boolean free) {
        boolean here = switch (position) {
            case OWN, BELOW -> !marks.isEmpty();
            case ABOVE -> marks.contains("分") || marks.contains("通");
            case SIBLING, OTHER_TOWNSHIP, OTHER_COUNTY -> marks.contains("通");
        };
        boolean family = Set.of(Thing.CASE, Thing.DRAFT, Thing.RIGHT, Thing.DECISION, Thing.WARNING,
                Thing.MATCH, Thing.TEMPORARY, Thing.REGIONAL)
                .contains(action.thing());
        if (!here || family && relation != Relation.NONE) {
            return "no";
        }
        return marks.equals("由") && !free ? "reason" : "yes";
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case Allowed _ -> "yes";
            case ReasonWanted _ -> "reason";
            case Refused _ -> "no";
        };
    }

    @Test
    void every_action_has_a_row_and_somebody_who_may() {
        assertThat(Action.values()).allSatisfy(action -> assertThat(action.roles()).as(action.name()).isNotEmpty());
        assertThat(Permissions.rows()).allSatisfy(row -> assertThat(row.grants()).containsOnlyKeys(Role.values()));
        assertThat(Stream.of(Action.values()).map(action -> action.thing().label() + action.label()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoever_is_related_is_shut_out_even_of_his_own_task_and_with_a_reason() {
        var facts = new Circumstances(OWN, Stage.DECISION.name(), Relation.NONE, true, true, null);
        assertThat(Permissions.decide(Role.COUNTY_LEADER, Action.CASE_DECIDE, facts).isAllowed()).isTrue();
        for (Relation relation : List.of(Relation.SELF, Relation.HOUSEHOLD, Relation.RELATIVE)) {
            assertThat(Permissions.decide(Role.COUNTY_LEADER, Action.CASE_DECIDE, facts.with(relation)))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.why()).isEqualTo(Why.RELATION);
                        assertThat(refused.sentence()).contains(relation.label(), "回避");
                    });
        }
    }

    @Test
    void of_a_strangers_case_nobody_learns_that_a_relative_is_in_it() {
        assertThat(Permissions.decide(Role.COUNTY_REVIEWER, Action.CASE_READ,
                new Circumstances(OTHER_COUNTY, Stage.DECISION.name(), Relation.RELATIVE, true, true, null)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.PLACE));
    }

    @Test
    void what_is_not_ones_own_task_is_opened_with_a_reason() {
        var facts = new Circumstances(BELOW, Stage.INTAKE.name(), Relation.NONE, false, false, null);
        assertThat(Permissions.decide(Role.COUNTY_REVIEWER, Action.CASE_READ, facts)).isEqualTo(new ReasonWanted());
        assertThat(Permissions.decide(Role.COUNTY_REVIEWER, Action.CASE_READ, facts.with(true, false)).isAllowed())
                .isTrue();
        assertThat(Permissions.decide(Role.COUNTY_REVIEWER, Action.CASE_READ, facts.with(false, true)).isAllowed())
                .isTrue();
        assertThat(Permissions.decide(Role.TOWNSHIP_CLERK, Action.CASE_READ, facts).isAllowed()).isTrue();
    }

    @Test
    void none_of_the_three_administrators_sees_a_family_and_none_does_the_others_work() {
        for (Role administrator : Role.ADMINISTRATORS) {
            assertThat(Stream.of(Action.values()).filter(action -> action.roles().contains(administrator)))
                    .noneMatch(action -> FAMILIES.contains(action.thing()));
        }
        for (Action kept : List.of(Action.STAFF_KEEP, Action.DIVISION_KEEP, Action.PARTNER_KEEP, Action.RECORD_CHECK)) {
            assertThat(kept.roles()).as(kept.name()).hasSize(1);
        }
        assertThat(Role.KEEPERS_OF_STAFF).isEqualTo(Action.STAFF_KEEP.roles());
        assertThat(Role.KEEPERS_OF_DELEGATIONS).isEqualTo(Action.DELEGATION_KEEP.roles());
    }

    @Test
    void nobody_both_proposes_and_confirms_in_one_post_where_the_law_wants_two_levels() {
        assertThat(Action.CASE_OPINE.roles()).doesNotContainAnyElementsOf(Action.CASE_DECIDE.roles());
        assertThat(Action.RIGHT_END.roles()).doesNotContainAnyElementsOf(Action.RIGHT_END_CONFIRM.roles());
        assertThat(Action.RIGHT_ACCOUNT.roles()).doesNotContainAnyElementsOf(Action.RIGHT_ACCOUNT_CONFIRM.roles());
    }

    @Test
    void the_states_are_those_of_the_cases_and_the_runs() {
        assertThat(Thing.CASE.states()).isEqualTo(Stream.of(Stage.values())
                .collect(Collectors.toMap(Stage::name, Stage::label)));
        assertThat(Thing.RUN.states()).isEqualTo(Stream.of(RunStatus.values())
                .collect(Collectors.toMap(RunStatus::name, RunStatus::label)));
    }

    @Test
    void duties_are_asked_of_who_may_do_them_at_their_stage() {
        assertThat(Duty.DECIDE.roles()).containsExactly(Role.TOWNSHIP_LEADER, Role.COUNTY_LEADER);
        assertThat(Duty.VERIFY.roles()).containsExactly(Role.TOWNSHIP_CLERK, Role.COUNTY_CHECKER);
        assertThat(Duty.RETURN.roles()).containsExactly(Role.TOWNSHIP_LEADER, Role.COUNTY_REVIEWER, Role.COUNTY_LEADER);
        assertThat(Stream.of(Duty.values()).filter(duty -> duty != Duty.PAY))
                .allSatisfy(duty -> assertThat(duty.roles()).as(duty.name()).isNotEmpty());
    }

    @Test
    void places_are_seen_from_the_post() {
        var village = DivisionCode.of("340881100201");
        var township = DivisionCode.of("340881100");
        var county = DivisionCode.of("340881");
        assertThat(Position.of(village, village)).isEqualTo(Position.OWN);
        assertThat(Position.of(township, village)).isEqualTo(Position.BELOW);
        assertThat(Position.of(village, county)).isEqualTo(Position.ABOVE);
        assertThat(Position.of(village, DivisionCode.of("340881100202"))).isEqualTo(Position.SIBLING);
        assertThat(Position.of(township, DivisionCode.of("340881101"))).isEqualTo(Position.OTHER_TOWNSHIP);
        assertThat(Position.of(township, DivisionCode.of("340881101201"))).isEqualTo(Position.OTHER_TOWNSHIP);
        assertThat(Position.of(county, DivisionCode.of("340822"))).isEqualTo(Position.OTHER_COUNTY);
        assertThat(Position.of(village, DivisionCode.of("420582100201"))).isEqualTo(Position.OTHER_COUNTY);
    }

    @Test
    void a_table_with_an_unknown_word_or_a_missing_cell_is_not_read() throws IOException {
        String table = text();
        assertThatIllegalArgumentException().isThrownBy(() -> PermissionTable.read(table.replace("认定测算,", "测算,")));
        assertThatIllegalArgumentException().isThrownBy(() -> PermissionTable.read(table.replaceFirst(",通\n", "\n")));
        assertThatIllegalArgumentException().isThrownBy(() -> PermissionTable.read(table.replaceFirst("可", "行")));
    }

    private static String text() throws IOException {
        try (var stream = Objects.requireNonNull(
                PermissionsTests.class.getResourceAsStream("/permission/permissions.csv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
