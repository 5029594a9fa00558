package org.assistance.verification.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.checkplan.CheckPlan;
import org.assistance.domain.checkplan.CheckPlans;
import org.assistance.domain.checkplan.NewPlan;
import org.assistance.domain.checkplan.PlanRhythm;
import org.assistance.domain.checkplan.PlanRuns;
import org.assistance.domain.checkplan.PlanningChecks;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.Families;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Programme;
import org.assistance.verification.caseload.Caseload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run of a plan is under way while its plan is stopped, its month ends, or somebody else takes it up. */
@DatabaseTest
class PlansStoppedTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private PlannedChecking checking;
    @Autowired
    private PlanningChecks planning;
    @Autowired
    private CheckPlans plans;
    @Autowired
    private PlanRuns runs;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private ActingOfficer checker;
    private CheckPlan plan;
    private PlanRuns.Run run;

    @BeforeEach
    void a_run_that_was_just_taken() {
        clock.setToday(TODAY);
        var caseload = new Caseload(jdbc);
        caseload.known(caseload.registered("李桂兰"), 150, 0, 0);
        Families families = caseload.families;
        checker = families.officer("核对", Role.COUNTY_CHECKER, Families.COUNTY);
        long id = planning.make(new NewPlan("按月核查", "桐民〔2026〕9号", PlanRhythm.MONTHLY, List.of(Programme.DIBAO),
                List.of("PENSION"), TODAY, TODAY.plusMonths(6)), checker);
        planning.approve(id, families.officer("局长", Role.COUNTY_LEADER, Families.COUNTY));
        plan = plans.find(id);
        run = runs.take(plan, plan.period(TODAY), clock.instant()).orElseThrow();
    }

    private long asked() {
        return jdbc.sql("select count(*) from registry_query where plan_run_id = ?")
                .param(run.id())
                .query(Long.class)
                .single();
    }

    @Test
    void nothing_stops_it_and_it_comes_to_its_end() {
        assertThat(checking.run(plan, run, TODAY)).isTrue();
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void a_plan_stopped_in_the_middle_ends_its_run_with_a_word() {
        planning.end(plan.id(), "数据约定到期", checker);
        assertThat(checking.run(plan, run, TODAY)).isFalse();
        assertThat(asked()).isZero();
        assertThat(runs.ofPlan(plan.id())).singleElement().satisfies(one -> {
            assertThat(one.cut()).contains("已停止");
            assertThat(one.endedAt()).isNotNull();
        });
    }

    @Test
    void the_month_ends_in_the_middle_and_so_does_the_run() {
        clock.setToday(LocalDate.of(2026, 12, 1));
        assertThat(checking.run(plan, run, TODAY)).isFalse();
        assertThat(asked()).isZero();
        assertThat(runs.ofPlan(plan.id())).singleElement()
                .satisfies(one -> assertThat(one.cut()).contains("本期已过"));
    }

    @Test
    void somebody_else_took_the_silent_run_up_and_nobody_is_asked_about_twice() {
        clock.set(clock.instant().plusSeconds(601));
        PlanRuns.Run other = runs.take(plan, plan.period(TODAY), clock.instant()).orElseThrow();
        assertThat(checking.run(plan, run, TODAY)).isFalse();
        assertThat(asked()).isZero();
        assertThat(checking.run(plan, other, TODAY)).isTrue();
        assertThat(asked()).isEqualTo(1);
        assertThat(runs.ofPlan(plan.id())).singleElement().satisfies(one -> assertThat(one.people()).isEqualTo(1));
    }

    @Test
    void only_people_who_were_asked_about_are_counted() {
        jdbc.sql("update case_assessment set facts = jsonb_set(facts, '{members,0,number}', '7')").update();
        assertThat(checking.run(plan, run, TODAY)).as("what was granted knows nothing of this member").isTrue();
        assertThat(asked()).isZero();
        assertThat(runs.ofPlan(plan.id())).singleElement().satisfies(one -> assertThat(one.people()).isZero());
    }
}
