package org.assistance.verification.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.ItemObjections.Raised;
import org.assistance.domain.verification.RegionalRequests;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.domain.verification.RegistryQuery;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.Resolved;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.assistance.verification.Staff;
import org.assistance.verification.TakingOver;
import org.assistance.verification.registry.Registries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody struck out of the authorisation is asked of nobody (XZ-50, XZ-51): 周大山 struck out the pension and the police. */
@DatabaseTest
@Import({Staff.class, TakingOver.class})
class StruckOutTests {
    private static final IdNumber NUMBER = Declared.idNumber("19850506", 7);

    @Autowired
    private Checking checking;
    @Autowired
    private Concluding concluding;
    @Autowired
    private Rechecking rechecking;
    @Autowired
    private RegionalChecking regional;
    @Autowired
    private RegionalRequests requests;
    @Autowired
    private VerificationReports reports;
    @Autowired
    private RegistryQueries queries;
    @Autowired
    private Authorisations authorisations;
    @Autowired
    private TakingOver taking;
    @Autowired
    private Registries registries;
    @Autowired
    private Staff staff;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager database;

    private ActingOfficer clerk;
    private ActingOfficer checker;
    private AssistanceCase of;

    @BeforeEach
    void he_has_applied(@Autowired Drafting drafting, @Autowired Accepting accepting, @Autowired TestClock clock) {
        clock.setToday(Declared.APPLIED);
        staff.divisions();
        clerk = staff.in(Role.TOWNSHIP_CLERK, Staff.YICHENGLU, "YJ11");
        checker = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ31");
        of = ((Submission.Submitted) accepting.submitAndAccept(drafting.create(clerk).id(),
                Declared.family(new DivisionCode("340802001001"), Programme.DIBAO)
                        .with("周大山", NUMBER, Relation.SELF, List.of(), List.of())
                        .striking("PENSION", "HUKOU", "VEHICLE")
                        .content(),
                clerk)).cases().getFirst();
        String text = "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月\n周大山," + NUMBER.value() + ",职工基本养老金,2600,2015-01\n";
        taking.take(registries.find("PENSION").orElseThrow(), "PENSION.csv", Declared.APPLIED.minusDays(2),
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), checker);
    }

    private VerificationReport check() {
        assertThat(checking.check(of.id(), clerk)).isInstanceOf(CheckOutcome.Done.class);
        database.flush();
        database.clear();
        return reports.current(of.id()).orElseThrow();
    }

    private static VerificationItem item(VerificationReport report, String source) {
        return report.items().stream().filter(one -> one.source().equals(source)).findFirst().orElseThrow();
    }

    private Authorisation paper() {
        return authorisations.ofApplication(of.applicationId()).getFirst();
    }

    @Test
    void it_is_not_asked_the_report_says_so_and_the_refusal_is_logged_and_all_else_is_asked() {
        VerificationReport report = check();
        for (String struck : List.of("PENSION", "VEHICLE")) {
            assertThat(item(report, struck)).satisfies(item -> {
                assertThat(item.answer()).isEqualTo(CheckAnswer.REFUSED);
                assertThat(item.found()).contains("划去了").contains(paper().number()).doesNotContain("2,600");
            });
        }
        assertThat(report.items()).filteredOn(item -> !List.of("PENSION", "VEHICLE").contains(item.source()))
                .hasSize(4)
                .noneMatch(item -> item.answer() == CheckAnswer.REFUSED);
        assertThat(queries.ofCase(of.id())).hasSize(6)
                .filteredOn(query -> query.answer() == CheckAnswer.REFUSED)
                .extracting(RegistryQuery::source)
                .containsExactlyInAnyOrder("PENSION", "VEHICLE");
        assertThat(queries.ofCase(of.id())).filteredOn(query -> query.source().equals("PENSION"))
                .singleElement()
                .satisfies(query -> assertThat(query.refusal()).hasValueSatisfying(
                        why -> assertThat(why).contains("划去了养老保险（人社部门）")));
    }

    @Test
    void an_officer_says_why_the_case_goes_on_without_it() {
        VerificationReport report = check();
        assertThat(report.openItems()).extracting(VerificationItem::source).contains("PENSION", "VEHICLE");
        assertThatThrownBy(
                () -> concluding.conclude(of.id(), report.id(), kept(report, ""), Conclusion.FITS, "", clerk))
                .hasMessageContaining("请写明理由");
        concluding.conclude(of.id(), report.id(), kept(report, "出示了社保经办机构的证明"), Conclusion.FITS, "", clerk);
        assertThat(reports.current(of.id()).orElseThrow().conclusion()).contains(Conclusion.FITS);
    }

    private static List<Resolved> kept(VerificationReport report, String reason) {
        return report.openItems()
                .stream()
                .map(item -> new Resolved(item.id(), Resolution.KEEP_DECLARED, null, reason))
                .toList();
    }

    @Test
    void a_department_struck_out_as_a_whole_stays_so_for_what_it_gives_later() {
        assertThat(paper().struck().words()).isEqualTo("公安部门、养老保险（人社部门）");
        assertThat(paper().struck().departments()).containsExactly("PUBLIC_SECURITY");
        jdbc.sql(
                """
                insert into department_source (code, department, label, position, shape, knows_all, schedule, days_fresh)
                select x.code, x.department, '新增', x.position, 'STATUS', false, '按约定提供', 180
                from (values ('BORDER', 'PUBLIC_SECURITY', 901), ('WORK_INJURY', 'HUMAN_RESOURCES', 902)) x (code, department, position)""")
                .update();
        assertThat(covered("BORDER")).isFalse();
        assertThat(covered("WORK_INJURY")).as("of the other department one item was struck out").isTrue();
        assertThat(paper().struck().leaves("BORDER", "PUBLIC_SECURITY")).isFalse();
        assertThat(paper().struck().leaves("WORK_INJURY", "HUMAN_RESOURCES")).isTrue();
    }

    private boolean covered(String source) {
        return jdbc.sql("select authorisation_covers(a, ?) from authorisation a where a.id = ?")
                .params(source, paper().id())
                .query(Boolean.class)
                .single();
    }

    @Test
    void the_database_itself_lets_no_question_rest_on_the_paper() {
        check();
        String asking = """
                insert into registry_query (case_id, division_code, person_id, source, authorisation_id, purpose, officer_id, at, answer)
                select case_id, division_code, person_id, ?, authorisation_id, purpose, officer_id, at, 'NOT_FOUND' from registry_query
                where authorisation_id is not null limit 1""";
        assertThat(jdbc.sql(asking).param("DEPOSIT").update()).isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql(asking).param("PENSION").update())
                .hasMessageContaining("nobody is asked about");
    }

    @Test
    void it_is_not_asked_again_for_an_objection_either() {
        VerificationItem pension = item(check(), "PENSION");
        var raised = new Raised(Declared.APPLIED, "周大山", "没有养老金", "社保局证明");
        assertThat(rechecking.recheck(of.id(), pension.id(), raised, clerk))
                .isInstanceOfSatisfying(Rechecking.Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("划去了养老保险"));
    }

    @Test
    void another_region_is_asked_for_the_rest_only() {
        assertThat(regional.send(letter("PENSION", "REAL_ESTATE"), checker))
                .isInstanceOfSatisfying(RegionalChecking.Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("划去了养老保险"));
        assertThat(requests.ofCase(of.id())).isEmpty();
        assertThat(queries.ofCase(of.id())).singleElement()
                .satisfies(query -> assertThat(query.answer()).isEqualTo(CheckAnswer.REFUSED));
        assertThat(regional.send(letter("REAL_ESTATE"), checker)).isInstanceOf(RegionalChecking.Outcome.Made.class);
        assertThatThrownBy(() -> jdbc.sql("""
                insert into regional_request (direction, division_code, other_body, document_number, wanted, person_name, case_id, person_id,
                    authorisation_id, sources, made_on, due_on, made_by, made_at)
                select direction, division_code, other_body, '又一函', wanted, person_name, case_id, person_id, authorisation_id,
                    array['PENSION'], made_on, due_on, made_by, made_at from regional_request""").update())
                .hasMessageContaining("covers it");
    }

    private RegionalChecking.Sent letter(String... sources) {
        return new RegionalChecking.Sent(of.id(), 1, "示例市核对中心", "迎核函〔2026〕1号", "在外地务工", List.of(sources));
    }
}
