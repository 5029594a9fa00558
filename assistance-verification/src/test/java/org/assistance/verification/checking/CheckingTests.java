package org.assistance.verification.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.ApplicationContent;
import org.assistance.domain.application.Authorisation;
import org.assistance.domain.application.Authorisations;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.DeclaredObligor;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Signature;
import org.assistance.domain.application.SignedBy;
import org.assistance.domain.application.Submission;
import org.assistance.domain.application.Submitting;
import org.assistance.domain.assessment.FactSheet;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Returning;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.QueryLog;
import org.assistance.domain.verification.QueryLog.Entry;
import org.assistance.domain.verification.QueryLog.Sought;
import org.assistance.domain.verification.RegistryQueries;
import org.assistance.domain.verification.RegistryQuery;
import org.assistance.domain.verification.Resolution;
import org.assistance.domain.verification.Resolved;
import org.assistance.domain.verification.VerificationItem;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.verification.Staff;
import org.assistance.verification.TakingOver;
import org.assistance.verification.file.ImportOutcome;
import org.assistance.verification.registry.Registries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worked family: 李桂兰 earns 388 a month, her daughter 陈小雨 holds a certificate; every file is as of 31 October 2026. */
@DatabaseTest
@Import({Staff.class, TakingOver.class})
class CheckingTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final DivisionCode VILLAGE = new DivisionCode("340802001001");
    private static final String MOTHER = Declared.idNumber("19790302", 2).value();
    private static final String DAUGHTER = Declared.idNumber("20060415", 2).value();
    private static final IdNumber UNCLE = Declared.idNumber("19701111", 5);

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
    private QueryLog log;
    @Autowired
    private Authorisations authorisations;
    @Autowired
    private Applications applications;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Submitting submitting;
    @Autowired
    private Accepting accepting;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private Returning returning;
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
    void the_widow_has_applied() {
        clock.setToday(Declared.APPLIED);
        staff.divisions();
        clerk = staff.in(Role.TOWNSHIP_CLERK, Staff.YICHENGLU, "YJ11");
        checker = staff.in(Role.COUNTY_CHECKER, Staff.YINGJIANG, "YJ31");
        widow = accepted(Declared.widowAndDaughter(VILLAGE).content());
    }

    private AssistanceCase accepted(ApplicationContent content) {
        var submission = (Submission.Submitted) accepting.submitAndAccept(drafting.create(clerk).id(), content, clerk);
        return submission.cases().getFirst();
    }

    private void file(String source, String header, String... rows) {
        file(checker, AS_OF, source, header, rows);
    }

    private void file(ActingOfficer by, LocalDate asOf, String source, String header, String... rows) {
        String text = header + "\n" + String.join("\n", rows) + "\n";
        var outcome = taking.take(registries.find(source).orElseThrow(), source + ".csv", asOf,
                new ByteArrayResource(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), by);
        assertThat(outcome).isInstanceOf(ImportOutcome.Taken.class);
    }

    private void everyFile(String pension) {
        file("PENSION", "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月", pension);
        file("VEHICLE", "姓名,身份证号码,车辆类型,号牌号码,登记日期,车辆状态",
                "李桂兰," + MOTHER + ",小型客车,皖H00001,2021-05-06,正常");
        file("REAL_ESTATE", "姓名,身份证号码,用途,坐落,登记日期", "李桂兰," + MOTHER + ",住宅,示例路1号,2008-10-20");
        file("DEATH", "姓名,身份证号码,死亡日期", "某人,990101195001011232,2026-05-31");
        file("DISABILITY_CERTIFICATE", "姓名,身份证号码,残疾人证号,发证日期,有效期至,证件状态",
                "陈小雨," + DAUGHTER + "," + DAUGHTER + "51,2020-06-01,2030-05-31,有效");
        file("PUBLIC_PAYROLL", "姓名,身份证号码,供养单位,月工资,起始年月", "某人,990101195001011232,示例局,4300,1990-08");
    }

    private static String motherPension(int yuan) {
        return "李桂兰," + MOTHER + ",职工基本养老金," + yuan + ",2026-08";
    }

    private VerificationReport check() {
        CheckOutcome outcome = checking.check(widow.id(), clerk);
        assertThat(outcome).isInstanceOf(CheckOutcome.Done.class);
        database.flush();
        database.clear();
        return reports.current(widow.id()).orElseThrow();
    }

    private static VerificationItem item(VerificationReport report, int member, String source) {
        return report.items()
                .stream()
                .filter(one -> one.source().equals(source))
                .filter(one -> one.memberNumber().filter(number -> number == member).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Authorisation authorisationOf(AssistanceCase of, int member) {
        long person = applications.findById(of.applicationId())
                .orElseThrow()
                .member(member)
                .orElseThrow()
                .person()
                .id();
        return authorisations.ofApplication(of.applicationId())
                .stream()
                .filter(one -> one.personId().filter(id -> id == person).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private String refusal() {
        CheckOutcome outcome = checking.check(widow.id(), clerk);
        assertThat(outcome).isInstanceOf(CheckOutcome.Refused.class);
        assertThat(reports.current(widow.id())).isEmpty();
        return ((CheckOutcome.Refused) outcome).sentence();
    }

    private HouseholdFacts facts() {
        database.flush();
        database.clear();
        return FactSheet.of(applications.findById(widow.applicationId()).orElseThrow(),
                reports.current(widow.id()).orElseThrow());
    }

    private void conclude(VerificationReport report, Resolution vehicle, String reason) {
        var resolved = new java.util.ArrayList<Resolved>();
        for (VerificationItem open : report.openItems()) {
            boolean found = open.offersFound() && !(open.source().equals("VEHICLE") && vehicle != Resolution.USE_FOUND);
            resolved.add(found
                    ? new Resolved(open.id(), Resolution.USE_FOUND, null, "")
                    : new Resolved(open.id(), Resolution.KEEP_DECLARED, null, reason));
        }
        concluding.conclude(widow.id(), report.id(), resolved, Conclusion.DOES_NOT_FIT, "", clerk);
    }

    // ---- who may be asked about (A27, A28)

    @Test
    void a27_without_a_live_authorisation_nobody_is_asked_about_and_the_refusal_is_logged() {
        everyFile(motherPension(1000));
        authorisationOf(widow, 2).end(Declared.APPLIED);
        clock.setToday(Declared.APPLIED.plusDays(1));
        assertThat(refusal()).contains("陈小雨：核对授权已于 2026-11-02 终止").doesNotContain("李桂兰");
        assertThat(queries.ofCase(widow.id())).hasSize(6).allSatisfy(query -> {
            assertThat(query.answer()).isEqualTo(CheckAnswer.REFUSED);
            assertThat(query.refusal()).isPresent();
            assertThat(query.authorisationId()).isEmpty();
        });
    }

    // ---- before the application is accepted (XZ-56), and the clocks of XZ-55

    private AssistanceCase submitted() {
        var submission = (Submission.Submitted) submitting.submit(drafting.create(clerk).id(),
                Declared.family(VILLAGE, Programme.DIBAO)
                        .with("周大山", Declared.idNumber("19850506", 7), Relation.SELF, List.of(), List.of())
                        .content(),
                clerk);
        return submission.cases().getFirst();
    }

    private void reportWithinTwoDays() {
        jdbc.sql(
                """
                insert into policy_value (code, variant, value, unit, division_code, valid_from, document_number)
                values ('CHECK_REPORT_DAYS', 'DIBAO', '2', 'WORKING_DAYS', '340800000000', '2026-01-01', '宜民〔2026〕9号')""")
                .update();
    }

    @Test
    void the_days_of_the_report_run_from_the_stage_and_a_second_check_does_not_begin_them_anew() {
        reportWithinTwoDays();
        everyFile(motherPension(1000));
        AssistanceCase waiting = submitted();
        checking.precheck(waiting.id(), clerk);
        LocalDate accepted = Declared.APPLIED.plusDays(3);
        clock.setToday(accepted);
        accepting.accept(waiting.id(), waiting.version(), clerk);
        assertThat(waiting.dueOn()).as("Thursday, and two working days").contains(LocalDate.of(2026, 11, 9));
        checking.check(waiting.id(), clerk);
        clock.setToday(accepted.plusDays(1));
        checking.check(waiting.id(), clerk);
        assertThat(waiting.dueOn()).contains(LocalDate.of(2026, 11, 9));
    }

    @Test
    void before_acceptance_the_counter_checks_and_the_report_waits_for_its_stage() {
        everyFile(motherPension(1000));
        AssistanceCase waiting = submitted();
        assertThat(checking.precheck(waiting.id(), clerk)).isInstanceOf(CheckOutcome.Done.class);
        assertThatThrownBy(() -> checking.precheck(waiting.id(), checker)).isInstanceOf(NotAllowed.class);
        VerificationReport early = reports.current(waiting.id()).orElseThrow();
        assertThatThrownBy(() -> concluding.conclude(waiting.id(), early.id(), List.of(), Conclusion.FITS, "", clerk))
                .isInstanceOf(IllegalMove.class);
        accepting.accept(waiting.id(), waiting.version(), clerk);
        assertThat(reports.current(waiting.id())).as("the report is still there").contains(early);
        assertThatThrownBy(() -> checking.precheck(waiting.id(), clerk)).as("now it is the check itself")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void before_acceptance_too_nobody_is_asked_about_without_consent() {
        AssistanceCase waiting = submitted();
        authorisationOf(waiting, 1).end(Declared.APPLIED);
        clock.setToday(Declared.APPLIED.plusDays(1));
        assertThat(checking.precheck(waiting.id(), clerk)).isInstanceOf(CheckOutcome.Refused.class);
        assertThat(queries.ofCase(waiting.id())).hasSize(6)
                .allSatisfy(query -> assertThat(query.answer()).isEqualTo(CheckAnswer.REFUSED));
    }

    @Test
    void a_check_is_due_three_working_days_after_acceptance_until_it_is_begun() {
        assertThat(widow.dueOn()).contains(LocalDate.of(2026, 11, 5));
        everyFile(motherPension(1000));
        check();
        assertThat(caseFile.required(widow.id(), clerk.scope()).dueOn()).as("thirty working days for the whole")
                .contains(LocalDate.of(2026, 12, 14));
    }

    @Test
    void on_its_last_day_an_authorisation_still_stands() {
        authorisationOf(widow, 2).end(Declared.APPLIED);
        assertThat(checking.check(widow.id(), clerk)).isInstanceOf(CheckOutcome.Done.class);
    }

    @Test
    void somebody_who_never_signed_is_named() {
        long id = authorisationOf(widow, 1).id();
        database.flush();
        jdbc.sql("delete from authorisation where id = ?").param(id).update();
        database.clear();
        assertThat(refusal()).contains("李桂兰：没有签署核对授权书");
    }

    @Test
    void an_authorisation_does_not_reach_back_before_it_was_signed() {
        database.flush();
        jdbc.sql("update authorisation set signed_on = ?").param(Declared.APPLIED.plusDays(1)).update();
        database.clear();
        assertThat(refusal()).contains("自 2026-11-03 起才生效");
    }

    @Test
    void a_minor_is_asked_about_only_when_a_guardian_signed() {
        Declared family = Declared.family(VILLAGE, Programme.DIBAO)
                .with("周大山", Declared.idNumber("19850506", 7), Relation.SELF, List.of(), List.of())
                .with("周小山", Declared.idNumber("20150506", 7), Relation.CHILD, List.of(), List.of());
        widow = accepted(family.content());
        Authorisation child = authorisationOf(widow, 2);
        assertThat(child.signedBy()).isEqualTo(SignedBy.GUARDIAN);
        database.flush();
        jdbc.sql("update authorisation set signed_by = 'SELF', guardian_name = null where id = ?")
                .param(child.id())
                .update();
        database.clear();
        assertThat(refusal()).contains("周小山：未满18周岁，核对授权书应由监护人签署");
    }

    @Test
    void a_husband_in_prison_and_a_son_who_lives_apart_are_left_out_unless_they_signed() {
        IdNumber husband = Declared.idNumber("19780302", 3);
        IdNumber son = Declared.idNumber("20000415", 5);
        widow = accepted(Declared.family(VILLAGE, Programme.DIBAO)
                .with("赵小妹", Declared.idNumber("19790302", 8), Relation.SELF, List.of(), List.of())
                .excluded(Exclusion.PRISON)
                .with("钱大牢", husband, Relation.SPOUSE, List.of(), List.of())
                .unsigned()
                .excluded(Exclusion.NONE)
                .living(Living.APART)
                .with("钱小牢", son, Relation.CHILD, List.of(), List.of())
                .content());
        everyFile("钱大牢," + husband.value() + ",职工基本养老金,2000,2020-01");
        VerificationReport report = check();
        assertThat(report.items()).filteredOn(one -> one.memberNumber().filter(number -> number == 2).isPresent())
                .hasSize(6)
                .allSatisfy(one -> {
                    assertThat(one.answer()).isEqualTo(CheckAnswer.REFUSED);
                    assertThat(one.found()).isEqualTo("在监狱服刑，不计入家庭；没有签署核对授权书");
                    assertThat(one.open()).isFalse();
                });
        assertThat(item(report, 2, "PENSION").declared()).isEqualTo(item(report, 1, "PENSION").declared());
        assertThat(item(report, 3, "PENSION").answer()).as("who signed is asked about")
                .isEqualTo(CheckAnswer.NOT_FOUND);
        assertThat(queries.ofCase(widow.id())).filteredOn(query -> query.authorisationId().isEmpty())
                .hasSize(6)
                .allSatisfy(query -> assertThat(query.answer()).isEqualTo(CheckAnswer.REFUSED));
        conclude(report, Resolution.KEEP_DECLARED, "数据下月到");
        assertThat(facts().members()).hasSize(3);
    }

    @Test
    void every_question_is_bound_to_the_case_an_authorisation_and_a_purpose() {
        everyFile(motherPension(1000));
        check();
        List<RegistryQuery> asked = queries.ofCase(widow.id());
        assertThat(asked).hasSize(12).allSatisfy(query -> {
            assertThat(query.authorisationId()).isPresent();
            assertThat(query.purpose()).contains(widow.number());
            assertThat(query.officerId()).isEqualTo(clerk.officerId());
        });
        assertThatThrownBy(() -> jdbc.sql("update registry_query set purpose = 'x'").update()).rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_log_says_who_asked_about_whom_and_is_read_by_day_officer_source_and_outcome_within_a_division() {
        everyFile(motherPension(1000));
        check();
        Sought refused = new Sought(null, "", "", CheckAnswer.REFUSED);
        assertThat(log.page(checker.scope(), refused, null, 50)).isEmpty();
        authorisationOf(widow, 2).end(Declared.APPLIED);
        clock.setToday(Declared.APPLIED.plusDays(1));
        refusal(widow);
        database.flush();
        assertThat(log.page(checker.scope(), refused, null, 50)).hasSize(6).allSatisfy(entry -> {
            assertThat(entry.person()).isEqualTo("陈小雨");
            assertThat(entry.officer()).isEqualTo(clerk.name());
            assertThat(entry.caseNumber()).isEqualTo(widow.number());
            assertThat(entry.refusal()).contains("终止");
            assertThat(entry.authorisation()).isNull();
        });
        List<Entry> all = log.page(checker.scope(), Sought.ALL, null, 50);
        assertThat(all).hasSize(18).extracting(Entry::id).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(log.page(checker.scope(), Sought.ALL, all.get(9).id(), 5)).containsExactlyElementsOf(
                all.subList(10, 15));
        assertThat(log.page(checker.scope(), new Sought(Declared.APPLIED, "", "", null), null, 50)).hasSize(12);
        assertThat(log.page(checker.scope(), new Sought(null, clerk.name(), "PENSION", null), null, 50)).hasSize(3);
        assertThat(log.page(checker.scope(), new Sought(null, "无此人", "", null), null, 50)).isEmpty();
        ActingOfficer elsewhere = staff.in(Role.COUNTY_CHECKER, Staff.DAGUAN, "DG31");
        assertThat(log.page(elsewhere.scope(), Sought.ALL, null, 50)).isEmpty();
        assertThat(log.ofCase(widow.id())).hasSize(18);
    }

    private void refusal(AssistanceCase of) {
        assertThat(checking.check(of.id(), clerk)).isInstanceOf(CheckOutcome.Refused.class);
    }

    @Test
    void a_stranger_has_no_such_case_and_other_posts_may_not_check() {
        ActingOfficer elsewhere = staff.in(Role.COUNTY_CHECKER, Staff.DAGUAN, "DG31");
        ActingOfficer reviewer = staff.in(Role.COUNTY_REVIEWER, Staff.YINGJIANG, "YJ21");
        assertThatThrownBy(() -> checking.check(widow.id(), elsewhere)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> checking.check(widow.id(), reviewer)).isInstanceOf(NotAllowed.class);
        assertThat(checking.check(widow.id(), checker)).isInstanceOf(CheckOutcome.Done.class);
    }

    private AssistanceCase otherFamilyWithUncle(boolean consented) {
        var facts = new ObligorFacts(1, List.of(1), Relation.SIBLING, UNCLE.birthDate(), consented,
                Money.ofYuan(6000), Money.ofYuan(9000), 2, true, ObligorState.CAPABLE, List.of(), List.of(),
                SupportBasis.DECLARED, Money.ZERO, FactSource.DECLARED);
        ApplicationContent content = Declared.family(VILLAGE, Programme.TEKUN)
                .obligors(List.of(facts))
                .with("李老年", Declared.idNumber("19500101", 21), Relation.SELF, List.of(), List.of())
                .content();
        var uncle = new DeclaredObligor(1, 0, "李大年", UNCLE, Relation.SIBLING,
                consented ? new Signature(Declared.APPLIED, SignedBy.SELF, null) : null, facts);
        return accepted(new ApplicationContent(content.village(), false, content.area(), content.phone(),
                content.registeredAt(), content.residence(), content.reason(), content.reasons(), content.kin(),
                content.members(),
                List.of(uncle),
                content.account(), content.payees(), content.unread(), content.custodyAgreed(), content.truthPromised(),
                true,
                content.incomesComplete(),
                content.statusesComplete(), content.expensesListed(), content.facts()));
    }

    @Test
    void a28_an_obligor_without_consent_is_not_asked_about_and_that_is_logged() {
        widow = otherFamilyWithUncle(false);
        everyFile("李大年," + UNCLE.value() + ",职工基本养老金,2000,2020-01");
        VerificationReport report = check();
        assertThat(report.items()).filteredOn(one -> one.obligorNumber().isPresent()).hasSize(6).allSatisfy(one -> {
            assertThat(one.answer()).isEqualTo(CheckAnswer.REFUSED);
            assertThat(one.personName()).isEqualTo("李大年");
            assertThat(one.declared()).isEqualTo("本人年收入 6,000.00元");
            assertThat(one.found()).isEqualTo("没有签署核对授权书");
            assertThat(one.open()).isFalse();
        });
        assertThat(report.summary()).contains("未予查询 6 项");
        assertThat(queries.ofCase(widow.id())).filteredOn(query -> query.obligorNumber().isPresent())
                .hasSize(6)
                .allSatisfy(query -> assertThat(query.answer()).isEqualTo(CheckAnswer.REFUSED));
    }

    @Test
    void a_consenting_obligors_pension_lifts_the_income_that_was_declared() {
        widow = otherFamilyWithUncle(true);
        everyFile("李大年," + UNCLE.value() + ",职工基本养老金,2000,2020-01");
        VerificationReport report = check();
        VerificationItem pension = report.items()
                .stream()
                .filter(one -> one.obligorNumber().isPresent() && one.source().equals("PENSION"))
                .findFirst()
                .orElseThrow();
        assertThat(pension.answer()).isEqualTo(CheckAnswer.DIFFERS);
        assertThat(pension.declared()).isEqualTo("本人年收入 6,000.00元");
        conclude(report, Resolution.USE_FOUND, "");
        assertThat(facts().obligors()).singleElement().satisfies(uncle -> {
            assertThat(uncle.incomeOfYear()).isEqualTo(Money.ofYuan(24000));
            assertThat(uncle.householdIncomeOfYear()).isEqualTo(Money.ofYuan(24000));
            assertThat(uncle.source()).isEqualTo(FactSource.CHECKED);
        });
    }

    @Test
    void an_authorisation_that_names_another_member_allows_nothing_about_this_one() {
        everyFile(motherPension(1000));
        long mother = authorisationOf(widow, 1).personId().orElseThrow();
        long daughters = authorisationOf(widow, 2).id();
        database.flush();
        jdbc.sql("update authorisation set person_id = ? where id = ?").param(mother).param(daughters).update();
        database.clear();
        assertThat(refusal()).contains("陈小雨：没有签署核对授权书").doesNotContain("李桂兰");
        assertThat(queries.ofCase(widow.id())).hasSize(6).allSatisfy(query -> {
            assertThat(query.answer()).isEqualTo(CheckAnswer.REFUSED);
            assertThat(query.personId()).isPresent().isNotEqualTo(java.util.Optional.of(mother));
            assertThat(query.authorisationId()).isEmpty();
        });
    }

    @Test
    void an_authorisation_of_another_application_allows_nothing_in_this_one() {
        long daughters = authorisationOf(widow, 2).id();
        AssistanceCase other = accepted(Declared.family(VILLAGE, Programme.DIBAO)
                .with("王大海", Declared.idNumber("19790302", 9), Relation.SELF, List.of(), List.of())
                .content());
        database.flush();
        jdbc.sql("update authorisation set application_id = ? where id = ?")
                .param(other.applicationId())
                .param(daughters)
                .update();
        database.clear();
        assertThat(refusal()).contains("陈小雨：没有签署核对授权书");
    }

    @Test
    void a_refused_check_reads_nothing_and_leaves_the_case_where_it_is() {
        everyFile(motherPension(1000));
        authorisationOf(widow, 2).end(Declared.APPLIED);
        clock.setToday(Declared.APPLIED.plusDays(1));
        refusal();
        refusal();
        assertThat(queries.ofCase(widow.id())).as("every attempt is on record").hasSize(12);
        assertThat(caseFile.required(widow.id(), clerk.scope()).stage()).isEqualTo(Stage.VERIFICATION);
    }

    @Test
    void a_minor_is_asked_about_when_a_guardian_signed_beside_an_older_signature_of_their_own() {
        Declared family = Declared.family(VILLAGE, Programme.DIBAO)
                .with("周大山", Declared.idNumber("19850506", 7), Relation.SELF, List.of(), List.of())
                .with("周小山", Declared.idNumber("20150506", 7), Relation.CHILD, List.of(), List.of());
        widow = accepted(family.content());
        database.flush();
        jdbc.sql("""
                insert into authorisation (application_id, person_id, division_code, number, signed_on, signed_by)
                select application_id, person_id, division_code, number || '-0', signed_on - 1, 'SELF'
                  from authorisation where id = ?""").param(authorisationOf(widow, 2).id()).update();
        database.clear();
        assertThat(checking.check(widow.id(), clerk)).isInstanceOf(CheckOutcome.Done.class);
    }

    @Test
    void a_consent_that_was_declared_but_never_signed_is_no_consent() {
        widow = otherFamilyWithUncle(true);
        everyFile("李大年," + UNCLE.value() + ",职工基本养老金,2000,2020-01");
        database.flush();
        jdbc.sql("delete from authorisation where obligor_number is not null and application_id = ?")
                .param(widow.applicationId())
                .update();
        database.clear();
        VerificationReport report = check();
        assertThat(report.items()).filteredOn(one -> one.obligorNumber().isPresent())
                .extracting(VerificationItem::answer)
                .containsOnly(CheckAnswer.REFUSED);
        conclude(report, Resolution.KEEP_DECLARED, "家里没有车");
        assertThat(facts().obligors()).singleElement()
                .satisfies(uncle -> assertThat(uncle.consented()).as("the paper counts, not the tick").isFalse());
        assertThat(queries.ofCase(widow.id())).filteredOn(query -> query.obligorNumber().isPresent())
                .hasSize(6)
                .allSatisfy(query -> {
                    assertThat(query.answer()).isEqualTo(CheckAnswer.REFUSED);
                    assertThat(query.refusal()).contains("没有签署核对授权书");
                });
    }

    @Test
    void an_obligors_consent_that_ended_or_names_another_obligor_allows_nothing() {
        widow = otherFamilyWithUncle(true);
        database.flush();
        jdbc.sql("update authorisation set obligor_number = 2 where obligor_number = 1 and application_id = ?")
                .param(widow.applicationId())
                .update();
        database.clear();
        check();
        assertThat(queries.ofCase(widow.id())).filteredOn(query -> query.obligorNumber().isPresent())
                .hasSize(6)
                .allSatisfy(query -> assertThat(query.refusal()).contains("没有签署核对授权书"));
        jdbc.sql("update authorisation set obligor_number = 1, ends_on = signed_on where obligor_number = 2"
                + " and application_id = ?").param(widow.applicationId()).update();
        database.clear();
        clock.setToday(Declared.APPLIED.plusDays(1));
        check();
        assertThat(queries.ofCase(widow.id())).filteredOn(query -> query.obligorNumber().isPresent())
                .hasSize(12)
                .last()
                .satisfies(query -> assertThat(query.refusal().orElseThrow()).contains("终止"));
    }

    @Test
    void a_consenting_obligor_without_an_identity_number_was_not_asked_about_and_going_on_needs_a_reason() {
        widow = otherFamilyWithUncle(true);
        everyFile("李大年," + UNCLE.value() + ",职工基本养老金,2000,2020-01");
        database.flush();
        jdbc.sql("update application_obligor set id_sealed = null where application_id = ?")
                .param(widow.applicationId())
                .update();
        database.clear();
        assertThat(check().items()).filteredOn(one -> one.obligorNumber().isPresent()).hasSize(6).allSatisfy(one -> {
            assertThat(one.answer()).isEqualTo(CheckAnswer.REFUSED);
            assertThat(one.found()).contains("没有登记身份证号码");
            assertThat(one.open()).isTrue();
            assertThat(one.offersFound()).isFalse();
        });
        assertThat(queries.ofCase(widow.id())).filteredOn(query -> query.obligorNumber().isPresent())
                .hasSize(6)
                .allSatisfy(query -> assertThat(query.answer()).isEqualTo(CheckAnswer.REFUSED));
    }

    // ---- whose file answers

    private static final String PENSION = "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月";
    private static final String HOUSES = "姓名,身份证号码,用途,坐落,登记日期";

    private ActingOfficer city() {
        return staff.in(Role.CITY_CLERK, Staff.ANQING, "AQ01");
    }

    private static String house(String place) {
        return "李桂兰," + MOTHER + ",住宅," + place + ",2008-10-20";
    }

    @Test
    void another_countys_file_says_nothing_about_this_county() {
        ActingOfficer daguan = staff.in(Role.COUNTY_CHECKER, Staff.DAGUAN, "DG31");
        file(daguan, AS_OF, "PENSION", PENSION, motherPension(1000));
        VerificationItem pension = item(check(), 1, "PENSION");
        assertThat(pension.answer()).isEqualTo(CheckAnswer.UNREACHABLE);
        assertThat(pension.found()).contains("本地没有人社部门的数据");
        assertThat(pension.dataFrom()).isEmpty();
    }

    @Test
    void the_citys_file_answers_where_the_county_has_none_and_the_report_says_whose_it_was() {
        file(city(), AS_OF, "PENSION", PENSION, motherPension(1000));
        VerificationReport report = check();
        assertThat(item(report, 1, "PENSION").answer()).isEqualTo(CheckAnswer.DIFFERS);
        assertThat(item(report, 1, "PENSION").dataFrom()).contains("安庆市数据截至 2026-10-31");
        assertThat(item(report, 2, "PENSION").answer()).isEqualTo(CheckAnswer.NOT_FOUND);
        assertThat(item(report, 2, "PENSION").dataFrom()).contains("安庆市数据截至 2026-10-31");
    }

    @Test
    void the_newer_file_of_the_county_rules_and_the_same_pension_never_counts_twice() {
        file(city(), AS_OF.minusMonths(1), "PENSION", PENSION, motherPension(900));
        file("PENSION", PENSION, motherPension(1000));
        VerificationItem pension = item(check(), 1, "PENSION");
        assertThat(pension.foundAmount()).contains(Money.ofYuan(3000));
        assertThat(pension.dataFrom()).contains("迎江区数据截至 2026-10-31");
    }

    @Test
    void what_only_the_citys_older_file_knows_is_still_found() {
        file(city(), AS_OF.minusMonths(1), "REAL_ESTATE", HOUSES, house("示例路1号"), house("邻县示例路2号"));
        file("REAL_ESTATE", HOUSES, house("示例路1号"));
        VerificationReport report = check();
        VerificationItem houses = item(report, 1, "REAL_ESTATE");
        assertThat(houses.answer()).isEqualTo(CheckAnswer.DIFFERS);
        assertThat(houses.found()).contains("示例路1号").contains("邻县示例路2号").contains("第二套");
        assertThat(houses.dataFrom()).contains("迎江区数据截至 2026-10-31、安庆市数据截至 2026-09-30");
        assertThat(houses.dataAsOf()).contains(AS_OF.minusMonths(1));
        assertThat(item(report, 2, "REAL_ESTATE").dataFrom()).as("both were asked and neither knows her")
                .contains("迎江区数据截至 2026-10-31、安庆市数据截至 2026-09-30");
    }

    @Test
    void the_citys_newer_file_rules_and_the_countys_older_one_is_not_asked() {
        file(checker, AS_OF.minusMonths(1), "REAL_ESTATE", HOUSES, house("示例路1号"), house("示例路2号"));
        file(city(), AS_OF, "REAL_ESTATE", HOUSES, house("示例路1号"));
        VerificationItem houses = item(check(), 1, "REAL_ESTATE");
        assertThat(houses.answer()).isEqualTo(CheckAnswer.CONFIRMED);
        assertThat(houses.dataFrom()).contains("安庆市数据截至 2026-10-31");
    }

    @Test
    void of_one_day_the_countys_file_comes_first() {
        file(city(), AS_OF, "PENSION", PENSION, motherPension(900));
        file("PENSION", PENSION, motherPension(1000));
        assertThat(item(check(), 1, "PENSION").foundAmount()).contains(Money.ofYuan(3000));
    }

    @Test
    void each_file_grows_old_for_itself() {
        file(checker, AS_OF.minusDays(180), "PENSION", PENSION, motherPension(900));
        file(city(), AS_OF, "PENSION", PENSION, motherPension(1000));
        clock.setToday(AS_OF.plusDays(3));
        VerificationItem fresh = item(check(), 1, "PENSION");
        assertThat(fresh.dataFrom()).contains("安庆市数据截至 2026-10-31");
        clock.setToday(AS_OF.plusDays(181));
        VerificationItem stale = item(check(), 1, "PENSION");
        assertThat(stale.answer()).isEqualTo(CheckAnswer.UNREACHABLE);
        assertThat(stale.found()).contains("迎江区数据截至").contains("安庆市数据截至 2026-10-31，已过 181 天");
    }

    @Test
    void numbers_meet_however_both_sides_wrote_them() {
        IdNumber man = IdNumber.ofFifteenDigits("990101500101103");
        String x = man.value();
        assertThat(x).endsWith("X");
        widow = accepted(Declared.family(VILLAGE, Programme.DIBAO)
                .with("周大山", new IdNumber("９９０１０１" + x.substring(6, 17) + "ｘ"), Relation.SELF, List.of(), List.of())
                .content());
        for (String written : List.of(x.toLowerCase(java.util.Locale.ROOT), "990101500101103", "９９０１０１５００１０１１０３",
                "'" + x, x.substring(0, 6) + " " + x.substring(6).replace('X', 'ｘ'))) {
            file("PENSION", PENSION, "周大山," + written + ",职工基本养老金," + (1000 + written.hashCode() % 500) + ",2026-08");
            assertThat(item(check(), 1, "PENSION").answer()).as(written).isEqualTo(CheckAnswer.DIFFERS);
        }
    }

    @Test
    void a_certificate_number_is_held_against_the_holder_however_it_is_written() {
        IdNumber man = IdNumber.ofFifteenDigits("990101500101103");
        file("DISABILITY_CERTIFICATE", "姓名,身份证号码,残疾人证号,发证日期,有效期至,证件状态",
                "周大山,990101500101103," + man.value().toLowerCase(java.util.Locale.ROOT)
                        + "４３,2020-06-01,2030-05-31,有效");
    }

    // ---- what is answered

    @Test
    void declared_stands_beside_found_for_every_member_and_source() {
        everyFile(motherPension(1000));
        VerificationReport report = check();
        assertThat(report.items()).hasSize(12);
        VerificationItem pension = item(report, 1, "PENSION");
        assertThat(pension.answer()).isEqualTo(CheckAnswer.DIFFERS);
        assertThat(pension.declared()).isEqualTo("未申报");
        assertThat(pension.foundAmount()).contains(Money.ofYuan(3000));
        assertThat(pension.dataAsOf()).contains(AS_OF);
        assertThat(item(report, 2, "PENSION").answer()).isEqualTo(CheckAnswer.NOT_FOUND);
        assertThat(item(report, 1, "VEHICLE").answer()).isEqualTo(CheckAnswer.DIFFERS);
        assertThat(item(report, 1, "REAL_ESTATE").answer()).isEqualTo(CheckAnswer.CONFIRMED);
        assertThat(item(report, 2, "DISABILITY_CERTIFICATE").answer()).isEqualTo(CheckAnswer.CONFIRMED);
        assertThat(item(report, 1, "DEATH").answer()).isEqualTo(CheckAnswer.NOT_FOUND);
        assertThat(report.openItems()).extracting(VerificationItem::source)
                .containsExactlyInAnyOrder("PENSION",
                        "VEHICLE");
    }

    @Test
    void no_file_is_unreachable_and_never_nothing_found() {
        VerificationReport report = check();
        assertThat(report.items()).hasSize(12).allSatisfy(one -> {
            assertThat(one.answer()).isEqualTo(CheckAnswer.UNREACHABLE);
            assertThat(one.found()).contains("没有").contains("未能核对");
            assertThat(one.dataFrom()).isEmpty();
            assertThat(one.open()).isTrue();
        });
    }

    @Test
    void data_that_is_too_old_is_unreachable_with_its_age() {
        file("PENSION", "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月", motherPension(1000));
        clock.setToday(AS_OF.plusDays(180));
        assertThat(item(check(), 1, "PENSION").answer()).isEqualTo(CheckAnswer.DIFFERS);
        clock.setToday(AS_OF.plusDays(181));
        VerificationItem late = item(check(), 1, "PENSION");
        assertThat(late.answer()).isEqualTo(CheckAnswer.UNREACHABLE);
        assertThat(late.found()).contains("迎江区数据截至 2026-10-31，已过 181 天");
        assertThat(late.dataAsOf()).contains(AS_OF);
    }

    @Test
    void a_source_may_let_its_last_data_answer_with_its_day() {
        file("PENSION", "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月", motherPension(1000));
        jdbc.sql("update department_source set without_fresh = 'LAST_KNOWN' where code in ('PENSION', 'VEHICLE')")
                .update();
        clock.setToday(AS_OF.plusDays(181));
        VerificationReport late = check();
        assertThat(item(late, 1, "PENSION").answer()).isEqualTo(CheckAnswer.DIFFERS);
        assertThat(item(late, 1, "PENSION").found()).startsWith("数据已过 181 天（有效期 180 天），按最近一次数据：职工基本养老金");
        assertThat(item(late, 1, "VEHICLE").answer()).as("there never was any").isEqualTo(CheckAnswer.UNREACHABLE);
        clock.setToday(AS_OF.plusDays(180));
        assertThat(item(check(), 1, "PENSION").found()).startsWith("职工基本养老金");
    }

    @Test
    void a_source_may_refuse_every_check_until_there_is_data_and_the_refusal_is_on_record() {
        jdbc.sql("update department_source set without_fresh = 'REFUSE' where code = 'DEATH'").update();
        assertThat(checking.check(widow.id(), clerk)).isInstanceOfSatisfying(CheckOutcome.Silent.class,
                silent -> assertThat(silent.sentence()).contains("公安、殡葬机构", "数据到位后才能发起核对"));
        assertThat(reports.current(widow.id())).isEmpty();
        assertThat(queries.ofCase(widow.id())).isNotEmpty()
                .allSatisfy(query -> assertThat(query.answer()).isEqualTo(CheckAnswer.REFUSED));
        file("DEATH", "姓名,身份证号码,死亡日期", "某人,990101195001011232,2026-05-31");
        assertThat(checking.check(widow.id(), clerk)).isInstanceOf(CheckOutcome.Done.class);
    }

    @Test
    void a_source_is_asked_from_the_first_day_of_its_agreement_to_its_last() {
        jdbc.sql("update department_source set valid_from = ?, valid_to = ? where code = 'TAX'")
                .params(Declared.APPLIED, Declared.APPLIED.plusDays(2))
                .update();
        assertThat(item(check(), 1, "TAX").answer()).isEqualTo(CheckAnswer.UNREACHABLE);
        clock.setToday(Declared.APPLIED.plusDays(1));
        assertThat(check().items()).extracting(VerificationItem::source).contains("TAX");
        clock.setToday(Declared.APPLIED.plusDays(2));
        assertThat(check().items()).extracting(VerificationItem::source).doesNotContain("TAX");
    }

    @Test
    void a_second_check_supersedes_the_first_and_keeps_conclusions_on_what_did_not_change() {
        everyFile(motherPension(1000));
        VerificationReport first = check();
        concluding.resolve(widow.id(), first.id(), List.of(
                new Resolved(item(first, 1, "VEHICLE").id(), Resolution.KEEP_DECLARED, null, "车已转让，手续在办"),
                new Resolved(item(first, 1, "PENSION").id(), Resolution.USE_FOUND, null, "")), clerk);
        file("PENSION", "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月", motherPension(1100));
        VerificationReport second = check();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(reports.ofCase(widow.id())).extracting(VerificationReport::superseded).containsExactly(false, true);
        assertThat(item(second, 1, "VEHICLE").reason()).contains("车已转让，手续在办");
        assertThat(item(second, 1, "PENSION").open()).isTrue();
        assertThatThrownBy(() -> concluding.resolve(widow.id(), first.id(), List.of(), clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("已重新核对");
    }

    @Test
    void after_a_return_the_conclusions_on_what_did_not_change_stand_with_who_gave_them() {
        everyFile(motherPension(1000));
        VerificationReport first = check();
        conclude(first, Resolution.USE_FOUND, "");
        database.flush();
        returning.returnTo(caseFile.required(widow.id(), clerk.scope()), Stage.VERIFICATION, "养老金有误", checker);
        database.flush();
        file("PENSION", "姓名,身份证号码,待遇项目,月待遇金额,待遇起始年月", motherPension(1100));
        checking.check(widow.id(), checker);
        database.flush();
        database.clear();
        VerificationReport again = reports.current(widow.id()).orElseThrow();
        VerificationItem kept = item(again, 1, "VEHICLE");
        assertThat(kept.resolution()).contains(Resolution.USE_FOUND);
        assertThat(kept.resolvedBy()).contains(clerk.officerId());
        assertThat(item(again, 1, "PENSION").open()).isTrue();
    }

    // ---- what the officer concludes

    @Test
    void the_case_goes_forward_only_when_every_difference_has_its_conclusion() {
        everyFile(motherPension(1000));
        VerificationReport report = check();
        assertThatThrownBy(() -> concluding.conclude(widow.id(), report.id(), List.of(), Conclusion.FITS, "", clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("还有 2 项没有结论");
        conclude(report, Resolution.USE_FOUND, "");
        AssistanceCase forward = caseFile.required(widow.id(), clerk.scope());
        assertThat(forward.stage()).isEqualTo(Stage.ASSESSMENT);
        assertThat(forward.events().getLast().summary()).isEqualTo("核对结论：不一致（差异 2 项）");
        assertThatThrownBy(() -> checking.check(widow.id(), clerk)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void what_must_be_cleared_up_keeps_the_case_where_it_is() {
        everyFile(motherPension(1000));
        VerificationReport report = check();
        concluding.conclude(widow.id(), report.id(), List.of(), Conclusion.NEEDS_CLARIFYING, "约谈后再定", clerk);
        AssistanceCase still = caseFile.required(widow.id(), clerk.scope());
        assertThat(still.stage()).isEqualTo(Stage.VERIFICATION);
        assertThat(still.events().getLast().reason()).contains("约谈后再定");
        conclude(reports.current(widow.id()).orElseThrow(), Resolution.USE_FOUND, "");
        assertThat(caseFile.required(widow.id(), clerk.scope()).stage()).isEqualTo(Stage.ASSESSMENT);
    }

    @Test
    void an_unreachable_source_needs_a_written_reason_and_nothing_can_be_taken_from_it() {
        VerificationReport report = check();
        VerificationItem silent = report.openItems().getFirst();
        assertThatThrownBy(() -> concluding.resolve(widow.id(), report.id(),
                List.of(new Resolved(silent.id(), Resolution.USE_FOUND, null, "x")), clerk))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> concluding.resolve(widow.id(), report.id(),
                List.of(new Resolved(silent.id(), Resolution.KEEP_DECLARED, null, " ")), clerk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("理由");
        conclude(report, Resolution.KEEP_DECLARED, "部门数据下月到，先按申报办理");
        assertThat(facts()).isEqualTo(applications.findById(widow.applicationId()).orElseThrow().facts());
    }

    @Test
    void keeping_what_was_declared_and_setting_an_amount_need_a_reason() {
        everyFile(motherPension(1000));
        VerificationReport report = check();
        long pension = item(report, 1, "PENSION").id();
        for (Resolved wrong : List.of(new Resolved(pension, Resolution.KEEP_DECLARED, null, ""),
                new Resolved(pension, Resolution.KEEP_DECLARED, null, "甲 乙 丙"),
                new Resolved(pension, Resolution.SET_BY_OFFICER, Money.ofYuan(1), ""),
                new Resolved(pension, Resolution.SET_BY_OFFICER, null, "理由"),
                new Resolved(item(report, 1, "VEHICLE").id(), Resolution.SET_BY_OFFICER, Money.ofYuan(1), "理由"),
                new Resolved(item(report, 1, "REAL_ESTATE").id(), Resolution.KEEP_DECLARED, null, "理由"))) {
            assertThatThrownBy(() -> concluding.resolve(widow.id(), report.id(), List.of(wrong), clerk))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_record_under_another_name_never_agrees_and_needs_a_conclusion() {
        everyFile(motherPension(1000));
        file("DISABILITY_CERTIFICATE", "姓名,身份证号码,残疾人证号,发证日期,有效期至,证件状态",
                "陈晓雨," + DAUGHTER + "," + DAUGHTER + "51,2020-06-01,2030-05-31,有效");
        VerificationItem card = item(check(), 2, "DISABILITY_CERTIFICATE");
        assertThat(card.answer()).isEqualTo(CheckAnswer.DIFFERS);
        assertThat(card.found()).startsWith("部门记录的姓名为“陈晓雨”，与申报的“陈小雨”不一致");
        file("DISABILITY_CERTIFICATE", "姓名,身份证号码,残疾人证号,发证日期,有效期至,证件状态",
                "陈 小雨," + DAUGHTER + "," + DAUGHTER + "51,2020-06-01,2030-05-31,有效");
        assertThat(item(check(), 2, "DISABILITY_CERTIFICATE").answer()).isEqualTo(CheckAnswer.CONFIRMED);
    }

    // ---- which figure counts

    @Test
    void a_car_that_was_declared_as_an_electric_bicycle_counts_as_a_car_once_the_record_counts() {
        widow = accepted(Declared.family(VILLAGE, Programme.DIBAO)
                .with("王大海", Declared.idNumber("19790302", 9), Relation.SELF, List.of(), List.of())
                .owning(new AssetLine(1, AssetKind.VEHICLE, null, 1, AssetExemption.E_BIKE, FactSource.DECLARED, null))
                .content());
        everyFile(motherPension(1000));
        file("VEHICLE", "姓名,身份证号码,车辆类型,号牌号码,登记日期,车辆状态",
                "王大海," + Declared.idNumber("19790302", 9).value() + ",小型客车,皖H00009,2021-05-06,正常");
        VerificationReport report = check();
        assertThat(item(report, 1, "VEHICLE").open()).isTrue();
        conclude(report, Resolution.USE_FOUND, "");
        assertThat(facts().assets()).singleElement().satisfies(car -> {
            assertThat(car.exemption()).isNull();
            assertThat(car.source()).isEqualTo(FactSource.CHECKED);
        });
    }

    @Test
    void a_public_wage_that_was_found_leaves_the_wage_of_another_employer_standing() {
        var months = Months.before(Declared.APPLIED, 12);
        widow = accepted(Declared.family(VILLAGE, Programme.DIBAO)
                .with("王大海", Declared.idNumber("19790302", 9), Relation.SELF,
                        List.of(new IncomeLine(IncomeKind.WAGE.usualClass(), IncomeKind.WAGE, months,
                                Money.ofYuan(12000), Money.ZERO, FactSource.DECLARED, "示例服装厂")),
                        List.of())
                .content());
        everyFile(motherPension(1000));
        file("PUBLIC_PAYROLL", "姓名,身份证号码,供养单位,月工资,起始年月",
                "王大海," + Declared.idNumber("19790302", 9).value() + ",示例镇中心小学,1000,2020-01");
        conclude(check(), Resolution.USE_FOUND, "");
        assertThat(facts().member(1).incomes()).extracting(IncomeLine::source)
                .containsExactly(FactSource.DECLARED, FactSource.CHECKED);
    }

    @Test
    void until_the_conclusions_are_in_there_is_no_fact_sheet() {
        everyFile(motherPension(1000));
        check();
        assertThatThrownBy(this::facts).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_found_pension_and_car_count_with_their_source_and_day() {
        everyFile(motherPension(1000));
        conclude(check(), Resolution.USE_FOUND, "");
        HouseholdFacts facts = facts();
        assertThat(facts.member(1).incomes()).hasSize(2);
        assertThat(facts.member(1).incomes().getFirst().source()).isEqualTo(FactSource.DECLARED);
        assertThat(facts.member(1).incomes().getLast()).satisfies(line -> {
            assertThat(line.kind()).isEqualTo(IncomeKind.EMPLOYEE_PENSION);
            assertThat(line.amount()).isEqualTo(Money.ofYuan(3000));
            assertThat(line.source()).isEqualTo(FactSource.CHECKED);
            assertThat(line.note()).isEqualTo("养老保险（人社部门），迎江区数据截至 2026-10-31");
        });
        assertThat(facts.assets()).singleElement().satisfies(car -> {
            assertThat(car.kind()).isEqualTo(AssetKind.VEHICLE);
            assertThat(car.source()).isEqualTo(FactSource.CHECKED);
        });
        assertThat(facts.member(2).certificates()).singleElement()
                .satisfies(one -> assertThat(one.issued()).isEqualTo(LocalDate.of(2020, 6, 1)));
    }

    @Test
    void what_the_officer_keeps_stays_declared_and_what_the_officer_sets_says_so() {
        everyFile(motherPension(1000));
        VerificationReport report = check();
        var concluded = List.of(
                new Resolved(item(report, 1, "VEHICLE").id(), Resolution.KEEP_DECLARED, null, "车已转让"),
                new Resolved(item(report, 1, "PENSION").id(), Resolution.SET_BY_OFFICER, Money.ofYuan(2500), "银行流水"));
        assertThatThrownBy(() -> concluding.conclude(widow.id(), report.id(), concluded, Conclusion.FITS, "", clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("应为“不一致”");
        concluding.conclude(widow.id(), report.id(), concluded, Conclusion.DOES_NOT_FIT, "", clerk);
        HouseholdFacts facts = facts();
        assertThat(facts.assets()).isEmpty();
        IncomeLine set = facts.member(1).incomes().getLast();
        assertThat(set.amount()).isEqualTo(Money.ofYuan(2500));
        assertThat(set.source()).isEqualTo(FactSource.OFFICER);
        assertThat(set.note()).startsWith("银行流水");
    }

    @Test
    void a_death_found_counts_once_the_officer_takes_it_and_is_known_of_the_person() {
        everyFile(motherPension(1000));
        file("DEATH", "姓名,身份证号码,死亡日期", "陈小雨," + DAUGHTER + ",2026-10-05");
        conclude(check(), Resolution.USE_FOUND, "");
        assertThat(facts().member(2).deathDate()).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(applications.findById(widow.applicationId()).orElseThrow().member(2).orElseThrow().person().diedOn())
                .contains(LocalDate.of(2026, 10, 5));
    }

    @Test
    void without_a_report_the_declared_facts_count() {
        var application = applications.findById(widow.applicationId()).orElseThrow();
        assertThat(FactSheet.of(application, null)).isEqualTo(application.facts());
    }
}
