package org.assistance.verification.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
import org.assistance.domain.payment.Families;
import org.assistance.domain.desk.Desk;
import org.assistance.domain.desk.OtherWork;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.FollowUp;
import org.assistance.domain.verification.FollowUps;
import org.assistance.domain.verification.FollowingUp;
import org.assistance.domain.verification.ItemObjections;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.Resolved;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.domain.visit.NewVisit;
import org.assistance.domain.visit.VisitMethod;
import org.assistance.domain.visit.Visiting;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.verification.Staff;
import org.assistance.verification.TakingOver;
import org.assistance.verification.registry.Registries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows a difference: a visit, papers, or one item asked again (XZ-57); and what a decision freezes. */
@DatabaseTest
@Import({Staff.class, TakingOver.class})
class DifferencesTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final LocalDate LATE = AS_OF.plusDays(181);
    private static final DivisionCode VILLAGE = new DivisionCode("340802001001");
    private static final String MOTHER = Declared.idNumber("19790302", 2).value();

    @Autowired
    private Checking checking;
    @Autowired
    private Rechecking rechecking;
    @Autowired
    private Concluding concluding;
    @Autowired
    private FollowingUp followingUp;
    @Autowired
    private FollowUps followUps;
    @Autowired
    private ItemObjections objections;
    @Autowired
    private Visiting visiting;
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
    private EntityManager database;

    private ActingOfficer clerk;
    private ActingOfficer checker;
    private AssistanceCase widow;
    private VerificationReport report;

    @BeforeEach
    void a_pension_that_was_not_declared() {
        clock.setToday(Declared.APPLIED);
        staff.divisions();
        clerk = staff.in(Role.TOWNSHIP_CLERK, Staff.YICHENGLU, "YJ11");
        checker = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ31");
        var submission = (Submission.Submitted) accepting.submitAndAccept(drafting.create(clerk).id(),
                Declared.widowAndDaughter(VILLAGE).content(), clerk);
        widow = submission.cases().getFirst();
        pensionFile(AS_OF, 1000);
        assertThat(checking.check(widow.id(), clerk)).isInstanceOf(CheckOutcome.Done.class);
        report = current();
    }

    private void pensionFile(LocalDate asOf, int yuan) {
        String text = "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月\n李桂兰," + MOTHER + ",职工基本养老金," + yuan + ",2026-08\n";
        taking.take(registries.find("PENSION").orElseThrow(), "PENSION.csv", asOf,
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), checker);
    }

    private VerificationReport current() {
        database.flush();
        database.clear();
        return reports.current(widow.id()).orElseThrow();
    }

    private static VerificationItem pension(VerificationReport of) {
        return of.items()
                .stream()
                .filter(one -> one.source().equals("PENSION") && one.memberNumber().filter(n -> n == 1).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void conclude(VerificationReport of) {
        List<Resolved> all = of.openItems()
                .stream()
                .map(one -> one.offersFound()
                        ? new Resolved(one.id(), Resolution.USE_FOUND, null, "")
                        : new Resolved(one.id(), Resolution.KEEP_DECLARED, null, "已入户查看"))
                .toList();
        concluding.conclude(widow.id(), of.id(), all, Conclusion.DOES_NOT_FIT, "", clerk);
    }

    private static ItemObjections.Raised raised() {
        return new ItemObjections.Raised(Declared.APPLIED, "李桂兰", "养老金已停发", "社保局停发证明");
    }

    @Test
    void an_item_says_how_far_apart_still_counts_as_one() {
        assertThat(pension(report).tolerance()).contains("分文不差");
        assertThat(report.items()).filteredOn(one -> one.source().equals("DEATH"))
                .allSatisfy(one -> assertThat(one.tolerance()).isEmpty());
    }

    @Test
    void a_difference_becomes_a_visit_and_the_visit_on_record_answers_it() {
        followingUp.begin(widow.id(), report.id(), pension(report).id(), FollowUp.Kind.VISIT, clerk);
        followingUp.begin(widow.id(), report.id(), pension(report).id(), FollowUp.Kind.VISIT, clerk);
        assertThat(followUps.open(widow.id())).singleElement().satisfies(one -> {
            assertThat(one.wanted()).contains("李桂兰")
                    .contains("请入户查看")
                    .endsWith("现在是否还有。")
                    .containsOnlyOnce("12个月合计");
            assertThat(one.dueOn()).isEqualTo(LocalDate.of(2026, 11, 9));
        });
        assertThatThrownBy(() -> conclude(report)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("还有 1 项差异正在入户核实");
        visiting.record(caseFile.required(widow.id(), clerk.scope()),
                new NewVisit(VisitMethod.HOME, null, Declared.APPLIED, "驻村干部", "村主任", "李桂兰", "住房简单", "邻居说法一致", "李桂兰",
                        null),
                clerk);
        assertThat(followUps.ofCase(widow.id())).singleElement()
                .satisfies(one -> assertThat(one.outcome()).contains("2026-11-02").contains("入户"));
        conclude(current());
    }

    @Test
    void a_county_says_itself_within_how_many_days_a_difference_is_looked_into() {
        jdbc.sql("""
                insert into policy_value (code, variant, value, unit, division_code, valid_from, document_number)
                values ('FOLLOW_UP_DAYS', '', '3', 'DAYS', '340802000000', :from, '迎民〔2026〕8号'),
                    ('FOLLOW_UP_DAYS', '', '9', 'DAYS', '340803000000', :from, '观民〔2026〕8号')""")
                .param("from", Declared.APPLIED)
                .update();
        followingUp.begin(widow.id(), report.id(), pension(report).id(), FollowUp.Kind.VISIT, clerk);
        assertThat(followUps.open(widow.id())).extracting(FollowUp::dueOn)
                .containsExactly(Declared.APPLIED.plusDays(3));
    }

    @Test
    void without_a_policy_that_holds_on_the_day_no_difference_is_looked_into_by_a_day_that_nobody_set() {
        jdbc.sql("update policy_value set valid_from = ? where code = 'FOLLOW_UP_DAYS'")
                .param(Declared.APPLIED.plusDays(1))
                .update();
        assertThatThrownBy(
                () -> followingUp.begin(widow.id(), report.id(), pension(report).id(), FollowUp.Kind.VISIT, clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("没有有效的核对差异核实时限");
        assertThat(followUps.open(widow.id())).isEmpty();
    }

    private void visited(VisitMethod method, LocalDate on) {
        visiting.record(caseFile.required(widow.id(), clerk.scope()),
                new NewVisit(method, method == VisitMethod.REMOTE ? "暴雨红色预警" : null, on, "驻村干部", "村主任", "李桂兰", "住房简单",
                        "邻居说法一致", "李桂兰", null),
                clerk);
    }

    @Test
    void neither_a_visit_of_before_nor_a_call_answers_what_is_to_be_seen_at_home() {
        LocalDate asked = Declared.APPLIED.plusDays(2);
        clock.setToday(asked);
        followingUp.begin(widow.id(), report.id(), pension(report).id(), FollowUp.Kind.VISIT, clerk);
        visited(VisitMethod.HOME, asked.minusDays(1));
        visited(VisitMethod.REMOTE, asked);
        assertThat(followUps.open(widow.id())).hasSize(1);
        visited(VisitMethod.HOME, asked);
        assertThat(followUps.open(widow.id())).isEmpty();
    }

    @Test
    void what_nobody_looked_into_in_time_lies_on_the_desks_of_those_who_may(@Autowired Desk desk) {
        followingUp.begin(widow.id(), report.id(), pension(report).id(), FollowUp.Kind.SUPPLEMENT, clerk);
        database.flush();
        FollowUp begun = followUps.open(widow.id()).getFirst();
        assertThat(desk.others(clerk, begun.dueOn())).containsEntry(OtherWork.FOLLOW_UPS, 0);
        for (ActingOfficer each : List.of(clerk, checker)) {
            assertThat(desk.others(each, begun.dueOn().plusDays(1))).containsEntry(OtherWork.FOLLOW_UPS, 1);
        }
        followingUp.end(widow.id(), begun.id(), "提供了流水，属实", clerk);
        assertThat(desk.others(clerk, begun.dueOn().plusDays(1))).containsEntry(OtherWork.FOLLOW_UPS, 0);
    }

    @Test
    void papers_asked_for_end_with_what_came_of_them_and_not_without_a_word() {
        followingUp.begin(widow.id(), report.id(), pension(report).id(), FollowUp.Kind.SUPPLEMENT, clerk);
        long id = followUps.open(widow.id()).getFirst().id();
        assertThatThrownBy(() -> followingUp.end(widow.id(), id, "属实", clerk)).isInstanceOf(IllegalMove.class);
        followingUp.end(widow.id(), id, "提供了流水，属实", clerk);
        assertThat(followUps.open(widow.id())).isEmpty();
        assertThatThrownBy(() -> followingUp.end(widow.id(), id, "再写一次", clerk)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> jdbc.sql("update verification_followup set outcome = '改' where id = ?")
                .param(id)
                .update()).hasMessageContaining("stands as it was");
    }

    @Test
    void only_a_difference_is_looked_into() {
        VerificationItem agreed = report.items()
                .stream()
                .filter(one -> !one.needsResolution() || !one.offersFound())
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(
                () -> followingUp.begin(widow.id(), report.id(), agreed.id(), FollowUp.Kind.VISIT, clerk))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void an_item_asked_again_with_the_same_answer_moves_nothing_and_both_are_kept() {
        conclude(report);
        int asked = queries.ofCase(widow.id()).size();
        assertThat(rechecking.recheck(widow.id(), pension(report).id(), raised(), checker))
                .isInstanceOf(Rechecking.Outcome.Upheld.class);
        assertThat(caseFile.required(widow.id(), clerk.scope()).stage()).isEqualTo(Stage.ASSESSMENT);
        assertThat(objections.ofCase(widow.id())).singleElement().satisfies(one -> {
            assertThat(one.changed()).isFalse();
            assertThat(one.firstFound()).isEqualTo(one.found());
        });
        assertThat(queries.ofCase(widow.id())).as("one question more").hasSize(asked + 1);
    }

    @Test
    void another_answer_calls_the_case_back_and_leaves_only_that_item_to_conclude() {
        conclude(report);
        pensionFile(AS_OF.plusDays(1), 700);
        VerificationItem first = pension(report);
        assertThat(rechecking.recheck(widow.id(), first.id(), raised(), clerk))
                .isInstanceOf(Rechecking.Outcome.Changed.class);
        assertThat(caseFile.required(widow.id(), clerk.scope()).stage()).isEqualTo(Stage.VERIFICATION);
        VerificationReport newer = current();
        assertThat(newer.openItems()).singleElement()
                .satisfies(one -> assertThat(one.source()).isEqualTo("PENSION"));
        assertThat(newer.items()).hasSameSizeAs(report.items());
        assertThat(pension(newer).found()).isNotEqualTo(first.found());
        assertThat(objections.ofCase(widow.id())).singleElement().satisfies(one -> {
            assertThat(one.firstFound()).isEqualTo(first.found());
            assertThat(one.found()).isEqualTo(pension(newer).found());
            assertThat(one.changed()).isTrue();
        });
        conclude(newer);
    }

    @Test
    void a_difference_is_not_disputed_away_when_the_data_has_become_too_old_to_ask_again() {
        conclude(report);
        clock.setToday(LATE);
        var today = new ItemObjections.Raised(LATE, "李桂兰", "养老金已停发", "社保局停发证明");
        var outcome = rechecking.recheck(widow.id(), pension(report).id(), today, clerk);
        assertThat(outcome).isInstanceOfSatisfying(Rechecking.Outcome.Upheld.class,
                upheld -> assertThat(upheld.second().answer()).isEqualTo(CheckAnswer.UNREACHABLE));
        AssistanceCase after = caseFile.required(widow.id(), clerk.scope());
        assertThat(after.stage()).isEqualTo(Stage.ASSESSMENT);
        assertThat(after.events().getLast().summary()).contains("未能重查，维持第一次答复");
        assertThat(pension(current()).answer()).isEqualTo(CheckAnswer.DIFFERS);
        assertThat(objections.ofCase(widow.id())).singleElement()
                .satisfies(one -> assertThat(one.changed()).isFalse());
    }

    @Test
    void how_old_the_last_known_data_is_makes_no_other_answer() {
        jdbc.sql("update department_source set without_fresh = 'LAST_KNOWN' where code = 'PENSION'").update();
        for (int days : new int[]{181, 182}) {
            clock.setToday(AS_OF.plusDays(days));
            var today = new ItemObjections.Raised(AS_OF.plusDays(days), "李桂兰", "养老金已停发", "社保局停发证明");
            assertThat(rechecking.recheck(widow.id(), pension(report).id(), today, clerk))
                    .isInstanceOfSatisfying(Rechecking.Outcome.Upheld.class,
                            upheld -> assertThat(upheld.second().caution()).contains("已过 " + days + " 天"));
        }
    }

    @Test
    void that_a_source_still_has_no_data_is_the_same_answer_the_day_after() {
        clock.setToday(AS_OF.plusDays(181));
        checking.check(widow.id(), clerk);
        VerificationReport old = current();
        concluding.resolve(widow.id(), old.id(), List.of(
                new Resolved(pension(old).id(), Resolution.KEEP_DECLARED, null, "已电话核实")), clerk);
        clock.setToday(AS_OF.plusDays(182));
        checking.check(widow.id(), clerk);
        assertThat(pension(current()).found()).contains("已过 182 天");
        assertThat(pension(current()).resolution()).contains(Resolution.KEEP_DECLARED);
    }

    @Test
    void nobody_is_asked_about_again_without_a_live_authorisation() {
        conclude(report);
        authorisations.ofApplication(widow.applicationId()).forEach(one -> one.end(Declared.APPLIED));
        clock.setToday(Declared.APPLIED.plusDays(1));
        assertThat(rechecking.recheck(widow.id(), pension(report).id(), raised(), clerk))
                .isInstanceOf(Rechecking.Outcome.Refused.class);
        assertThat(queries.ofCase(widow.id()).getLast().answer()).isEqualTo(CheckAnswer.REFUSED);
        assertThat(objections.ofCase(widow.id())).isEmpty();
    }

    @Test
    void an_objection_says_who_why_and_with_what() {
        var nothingShown = new ItemObjections.Raised(Declared.APPLIED, "李桂兰", "不对", " ");
        assertThatThrownBy(() -> rechecking.recheck(widow.id(), pension(report).id(), nothingShown, clerk))
                .isInstanceOf(IllegalMove.class);
        ActingOfficer leader = staff.in(Role.COUNTY_LEADER, Staff.YINGJIANG, "YJ21");
        assertThatThrownBy(() -> rechecking.recheck(widow.id(), pension(report).id(), raised(), leader))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_a_decision_rests_on_is_frozen_with_it() {
        var families = new Families(jdbc);
        families.family("王小明").dibao(java.time.YearMonth.of(2026, 4), 1, 500);
        assertThatThrownBy(() -> jdbc.sql("""
                insert into verification_report (case_id, division_code, requested_by, requested_at)
                select d.case_id, d.division_code, d.decided_by, now() from decision d limit 1""").update())
                .hasMessageContaining("frozen with its decision");
    }
}
