package org.assistance.verification.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assistance.domain.checkplan.CheckPlan;
import org.assistance.domain.checkplan.CheckPlans;
import org.assistance.domain.checkplan.NewPlan;
import org.assistance.domain.checkplan.PlanRhythm;
import org.assistance.domain.checkplan.PlanRuns;
import org.assistance.domain.checkplan.PlanningChecks;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.Families;
import org.assistance.domain.secret.SealedColumn;
import org.assistance.domain.secret.TryoutKeys;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.assistance.verification.caseload.Caseload;
import org.assistance.verification.office.DepartmentOffice.Behaviour;
import org.assistance.verification.service.Breaker;
import org.assistance.verification.service.DepartmentClient;
import org.assistance.verification.service.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan's run asks a pension office live about everybody whom the plan is about (XZ-53, XZ-59). */
@DatabaseTest
@Import(PlansAskLiveTests.Live.class)
class PlansAskLiveTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @TestConfiguration
    static class Live {
        @Bean
        Office office() {
            return new Office();
        }

        @Bean
        @Primary
        DepartmentClient asking(Office office, Clock clock) {
            return office.client(clock);
        }

        @Bean
        @Primary
        Sending sending(DepartmentClient client, Breaker breaker, Clock clock) {
            return new Sending(client, breaker, clock);
        }
    }

    /** Lets something happen between the look at the plan and the first question. */
    static final class Sending extends LiveQuestions {
        private Runnable meanwhile = () -> {
        };

        Sending(DepartmentClient client, Breaker breaker, Clock clock) {
            super(client, breaker, Duration.ZERO, clock);
        }

        @Override
        void slowly(List<Asked> questions, Supplier<Optional<Instant>> leave, Consumer<List<Came>> keep) {
            super.slowly(questions, () -> {
                Optional<Instant> at = leave.get();
                Runnable once = meanwhile;
                meanwhile = () -> {
                };
                once.run();
                return at;
            }, keep);
        }
    }

    @Autowired
    private Sending sending;
    @Autowired
    private PlannedChecking checking;
    @Autowired
    private PlanningChecks planning;
    @Autowired
    private CheckPlans plans;
    @Autowired
    private PlanRuns runs;
    @Autowired
    private Breaker breaker;
    @Autowired
    private Office office;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private Caseload caseload;
    private Families.Family li;
    private IdNumber number;
    private ActingOfficer checker;
    private long plan;

    @BeforeEach
    void two_people_in_payment_and_an_office_that_knows_one_of_them() {
        clock.setToday(TODAY);
        caseload = new Caseload(jdbc);
        li = caseload.registered("李桂兰");
        caseload.known(li, 150, 0, 0);
        caseload.known(caseload.registered("王小明"), null, 0, 0);
        number = TryoutKeys.NUMBERS.open(jdbc.sql("select id_sealed from person where id = ?")
                .param(li.person())
                .query(byte[].class)
                .single(), SealedColumn.PERSON_NUMBER.cell(li.person()));
        office.office().speaksOf(TODAY);
        office.pension("李桂兰," + number.value() + ",城乡居民基础养老金,400.00,2026-05");
        office.behaves(number, Behaviour.正常);
        long proposer = caseload.families.officer("市一", Role.CITY_CLERK, Families.CITY).officerId();
        long confirmer = caseload.families.officer("市二", Role.CITY_CLERK, Families.CITY).officerId();
        OffsetDateTime at = TODAY.minusDays(1).atTime(9, 0).atOffset(ZoneOffset.ofHours(8));
        long terms = jdbc.sql("""
                insert into source_terms (source, valid_from, asked, schedule, way_in, address, days_fresh, counts, without_fresh,
                    document, proposed_by, proposed_at)
                values ('PENSION', '2020-01-02', true, '随时', 'SERVICE', ?, 30, 'ANY', 'WAIT', '示例〔2026〕1号', ?, ?)
                returning id""").params(office.office().address(), proposer, at).query(Long.class).single();
        jdbc.sql("update source_terms set status = 'CONFIRMED', decided_by = ?, decided_at = ? where id = ?")
                .params(confirmer, at, terms)
                .update();
        checker = caseload.families.officer("核对", Role.COUNTY_CHECKER, Families.COUNTY);
        plan = planning.make(new NewPlan("按月核查", "桐民〔2026〕9号", PlanRhythm.MONTHLY, List.of(Programme.DIBAO),
                List.of("PENSION", "VEHICLE"), TODAY, TODAY.plusMonths(6)), checker);
        planning.approve(plan, caseload.families.officer("局长", Role.COUNTY_LEADER, Families.COUNTY));
    }

    private Map<CheckAnswer, Integer> answers() {
        return runs.answers(runs.ofPlan(plan).getFirst().id(), checker.scope())
                .getOrDefault("PENSION", new EnumMap<>(CheckAnswer.class));
    }

    private List<String> kept() {
        return jdbc.sql("""
                select a.outcome || ' ' || a.purpose || ' ' || o.staff_number from service_answer a join officer o on o.id = a.officer_id
                where a.authorisation_id is null and a.plan_run_id is not null order by a.id""")
                .query(String.class)
                .list();
    }

    @Test
    void everybody_is_asked_about_once_in_the_plans_name_and_what_differs_is_a_finding() {
        int before = office.office().asked(number.value());
        assertThat(checking.due()).isEqualTo(1);
        assertThat(answers()).containsOnly(Map.entry(CheckAnswer.DIFFERS, 1), Map.entry(CheckAnswer.NOT_FOUND, 1));
        assertThat(office.office().asked(number.value())).isEqualTo(before + 1);
        String asked = "ANSWERED " + plans.find(plan).purpose() + " " + checker.staffNumber();
        assertThat(kept()).containsExactly(asked, asked);
        assertThat(asked).contains(plans.find(plan).number());
        PlanRuns.Run run = runs.ofPlan(plan).getFirst();
        assertThat(run.people()).isEqualTo(2);
        assertThat(runs.findings(run.id(), checker.scope(), 0)).singleElement()
                .satisfies(found -> assertThat(found.found()).contains("400.00"));
        assertThat(checking.due()).as("once a month").isZero();
    }

    @Test
    void an_office_that_is_silent_about_one_is_no_office_without_a_record_of_her() {
        office.behaves(number, Behaviour.停机);
        checking.due();
        assertThat(answers()).containsOnly(Map.entry(CheckAnswer.UNREACHABLE, 1), Map.entry(CheckAnswer.NOT_FOUND, 1));
        assertThat(runs.findings(runs.ofPlan(plan).getFirst().id(), checker.scope())).isZero();
    }

    @Test
    void an_office_that_is_left_alone_is_not_asked_and_nobody_counts_as_without_a_record() {
        for (int time = 0; time < Breaker.FAILURES; time++) {
            breaker.told("PENSION", false);
        }
        int before = office.office().asked(number.value());
        checking.due();
        assertThat(office.office().asked(number.value())).isEqualTo(before);
        assertThat(answers()).containsOnly(Map.entry(CheckAnswer.UNREACHABLE, 2));
        assertThat(kept()).hasSize(2).allSatisfy(one -> assertThat(one).startsWith("SILENT "));
    }

    @Test
    void nobody_is_asked_about_under_a_plan_that_was_stopped() {
        CheckPlan approved = plans.find(plan);
        PlanRuns.Run run = runs.take(approved, approved.period(TODAY), clock.instant()).orElseThrow();
        int before = office.office().asked(number.value());
        planning.end(plan, "数据约定到期", checker);
        assertThat(checking.run(approved, run, TODAY)).isFalse();
        assertThat(office.office().asked(number.value())).isEqualTo(before);
        assertThat(kept()).isEmpty();
        assertThat(runs.ofPlan(plan).getFirst().cut()).contains("已停止");
    }

    @Test
    void a_plan_stopped_between_two_people_asks_no_further_and_what_was_asked_is_on_record() {
        whileTheFirstIsAsked(() -> planning.end(plan, "数据约定到期", checker));
        assertThat(runs.ofPlan(plan).getFirst().cut()).contains("已停止");
    }

    @Test
    void nor_does_one_whose_last_day_passes_between_two_people() {
        whileTheFirstIsAsked(() -> clock.setToday(TODAY.plusMonths(6).plusDays(1)));
        assertThat(runs.ofPlan(plan).getFirst().cut()).contains("到期");
    }

    private void whileTheFirstIsAsked(Runnable happens) {
        CheckPlan approved = plans.find(plan);
        PlanRuns.Run run = runs.take(approved, approved.period(TODAY), clock.instant()).orElseThrow();
        int before = office.office().asked(number.value());
        sending.meanwhile = happens;
        assertThat(checking.run(approved, run, TODAY)).isFalse();
        assertThat(office.office().asked(number.value())).isEqualTo(before + 1);
        assertThat(kept()).as("one of two").hasSize(1);
        assertThat(answers()).containsOnly(Map.entry(CheckAnswer.DIFFERS, 1));
        assertThat(runs.findings(run.id(), checker.scope())).isZero();
    }

    @Test
    void whoever_lost_the_run_meanwhile_has_asked_all_the_same_and_that_is_on_record() {
        CheckPlan approved = plans.find(plan);
        PlanRuns.Run mine = runs.take(approved, approved.period(TODAY), clock.instant()).orElseThrow();
        clock.set(clock.instant().plusSeconds(601));
        PlanRuns.Run other = runs.take(approved, approved.period(TODAY), clock.instant()).orElseThrow();
        assertThat(checking.run(approved, mine, TODAY)).isFalse();
        assertThat(kept()).hasSize(2);
        assertThat(answers()).containsOnly(Map.entry(CheckAnswer.DIFFERS, 1), Map.entry(CheckAnswer.NOT_FOUND, 1));
        assertThat(runs.ofPlan(plan).getFirst().people()).isZero();
        assertThat(runs.findings(mine.id(), checker.scope())).isZero();
        assertThat(checking.run(approved, other, TODAY)).isTrue();
        assertThat(runs.findings(mine.id(), checker.scope())).isEqualTo(1);
    }

    @Test
    void the_database_keeps_no_question_that_rests_on_neither_a_paper_nor_a_plan_that_names_the_source() {
        checking.due();
        long run = runs.ofPlan(plan).getFirst().id();
        String insert = """
                insert into service_answer (request, source, division_code, case_id, plan_run_id, person_index, purpose, officer_id, asked_at,
                    took_millis, outcome, problem)
                select gen_random_uuid(), :source, division_code, case_id, cast(:run as bigint), person_index, '试', officer_id, asked_at, 1,
                    'SILENT', '试' from service_answer limit 1""";
        assertThat(jdbc.sql(insert).param("source", "PENSION").param("run", run).update()).isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql(insert).param("source", "DEATH").param("run", run).update())
                .hasMessageContaining("only while the plan stands");
    }

    @Test
    void nor_one_that_rests_on_nothing() {
        checking.due();
        assertThatThrownBy(() -> jdbc.sql("""
                insert into service_answer (request, source, division_code, case_id, person_index, purpose, officer_id, asked_at, took_millis,
                    outcome, problem)
                select gen_random_uuid(), source, division_code, case_id, person_index, '试', officer_id, asked_at, 1, 'SILENT', '试'
                from service_answer limit 1""").update()).hasMessageContaining("asked_on_one_basis");
    }
}
