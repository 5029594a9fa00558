package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.permission.Action;
import org.assistance.domain.permission.Answer.Allowed;
import org.assistance.domain.permission.Answer.ReasonWanted;
import org.assistance.domain.permission.Answer.Refused;
import org.assistance.domain.permission.Circumstances;
import org.assistance.domain.permission.Permissions;
import org.assistance.domain.permission.Position;
import org.assistance.domain.permission.Relation;
import org.assistance.domain.permission.Thing;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.assistance.web.signin.Knocking;
import org.assistance.web.signin.Knocking.Heard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Endpoints x roles x six places x states: every address the system answers is knocked at by every role from everywhere,
 * about a real thing of the demo city in each of its states, and answers as the table of permissions says.
 */
@DemoCityTest
class PermissionMatrixTests {
    private static final List<String> METHODS = List.of("GET", "POST");

    /** One of each kind, by the thing; what is about no single one has none. */
    private static final Map<Thing, String> SAMPLES = Map.of(
            Thing.DRAFT, "select cast(id as text), division_code from application_draft order by created_at limit 1",
            Thing.RIGHT, "select cast(id as text), division_code from entitlement order by id limit 1",
            Thing.DECISION,
            "select cast(d.id as text), c.division_code from decision d join assistance_case c on c.id = d.case_id limit 1",
            Thing.REGISTRY, "select cast(id as text), division_code from department_file order by id limit 1",
            Thing.TRIAL, "select cast(id as text), division_code from whatif_run order by id limit 1",
            Thing.PROPOSAL, "select cast(id as text), division_code from policy_proposal order by id limit 1",
            Thing.DELEGATION, "select cast(id as text), township_code from delegation order by id limit 1");

    /** Addresses whose number names nothing that lies anywhere: public inside the house, or told apart by the use case. */
    private static final Set<String> NOWHERE = Set.of("/policy/{kind}/{id}", "/policy/{kind}/{id}/withdrawal",
            "/policy/new/{kind}", "/policy/examples/{number}", "/registries/{source}/template",
            "/registries/waiting/{waiting}", "/registries/waiting/{waiting}/withdrawal",
            "/registries/waiting/{waiting}/reading",
            "/registries/mappings/{mapping}/end",
            "/registries/sources/{source}", "/registries/sources/{source}/terms",
            "/registries/sources/terms/{terms}/{answer}", "/staff/{id}",
            "/staff/{id}/enabled", "/staff/{id}/password", "/staff/{id}/posts", "/staff/{id}/posts/{post}/end",
            "/staff/{id}/second-factor", "/staff/{id}/resets/{reset}/withdrawal", "/resets/{id}/confirm",
            "/resets/{id}/reject", "/resets/posts/{proposal}/confirm", "/resets/posts/{proposal}/reject",
            "/staff/proposals/{proposal}/withdrawal", "/kinship/{link}/judgement", "/kinship/withdrawals/{id}",
            "/relatives/{person}/withdrawal", "/partners/{id}/revocation", "/indicators/{code}/switch");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @BeforeEach
    void the_city_is_there(@Autowired DemoCity city) {
        DemoCityToday.load(city);
    }

    /** @param own the roles whose own task it is, of those the table asks for a reason */
    private record Sample(String id, DivisionCode division, String state, Set<Role> own) {}

    @Test
    void every_cell_answers_as_the_table_says() throws Exception {
        Map<Heard, Integer> heard = new LinkedHashMap<>();
        assertThat(wrong(new Knocking(endpoints), heard)).isEmpty();
        System.out.println("permission matrix: " + heard);
        assertThat(heard).containsOnlyKeys(Heard.values());
        assertThat(heard.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(10_000);
    }

    /** Sabotage: were the doorkeeper taken away, this test would say so, of addresses that show and of those that act. */
    @Test
    void a_house_without_a_doorkeeper_is_noticed() throws Exception {
        assertThat(wrong(new Knocking(endpoints).withoutDoorkeeper(), new LinkedHashMap<>()))
                .hasSizeGreaterThan(1_000)
                .anyMatch(cell -> cell.contains("GET /cases/{id} "))
                .anyMatch(cell -> cell.contains("POST /cases/{id}/decision "))
                .anyMatch(cell -> cell.contains("GET /payments/{id}/file "));
    }

    /** The cells that answer otherwise than the table says. */
    private List<String> wrong(Knocking knocking, Map<Heard, Integer> heard) throws Exception {
        Map<Thing, List<Sample>> samples = samples();
        var wrong = new ArrayList<String>();
        for (String method : METHODS) {
            for (String pattern : Endpoints.of(endpoints, RequestMethod.valueOf(method))) {
                Action action = Knocking.action(method, example(pattern, "1")).orElse(null);
                if (action == null) {
                    continue;
                }
                boolean one = pattern.contains("{") && !NOWHERE.contains(pattern);
                assertThat(!one || samples.containsKey(action.thing()))
                        .as("%s %s is about one %s: name a sample, or why it lies nowhere", method, pattern,
                                action.thing())
                        .isTrue();
                for (Role role : Role.values()) {
                    for (Sample sample : one
                            ? samples.get(action.thing())
                            : List.of(new Sample("1",
                                    DivisionCode.of("340881"), null, Set.of()))) {
                        for (Position position : Position.values()) {
                            DivisionCode post = post(role, sample.division(), position).orElse(null);
                            if (post == null) {
                                continue;
                            }
                            Heard said = knocking.at(method, example(pattern, sample.id()),
                                    new ActingOfficer(-1, "X", "无名", -1, role, post));
                            heard.merge(said, 1, Integer::sum);
                            Heard expected = expected(role, action, one ? position : null, sample);
                            if (said != expected) {
                                wrong.add("%s %s %s at %s, state %s: %s, not %s".formatted(role, method, pattern,
                                        position, sample.state(), said, expected));
                            }
                        }
                    }
                }
            }
        }
        return wrong;
    }

    /** The table's cell and the sample's facts, with a place that was chosen, not worked out from codes. */
    private static Heard expected(Role role, Action action, Position position, Sample sample) {
        var facts = new Circumstances(position, position == null ? null : sample.state(), Relation.NONE,
                sample.own().contains(role), false, null);
        return switch (Permissions.decide(role, action, facts)) {
            case Allowed _ -> Heard.COME_IN;
            case ReasonWanted _ -> Heard.SAY_WHY;
            case Refused refused -> switch (refused.why()) {
                case ROLE, RELATION, STATEMENT -> Heard.NOT_YOU;
                case PLACE -> Heard.NO_SUCH_THING;
                case STATE -> Heard.NOT_NOW;
            };
        };
    }

    private Map<Thing, List<Sample>> samples() {
        Map<Thing, List<Sample>> samples = new LinkedHashMap<>();
        SAMPLES.forEach((thing, query) -> samples.put(thing,
                jdbc.sql(query)
                        .query((row, _) -> new Sample(row.getString(1), new DivisionCode(row.getString(2)), null,
                                Set.of()))
                        .list()));
        samples.put(Thing.CASE, new ArrayList<>());
        for (Stage stage : Stage.values()) {
            samples.get(Thing.CASE).add(aCaseAt(stage));
        }
        samples.put(Thing.RUN, jdbc.sql("""
                select distinct on (status) cast(id as text), division_code, status from payment_run
                where division_code not like '%00000000' order by status, id""")
                .query((row, _) -> new Sample(row.getString(1), new DivisionCode(row.getString(2)), row.getString(3),
                        Set.of()))
                .list());
        samples.put(Thing.WARNING, jdbc
                .sql("select distinct on (stage) cast(id as text), division_code, stage from warning order by stage, id")
                .query((row, _) -> new Sample(row.getString(1), new DivisionCode(row.getString(2)), row.getString(3),
                        Set.of()))
                .list());
        samples.put(Thing.REGIONAL, jdbc
                .sql("""
                select distinct on (answered_at is null) cast(id as text), division_code,
                    case when answered_at is null then 'OPEN' else 'ANSWERED' end
                from regional_request where case_id is null order by answered_at is null, id""")
                .query((row, _) -> new Sample(row.getString(1), new DivisionCode(row.getString(2)), row.getString(3),
                        Set.of()))
                .list());
        samples.put(Thing.CHECK_PLAN, jdbc
                .sql("""
                select distinct on (status) cast(id as text), division_code, status from check_plan
                where division_code not like '%00000000' order by status, id""")
                .query((row, _) -> new Sample(row.getString(1), new DivisionCode(row.getString(2)), row.getString(3),
                        Set.of()))
                .list());
        samples.put(Thing.MATCH, jdbc
                .sql("select distinct on (status) cast(id as text), division_code, status from person_match order by status, id")
                .query((row, _) -> new Sample(row.getString(1), new DivisionCode(row.getString(2)), row.getString(3),
                        Set.of()))
                .list());
        samples.put(Thing.TEMPORARY, jdbc
                .sql("""
                select distinct on (s.state) cast(t.person_id as text), t.division_code, s.state
                from temporary_number t cross join lateral (select temporary_state(t.person_id)) s (state) order by s.state, t.person_id""")
                .query((row, _) -> new Sample(row.getString(1), new DivisionCode(row.getString(2)), row.getString(3),
                        Set.of()))
                .list());
        samples.put(Thing.EXPORT, jdbc
                .sql("""
                select distinct on (status) cast(id as text), division_code, status from export_job order by status, id""")
                .query((row, _) -> new Sample(row.getString(1), new DivisionCode(row.getString(2)), row.getString(3),
                        Set.of()))
                .list());
        assertThat(samples).allSatisfy((thing, found) -> assertThat(found).as(thing.name()).isNotEmpty());
        return samples;
    }

    /** A case on the long road, straight on: before the decision it never was at the county, from then on it was. */
    private Sample aCaseAt(Stage stage) {
        boolean decided = stage == Stage.DECISION || stage == Stage.PAYMENT || stage == Stage.CLOSED;
        Set<Role> own = new TreeSet<>();
        if (decided) {
            own.addAll(Set.of(Role.COUNTY_REVIEWER, Role.COUNTY_LEADER));
        }
        if (stage != Stage.INTAKE) {
            own.add(Role.COUNTY_CHECKER);
        }
        return jdbc.sql("""
                select cast(id as text), division_code from assistance_case c
                where stage = :stage and route = 'HOUSEHOLD' and division_code not like '%000'
                    and not exists (select from kin_filing k where k.case_id = c.id) and (:decided = exists (
                    select from case_event e where e.case_id = c.id and e.to_stage = 'DECISION')) and (:checked = exists (
                    select from case_event e where e.case_id = c.id and e.to_stage = 'VERIFICATION'))
                order by id limit 1""")
                .param("stage", stage.name())
                .param("decided", decided)
                .param("checked", stage != Stage.INTAKE)
                .query((row, _) -> new Sample(row.getString(1), new DivisionCode(row.getString(2)), stage.name(), own))
                .single();
    }

    /** A division for a post of the role, from where the thing lies as asked; empty where there can be none. */
    private static Optional<DivisionCode> post(Role role, DivisionCode thing, Position position) {
        DivisionLevel level = switch (role) {
            case VILLAGE_ASSISTANT -> DivisionLevel.VILLAGE;
            case TOWNSHIP_CLERK, TOWNSHIP_LEADER -> DivisionLevel.TOWNSHIP;
            case COUNTY_REVIEWER, COUNTY_LEADER, COUNTY_CHECKER -> DivisionLevel.COUNTY;
            case CITY_CLERK, AUDITOR, ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> DivisionLevel.CITY;
        };
        int higher = level.compareTo(thing.level());
        String county = thing.value().substring(0, 6);
        return Optional.ofNullable(switch (position) {
            case OWN -> higher == 0 ? thing : null;
            case BELOW -> higher < 0 ? thing.at(level) : null;
            case ABOVE -> higher > 0 ? cut(inside(thing), level) : null;
            case SIBLING -> thing.level() == DivisionLevel.VILLAGE && level == DivisionLevel.VILLAGE
                    ? DivisionCode.of(thing.value().substring(0, 9) + "777")
                    : null;
            case OTHER_TOWNSHIP -> thing.level().compareTo(DivisionLevel.TOWNSHIP) >= 0
                    && level.compareTo(DivisionLevel.TOWNSHIP) >= 0 ? cut(county + "777777", level) : null;
            case OTHER_COUNTY -> cut("420582777777", level);
        });
    }

    /** Some village inside a division. */
    private static String inside(DivisionCode division) {
        return switch (division.level()) {
            case COUNTRY, PROVINCE, CITY -> "340881777777";
            case COUNTY -> division.value().substring(0, 6) + "777777";
            case TOWNSHIP, VILLAGE -> division.value().substring(0, 9) + "777";
        };
    }

    private static DivisionCode cut(String code, DivisionLevel level) {
        return new DivisionCode(code).at(level);
    }

    /** The pattern with the sample's id for its first name that is one, and 1 for every other. */
    private static String example(String pattern, String id) {
        return pattern.replaceFirst("\\{(id|caseId|decision|file)}", id).replaceAll("\\{[^}]+}", "1");
    }
}
