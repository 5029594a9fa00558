package org.assistance.verification.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Attaching;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.domain.application.Documents;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.kinship.KinRelation;
import org.assistance.domain.kinship.Relative;
import org.assistance.domain.kinship.Statement;
import org.assistance.domain.kinship.Statements;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.QueryLog;
import org.assistance.domain.verification.RegionalRequest;
import org.assistance.domain.verification.RegionalRequests;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.Staff;
import org.assistance.verification.TakingOver;
import org.assistance.verification.registry.Registries;
import org.assistance.verification.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests between regions (XZ-54): sent under an authorisation, received with one, each with its clock. */
@DatabaseTest
@Import({Staff.class, TakingOver.class})
class RegionalCheckingTests {
    private static final LocalDate TODAY = Declared.APPLIED;
    private static final DivisionCode VILLAGE = new DivisionCode("340802001001");
    private static final IdNumber STRANGER = Declared.idNumber("19551123", 4);
    private static final IdNumber NEIGHBOUR = Declared.idNumber("19560101", 3);

    @Autowired
    private RegionalChecking checking;
    @Autowired
    private RegionalRequests requests;
    @Autowired
    private RegistryQueries queries;
    @Autowired
    private QueryLog log;
    @Autowired
    private Authorisations authorisations;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Accepting accepting;
    @Autowired
    private TakingOver taking;
    @Autowired
    private Registries registries;
    @Autowired
    private Attaching attaching;
    @Autowired
    private Documents documents;
    @Autowired
    private Statements statements;
    @Autowired
    private Staff staff;
    @Autowired
    private TestClock clock;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer clerk;
    private ActingOfficer checker;
    private AssistanceCase widow;

    @BeforeEach
    void the_widow_has_applied() {
        clock.setToday(TODAY);
        staff.divisions();
        clerk = staff.in(Role.TOWNSHIP_CLERK, Staff.YICHENGLU, "YJ11");
        checker = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ31");
        var submission = (Submission.Submitted) accepting.submitAndAccept(drafting.create(clerk).id(),
                Declared.widowAndDaughter(VILLAGE).content(), clerk);
        widow = submission.cases().getFirst();
        String text = "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月\n"
                + "外地人," + STRANGER.value() + ",职工基本养老金,2600,2015-01\n"
                + "邻居," + NEIGHBOUR.value() + ",职工基本养老金,3900,2016-01\n";
        taking.take(registries.find("PENSION").orElseThrow(), "PENSION.csv", TODAY.minusDays(2),
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), checker);
    }

    private RegionalChecking.Sent wanted() {
        return new RegionalChecking.Sent(widow.id(), 1, "示例市核对中心", "迎核函〔2026〕1号", "养老保险", List.of("PENSION"));
    }

    private long sent() {
        return sent(wanted());
    }

    private long sent(RegionalChecking.Sent wanted) {
        return ((RegionalChecking.Outcome.Made) checking.send(wanted, checker)).id();
    }

    private RegionalChecking.Sent wanted(String number, String what) {
        return new RegionalChecking.Sent(widow.id(), 1, "示例市核对中心", number, what, List.of("PENSION"));
    }

    private long received(LocalDate on) {
        return checking.receive(letter("外地人", everything(), on), checker);
    }

    private List<String> everything() {
        return registries.all().stream().map(Registry::code).toList();
    }

    private static RegionalChecking.Received letter(String name, List<String> sources, LocalDate on) {
        return new RegionalChecking.Received("示例市核对中心", "示核函〔2026〕9号", "养老保险", sources, name, STRANGER,
                on.minusDays(3), on);
    }

    @Test
    void one_is_sent_under_the_member_s_authorisation_with_its_clock() {
        RegionalRequest request = requests.required(sent(), checker.scope()).request();
        assertThat(request.authorisation()).isNotNull();
        assertThat(request.person()).isEqualTo("李桂兰");
        assertThat(request.sources()).containsExactly("PENSION");
        assertThat(request.dueOn()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(request.late(LocalDate.of(2026, 11, 16))).isFalse();
        assertThat(request.late(LocalDate.of(2026, 11, 17))).isTrue();
        assertThatThrownBy(() -> checking.send(wanted(), clerk)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_same_letter_sent_twice_is_one_request_and_one_line_in_the_case_s_history() {
        long id = sent();
        assertThat(sent()).isEqualTo(id);
        assertThat(sent(
                new RegionalChecking.Sent(widow.id(), 1, " 示例市核对中心", "迎核函〔2026〕1号 ", " 养老保险 ", List.of("PENSION"))))
                .isEqualTo(id);
        assertThat(requests.ofCase(widow.id())).hasSize(1);
        assertThat(jdbc.sql("select count(*) from case_event where case_id = ? and kind = 'NOTE'")
                .param(widow.id())
                .query(Integer.class)
                .single()).isEqualTo(1);
        assertThat(sent(new RegionalChecking.Sent(widow.id(), 2, "示例市核对中心", "迎核函〔2026〕1号", "养老保险", List.of("PENSION"))))
                .as("about somebody else")
                .isNotEqualTo(id);
        assertThat(sent(wanted("迎核函〔2026〕2号", "养老保险"))).as("another letter").isNotEqualTo(id);
    }

    @Test
    void a_letter_on_record_is_not_changed_by_one_of_the_same_number() {
        long id = sent();
        var other = wanted("迎核函〔2026〕1号", "养老保险、失业保险");
        assertThatThrownBy(() -> checking.send(other, checker)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining(RegionalRequest.number(id));
        var more = new RegionalChecking.Sent(widow.id(), 1, "示例市核对中心", "迎核函〔2026〕1号", "养老保险",
                List.of("PENSION", "VEHICLE"));
        assertThatThrownBy(() -> checking.send(more, checker)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining(RegionalRequest.number(id));
        assertThat(requests.ofCase(widow.id())).singleElement()
                .satisfies(one -> assertThat(one.wanted()).isEqualTo("养老保险"));
    }

    @Test
    void what_is_asked_and_answered_by_hand_is_sealed_and_as_long_as_it_may_be() {
        String longest = "病".repeat(500);
        long id = sent(wanted("迎核函〔2026〕3号", longest));
        assertThat(requests.required(id, checker.scope()).request().wanted()).isEqualTo(longest);
        assertThatThrownBy(() -> checking.send(wanted("迎核函〔2026〕4号", longest + "病"), checker))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("不超过500字");
        var asked = new RegionalChecking.Received("示例市核对中心", "示核函〔2026〕9号", longest, everything(), "外地人", STRANGER,
                TODAY.minusDays(3), TODAY);
        assertThat(requests.required(checking.receive(asked, checker), checker.scope()).request().wanted())
                .isEqualTo(longest);
        attaching.attachToCase(widow.id(), DocumentCategory.OTHER, "复函.pdf",
                "%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII), clerk);
        UUID paper = documents.ofApplication(widow.applicationId()).getLast().id();
        assertThatThrownBy(() -> checking.answered(id, new RegionalChecking.Answered(CheckAnswer.CONFIRMED,
                "病".repeat(1001), "示核复〔2026〕2号", paper, TODAY), checker)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("不超过1000字");
        checking.answered(id, new RegionalChecking.Answered(CheckAnswer.CONFIRMED, "病".repeat(1000), "示核复〔2026〕2号",
                paper, TODAY), checker);
        assertThat(requests.required(id, checker.scope()).request().answerWords()).isEqualTo("病".repeat(1000));
        assertThat(jdbc.sql("select string_agg(to_jsonb(r)::text, '') from regional_request r")
                .query(String.class)
                .single())
                .doesNotContain("病病");
    }

    @Test
    void without_a_live_authorisation_nothing_is_sent_and_that_is_on_record() {
        authorisations.ofApplication(widow.applicationId()).forEach(one -> one.end(TODAY));
        clock.setToday(TODAY.plusDays(1));
        assertThat(checking.send(wanted(), checker)).isInstanceOf(RegionalChecking.Outcome.Refused.class);
        assertThat(queries.ofCase(widow.id())).singleElement()
                .satisfies(query -> assertThat(query.answer()).isEqualTo(CheckAnswer.REFUSED));
        assertThat(requests.ofCase(widow.id())).isEmpty();
    }

    @Test
    void an_answer_is_put_down_only_with_its_paper() {
        long id = sent();
        var nothing = new RegionalChecking.Answered(CheckAnswer.NOT_FOUND, "没有参保", "示核复〔2026〕2号", UUID.randomUUID(),
                TODAY);
        assertThatThrownBy(() -> checking.answered(id, nothing, checker)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("上传复函");
        assertThatThrownBy(() -> checking.replied(id, "x", TODAY, checker)).as("that is for what we were asked")
                .isInstanceOf(IllegalMove.class);
        attaching.attachToCase(widow.id(), DocumentCategory.OTHER, "复函.pdf",
                "%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII), clerk);
        UUID paper = documents.ofApplication(widow.applicationId()).getLast().id();
        var came = new RegionalChecking.Answered(CheckAnswer.NOT_FOUND, "没有参保", "示核复〔2026〕2号", paper, TODAY);
        checking.answered(id, came, checker);
        RegionalRequest answered = requests.required(id, checker.scope()).request();
        assertThat(answered.open()).isFalse();
        assertThat(answered.answer()).isEqualTo(CheckAnswer.NOT_FOUND);
        assertThat(answered.answerNumber()).isEqualTo("示核复〔2026〕2号");
        assertThatThrownBy(() -> checking.answered(id, came, checker)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void what_is_asked_of_us_is_answered_about_that_one_person_and_no_number_is_kept() {
        long id = received(TODAY);
        RegionalRequest.File file = requests.required(id, checker.scope());
        assertThat(file.findings()).hasSize(registries.all().size());
        assertThat(file.findings()).filteredOn(one -> one.answer() == CheckAnswer.CONFIRMED)
                .singleElement()
                .satisfies(one -> assertThat(one.found()).contains("2,600.00").doesNotContain("3,900.00"));
        assertThat(file.findings()).as("silence is never nothing found")
                .filteredOn(one -> !one.sourceLabel().contains("养老"))
                .allSatisfy(one -> assertThat(one.answer()).isEqualTo(CheckAnswer.UNREACHABLE));
        assertThat(jdbc.sql("select to_jsonb(r)::text from regional_request r").query(String.class).single())
                .doesNotContain(STRANGER.value());
        assertThat(log.page(checker.scope(), QueryLog.Sought.ALL, null, 50)).hasSize(registries.all().size())
                .allSatisfy(entry -> {
                    assertThat(entry.person()).isEqualTo("外地人");
                    assertThat(entry.purpose()).contains("示核函〔2026〕9号").contains("授权");
                });
    }

    @Test
    void without_the_person_s_authorisation_nobody_looks() {
        var later = new RegionalChecking.Received("示例市核对中心", "示核函〔2026〕9号", "养老保险", everything(), "外地人",
                STRANGER, TODAY.plusDays(1), TODAY);
        assertThatThrownBy(() -> checking.receive(later, checker)).isInstanceOf(IllegalMove.class);
        assertThat(log.page(checker.scope(), QueryLog.Sought.ALL, null, 50)).isEmpty();
    }

    @Test
    void only_the_sources_that_the_letter_names_are_asked_and_nothing_else_rests_on_it() {
        assertThatThrownBy(() -> checking.receive(letter("外地人", List.of("NO_SUCH"), TODAY), checker))
                .isInstanceOf(IllegalMove.class);
        long id = checking.receive(letter("外地人", List.of("PENSION"), TODAY), checker);
        assertThat(requests.required(id, checker.scope()).findings()).singleElement()
                .satisfies(one -> assertThat(one.answer()).isEqualTo(CheckAnswer.CONFIRMED));
        assertThat(log.page(checker.scope(), QueryLog.Sought.ALL, null, 50)).singleElement()
                .satisfies(entry -> assertThat(entry.source()).isEqualTo("PENSION"));
        assertThatThrownBy(() -> jdbc.sql("""
                insert into registry_query (division_code, source, regional_id, purpose, officer_id, at, answer)
                select division_code, 'VEHICLE', regional_id, purpose, officer_id, at, answer from registry_query
                where regional_id = ?""").param(id).update()).hasMessageContaining("nobody is asked about");
    }

    @Test
    void what_our_rules_would_make_of_a_home_is_not_told() {
        String text = "姓名,身份证号码,用途,坐落,登记日期\n外地人," + STRANGER.value() + ",住宅,示例路1号,2008-10-20\n";
        taking.take(registries.find("REAL_ESTATE").orElseThrow(), "REAL_ESTATE.csv", TODAY.minusDays(2),
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), checker);
        long id = checking.receive(letter("外地人", List.of("REAL_ESTATE"), TODAY), checker);
        assertThat(requests.required(id, checker.scope()).findings()).singleElement()
                .satisfies(one -> assertThat(one.found()).isEqualTo("住宅：示例路1号"));
    }

    @Test
    void of_a_record_under_another_name_nothing_is_told() {
        long id = checking.receive(letter("别的人", List.of("PENSION"), TODAY), checker);
        assertThat(requests.required(id, checker.scope()).findings()).singleElement().satisfies(one -> {
            assertThat(one.answer()).isEqualTo(CheckAnswer.UNREACHABLE);
            assertThat(one.found()).contains("姓名与来函不一致").doesNotContain("外地人").doesNotContain("2,600");
        });
    }

    @Test
    void a_number_that_our_own_cases_know_under_another_name_is_not_answered_as_nothing_found() {
        assertThat(told("别的人")).satisfies(one -> {
            assertThat(one.answer()).isEqualTo(CheckAnswer.UNREACHABLE);
            assertThat(one.found()).contains("本地登记中", "姓名与来函不一致").doesNotContain("李桂兰");
        });
        assertThat(told("李桂兰").answer()).isEqualTo(CheckAnswer.NOT_FOUND);
    }

    private RegionalRequest.Finding told(String name) {
        var asked = new RegionalChecking.Received("示例市核对中心", "示核函〔2026〕" + name.hashCode() + "号", "养老保险",
                List.of("PENSION"), name, Declared.idNumber("19790302", 2), TODAY.minusDays(3), TODAY);
        return requests.required(checking.receive(asked, checker), checker.scope()).findings().getFirst();
    }

    @Test
    void one_letter_is_taken_in_once_for_each_person() {
        long id = received(TODAY);
        assertThatThrownBy(() -> received(TODAY)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining(RegionalRequest.number(id));
        assertThatThrownBy(() -> jdbc.sql("""
                insert into regional_request (direction, division_code, other_body, document_number, wanted, person_name, person_index,
                    authorised_on, sources, made_on, due_on, made_by, made_at)
                select direction, division_code, other_body, document_number, wanted, person_name, person_index,
                    authorised_on, sources, made_on, due_on, made_by, made_at from regional_request where id = ?""")
                .param(id)
                .update()).hasMessageContaining("regional_request_once");
    }

    @Test
    void nobody_looks_at_the_own_relatives_for_another_region() {
        statements.state(new Statement(Declared.idNumber("19800101", 7), "13800000000", "宜城路街道", "宜城路街道", null,
                List.of(new Relative(KinRelation.PARENT, "外地人", STRANGER, null, ""))), checker);
        assertThatThrownBy(() -> received(TODAY)).isInstanceOf(NotAllowed.class).hasMessageContaining("其他人员");
        assertThat(log.page(checker.scope(), QueryLog.Sought.ALL, null, 50)).isEmpty();
    }

    @Test
    void what_a_colleague_looked_up_about_an_own_relative_is_not_read_counted_or_answered() {
        long id = received(TODAY);
        ActingOfficer colleague = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ32");
        statements.state(new Statement(Declared.idNumber("19800101", 7), "13800000000", "宜城路街道", "宜城路街道", null,
                List.of(new Relative(KinRelation.PARENT, "外地人", STRANGER, null, ""))), colleague);
        assertThat(requests.page(colleague.scope(), 0)).isEmpty();
        assertThat(requests.counts(colleague.scope(), TODAY, TODAY)).isEmpty();
        assertThatThrownBy(() -> requests.required(id, colleague.scope())).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> checking.replied(id, "迎核复〔2026〕1号", TODAY, colleague)).isInstanceOf(NoSuchCase.class);
        assertThat(open(colleague)).isZero();
        assertThat(requests.page(checker.scope(), 0)).hasSize(1);
        assertThat(open(checker)).isEqualTo(1);
    }

    private int open(ActingOfficer by) {
        return jdbc.sql(RegionalRequests.COUNT_OPEN)
                .param("lower", by.scope().lower())
                .param("upper", by.scope().upper())
                .param("officer", by.officerId())
                .query(Integer.class)
                .single();
    }

    @Test
    void they_are_counted_and_an_answered_one_stands() {
        long id = received(TODAY);
        sent();
        clock.setToday(LocalDate.of(2026, 11, 20));
        checking.replied(id, "迎核复〔2026〕1号", LocalDate.of(2026, 11, 10), checker);
        assertThat(requests.counts(checker.scope(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 20)))
                .containsExactly(new RegionalRequest.Count(RegionalRequest.Direction.OUT, 1, 0, 1, 1),
                        new RegionalRequest.Count(RegionalRequest.Direction.IN, 1, 1, 0, 0));
        assertThatThrownBy(() -> checking.replied(id, "又一次", TODAY.plusDays(1), checker))
                .isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> jdbc.sql("update regional_request set answer_number = '改' where id = ?")
                .param(id)
                .update()).hasMessageContaining("stands as it was");
    }

    @Test
    void another_district_does_not_see_it() {
        long id = received(TODAY);
        ActingOfficer elsewhere = staff.in(Role.COUNTY_CHECKER, Staff.DAGUAN, "DG31");
        assertThatThrownBy(() -> requests.required(id, elsewhere.scope())).isInstanceOf(NoSuchCase.class);
    }
}
