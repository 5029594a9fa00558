package org.assistance.verification.checking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.person.KnowingNumber;
import org.assistance.domain.person.KnowingNumber.Paper;
import org.assistance.domain.person.SearchingPeople.Sought;
import org.assistance.domain.person.TemporaryNumber.Kind;
import org.assistance.domain.person.TemporaryNumbers;
import org.assistance.domain.person.TemporaryNumbers.Outcome.Issued;
import org.assistance.domain.person.TemporaryNumbers.Wanted;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.ItemObjections.Raised;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.domain.verification.RegistryQuery;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Sex;
import org.assistance.verification.Staff;
import org.assistance.verification.TakingOver;
import org.assistance.verification.registry.Registries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;

/** No department is asked about somebody who has a temporary number alone, and the report says why (DF-05): 周大山 lost all papers. */
@DatabaseTest
@Import({Staff.class, TakingOver.class})
class NumberlessTests {
    private static final IdNumber REAL = Declared.idNumber("19850506", 7);

    @Autowired
    private Checking checking;
    @Autowired
    private Rechecking rechecking;
    @Autowired
    private RegionalChecking regional;
    @Autowired
    private VerificationReports reports;
    @Autowired
    private RegistryQueries queries;
    @Autowired
    private KnowingNumber knowing;
    @Autowired
    private Staff staff;
    @Autowired
    private EntityManager database;

    private ActingOfficer clerk;
    private ActingOfficer checker;
    private AssistanceCase of;
    private long person;

    @BeforeEach
    void he_has_applied(@Autowired Drafting drafting, @Autowired Accepting accepting, @Autowired TakingOver taking,
            @Autowired Registries registries, @Autowired TemporaryNumbers numbers, @Autowired TestClock clock) {
        clock.setToday(Declared.APPLIED);
        staff.divisions();
        clerk = staff.in(Role.TOWNSHIP_CLERK, Staff.YICHENGLU, "YJ11");
        checker = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ31");
        var given = (Issued) numbers.issue(new Wanted(new Sought("周大山", LocalDate.of(1985, 5, 6), null, ""), Sex.MALE,
                Kind.LOST, "同村两人证明", false), clerk);
        person = given.personId();
        of = ((Submission.Submitted) accepting.submitAndAccept(drafting.create(clerk).id(),
                Declared.family(new DivisionCode("340802001001"), Programme.DIBAO)
                        .with("周大山", given.number(), Relation.SELF, List.of(), List.of())
                        .content(),
                clerk)).cases().getFirst();
        String text = "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月\n周大山," + REAL.value() + ",职工基本养老金,2600,2015-01\n";
        taking.take(registries.find("PENSION").orElseThrow(), "PENSION.csv", Declared.APPLIED.minusDays(2),
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), checker);
    }

    private VerificationReport check() {
        assertThat(checking.check(of.id(), clerk)).isInstanceOf(CheckOutcome.Done.class);
        database.flush();
        database.clear();
        return reports.current(of.id()).orElseThrow();
    }

    @Test
    void nobody_is_asked_the_report_and_the_log_say_why_and_an_officer_says_why_the_case_goes_on() {
        VerificationReport report = check();
        assertThat(report.items()).hasSizeGreaterThan(3).allSatisfy(item -> {
            assertThat(item.answer()).isEqualTo(CheckAnswer.REFUSED);
            assertThat(item.found()).contains("只有临时编号");
        });
        assertThat(report.openItems()).hasSameSizeAs(report.items());
        assertThat(queries.ofCase(of.id())).isNotEmpty().allSatisfy(query -> {
            assertThat(query.answer()).isEqualTo(CheckAnswer.REFUSED);
            assertThat(query.refusal()).hasValueSatisfying(why -> assertThat(why).contains("没有公民身份号码"));
        });
    }

    @Test
    void an_objection_asks_nobody_either_and_no_other_region() {
        VerificationItem first = check().items().getFirst();
        assertThat(rechecking.recheck(of.id(), first.id(), new Raised(Declared.APPLIED, "周大山", "没有养老金", "社保局证明"),
                clerk)).isInstanceOfSatisfying(Rechecking.Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("只有临时编号"));
        assertThat(regional.send(new RegionalChecking.Sent(of.id(), 1, "示例市丙区核对中心", "桐核函〔2026〕7号", "曾在贵地务工",
                List.of("PENSION")), checker)).isInstanceOfSatisfying(RegionalChecking.Outcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("不能向外地发出核对请求", "只有临时编号"));
    }

    @Test
    void with_the_real_number_in_its_place_the_same_case_is_checked_like_any() {
        check();
        knowing.ask(person, new Paper(REAL, "周大山", "派出所补发的户口证明"), clerk);
        knowing.confirm(person, REAL, staff.in(Role.TOWNSHIP_LEADER, Staff.YICHENGLU, "YJ12"));
        database.flush();
        database.clear();
        VerificationReport report = check();
        assertThat(report.items()).noneMatch(item -> item.answer() == CheckAnswer.REFUSED);
        assertThat(report.items()).filteredOn(item -> item.source().equals("PENSION"))
                .singleElement()
                .satisfies(item -> assertThat(item.answer()).isEqualTo(CheckAnswer.DIFFERS));
        assertThat(queries.ofCase(of.id())).extracting(RegistryQuery::answer).contains(CheckAnswer.DIFFERS);
    }
}
