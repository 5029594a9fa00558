package org.assistance.verification.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseEvent;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.secret.Words;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.Resolved;
import org.assistance.domain.verification.StaleFacts;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.verification.Staff;
import org.assistance.verification.TakingOver;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.registry.Registries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case whose check rests on data of 31 October 2026 is opened again when that is older than its source holds good. */
@DatabaseTest
@Import({Staff.class, TakingOver.class})
class AskingAgainTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final String MOTHER = Declared.idNumber("19790302", 2).value();
    private static final String DAUGHTER = Declared.idNumber("20060415", 2).value();
    private static final int DAYS = 30;
    private static final LocalDate LAST_GOOD = AS_OF.plusDays(DAYS);

    @Autowired
    private AskingAgain askingAgain;
    @Autowired
    private StaleFacts staleFacts;
    @Autowired
    private Checking checking;
    @Autowired
    private Concluding concluding;
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
    private Drafting drafting;
    @Autowired
    private Accepting accepting;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private Staff staff;
    @Autowired
    private TestClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Words words;
    @Autowired
    private EntityManager database;

    private ActingOfficer clerk;
    private ActingOfficer checker;
    private long widow;

    @BeforeEach
    void the_check_is_concluded_on_data_that_holds_good_for_thirty_days() {
        clock.setToday(Declared.APPLIED);
        staff.divisions();
        clerk = staff.in(Role.TOWNSHIP_CLERK, Staff.YICHENGLU, "YJ11");
        checker = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ31");
        sources("WAIT");
        var content = Declared.widowAndDaughter(new DivisionCode("340802001001")).content();
        widow = ((Submission.Submitted) accepting.submitAndAccept(drafting.create(clerk).id(), content, clerk)).cases()
                .getFirst()
                .id();
        pension(AS_OF, 1000);
        certificates(AS_OF, "有效");
        assertThat(checking.check(widow, clerk)).isInstanceOf(CheckOutcome.Done.class);
        database.flush();
        database.clear();
        VerificationReport report = reports.current(widow).orElseThrow();
        List<Resolved> resolved = report.openItems()
                .stream()
                .map(item -> item.offersFound()
                        ? new Resolved(item.id(), Resolution.USE_FOUND, null, "")
                        : new Resolved(item.id(), Resolution.KEEP_DECLARED, null, "对方没有数据"))
                .toList();
        concluding.conclude(widow, report.id(), resolved, Conclusion.DOES_NOT_FIT, "", clerk);
        database.flush();
        database.clear();
    }

    private void sources(String withoutFresh) {
        jdbc.sql(
                "update department_source set days_fresh = ?, without_fresh = ? where code in ('PENSION', 'DISABILITY_CERTIFICATE')")
                .params(DAYS, withoutFresh)
                .update();
    }

    private void agreed(String source, boolean asked, int daysFresh) {
        ActingOfficer one = staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ01");
        long id = jdbc.sql("""
                insert into source_terms (source, valid_from, asked, schedule, way_in, days_fresh, counts, without_fresh, document,
                    proposed_by, proposed_at)
                values (?, ?, ?, '随时', 'FILE', ?, 'ANY', 'WAIT', '示例〔2026〕1号', ?, ?) returning id""")
                .params(source, Declared.APPLIED, asked, daysFresh, one.officerId(),
                        Declared.APPLIED.atTime(9, 0).atOffset(ZoneOffset.ofHours(8)))
                .query(Long.class)
                .single();
        jdbc.sql("update source_terms set status = 'CONFIRMED', decided_by = ?, decided_at = proposed_at where id = ?")
                .params(staff.second(one).officerId(), id)
                .update();
    }

    private void file(LocalDate asOf, String source, String... lines) {
        var outcome = taking.take(registries.find(source).orElseThrow(), source + asOf + ".csv", asOf,
                new ByteArrayResource((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)), checker);
        assertThat(outcome).isInstanceOf(ImportOutcome.Taken.class);
    }

    private void pension(LocalDate asOf, int yuan) {
        file(asOf, "PENSION", "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月", "李桂兰," + MOTHER + ",职工基本养老金," + yuan + ",2026-08");
    }

    private void certificates(LocalDate asOf, String state) {
        file(asOf, "DISABILITY_CERTIFICATE", "姓名,身份证号码,残疾人证号,发证日期,有效期至,证件状态",
                "陈小雨," + DAUGHTER + "," + DAUGHTER + "51,2020-06-01,2030-05-31," + state);
    }

    /** The day after it speaks of. */
    private void newFiles(LocalDate asOf, int pension) {
        clock.setToday(asOf.plusDays(1));
        pension(asOf, pension);
        certificates(asOf, "有效");
    }

    private AssistanceCase open() {
        database.flush();
        database.clear();
        return caseFile.required(widow, clerk.scope());
    }

    private void at(Stage stage) {
        database.flush();
        jdbc.sql("update assistance_case set stage = ? where id = ?").params(stage.name(), widow).update();
        database.clear();
    }

    private List<String> stale(LocalDate day) {
        return staleFacts.of(open(), day).stream().map(StaleFacts.Stale::source).toList();
    }

    private String kept(String source) {
        return jdbc
                .sql("select outcome from facts_asked_again where case_id = ? and source = ? order by id desc limit 1")
                .params(widow, source)
                .query(String.class)
                .single();
    }

    @Test
    void on_its_last_good_day_nothing_has_to_be_asked_again_and_the_day_after_it_has() {
        assertThat(stale(LAST_GOOD)).isEmpty();
        assertThat(stale(LAST_GOOD.plusDays(1))).containsExactly("PENSION", "DISABILITY_CERTIFICATE");
        assertThatCode(() -> staleFacts.refuse(open(), LAST_GOOD)).doesNotThrowAnyException();
        assertThatThrownBy(() -> staleFacts.refuse(open(), LAST_GOOD.plusDays(1))).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("养老保险（人社部门）的数据截至 2026-10-31，有效期 30 天")
                .hasMessageContaining("重新查询过期的数据");
    }

    @Test
    void what_two_officers_agreed_about_a_source_says_when_it_has_to_be_asked_again() {
        agreed("PENSION", true, DAYS - 10);
        assertThat(stale(LAST_GOOD.minusDays(10))).isEmpty();
        assertThat(stale(LAST_GOOD.minusDays(9))).containsExactly("PENSION");
    }

    @Test
    void a_source_that_is_asked_no_more_holds_nothing_up() {
        agreed("PENSION", false, DAYS);
        assertThat(stale(LAST_GOOD.plusDays(1))).containsExactly("DISABILITY_CERTIFICATE");
    }

    @Test
    void what_did_not_change_lets_the_case_go_on_and_each_question_is_logged() {
        newFiles(LAST_GOOD, 1000);
        int before = queries.ofCase(widow).size();
        AskingAgain.Outcome outcome = askingAgain.ask(widow, "", clerk);
        assertThat(outcome.returned()).isNull();
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.asked()).isEqualTo(2);
        assertThat(open().stage()).isEqualTo(Stage.ASSESSMENT);
        assertThat(queries.ofCase(widow)).hasSize(before + 4);
        assertThat(stale(LAST_GOOD.plusDays(1))).isEmpty();
        assertThat(stale(LAST_GOOD.plusDays(DAYS))).isEmpty();
        assertThat(stale(LAST_GOOD.plusDays(DAYS + 1))).containsExactly("PENSION", "DISABILITY_CERTIFICATE");
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSESSMENT", "OPINION", "NOTICE", "DECISION"})
    void a_changed_figure_returns_the_case_to_the_check_with_a_sentence_that_names_both(Stage stage) {
        at(stage);
        newFiles(LAST_GOOD, 1300);
        AskingAgain.Outcome outcome = askingAgain.ask(widow, "", clerk);
        assertThat(outcome.returned()).contains("李桂兰的养老保险", "1,000.00", "1,300.00", "2026-10-31", LAST_GOOD.toString())
                .doesNotContain("残疾人证");
        boolean posted = stage == Stage.NOTICE || stage == Stage.DECISION;
        assertThat(outcome.returned().contains("须重新公示")).isEqualTo(posted);
        AssistanceCase returned = open();
        assertThat(returned.stage()).isEqualTo(Stage.VERIFICATION);
        CaseEvent last = returned.events().getLast();
        assertThat(last.kind()).isEqualTo(CaseEvent.Kind.RETURN);
        assertThat(last.reason()).contains(String.valueOf(outcome.returned()));
        assertThat(reports.current(widow)).isEmpty();
        assertThat(kept("PENSION")).isEqualTo("CHANGED");
        assertThat(kept("DISABILITY_CERTIFICATE")).isEqualTo("SAME");
    }

    @Test
    void checked_anew_after_the_return_only_what_changed_waits_for_a_conclusion() {
        newFiles(LAST_GOOD, 1300);
        askingAgain.ask(widow, "", clerk);
        checking.check(widow, clerk);
        database.flush();
        database.clear();
        assertThat(reports.current(widow).orElseThrow().openItems()).extracting(VerificationItem::source)
                .containsExactly("PENSION");
    }

    @Test
    void nothing_decided_is_asked_again() {
        at(Stage.PAYMENT);
        newFiles(LAST_GOOD, 1300);
        assertThat(stale(LAST_GOOD.plusDays(1))).isEmpty();
        assertThatThrownBy(() -> askingAgain.ask(widow, "", clerk)).isInstanceOf(NotAllowed.class);
        assertThat(open().stage()).isEqualTo(Stage.PAYMENT);
        assertThat(reports.current(widow)).isPresent();
    }

    @Test
    void without_new_data_a_source_that_is_waited_for_holds_the_case_until_somebody_says_why_it_goes_on() {
        LocalDate day = LAST_GOOD.plusDays(1);
        clock.setToday(day);
        AskingAgain.Outcome waits = askingAgain.ask(widow, " ", clerk);
        assertThat(waits.problems()).hasSize(2).first().asString().contains("养老保险", "已过 31 天", "请等待新数据");
        assertThat(stale(day)).hasSize(2);
        assertThat(askingAgain.ask(widow, "部门系统检修，已电话核实", clerk).problems()).isEmpty();
        assertThat(kept("PENSION")).isEqualTo("GOES_ON");
        assertThat(stale(day)).isEmpty();
        assertThat(stale(day.plusDays(20))).isEmpty();
        newFiles(day.plusDays(3), 1000);
        assertThat(stale(day.plusDays(4))).as("data has come").hasSize(2);
    }

    @Test
    void a_source_without_which_nobody_is_checked_holds_the_case_whatever_anybody_says() {
        sources("REFUSE");
        clock.setToday(LAST_GOOD.plusDays(1));
        assertThat(askingAgain.ask(widow, "急", clerk).problems()).hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("这些数据到位后才能继续办理"));
        assertThat(staleFacts.of(open(), LAST_GOOD.plusDays(1))).allMatch(StaleFacts.Stale::refuses);
    }

    @Test
    void the_last_known_data_answers_where_the_source_says_so_until_newer_comes() {
        sources("LAST_KNOWN");
        LocalDate day = LAST_GOOD.plusDays(1);
        clock.setToday(day);
        AskingAgain.Outcome outcome = askingAgain.ask(widow, "", clerk);
        assertThat(outcome.returned()).isNull();
        assertThat(outcome.problems()).isEmpty();
        assertThat(kept("PENSION")).isEqualTo("LAST_KNOWN");
        assertThat(words.open(
                jdbc.sql("select found from facts_asked_again where source = 'PENSION'").query(String.class).single()))
                .isEqualTo("数据已过 31 天（有效期 30 天），按最近一次数据：没有变化");
        assertThat(stale(day.plusDays(5))).isEmpty();
        newFiles(AS_OF.plusDays(1), 1000);
        assertThat(stale(day.plusDays(5))).hasSize(2);
    }

    @Test
    void data_that_there_was_none_of_is_asked_for_when_it_comes() {
        assertThat(stale(Declared.APPLIED)).isEmpty();
        file(AS_OF, "VEHICLE", "姓名,身份证号码,车辆类型,号牌号码,登记日期,车辆状态",
                "李桂兰," + MOTHER + ",小型客车,皖H00001,2021-05-06,正常");
        assertThat(stale(Declared.APPLIED)).containsExactly("VEHICLE");
        assertThat(askingAgain.ask(widow, "", clerk).returned()).contains("李桂兰的机动车");
    }

    @Test
    void nobody_is_asked_about_whose_authorisation_ended() {
        authorisations.ofApplication(open().applicationId()).getFirst().end(Declared.APPLIED);
        newFiles(LAST_GOOD, 1300);
        assertThat(askingAgain.ask(widow, "", clerk).problems()).singleElement().asString().contains("没有有效授权不能核对");
        assertThat(open().stage()).isEqualTo(Stage.ASSESSMENT);
        assertThat(stale(LAST_GOOD.plusDays(1))).hasSize(2);
    }

    @Test
    void the_township_leader_may_ask_only_when_it_is_his_to_decide() {
        ActingOfficer leader = staff.in(Role.TOWNSHIP_LEADER, Staff.YICHENGLU, "YJ12");
        assertThatThrownBy(() -> askingAgain.ask(widow, "", leader)).isInstanceOf(NotAllowed.class);
        at(Stage.DECISION);
        assertThat(askingAgain.ask(widow, "", leader)).isEqualTo(new AskingAgain.Outcome(0, List.of(), null));
    }
}
