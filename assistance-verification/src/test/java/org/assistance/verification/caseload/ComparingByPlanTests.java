package org.assistance.verification.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assistance.verification.caseload.Caseload.SINCE;
import static org.assistance.verification.caseload.Caseload.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assistance.domain.checkplan.NewPlan;
import org.assistance.domain.checkplan.PlanRhythm;
import org.assistance.domain.checkplan.PlanningChecks;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.desk.Desk;
import org.assistance.domain.desk.OtherWork;
import org.assistance.domain.monitoring.CaseloadRuns;
import org.assistance.domain.monitoring.Indicators;
import org.assistance.domain.monitoring.Uncompared;
import org.assistance.domain.payment.Families;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose authorisation ended is compared under an approved plan of checks that names the data, or not at all (XZ-53, A27). */
@DatabaseTest
class ComparingByPlanTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    // By indicators that are on, of what departments agreed to give.
    private static final String[] LOOKED_AT = {"DEATH", "DISABILITY_CERTIFICATE", "PENSION", "PUBLIC_PAYROLL",
            "REAL_ESTATE", "VEHICLE"};

    @Autowired
    private ComparingCaseload comparing;
    @Autowired
    private PlanningChecks planning;
    @Autowired
    private Indicators indicators;
    @Autowired
    private Uncompared uncompared;
    @Autowired
    private Desk desk;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private Caseload caseload;
    private Families.Family unsigned;
    private ActingOfficer checker;
    private ActingOfficer leader;
    private long file;

    @BeforeEach
    void two_died_and_one_of_them_had_signed() {
        clock.setToday(TODAY);
        caseload = new Caseload(jdbc);
        Families.Family signed = caseload.registered("李桂兰");
        unsigned = caseload.families.family("未签");
        unsigned.dibao(SINCE, 1, 500);
        file = caseload.file("DEATH", AS_OF);
        caseload.record(file, signed.person(), null, "2026-10-02", null, "火化");
        caseload.record(file, unsigned.person(), null, "2026-10-02", null, "火化");
        checker = caseload.families.officer("核对", Role.COUNTY_CHECKER, Families.COUNTY);
        leader = caseload.families.officer("局长", Role.COUNTY_LEADER, Families.COUNTY);
    }

    private long plan(Programme programme, LocalDate last, String... sources) {
        return plan(PlanRhythm.NIGHTLY, programme, last, sources);
    }

    private long plan(PlanRhythm rhythm, Programme programme, LocalDate last, String... sources) {
        return planning.make(new NewPlan("动态比对", "桐民〔2026〕9号", rhythm, List.of(programme), List.of(sources),
                LocalDate.now(clock), last), checker);
    }

    private CaseloadRuns.Run night(LocalDate day) {
        clock.setToday(day);
        return comparing.night().orElseThrow();
    }

    private String log() {
        return jdbc.sql(
                "select people || '/' || refused || ' ' || basis from caseload_query where file_id = ? order by id desc limit 1")
                .param(file)
                .query(String.class)
                .single();
    }

    private List<String> refusals() {
        return jdbc
                .sql("""
                select concat_ws(' ', person_id, since, array_to_string(sources, ','), until) from caseload_refusal order by id""")
                .query(String.class)
                .list();
    }

    /** What is on record about her since a day. */
    private String lacks(LocalDate since, String... sources) {
        return unsigned.person() + " " + since + " " + String.join(",", sources);
    }

    private static String[] allBut(String... left) {
        return Stream.of(LOOKED_AT).filter(source -> !List.of(left).contains(source)).toArray(String[]::new);
    }

    private int onTheDesk() {
        return desk.others(checker, LocalDate.now(clock)).get(OtherWork.WITHOUT_A_BASIS);
    }

    @Test
    void an_approved_plan_that_names_the_data_lets_who_did_not_sign_be_compared_and_the_log_says_so() {
        long plan = plan(Programme.DIBAO, TODAY.plusMonths(6), LOOKED_AT);
        planning.approve(plan, leader);
        CaseloadRuns.Run run = night(TODAY);
        assertThat(caseload.warnings(unsigned.person())).hasSize(1);
        assertThat(run.unauthorised()).isZero();
        assertThat(log()).startsWith("2/0 ").endsWith("没有有效授权的 1 人按批准的核查计划 HC%06d".formatted(plan));
        assertThat(refusals()).isEmpty();
        assertThat(onTheDesk()).isZero();
    }

    @Test
    void a_plan_that_names_other_data_bears_that_and_leaves_her_on_record_with_the_rest() {
        planning.approve(plan(Programme.DIBAO, TODAY.plusMonths(6), "PENSION"), leader);
        CaseloadRuns.Run run = night(TODAY);
        assertThat(caseload.warnings(unsigned.person())).isEmpty();
        assertThat(log()).startsWith("1/1 ").doesNotContain("核查计划");
        assertThat(run.unauthorised()).isEqualTo(1);
        assertThat(onTheDesk()).isEqualTo(1);
        assertThat(refusals()).containsExactly(lacks(TODAY, allBut("PENSION")));
        assertThatThrownBy(() -> jdbc.sql("update caseload_refusal set sources = '{}'").update())
                .hasMessageContaining("stands as it was");
    }

    @Test
    void what_she_is_not_compared_with_is_on_record_until_plans_name_it_or_nothing_looks_at_it_any_more() {
        planning.approve(plan(Programme.DIBAO, TODAY.plusMonths(6), allBut("DEATH", "PENSION")), leader);
        night(TODAY);
        planning.approve(plan(Programme.DIBAO, TODAY.plusMonths(6), "PENSION"), leader);
        night(TODAY.plusDays(1));
        night(TODAY.plusDays(2));
        LocalDate second = TODAY.plusDays(1);
        assertThat(refusals()).containsExactly(lacks(TODAY, "DEATH", "PENSION") + " " + second,
                lacks(second, "DEATH"));
        assertThat(uncompared.bySource(checker.scope())).isEqualTo(Map.of("DEATH", 1));
        assertThat(uncompared.page(checker.scope(), 0)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("未签");
            assertThat(one.sources()).containsExactly("DEATH");
        });
        assertThat(uncompared.page(checker.scope(), 1)).isEmpty();
        indicators.turn("DEATH", false, "误报太多，先停用", caseload.families.officer("市级", Role.CITY_CLERK, Families.CITY));
        CaseloadRuns.Run run = night(TODAY.plusDays(3));
        assertThat(refusals()).hasSize(2).last().isEqualTo(lacks(second, "DEATH") + " " + TODAY.plusDays(3));
        assertThat(run.unauthorised()).isZero();
        assertThat(onTheDesk()).isZero();
    }

    @Test
    void neither_does_a_plan_that_waits_nor_one_about_others() {
        plan(Programme.DIBAO, TODAY.plusMonths(6), "DEATH");
        planning.approve(plan(Programme.TEKUN, TODAY.plusMonths(6), "DEATH"), leader);
        night(TODAY);
        assertThat(caseload.warnings(unsigned.person())).isEmpty();
        assertThat(onTheDesk()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NIGHTLY")
    void nor_one_that_was_approved_for_another_rhythm(PlanRhythm rhythm) {
        planning.approve(plan(rhythm, Programme.DIBAO, TODAY.plusMonths(6), "DEATH"), leader);
        night(TODAY);
        assertThat(caseload.warnings(unsigned.person())).isEmpty();
        assertThat(log()).startsWith("1/1 ").doesNotContain("核查计划");
        assertThat(onTheDesk()).isEqualTo(1);
    }

    @Test
    void the_log_names_only_the_plans_it_rests_on() {
        planning.approve(plan(PlanRhythm.MONTHLY, Programme.DIBAO, TODAY.plusMonths(6), "DEATH"), leader);
        long nightly = plan(Programme.DIBAO, TODAY.plusMonths(6), "DEATH");
        planning.approve(nightly, leader);
        night(TODAY);
        assertThat(log()).endsWith("按批准的核查计划 HC%06d".formatted(nightly));
    }

    @Test
    void who_has_neither_is_on_record_from_the_night_until_there_is_a_plan_and_on_the_desk_of_who_makes_plans() {
        CaseloadRuns.Run run = night(TODAY);
        assertThat(run.unauthorised()).isEqualTo(1);
        assertThat(onTheDesk()).isEqualTo(1);
        assertThat(desk.others(caseload.families.officer("邻县", Role.COUNTY_CHECKER, Families.ELSEWHERE.at(
                org.assistance.eligibility.value.DivisionLevel.COUNTY)), TODAY))
                .containsEntry(OtherWork.WITHOUT_A_BASIS, 0);
        night(TODAY.plusDays(1));
        String lacked = lacks(TODAY, LOOKED_AT);
        assertThat(refusals()).as("one row, not one a night").containsExactly(lacked);
        planning.approve(plan(Programme.DIBAO, TODAY.plusDays(3), LOOKED_AT), leader);
        night(TODAY.plusDays(2));
        assertThat(refusals()).containsExactly(lacked + " " + TODAY.plusDays(2));
        assertThat(onTheDesk()).isZero();
        night(TODAY.plusDays(3));
        assertThat(onTheDesk()).as("the plan's last day").isZero();
        night(TODAY.plusDays(4));
        assertThat(onTheDesk()).as("the day after").isEqualTo(1);
        assertThat(refusals()).hasSize(2);
        assertThatThrownBy(() -> jdbc.sql("update caseload_refusal set until = since where until is not null").update())
                .hasMessageContaining("stands as it was");
    }
}
