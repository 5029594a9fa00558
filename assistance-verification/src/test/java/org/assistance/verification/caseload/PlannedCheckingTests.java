package org.assistance.verification.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assistance.verification.caseload.Caseload.TODAY;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.checkplan.CheckPlans;
import org.assistance.domain.checkplan.NewPlan;
import org.assistance.domain.checkplan.NoSuchPlan;
import org.assistance.domain.checkplan.PlanRhythm;
import org.assistance.domain.checkplan.PlanRuns;
import org.assistance.domain.checkplan.PlanStatus;
import org.assistance.domain.checkplan.PlanningChecks;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.Families;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.QueryLog;
import org.assistance.eligibility.value.Programme;
import org.assistance.verification.checking.PlannedChecking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks of many people at once under a plan that a second person approved (XZ-53, XZ-59, A27). */
@DatabaseTest
class PlannedCheckingTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    @Autowired
    private PlannedChecking checking;
    @Autowired
    private PlanningChecks planning;
    @Autowired
    private CheckPlans plans;
    @Autowired
    private PlanRuns runs;
    @Autowired
    private QueryLog log;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private Caseload caseload;
    private Families.Family li;
    private ActingOfficer checker;
    private ActingOfficer leader;

    @BeforeEach
    void a_person_in_payment_with_a_pension_that_was_known() {
        clock.setToday(TODAY);
        caseload = new Caseload(jdbc);
        li = caseload.registered("李桂兰");
        caseload.known(li, 150, 0, 0);
        checker = caseload.families.officer("核对", Role.COUNTY_CHECKER, Families.COUNTY);
        leader = caseload.families.officer("局长", Role.COUNTY_LEADER, Families.COUNTY);
    }

    private NewPlan wanted(PlanRhythm rhythm, LocalDate from, LocalDate to) {
        return new NewPlan("发放前核查", "桐民〔2026〕9号", rhythm, List.of(Programme.DIBAO), List.of("PENSION", "VEHICLE"), from,
                to);
    }

    private long plan(PlanRhythm rhythm) {
        return planning.make(wanted(rhythm, TODAY, TODAY.plusMonths(6)), checker);
    }

    private long approved(PlanRhythm rhythm) {
        long plan = plan(rhythm);
        planning.approve(plan, leader);
        return plan;
    }

    private Map<CheckAnswer, Integer> answers(long plan, String source) {
        return runs.answers(runs.ofPlan(plan).getFirst().id(), checker.scope())
                .getOrDefault(source, new EnumMap<>(CheckAnswer.class));
    }

    @Test
    void each_person_and_source_gets_an_answer_and_what_differs_is_told_in_words() {
        caseload.record(caseload.file("PENSION", AS_OF), li.person(), 400, "2026-05-01", null, "城乡居民基础养老金");
        long plan = approved(PlanRhythm.BEFORE_PAYMENT);
        assertThat(checking.due()).isEqualTo(1);
        assertThat(answers(plan, "PENSION")).containsExactly(Map.entry(CheckAnswer.DIFFERS, 1));
        assertThat(answers(plan, "VEHICLE")).as("no data is never nothing found")
                .containsExactly(Map.entry(CheckAnswer.UNREACHABLE, 1));
        PlanRuns.Run run = runs.ofPlan(plan).getFirst();
        assertThat(run.period()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(run.people()).isEqualTo(1);
        assertThat(run.endedAt()).isNotNull();
        assertThat(runs.findings(run.id(), checker.scope(), 0)).singleElement().satisfies(found -> {
            assertThat(found.person()).isEqualTo("李桂兰");
            assertThat(found.found()).contains("400.00");
            assertThat(found.known()).as("as granted, gone on until now")
                    .isEqualTo("城乡居民基础养老金 1,800.00元（2025-11 至 2026-10）");
        });
        assertThat(jdbc.sql("select distinct purpose from registry_query where plan_run_id is not null")
                .query(String.class)
                .single()).contains("发放前核查");
    }

    @Test
    void what_a_person_struck_out_is_not_asked_under_a_plan_either_and_that_is_on_record() {
        caseload.record(caseload.file("PENSION", AS_OF), li.person(), 400, "2026-05-01", null, "城乡居民基础养老金");
        caseload.strikes(li, "PENSION");
        long plan = approved(PlanRhythm.BEFORE_PAYMENT);
        assertThat(checking.due()).isEqualTo(1);
        assertThat(answers(plan, "PENSION")).containsExactly(Map.entry(CheckAnswer.REFUSED, 1));
        assertThat(answers(plan, "VEHICLE")).containsExactly(Map.entry(CheckAnswer.UNREACHABLE, 1));
        assertThat(runs.findings(runs.ofPlan(plan).getFirst().id(), checker.scope(), 0)).isEmpty();
        assertThat(jdbc.sql("select refusal from registry_query where source = 'PENSION'").query(String.class).single())
                .contains("划去了养老保险（人社部门）");
        assertThatThrownBy(() -> jdbc.sql("""
                insert into registry_query (case_id, division_code, person_id, source, plan_run_id, purpose, officer_id, at, answer)
                select case_id, division_code, person_id, source, plan_run_id, purpose, officer_id, at, 'NOT_FOUND' from registry_query
                where source = 'PENSION'""").update()).hasMessageContaining("nobody is asked about");
    }

    @Test
    void a_pension_that_went_on_as_it_was_granted_is_confirmed() {
        caseload.record(caseload.file("PENSION", AS_OF), li.person(), 150, "2020-01-01", null, "城乡居民基础养老金");
        long plan = approved(PlanRhythm.MONTHLY);
        checking.due();
        assertThat(answers(plan, "PENSION")).containsExactly(Map.entry(CheckAnswer.CONFIRMED, 1));
        assertThat(runs.findings(runs.ofPlan(plan).getFirst().id(), checker.scope())).isZero();
    }

    @Test
    void a_plan_for_the_nightly_comparison_asks_nothing_by_itself_nor_when_somebody_wants_it() {
        long plan = approved(PlanRhythm.NIGHTLY);
        assertThat(checking.due()).isZero();
        assertThat(checking.ask(plan, checker)).hasValueSatisfying(why -> assertThat(why).contains("不单独发起核查"));
        assertThat(runs.ofPlan(plan)).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("""
                insert into check_plan_run (plan_id, period, started_at, beat_at) values (?, ?, now(), now())""")
                .params(plan, TODAY)
                .update()).hasMessageContaining("has no runs of its own");
    }

    @Test
    void a_period_is_gone_through_once_and_the_next_again() {
        approved(PlanRhythm.MONTHLY);
        assertThat(checking.due()).isEqualTo(1);
        assertThat(checking.due()).isZero();
        clock.setToday(LocalDate.of(2026, 12, 1));
        assertThat(checking.due()).isEqualTo(1);
    }

    @Test
    void a_run_that_fell_silent_goes_on_after_the_last_case() {
        Families.Family wang = caseload.registered("王小明");
        caseload.known(wang, 0, 0, 0);
        long plan = approved(PlanRhythm.ONCE);
        long first = jdbc.sql("select min(case_id) from entitlement").query(Long.class).single();
        jdbc.sql("""
                insert into check_plan_run (plan_id, period, started_at, beat_at, reached)
                values (?, ?, now(), '2026-11-15T00:00:00Z', ?)""").params(plan, TODAY, first).update();
        assertThat(checking.due()).isEqualTo(1);
        assertThat(runs.ofPlan(plan).getFirst().people()).isEqualTo(1);
        assertThat(jdbc.sql("select distinct person_id from registry_query where plan_run_id is not null")
                .query(Long.class)
                .list()).containsExactly(wang.person());
    }

    @Test
    void a_plan_that_nobody_approved_bears_nothing_and_the_attempt_is_on_record() {
        long plan = plan(PlanRhythm.MONTHLY);
        assertThat(checking.due()).isZero();
        assertThat(checking.ask(plan, checker)).hasValueSatisfying(
                why -> assertThat(why).contains("待批准").contains("不能据此查询").contains("已记录"));
        assertThat(log.page(leader.scope(), new QueryLog.Sought(null, "", "", CheckAnswer.REFUSED), null, 9))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.purpose()).contains("发放前核查");
                    assertThat(entry.refusal()).contains("待批准");
                });
    }

    @Test
    void a_plan_holds_on_its_last_day_and_not_a_day_longer() {
        long plan = planning.make(wanted(PlanRhythm.MONTHLY, TODAY, TODAY.plusDays(20)), checker);
        planning.approve(plan, leader);
        clock.setToday(TODAY.plusDays(21));
        assertThat(checking.ask(plan, checker)).hasValueSatisfying(why -> assertThat(why).contains("到期"));
        clock.setToday(TODAY.plusDays(20));
        assertThat(checking.ask(plan, checker)).isEmpty();
        assertThat(checking.due()).isEqualTo(1);
    }

    @Test
    void whoever_made_a_plan_does_not_approve_it_nor_does_the_database_let_him() {
        ActingOfficer city = caseload.families.officer("市经办", Role.CITY_CLERK, Families.CITY);
        ActingOfficer second = caseload.families.officer("市经办二", Role.CITY_CLERK, Families.CITY);
        long plan = planning.make(wanted(PlanRhythm.MONTHLY, TODAY, TODAY), city);
        assertThatThrownBy(() -> planning.approve(plan, city)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> planning.approve(plan, leader)).as("a county does not settle the city's plan")
                .isInstanceOf(NoSuchPlan.class);
        assertThat(plans.required(plan, leader).status()).as("and sees it").isEqualTo(PlanStatus.PROPOSED);
        planning.approve(plan, second);
        assertThatThrownBy(() -> planning.refuse(plan, "已经晚了", second)).isInstanceOf(IllegalMove.class);
        long own = planning.make(wanted(PlanRhythm.MONTHLY, TODAY, TODAY), city);
        assertThatThrownBy(() -> jdbc.sql("""
                update check_plan set status = 'APPROVED', settled_by = made_by, settled_at = now() where id = ?""")
                .param(own)
                .update()).isInstanceOf(DataAccessException.class).hasMessageContaining("check_plan_by_two");
    }

    @Test
    void an_ended_plan_bears_nothing_any_more() {
        long plan = approved(PlanRhythm.MONTHLY);
        planning.end(plan, "数据约定到期", checker);
        assertThat(checking.due()).isZero();
        assertThat(checking.ask(plan, checker)).hasValueSatisfying(why -> assertThat(why).contains("已停止"));
    }

    @Test
    void a_run_left_behind_by_its_month_or_its_plan_is_cut_short_and_says_why() {
        long monthly = approved(PlanRhythm.MONTHLY);
        long once = planning.make(wanted(PlanRhythm.ONCE, TODAY, TODAY.plusDays(20)), checker);
        planning.approve(once, leader);
        long stopped = approved(PlanRhythm.QUARTERLY);
        for (long plan : List.of(monthly, once, stopped)) {
            assertThat(checking.ask(plan, checker)).isEmpty();
        }
        planning.end(stopped, "数据约定到期", checker);
        clock.setToday(TODAY.plusDays(20));
        assertThat(checking.due()).as("the month after, and the last day").isEqualTo(2);
        assertThat(runs.ofPlan(monthly)).extracting(PlanRuns.Run::cut).containsExactly(null, "本期已过，没有核查完");
        assertThat(runs.ofPlan(stopped)).singleElement().satisfies(run -> {
            assertThat(run.cut()).contains("已停止");
            assertThat(run.endedAt()).isNotNull();
        });
        assertThat(runs.ofPlan(once)).singleElement().satisfies(run -> assertThat(run.cut()).isNull());
        assertThatThrownBy(() -> jdbc.sql("update check_plan_run set ended_at = null where cut is not null").update())
                .hasMessageContaining("check_plan_run_cut_is_over");
    }

    @Test
    void the_database_takes_no_question_without_an_authorisation_or_a_plan_that_stands() {
        long plan = approved(PlanRhythm.MONTHLY);
        checking.due();
        long run = runs.ofPlan(plan).getFirst().id();
        String asked = """
                insert into registry_query (division_code, person_id, source, plan_run_id, purpose, officer_id, at, answer)
                values ('340881100200', :person, :source, :run, '试', :officer, cast(:at as timestamptz), 'NOT_FOUND')""";
        assertThat(insert(asked, "PENSION", run, "2026-11-16T03:00:00Z")).isEqualTo(1);
        assertThatThrownBy(() -> insert(asked, "DEATH", run, "2026-11-16T03:00:00Z"))
                .as("a source the plan does not name")
                .hasMessageContaining("live authorisation or an approved plan");
    }

    @Test
    void nor_one_that_rests_on_nothing() {
        assertThatThrownBy(() -> jdbc.sql("""
                insert into registry_query (division_code, person_id, source, purpose, officer_id, at, answer)
                values ('340881100200', ?, 'PENSION', '试', ?, now(), 'NOT_FOUND')""")
                .params(li.person(), checker.officerId())
                .update()).hasMessageContaining("live authorisation or an approved plan");
    }

    private int insert(String sql, String source, long run, String at) {
        return jdbc.sql(sql)
                .param("person", li.person())
                .param("source", source)
                .param("run", run)
                .param("officer", checker.officerId())
                .param("at", at)
                .update();
    }
}
