package org.assistance.verification.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.Resolved;
import org.assistance.domain.verification.StaleFacts;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.Staff;
import org.assistance.verification.office.DepartmentOffice.Behaviour;
import org.assistance.verification.service.Breaker;
import org.assistance.verification.service.DepartmentClient;
import org.assistance.verification.service.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pension office that is asked live about the worked family. */
@DatabaseTest
@Import({Staff.class, LiveServicesTests.Live.class})
class LiveServicesTests {
    private static final DivisionCode VILLAGE = new DivisionCode("340802001001");
    private static final IdNumber MOTHER = Declared.idNumber("19790302", 2);

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
    }

    @Autowired
    private AskingServices asking;
    @Autowired
    private Checking checking;
    @Autowired
    private AskingAgain askingAgain;
    @Autowired
    private StaleFacts staleFacts;
    @Autowired
    private Concluding concluding;
    @Autowired
    private Breaker breaker;
    @Autowired
    private Office office;
    @Autowired
    private VerificationReports reports;
    @Autowired
    private Authorisations authorisations;
    @Autowired
    private Staff staff;
    @Autowired
    private TestClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager database;

    private ActingOfficer clerk;
    private AssistanceCase widow;
    private long proposer;
    private long confirmer;

    @BeforeEach
    void the_widow_has_applied(@Autowired Drafting drafting, @Autowired Accepting accepting) {
        clock.setToday(Declared.APPLIED);
        staff.divisions();
        clerk = staff.in(Role.TOWNSHIP_CLERK, Staff.YICHENGLU, "YJ11");
        widow = ((Submission.Submitted) accepting.submitAndAccept(drafting.create(clerk).id(),
                Declared.widowAndDaughter(VILLAGE).content(), clerk)).cases().getFirst();
        office.office().speaksOf(Declared.APPLIED);
        office.pension("李桂兰," + MOTHER.value() + ",职工基本养老金,1000.00,2026-08");
        office.behaves(MOTHER, Behaviour.正常);
        proposer = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ01").officerId();
        confirmer = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ03").officerId();
        live("WAIT");
    }

    private void live(String withoutFresh) {
        OffsetDateTime at = Declared.APPLIED.atTime(9, 0).atOffset(ZoneOffset.ofHours(8));
        long id = jdbc.sql("""
                insert into source_terms (source, valid_from, asked, schedule, way_in, address, days_fresh, counts,
                    without_fresh, document, proposed_by, proposed_at)
                values ('PENSION', (select coalesce(max(valid_from) + 1, date '2020-01-01') from source_terms), true, '随时', 'SERVICE', ?, 30, 'ANY', ?,
                    '示例〔2026〕1号', ?, ?) returning id""")
                .params(office.office().address(), withoutFresh, proposer, at)
                .query(Long.class)
                .single();
        jdbc.sql("update source_terms set status = 'CONFIRMED', decided_by = ?, decided_at = ? where id = ?")
                .params(confirmer, at, id)
                .update();
    }

    private VerificationItem check() {
        asking.ask(widow.id(), Action.CASE_VERIFY, clerk);
        assertThat(checking.check(widow.id(), clerk)).isInstanceOf(CheckOutcome.Done.class);
        database.flush();
        database.clear();
        return reports.current(widow.id())
                .orElseThrow()
                .items()
                .stream()
                .filter(item -> item.source().equals("PENSION") && item.memberNumber().orElse(0) == 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_live_answer_counts_as_a_file_does_and_is_kept_with_who_asked_when_and_why() {
        VerificationItem item = check();
        assertThat(item.answer()).isEqualTo(CheckAnswer.DIFFERS);
        assertThat(item.found()).contains("职工基本养老金");
        assertThat(item.dataAsOf()).contains(Declared.APPLIED);
        assertThat(jdbc.sql(
                "select count(*) from service_answer where outcome = 'ANSWERED' and officer_id = ? and purpose like '%核对%'")
                .param(clerk.officerId())
                .query(Integer.class)
                .single()).isEqualTo(2);
        assertThat(jdbc.sql(
                "select to_jsonb(a)::text || to_jsonb(r)::text from service_answer a join service_record r on r.answer_id = a.id")
                .query(String.class)
                .single()).doesNotContain(MOTHER.value());
    }

    @Test
    void a_department_that_somebody_struck_out_is_not_asked_live() {
        database.flush();
        jdbc.sql(
                """
                update authorisation set struck_sources = array['PENSION'], struck_words = '养老保险（人社部门）'
                where person_id = (select m.person_id from application_member m where m.application_id = ? and m.number = 1)""")
                .param(widow.applicationId())
                .update();
        database.clear();
        VerificationItem item = check();
        assertThat(item.answer()).isEqualTo(CheckAnswer.REFUSED);
        assertThat(jdbc.sql("select count(*) from service_answer").query(Integer.class).single())
                .as("the daughter alone was asked about")
                .isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("""
                insert into service_answer (request, source, division_code, case_id, authorisation_id, person_index, purpose, officer_id,
                    asked_at, took_millis, outcome, as_of)
                select gen_random_uuid(), s.source, s.division_code, s.case_id, a.id, s.person_index, s.purpose, s.officer_id, s.asked_at, 1,
                    s.outcome, s.as_of
                from service_answer s, authorisation a where a.struck_words is not null""").update())
                .hasMessageContaining("covers");
    }

    @Test
    void an_office_that_holds_nothing_and_one_that_is_silent_are_two_things() {
        office.pension("王某,990101195001011232,职工基本养老金,1.00,2026-08");
        assertThat(check().answer()).isEqualTo(CheckAnswer.NOT_FOUND);
        for (Behaviour behaviour : new Behaviour[]{Behaviour.停机, Behaviour.错人, Behaviour.乱码}) {
            office.pension("李桂兰," + MOTHER.value() + ",职工基本养老金,1000.00,2026-08");
            office.behaves(MOTHER, behaviour);
            VerificationItem silent = check();
            assertThat(silent.answer()).isEqualTo(CheckAnswer.UNREACHABLE);
            assertThat(silent.found()).startsWith("人社部门的在线服务：").endsWith("未能核对");
            jdbc.sql("delete from service_state").update();
        }
    }

    @Test
    void one_person_who_could_not_be_asked_about_leaves_the_others_answers_as_they_are() {
        office.behaves(MOTHER, Behaviour.停机);
        check();
        assertThat(reports.current(widow.id()).orElseThrow().items())
                .filteredOn(item -> item.source().equals("PENSION") && item.memberNumber().orElse(0) == 2)
                .extracting(VerificationItem::answer)
                .containsExactly(CheckAnswer.NOT_FOUND);
    }

    @Test
    void a_check_without_asking_first_knows_nothing() {
        checking.check(widow.id(), clerk);
        assertThat(reports.current(widow.id()).orElseThrow().items())
                .filteredOn(item -> item.source().equals("PENSION"))
                .allSatisfy(item -> assertThat(item.found()).contains("今天还没有查询"));
    }

    @Test
    void the_last_known_answer_counts_with_its_day_only_where_the_row_says_so() {
        check();
        clock.setToday(Declared.APPLIED.plusDays(1));
        office.behaves(MOTHER, Behaviour.停机);
        assertThat(check().answer()).as("wait").isEqualTo(CheckAnswer.UNREACHABLE);
        live("LAST_KNOWN");
        VerificationItem item = check();
        assertThat(item.answer()).isEqualTo(CheckAnswer.DIFFERS);
        assertThat(item.found()).contains("按 " + Declared.APPLIED + " 的最近一次回答：职工基本养老金");
    }

    @Test
    void data_older_than_agreed_is_no_answer() {
        office.office().speaksOf(Declared.APPLIED.minusDays(30));
        assertThat(check().answer()).isEqualTo(CheckAnswer.DIFFERS);
        office.office().speaksOf(Declared.APPLIED.minusDays(31));
        assertThat(check().found()).contains("已过 31 天（有效期 30 天）");
    }

    @Test
    void a_source_that_must_answer_stops_the_check_while_it_is_silent() {
        live("REFUSE");
        office.behaves(MOTHER, Behaviour.停机);
        asking.ask(widow.id(), Action.CASE_VERIFY, clerk);
        assertThat(checking.check(widow.id(), clerk)).isInstanceOf(CheckOutcome.Silent.class);
        office.behaves(MOTHER, Behaviour.正常);
        asking.ask(widow.id(), Action.CASE_VERIFY, clerk);
        assertThat(checking.check(widow.id(), clerk)).isInstanceOf(CheckOutcome.Done.class);
    }

    @Test
    void nobody_is_asked_about_without_an_authorisation_nor_by_somebody_from_elsewhere() {
        jdbc.sql("delete from authorisation where application_id = ?").param(widow.applicationId()).update();
        database.clear();
        int before = office.office().asked(MOTHER.value());
        asking.ask(widow.id(), Action.CASE_VERIFY, clerk);
        ActingOfficer stranger = staff.in(Role.COUNTY_CHECKER, Staff.DAGUAN, "DG31");
        assertThatThrownBy(() -> asking.ask(widow.id(), Action.CASE_VERIFY, stranger)).isInstanceOf(NoSuchCase.class);
        assertThat(office.office().asked(MOTHER.value())).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from service_answer").query(Integer.class).single()).isZero();
    }

    @Test
    void a_service_that_did_not_answer_three_times_is_left_alone_for_a_minute() {
        for (int time = 0; time < Breaker.FAILURES; time++) {
            assertThat(breaker.lets("PENSION")).isTrue();
            breaker.told("PENSION", false);
        }
        assertThat(breaker.lets("PENSION")).isFalse();
        int before = office.office().asked(MOTHER.value());
        assertThat(check().found()).contains("暂停 60 秒后再试");
        assertThat(office.office().asked(MOTHER.value())).isEqualTo(before);
        clock.setToday(Declared.APPLIED.plusDays(1));
        assertThat(breaker.lets("PENSION")).as("one tries whether it is back").isTrue();
        assertThat(breaker.lets("PENSION")).as("and only one").isFalse();
        breaker.told("PENSION", true);
        assertThat(breaker.lets("PENSION")).isTrue();
    }

    private List<String> logged(String sources) {
        return jdbc
                .sql("select answer from registry_query where source <> 'OWN_RECORDS' and " + sources + " order by id")
                .query(String.class)
                .list();
    }

    private int asked() {
        return office.office().asked(MOTHER.value());
    }

    @Test
    void the_log_holds_each_question_to_a_department_once_with_its_answer() {
        check();
        assertThat(logged("source = 'PENSION'")).containsExactly("DIFFERS", "NOT_FOUND");
    }

    @Test
    void what_was_asked_stands_in_the_log_as_asked_though_nothing_was_checked() {
        asking.ask(widow.id(), Action.CASE_VERIFY, clerk);
        database.flush();
        assertThat(logged("true")).containsExactly("DIFFERS", "NOT_FOUND");
    }

    @Test
    void a_check_that_is_refused_does_not_say_of_people_who_were_asked_about_that_they_were_not() {
        live("REFUSE");
        office.behaves(MOTHER, Behaviour.停机);
        asking.ask(widow.id(), Action.CASE_VERIFY, clerk);
        assertThat(checking.check(widow.id(), clerk)).isInstanceOf(CheckOutcome.Silent.class);
        database.flush();
        assertThat(logged("source = 'PENSION'")).containsExactly("UNREACHABLE", "NOT_FOUND");
        assertThat(logged("source <> 'PENSION'")).isNotEmpty().containsOnly("REFUSED");
    }

    @Test
    void no_department_is_asked_while_a_file_without_which_nobody_is_checked_is_missing() {
        jdbc.sql("update department_source set without_fresh = 'REFUSE' where code = 'DEATH'").update();
        int before = asked();
        asking.ask(widow.id(), Action.CASE_VERIFY, clerk);
        assertThat(checking.check(widow.id(), clerk)).isInstanceOf(CheckOutcome.Silent.class);
        database.flush();
        assertThat(asked()).isEqualTo(before);
        assertThat(logged("true")).isNotEmpty().containsOnly("REFUSED");
    }

    @Test
    void no_department_is_asked_at_another_stage_by_another_post_or_on_a_route_without_a_check() {
        int before = asked();
        asking.ask(widow.id(), Action.CASE_PRECHECK, clerk);
        asking.ask(widow.id(), Action.CASE_ASK_AGAIN, clerk);
        asking.ask(widow.id(), Action.CASE_VERIFY, staff.in(Role.COUNTY_LEADER, Staff.YINGJIANG, "YJ21"));
        jdbc.sql("update assistance_case set stage = 'INTAKE' where id = ?").param(widow.id()).update();
        database.clear();
        asking.ask(widow.id(), Action.CASE_VERIFY, clerk);
        jdbc.sql("update assistance_case set route = 'FAST_RELIEF' where id = ?").param(widow.id()).update();
        database.clear();
        asking.ask(widow.id(), Action.CASE_PRECHECK, clerk);
        assertThat(asked()).isEqualTo(before);
        jdbc.sql("update assistance_case set route = ? where id = ?").params(widow.route().name(), widow.id()).update();
        database.clear();
        asking.ask(widow.id(), Action.CASE_PRECHECK, clerk);
        assertThat(asked()).isEqualTo(before + 1);
    }

    /** Concluded on the answers of the first day, and so late that they are too old; a county leader has it on the desk. */
    private ActingOfficer waits_for_its_decision() {
        check();
        var report = reports.current(widow.id()).orElseThrow();
        List<Resolved> resolved = report.openItems()
                .stream()
                .map(item -> item.offersFound()
                        ? new Resolved(item.id(), Resolution.USE_FOUND, null, "")
                        : new Resolved(item.id(), Resolution.KEEP_DECLARED, null, "对方没有数据"))
                .toList();
        concluding.conclude(widow.id(), report.id(), resolved, Conclusion.DOES_NOT_FIT, "", clerk);
        database.flush();
        jdbc.sql("update assistance_case set stage = 'DECISION' where id = ?").param(widow.id()).update();
        database.clear();
        clock.setToday(Declared.APPLIED.plusDays(31));
        ActingOfficer leader = staff.in(Role.COUNTY_LEADER, Staff.YINGJIANG, "YJ21");
        asking.ask(widow.id(), Action.CASE_VERIFY, leader);
        return leader;
    }

    private AskingAgain.Outcome again(ActingOfficer by) {
        asking.ask(widow.id(), Action.CASE_ASK_AGAIN, by);
        AskingAgain.Outcome outcome = askingAgain.ask(widow.id(), "", by);
        database.flush();
        database.clear();
        return outcome;
    }

    private String outcome() {
        return jdbc.sql("select outcome from facts_asked_again where source = 'PENSION' order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private List<String> stale() {
        AssistanceCase open = database.find(AssistanceCase.class, widow.id());
        return staleFacts.of(open, Declared.APPLIED.plusDays(31)).stream().map(StaleFacts.Stale::source).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAIT", "LAST_KNOWN", "REFUSE"})
    void asked_again_by_a_county_leader_the_same_answer_of_today_lets_the_case_go_on(String withoutFresh) {
        live(withoutFresh);
        ActingOfficer leader = waits_for_its_decision();
        int before = office.office().asked(MOTHER.value());
        office.office().speaksOf(Declared.APPLIED.plusDays(31));
        assertThat(stale()).containsExactly("PENSION");
        assertThat(again(leader)).isEqualTo(new AskingAgain.Outcome(1, List.of(), null));
        assertThat(office.office().asked(MOTHER.value())).isEqualTo(before + 1);
        assertThat(outcome()).isEqualTo("SAME");
        assertThat(stale()).isEmpty();
        again(leader);
        assertThat(office.office().asked(MOTHER.value())).as("nothing is too old any more").isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"WAIT,SILENT,1", "LAST_KNOWN,LAST_KNOWN,0", "REFUSE,SILENT,1"})
    void asked_again_without_an_answer_a_case_waits_or_goes_on_with_the_last_one(String withoutFresh, String outcome,
            int problems) {
        live(withoutFresh);
        ActingOfficer leader = waits_for_its_decision();
        office.behaves(MOTHER, Behaviour.停机);
        AskingAgain.Outcome came = again(leader);
        assertThat(came.returned()).isNull();
        assertThat(came.problems()).hasSize(problems).allSatisfy(one -> assertThat(one).contains("人社部门的在线服务："));
        assertThat(outcome()).isEqualTo(outcome);
        assertThat(stale()).hasSize(problems);
    }

    @Test
    void the_same_last_answer_needs_no_second_conclusion_whatever_is_said_of_its_age() {
        live("LAST_KNOWN");
        check();
        var report = reports.current(widow.id()).orElseThrow();
        VerificationItem first = report.openItems()
                .stream()
                .filter(item -> item.source().equals("PENSION"))
                .findFirst()
                .orElseThrow();
        concluding.resolve(widow.id(), report.id(),
                List.of(new Resolved(first.id(), Resolution.USE_FOUND, null, "")), clerk);
        clock.setToday(Declared.APPLIED.plusDays(1));
        office.behaves(MOTHER, Behaviour.停机);
        VerificationItem later = check();
        assertThat(later.found()).contains("的最近一次回答：");
        assertThat(later.resolution()).contains(Resolution.USE_FOUND);
    }
}
