package org.assistance.verification.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
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
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.permission.Action;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.ItemObjection;
import org.assistance.domain.verification.ItemObjections;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.domain.verification.RegistryQuery;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.Resolved;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.Staff;
import org.assistance.verification.TakingOver;
import org.assistance.verification.office.DepartmentOffice.Behaviour;
import org.assistance.verification.registry.Registries;
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
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What families dispute most is asked again too (XZ-57): homes, which are judged by the household, and what a department answers live. */
@DatabaseTest
@Import({Staff.class, TakingOver.class, DisputedItemsTests.Live.class})
class DisputedItemsTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final IdNumber MOTHER = Declared.idNumber("19790302", 2);
    private static final String DAUGHTER = Declared.idNumber("20060415", 2).value();

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
    private Rechecking rechecking;
    @Autowired
    private Concluding concluding;
    @Autowired
    private ItemObjections objections;
    @Autowired
    private TakingOver taking;
    @Autowired
    private Registries registries;
    @Autowired
    private VerificationReports reports;
    @Autowired
    private RegistryQueries queries;
    @Autowired
    private Authorisations authorisations;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private Breaker breaker;
    @Autowired
    private Office office;
    @Autowired
    private Staff staff;
    @Autowired
    private TestClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager database;

    private ActingOfficer clerk;
    private ActingOfficer checker;
    private AssistanceCase widow;

    @BeforeEach
    void the_widow_and_her_daughter_have_applied(@Autowired Drafting drafting, @Autowired Accepting accepting) {
        clock.setToday(Declared.APPLIED);
        staff.divisions();
        clerk = staff.in(Role.TOWNSHIP_CLERK, Staff.YICHENGLU, "YJ11");
        checker = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ31");
        widow = ((Submission.Submitted) accepting.submitAndAccept(drafting.create(clerk).id(),
                Declared.widowAndDaughter(new DivisionCode("340802001001")).content(), clerk)).cases().getFirst();
    }

    private void homes(LocalDate asOf, String... rows) {
        String text = "姓名,身份证号码,用途,坐落,登记日期\n" + String.join("\n", rows) + "\n";
        taking.take(registries.find("REAL_ESTATE").orElseThrow(), "房产.csv", asOf,
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), checker);
    }

    private static String mothers(String place) {
        return "李桂兰," + MOTHER.value() + ",住宅," + place + ",2008-10-20";
    }

    private static String daughters(String place) {
        return "陈小雨," + DAUGHTER + ",住宅," + place + ",2020-10-20";
    }

    /** A pension office that is asked live and pays the mother 1,000 yuan. */
    private void live() {
        office.pension("李桂兰," + MOTHER.value() + ",职工基本养老金,1000.00,2026-08");
        live("PENSION", "LAST_KNOWN");
    }

    private void live(String source, String withoutFresh) {
        office.office().speaksOf(Declared.APPLIED);
        office.behaves(MOTHER, Behaviour.正常);
        long proposer = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ01").officerId();
        long confirmer = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ03").officerId();
        OffsetDateTime at = Declared.APPLIED.atTime(9, 0).atOffset(ZoneOffset.ofHours(8));
        long id = jdbc.sql("""
                insert into source_terms (source, valid_from, asked, schedule, way_in, address, days_fresh, counts, without_fresh,
                    document, proposed_by, proposed_at)
                values (?, '2020-01-02', true, '随时', 'SERVICE', ?, 30, 'ANY', ?, '示例〔2026〕1号', ?, ?)
                returning id""")
                .params(source, office.office().address(), withoutFresh, proposer, at)
                .query(Long.class)
                .single();
        jdbc.sql("update source_terms set status = 'CONFIRMED', decided_by = ?, decided_at = ? where id = ?")
                .params(confirmer, at, id)
                .update();
    }

    private VerificationReport checked() {
        asking.ask(widow.id(), Action.CASE_VERIFY, clerk);
        assertThat(checking.check(widow.id(), clerk)).isInstanceOf(CheckOutcome.Done.class);
        VerificationReport report = current();
        List<Resolved> all = report.openItems()
                .stream()
                .map(one -> one.offersFound()
                        ? new Resolved(one.id(), Resolution.USE_FOUND, null, "")
                        : new Resolved(one.id(), Resolution.KEEP_DECLARED, null, "已入户查看"))
                .toList();
        concluding.conclude(widow.id(), report.id(), all, Conclusion.DOES_NOT_FIT, "", clerk);
        return current();
    }

    private VerificationReport current() {
        database.flush();
        database.clear();
        return reports.current(widow.id()).orElseThrow();
    }

    private static VerificationItem item(VerificationReport of, int member, String source) {
        return of.items()
                .stream()
                .filter(one -> one.source().equals(source) && one.memberNumber().orElse(0) == member)
                .findFirst()
                .orElseThrow();
    }

    private Rechecking.Outcome dispute(VerificationItem item, ActingOfficer by) {
        return rechecking.recheck(widow.id(), item.id(),
                new ItemObjections.Raised(LocalDate.now(clock), "李桂兰", "与现在的情况不符", "买卖合同"), by);
    }

    private Stage stage() {
        return caseFile.required(widow.id(), clerk.scope()).stage();
    }

    private List<CheckAnswer> logged(String source) {
        database.flush();
        return queries.ofCase(widow.id())
                .stream()
                .filter(one -> one.source().equals(source))
                .map(RegistryQuery::answer)
                .toList();
    }

    @Test
    void a_second_home_is_the_only_one_by_now_since_the_first_was_sold() {
        homes(AS_OF, mothers("示例路1号"), daughters("示例路2号"));
        VerificationReport report = checked();
        VerificationItem second = item(report, 2, "REAL_ESTATE");
        assertThat(second.found()).contains("第二套");
        homes(AS_OF.plusDays(1), daughters("示例路2号"));
        assertThat(dispute(second, clerk)).isInstanceOfSatisfying(Rechecking.Outcome.Changed.class,
                changed -> assertThat(changed.second().answer()).isEqualTo(CheckAnswer.CONFIRMED));
        assertThat(stage()).isEqualTo(Stage.VERIFICATION);
        VerificationReport newer = current();
        assertThat(item(newer, 2, "REAL_ESTATE").found()).contains("家庭唯一住房，不计");
        assertThat(item(newer, 1, "REAL_ESTATE").found()).as("the household is asked about as a whole")
                .isEqualTo("无记录");
        assertThat(newer.openItems()).isEmpty();
        assertThat(objections.ofCase(widow.id())).singleElement().satisfies(one -> {
            assertThat(one.firstFound()).contains("第二套");
            assertThat(one.found()).contains("家庭唯一住房");
            assertThat(one.changed()).isTrue();
        });
        assertThat(logged("REAL_ESTATE")).as("everybody who was asked about, each time").hasSize(4);
    }

    @Test
    void a_second_home_that_stands_moves_nothing() {
        homes(AS_OF, mothers("示例路1号"), daughters("示例路2号"));
        VerificationReport report = checked();
        homes(AS_OF.plusDays(1), mothers("示例路1号"), daughters("示例路2号"));
        assertThat(dispute(item(report, 2, "REAL_ESTATE"), checker)).isInstanceOf(Rechecking.Outcome.Upheld.class);
        assertThat(stage()).isEqualTo(Stage.ASSESSMENT);
        assertThat(current().id()).isEqualTo(report.id());
        assertThat(objections.ofCase(widow.id())).singleElement()
                .satisfies(one -> assertThat(one.changed()).isFalse());
    }

    @Test
    void a_home_is_not_disputed_away_by_data_that_is_too_old() {
        homes(AS_OF, mothers("示例路1号"), daughters("示例路2号"));
        VerificationReport report = checked();
        clock.setToday(AS_OF.plusYears(1));
        assertThat(dispute(item(report, 2, "REAL_ESTATE"), clerk))
                .isInstanceOfSatisfying(Rechecking.Outcome.Upheld.class,
                        upheld -> assertThat(upheld.second().answer()).isEqualTo(CheckAnswer.UNREACHABLE));
        assertThat(item(current(), 2, "REAL_ESTATE").answer()).isEqualTo(CheckAnswer.DIFFERS);
    }

    @Test
    void of_a_household_nobodys_home_is_asked_about_while_one_who_counts_may_not_be() {
        homes(AS_OF, mothers("示例路1号"), daughters("示例路2号"));
        VerificationReport report = checked();
        long mother = item(report, 1, "REAL_ESTATE").personId().orElseThrow();
        authorisations.ofApplication(widow.applicationId())
                .stream()
                .filter(one -> one.personId().filter(id -> id == mother).isPresent())
                .forEach(one -> one.end(Declared.APPLIED));
        clock.setToday(Declared.APPLIED.plusDays(1));
        for (int member = 1; member <= 2; member++) {
            assertThat(dispute(item(report, member, "REAL_ESTATE"), clerk)).isInstanceOfSatisfying(
                    Rechecking.Outcome.Refused.class,
                    refused -> assertThat(refused.person()).isEqualTo("李桂兰"));
        }
        assertThat(logged("REAL_ESTATE")).hasSize(4).endsWith(CheckAnswer.REFUSED, CheckAnswer.REFUSED);
        assertThat(item(current(), 2, "REAL_ESTATE").found()).contains("第二套");
    }

    @Test
    void a_second_home_is_not_disputed_away_by_an_office_that_is_silent_about_the_first() {
        office.homes(mothers("示例路1号"), daughters("示例路2号"));
        live("REAL_ESTATE", "WAIT");
        VerificationReport report = checked();
        VerificationItem second = item(report, 2, "REAL_ESTATE");
        assertThat(second.found()).contains("第二套");
        office.behaves(MOTHER, Behaviour.停机);
        assertThat(dispute(second, clerk)).isInstanceOfSatisfying(Rechecking.Outcome.Upheld.class,
                upheld -> assertThat(upheld.second().answer()).isEqualTo(CheckAnswer.UNREACHABLE));
        assertThat(current().id()).isEqualTo(report.id());
    }

    @Test
    void nor_is_a_second_home_the_only_one_to_a_check_that_hears_nothing_of_the_first() {
        office.homes(mothers("示例路1号"), daughters("示例路2号"));
        live("REAL_ESTATE", "WAIT");
        office.behaves(MOTHER, Behaviour.停机);
        asking.ask(widow.id(), Action.CASE_VERIFY, clerk);
        checking.check(widow.id(), clerk);
        assertThat(item(current(), 2, "REAL_ESTATE").answer()).isEqualTo(CheckAnswer.UNREACHABLE);
    }

    @Test
    void a_department_that_answers_live_is_asked_again_and_says_something_else() {
        live();
        VerificationItem first = item(checked(), 1, "PENSION");
        int asked = office.office().asked(MOTHER.value());
        int others = office.office().asked(DAUGHTER);
        office.pension("李桂兰," + MOTHER.value() + ",职工基本养老金,700.00,2026-08");
        assertThat(dispute(first, clerk)).isInstanceOf(Rechecking.Outcome.Changed.class);
        assertThat(stage()).isEqualTo(Stage.VERIFICATION);
        assertThat(current().openItems()).singleElement().satisfies(one -> {
            assertThat(one.source()).isEqualTo("PENSION");
            assertThat(one.found()).contains("700.00");
        });
        assertThat(objections.ofCase(widow.id())).extracting(ItemObjection::changed).containsExactly(true);
        assertThat(office.office().asked(MOTHER.value())).isEqualTo(asked + 1);
        assertThat(office.office().asked(DAUGHTER)).isEqualTo(others);
        assertThat(logged("PENSION")).as("the question of the dispute is in the log once").hasSize(3);
    }

    @Test
    void a_department_that_says_the_same_or_keeps_silent_upholds_its_first_answer() {
        live();
        VerificationReport report = checked();
        VerificationItem first = item(report, 1, "PENSION");
        assertThat(dispute(first, clerk)).isInstanceOfSatisfying(Rechecking.Outcome.Upheld.class,
                upheld -> assertThat(upheld.second().caution()).isEmpty());
        office.behaves(MOTHER, Behaviour.停机);
        assertThat(dispute(first, clerk)).isInstanceOfSatisfying(Rechecking.Outcome.Upheld.class,
                upheld -> assertThat(upheld.second().caution()).contains("最近一次回答"));
        assertThat(caseFile.required(widow.id(), clerk.scope()).events().getLast().summary()).contains("未能重查，维持第一次答复");
        assertThat(current().id()).isEqualTo(report.id());
        assertThat(stage()).isEqualTo(Stage.ASSESSMENT);
        assertThat(objections.ofCase(widow.id())).extracting(ItemObjection::changed).containsExactly(false, false);
    }

    @Test
    void nobody_is_logged_as_asked_about_whom_a_system_that_stops_did_not_ask_about() {
        live();
        VerificationItem first = item(checked(), 1, "PENSION");
        List<CheckAnswer> before = logged("PENSION");
        Thread.currentThread().interrupt();
        try {
            dispute(first, clerk);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(logged("PENSION")).isEqualTo(before);
    }

    @Test
    void no_department_is_asked_for_half_an_objection_by_another_post_without_a_paper_or_while_it_is_left_alone() {
        live();
        VerificationItem first = item(checked(), 1, "PENSION");
        int asked = office.office().asked(MOTHER.value());
        assertThatThrownBy(() -> rechecking.recheck(widow.id(), first.id(),
                new ItemObjections.Raised(Declared.APPLIED, "李桂兰", "不对", " "), clerk))
                .isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> dispute(first, staff.in(Role.COUNTY_LEADER, Staff.YINGJIANG, "YJ21")))
                .isInstanceOf(NotAllowed.class);
        for (int time = 0; time < Breaker.FAILURES; time++) {
            breaker.told("PENSION", false);
        }
        assertThat(dispute(first, clerk)).isInstanceOf(Rechecking.Outcome.Upheld.class);
        breaker.told("PENSION", true);
        authorisations.ofApplication(widow.applicationId()).forEach(one -> one.end(Declared.APPLIED));
        clock.setToday(Declared.APPLIED.plusDays(1));
        assertThat(dispute(first, clerk)).isInstanceOf(Rechecking.Outcome.Refused.class);
        assertThat(office.office().asked(MOTHER.value())).isEqualTo(asked);
    }
}
