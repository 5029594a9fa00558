package org.assistance.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assistance.eligibility.facts.MemberVerdict;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.Applications;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Document;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.People;
import org.assistance.domain.application.Submission.Submitted;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.Families;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.policy.ConfirmingPolicy;
import org.assistance.domain.policy.DemoPolicyRows;
import org.assistance.domain.policy.Editions;
import org.assistance.domain.policy.PolicyText;
import org.assistance.domain.policy.ProposingPolicy;
import org.assistance.domain.policy.TwoClerks;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Imputation;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.ObligorVerdict;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AssessingTests {
    private static final DivisionCode ANQING = new DivisionCode("340800000000");
    private static final DivisionCode TONGCHENG = new DivisionCode("340881000000");
    private static final DivisionCode KONGCHENG = new DivisionCode("340881100000");
    private static final DivisionCode VILLAGE = new DivisionCode("340881100001");

    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Autowired
    private Assessing assessing;
    @Autowired
    private CaseAssessments assessments;
    @Autowired
    private Meetings meetings;
    @Autowired
    private Editions editions;
    @Autowired
    private ProposingPolicy proposing;
    @Autowired
    private ConfirmingPolicy confirming;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Accepting accepting;
    @Autowired
    private VerificationReports reports;
    @Autowired
    private Concluding concluding;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private Ending ending;
    @Autowired
    private EntityManager database;
    @Autowired
    private TestClock clock;
    @Autowired
    private Applications applications;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer clerk;
    private TwoClerks clerks;

    @BeforeEach
    void the_demo_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource,
            @Autowired Officers officers) {
        clock.setToday(Declared.APPLIED);
        AnqingDivisions.importInto(importing);
        DemoPolicyRows.loadInto(dataSource);
        clerk = officer(officers, "TC11", Role.TOWNSHIP_CLERK, KONGCHENG);
        clerks = TwoClerks.of(proposing, confirming, officer(officers, "AQ01", Role.CITY_CLERK, ANQING), officers,
                clock.instant());
    }

    @Test
    void the_worked_family_gets_872_yuan_and_both_subsidies_by_the_stored_policy() {
        CaseAssessment assessed = assessing.assess(verified(family("468")).id(), clerk);
        database.flush();
        database.clear();
        CaseAssessment kept = assessments.current(assessed.caseId()).orElseThrow();
        assertThat(amount(kept, Programme.DIBAO)).isEqualTo(Money.parse("872"));
        assertThat(amount(kept, Programme.LIVING_SUBSIDY)).isEqualTo(Money.parse("50"));
        assertThat(amount(kept, Programme.CARE_SUBSIDY)).isEqualTo(Money.parse("100"));
        assertThat(kept.result()).isEqualTo(assessed.result());
        assertThat(kept.facts()).isEqualTo(assessed.facts());
        assertThat(kept.result().policies()).anySatisfy(cited -> {
            assertThat(cited.value()).isEqualTo("670.00元/月");
            assertThat(cited.documentNumber()).isEqualTo("演示 桐民〔2026〕12号");
        });
    }

    @Test
    void an_assessment_stays_as_it_was_when_the_policy_changes_later() {
        AssistanceCase of = verified(family("468"));
        assessing.assess(of.id(), clerk);
        clerks.set(new PolicyText.Value(
                new PolicyValue(PolicyCode.DIBAO_STD, null, Area.URBAN, "690", Unit.YUAN_PER_MONTH, TONGCHENG,
                        DateRange.from(LocalDate.of(2026, 11, 1)), "演示 桐民〔2026〕20号")),
                "690");
        database.flush();
        database.clear();
        assertThat(amount(assessments.current(of.id()).orElseThrow(), Programme.DIBAO)).isEqualTo(Money.parse("872"));
        assertThat(amount(assessing.assess(of.id(), clerk), Programme.DIBAO)).isEqualTo(Money.parse("912"));
        database.flush();
        database.clear();
        assertThat(assessments.ofCase(of.id())).hasSize(2)
                .extracting(CaseAssessment::superseded)
                .containsExactly(false, true);
    }

    @Test
    void an_assessment_is_worked_out_anew_to_the_fen_by_the_edition_it_used_though_the_rows_have_changed() {
        AssistanceCase of = verified(family("468"));
        CaseAssessment first = assessing.assess(of.id(), clerk);
        clerks.set(new PolicyText.Value(
                new PolicyValue(PolicyCode.DIBAO_STD, null, Area.URBAN, "690", Unit.YUAN_PER_MONTH, TONGCHENG,
                        DateRange.from(LocalDate.of(2026, 11, 1)), "演示 桐民〔2026〕20号")),
                "690");
        database.flush();
        database.clear();
        CaseAssessment kept = assessments.current(of.id()).orElseThrow();
        Policy then = editions.find(kept.policyEdition().orElseThrow()).on(kept.facts().division(), kept.asOf());
        assertThat(Assessing.by(kept.facts(), then, LocalDate.now(clock))).isEqualTo(kept.result());
        assertThat(assessing.assess(of.id(), clerk).policyEdition()).isNotEqualTo(first.policyEdition());
    }

    @Test
    void a_gap_in_policy_leaves_its_own_programme_open_and_keeps_the_case_from_going_on() {
        AssistanceCase of = verified(family("468"));
        jdbc.sql("delete from subsidy_rate where subsidy = 'CARE_SUBSIDY'").update();
        CaseAssessment assessed = assessing.assess(of.id(), clerk);
        assertThat(assessed.result().ofHousehold(Programme.DIBAO).orElseThrow().amount()).isEqualTo(Money.parse("872"));
        assertThat(assessed.gaps()).singleElement().asString().contains("护理补贴标准").contains("340881");
        assertThatThrownBy(() -> assessing.forward(of.id(), of.version(), clerk)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("护理补贴标准")
                .hasMessageContaining("政策标准中维护");
        assertThat(of.stage()).isEqualTo(Stage.ASSESSMENT);
    }

    @Test
    void an_income_equal_to_the_standard_is_not_met_and_still_goes_on_to_the_people_who_decide() {
        AssistanceCase of = verified(family("1340"));
        CaseAssessment assessed = assessing.assess(of.id(), clerk);
        assertThat(assessed.result().ofHousehold(Programme.DIBAO).orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
        assessing.forward(of.id(), of.version(), clerk);
        assertThat(of.stage()).isEqualTo(Stage.OPINION);
    }

    @Test
    void without_an_assessment_the_case_does_not_go_on() {
        AssistanceCase of = verified(family("468"));
        assertThatThrownBy(() -> assessing.forward(of.id(), of.version(), clerk)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("还没有测算");
    }

    @Test
    void a_missing_fact_keeps_the_case_from_going_on() {
        clerks.set(new PolicyText.Value(
                new PolicyValue(PolicyCode.AMOUNT_MODE, null, null, "TIERED", Unit.CHOICE, TONGCHENG,
                        DateRange.from(LocalDate.of(2026, 11, 1)), "演示 桐民〔2026〕21号")),
                "分档发放");
        AssistanceCase of = verified(family("468"));
        assertThat(assessing.assess(of.id(), clerk).missing()).extracting(Missing::words).contains("低保档次");
        assertThatThrownBy(() -> assessing.forward(of.id(), of.version(), clerk)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("低保档次");
        assertThat(of.stage()).isEqualTo(Stage.ASSESSMENT);
    }

    @Test
    void what_the_officer_finds_about_an_emergency_counts_and_is_kept_for_the_next_assessment() {
        AssistanceCase of = accepted(Declared.family(VILLAGE, Programme.TEMPORARY_RELIEF)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(), List.of())
                .inTown()
                .after(new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.OTHER,
                        Declared.APPLIED.minusDays(1), VILLAGE, false, true, null, Money.parse("3000"), null,
                        List.of(), null, FactSource.DECLARED)));
        assertThat(relief(assessing.assess(of.id(), clerk)).outcome()).isEqualTo(Outcome.NOT_MET);
        var found = new Findings(List.of(), true, Money.parse("670"), null);
        assertThat(relief(assessing.assess(of.id(), found, clerk)).amount()).isEqualTo(Money.parse("670"));
        assertThat(relief(assessing.assess(of.id(), clerk)).amount()).isEqualTo(Money.parse("670"));
        assessing.forward(of.id(), of.version(), clerk);
        assertThat(of.stage()).isEqualTo(Stage.OPINION);
    }

    @Test
    void a_member_on_record_as_tekun_in_another_county_does_not_count_though_nobody_declared_it() {
        other().personal(Programme.TEKUN, 2, person("20060415", "陈小雨"), APRIL, 1000);
        CaseAssessment assessed = assessing.assess(verified(family("468", Programme.DIBAO)).id(), clerk);
        assertThat(assessed.result().members()).filteredOn(member -> member.number() == 2)
                .singleElement()
                .satisfies(member -> assertThat(member.reason()).contains("已享受特困供养"));
        assertThat(differences(assessed)).singleElement().satisfies(difference -> {
            assertThat(difference.member()).isEqualTo(2);
            assertThat(difference.sentence()).contains("申报时没有填写；系统记录2026年4月起享受特困供养（")
                    .contains("大龙山镇")
                    .doesNotContain("赵玉梅");
        });
    }

    @Test
    void a_class_decided_elsewhere_after_the_application_refuses_this_one_and_names_month_and_place_only() {
        AssistanceCase of = verified(family("468", Programme.DIBAO));
        other().status(Programme.EDGE, YearMonth.of(2026, 12), 2);
        assertThat(assessing.assess(of.id(), clerk).result().ofHousehold(Programme.DIBAO).orElseThrow().reasons())
                .singleElement()
                .asString()
                .contains("成员2（子女）已确认自2026-12-01起享受低保边缘（")
                .contains("大龙山镇")
                .doesNotContain("赵玉梅");
    }

    @Test
    void a_right_that_ends_before_the_new_one_could_begin_does_not_stand_in_its_way() {
        AssistanceCase of = verified(family("468", Programme.DIBAO));
        Families.Right edge = other().status(Programme.EDGE, APRIL, 2);
        assertThat(dibao(of)).isEqualTo(Outcome.NOT_MET);
        ends(edge, YearMonth.of(2026, 12));
        assertThat(dibao(of)).isEqualTo(Outcome.NOT_MET);
        ends(edge, YearMonth.of(2026, 11));
        assertThat(dibao(of)).isEqualTo(Outcome.MET);
    }

    @Test
    void the_living_subsidy_rests_on_the_dibao_on_record_and_not_on_one_that_is_only_claimed() {
        AssistanceCase claimed = verified(
                family("468", Programme.LIVING_SUBSIDY).claiming(HeldKind.DIBAO));
        CaseAssessment without = assessing.assess(claimed.id(), clerk);
        assertThat(living(without)).isEqualTo(Outcome.NOT_MET);
        assertThat(differences(without)).singleElement()
                .satisfies(difference -> assertThat(difference.sentence()).contains("申报自2024-05-01起享受低保")
                        .contains("没有在享记录"));
        other().dibao(APRIL, 2, 872);
        CaseAssessment with = assessing.assess(claimed.id(), clerk);
        assertThat(living(with)).isEqualTo(Outcome.MET);
        assertThat(differences(with)).isEmpty();
    }

    @Test
    void a_dibao_that_is_only_claimed_still_stands_against_a_second_one() {
        AssistanceCase of = verified(family("468", Programme.DIBAO).claiming(HeldKind.DIBAO));
        assertThat(dibao(of)).isEqualTo(Outcome.NOT_MET);
    }

    private Outcome dibao(AssistanceCase of) {
        return assessing.assess(of.id(), clerk).result().ofHousehold(Programme.DIBAO).orElseThrow().outcome();
    }

    private static Outcome living(CaseAssessment of) {
        return of.result()
                .of(Programme.LIVING_SUBSIDY)
                .stream()
                .filter(result -> Integer.valueOf(2).equals(result.beneficiary()))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private List<StatusDifference> differences(CaseAssessment of) {
        long application = caseFile.required(of.caseId(), clerk.scope()).applicationId();
        return StatusDifference.between(applications.findById(application).orElseThrow().facts(), of.facts());
    }

    // Another family, of another county, that counts the daughter too.
    private Families.Family other() {
        return new Families(jdbc).family("赵玉梅", Families.ELSEWHERE).withKnown(2, person("20060415", "陈小雨"));
    }

    private long person(String birth, String name) {
        people.add(Declared.idNumber(birth, 2), name);
        return people.find(Declared.idNumber(birth, 2)).orElseThrow().id();
    }

    private void ends(Families.Right right, YearMonth last) {
        new Families(jdbc).end(ending, right, last, "迁往外地");
    }

    @Test
    void a_car_is_not_set_aside_by_a_sentence() {
        AssistanceCase of = verified(withCar());
        assertThat(dibao(assessing.assess(of.id(), clerk)).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThatThrownBy(() -> assessing.assess(of.id(), said(new AssetVerdict(Programme.DIBAO, car(of), true,
                "车已经很旧", null)), clerk)).isInstanceOf(IllegalMove.class).hasMessageContaining("一事一议");
        assertThat(dibao(assessments.current(of.id()).orElseThrow()).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_car_is_set_aside_by_a_meeting_whose_minutes_are_kept_with_the_case_and_in_the_proof() {
        AssistanceCase of = verified(withCar());
        assessing.assess(of.id(), clerk);
        Document paper = meetings.keepPaper(of.id(), "纪要.pdf", PAPER, clerk);
        assertThat(meetings.keepPaper(of.id(), "纪要.pdf", PAPER, clerk).id()).isEqualTo(paper.id());
        assessing.assess(of.id(), said(decided(of, paper, Declared.APPLIED)), clerk);
        database.flush();
        database.clear();
        CaseAssessment kept = assessments.current(of.id()).orElseThrow();
        assertThat(dibao(kept).met()).isTrue();
        assertThat(kept.meetings()).singleElement().satisfies(minutes -> {
            assertThat(minutes.number()).isEqualTo("〔2026〕5号");
            assertThat(minutes.participants()).containsExactly("吴建业", "姚晓岚");
            assertThat(minutes.document()).isEqualTo(paper.id().toString());
            assertThat(minutes.sha256()).isEqualTo(paper.sha256());
        });
        assertThat(dibao(kept).rulings()).filteredOn(ruling -> ruling.rule() == RuleId.XZ_43)
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.sentence()).contains("接送就医", "〔2026〕5号", "吴建业、姚晓岚"));
        assertThat(kept.summary()).contains("一事一议：会议纪要〔2026〕5号");
    }

    @Test
    void minutes_of_another_case_of_tomorrow_or_before_the_application_are_no_minutes() {
        AssistanceCase of = verified(withCar());
        assessing.assess(of.id(), clerk);
        Document paper = meetings.keepPaper(of.id(), "纪要.pdf", PAPER, clerk);
        for (LocalDate day : List.of(Declared.APPLIED.plusDays(1), Declared.APPLIED.minusDays(1))) {
            assertThatThrownBy(() -> assessing.assess(of.id(), said(decided(of, paper, day)), clerk))
                    .isInstanceOf(IllegalMove.class)
                    .hasMessageContaining("会议日期");
        }
        AssistanceCase other = verified(Declared.family(VILLAGE, Programme.DIBAO)
                .with("王大海", Declared.idNumber("19790302", 9), Relation.SELF, List.of(), List.of())
                .inTown()
                .obligors(List.of()));
        assertThatThrownBy(() -> assessing.assess(other.id(), said(decided(of, paper, Declared.APPLIED)), clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("不在本案材料中");
    }

    private static final byte[] PAPER = "%PDF-1.4 minutes".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private static Declared withCar() {
        return family("468").owning(new AssetLine(1, AssetKind.VEHICLE, null, 1, null, FactSource.DECLARED, "小型客车"));
    }

    private String car(AssistanceCase of) {
        return dibao(assessments.current(of.id()).orElseThrow()).rulings()
                .stream()
                .filter(ruling -> ruling.limit() != null && !ruling.compared().holds())
                .findFirst()
                .orElseThrow()
                .limit()
                .ruleCode();
    }

    private AssetVerdict decided(AssistanceCase of, Document paper, LocalDate day) {
        return new AssetVerdict(Programme.DIBAO, car(of), true, "接送就医",
                new Minutes("〔2026〕5号", day, List.of("吴建业", "姚晓岚"), paper.id().toString(), paper.fileName(),
                        paper.sha256()));
    }

    private static Findings said(AssetVerdict verdict) {
        return new Findings(List.of(verdict), null, null, null);
    }

    private static ProgrammeResult dibao(CaseAssessment of) {
        return of.result().ofHousehold(Programme.DIBAO).orElseThrow();
    }

    @Test
    void an_income_nobody_can_prove_is_imputed_with_a_method_and_stays_for_the_next_assessment() {
        AssistanceCase of = verified(family("468", Programme.DIBAO));
        var how = new Imputation(Imputation.Method.MINIMUM_WAGE, "在外打零工，雇主不出具证明");
        var found = new Findings(List.of(), null, null, null, Map.of(),
                List.of(new Imputed(1, IncomeKind.CASUAL_WORK, Money.parse("9600"), how)));
        assessing.assess(of.id(), found, clerk);
        database.flush();
        database.clear();
        CaseAssessment kept = assessments.current(of.id()).orElseThrow();
        assertThat(kept.facts().member(1).incomes()).as("in the place of what was declared")
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.source()).isEqualTo(FactSource.IMPUTED);
                    assertThat(line.amount()).isEqualTo(Money.parse("9600"));
                    assertThat(line.imputed()).isEqualTo(how);
                });
        assertThat(kept.result().income().getFirst().label()).contains("推定");
        assertThat(amount(kept, Programme.DIBAO)).isEqualTo(Money.parse("540"));
        assertThat(amount(assessing.assess(of.id(), clerk), Programme.DIBAO)).isEqualTo(Money.parse("540"));
        assessing.assess(of.id(), Findings.NONE, clerk);
        assertThat(amount(assessments.current(of.id()).orElseThrow(), Programme.DIBAO)).isEqualTo(Money.parse("872"));
    }

    @Test
    void no_less_is_imputed_than_the_family_itself_declared() {
        AssistanceCase of = verified(family("469", Programme.DIBAO));
        var how = new Imputation(Imputation.Method.MINIMUM_WAGE, "在外打零工，雇主不出具证明");
        assertThatThrownBy(() -> assessing.assess(of.id(), new Findings(List.of(), null, null, null, Map.of(),
                List.of(new Imputed(1, IncomeKind.CASUAL_WORK, Money.parse("1"), how))), clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("不能比申报的少");
    }

    @Test
    void nobody_under_sixteen_and_nothing_a_source_proved_is_imputed() {
        var months = Months.before(Declared.APPLIED, 12);
        var proven = new IncomeLine(IncomeKind.WAGE.usualClass(), IncomeKind.WAGE, months, Money.parse("6000"),
                Money.ZERO, FactSource.CHECKED, "社保缴费");
        AssistanceCase of = verified(Declared.family(VILLAGE, Programme.DIBAO)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(proven), List.of())
                .with("周小山", Declared.idNumber("20150506", 7), Relation.CHILD, List.of(), List.of())
                .inTown()
                .obligors(List.of()));
        var how = new Imputation(Imputation.Method.LABOUR_FACTOR, "有劳动能力");
        for (Imputed wrong : List.of(new Imputed(2, IncomeKind.CASUAL_WORK, Money.parse("1"), how),
                new Imputed(1, IncomeKind.CASUAL_WORK, Money.parse("1"), how),
                new Imputed(9, IncomeKind.CASUAL_WORK, Money.parse("1"), how))) {
            assertThatThrownBy(() -> assessing.assess(of.id(),
                    new Findings(List.of(), null, null, null, Map.of(), List.of(wrong)), clerk))
                    .isInstanceOf(IllegalMove.class);
        }
        assertThat(assessing.assess(of.id(), new Findings(List.of(), null, null, null, Map.of(),
                List.of(new Imputed(1, IncomeKind.BUSINESS, Money.parse("1"), how))), clerk)
                .facts()
                .member(1)
                .incomes()).as("of another class").hasSize(2);
    }

    @Test
    void what_an_obligor_claims_to_hold_waits_for_the_officer_and_what_is_on_record_does_not() {
        AssistanceCase of = verified(family("468", Programme.DIBAO).obligors(List.of(uncle(HeldKind.DIBAO))));
        CaseAssessment open = assessing.assess(of.id(), clerk);
        assertThat(open.facts().obligors().getFirst().statuses()).singleElement()
                .satisfies(held -> assertThat(held.believed()).isFalse());
        assertThat(differences(open)).singleElement().satisfies(difference -> {
            assertThat(difference.obligor()).isTrue();
            assertThat(difference.sentence()).contains("没有在享记录").contains("须由经办人核实");
        });
        var said = new ObligorVerdict(true, true, "电话核实，由外省发放");
        CaseAssessment found = assessing.assess(of.id(),
                new Findings(List.of(), null, null, null, Map.of(1, said), List.of()), clerk);
        assertThat(found.facts().obligors().getFirst()).satisfies(uncle -> {
            assertThat(uncle.assetsWithinRule()).isTrue();
            assertThat(uncle.verdict()).isEqualTo(said);
            assertThat(uncle.statuses()).singleElement()
                    .satisfies(held -> assertThat(held.source()).isEqualTo(FactSource.OFFICER));
        });
        assertThat(Findings.of(found.facts()).obligors()).containsEntry(1, said);
    }

    private static ObligorFacts uncle(HeldKind held) {
        return new ObligorFacts(1, List.of(1), Relation.SIBLING, LocalDate.of(1970, 11, 11), true, Money.ZERO,
                Money.ZERO, 1, null, ObligorState.CAPABLE, List.of(),
                List.of(Held.of(held, DateRange.from(LocalDate.of(2024, 5, 1)))), SupportBasis.NONE, null,
                FactSource.DECLARED);
    }

    @Test
    void the_citys_clerk_may_not_assess() {
        long id = verified(family("468")).id();
        assertThatThrownBy(() -> assessing.assess(id, clerks.first())).isInstanceOf(NotAllowed.class);
    }

    private static Declared family(String yuanAMonth) {
        return family(yuanAMonth, Programme.DIBAO, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY);
    }

    private static Declared family(String yuanAMonth, Programme... programmes) {
        var wage = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.parse(yuanAMonth), FactSource.DECLARED);
        return Declared.family(VILLAGE, programmes)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(wage), List.of())
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.CHILD, List.of(), List.of("51"))
                .inTown()
                .obligors(List.of());
    }

    private static ProgrammeResult relief(CaseAssessment of) {
        return of.result().ofHousehold(Programme.TEMPORARY_RELIEF).orElseThrow();
    }

    private static @Nullable Money amount(CaseAssessment of, Programme programme) {
        assertThat(of.missing()).isEmpty();
        return of.result().of(programme).stream().filter(ProgrammeResult::met).findFirst().orElseThrow().amount();
    }

    private AssistanceCase accepted(Declared family) {
        Submitted submitted = (Submitted) accepting.submitAndAccept(drafting.create(clerk).id(), family.content(),
                clerk);
        return submitted.cases().getFirst();
    }

    private AssistanceCase verified(Declared family) {
        AssistanceCase of = accepted(family);
        VerificationReport report = reports.save(new VerificationReport(of, clerk, clock.instant()));
        concluding.conclude(of.id(), report.id(), List.of(), Conclusion.FITS, "", clerk);
        assertThat(of.stage()).isEqualTo(Stage.ASSESSMENT);
        return caseFile.required(of.id(), clerk.scope());
    }

    private ActingOfficer officer(Officers officers, String number, Role role, DivisionCode division) {
        long id = officers.save(new Officer(number, "王经办", "hash", clock.instant())).id();
        return new ActingOfficer(id, number, "王经办", 1, role, division);
    }

    @Test
    void a_tekun_support_that_a_member_only_claims_waits_for_the_officer_and_is_answered_either_way() {
        AssistanceCase of = verified(family("468", Programme.DIBAO).claiming(HeldKind.TEKUN));
        CaseAssessment open = assessing.assess(of.id(), clerk);
        assertThat(open.missing()).extracting(Missing::words).containsExactly("成员2（子女）申报的特困供养的核实结论");
        assertThat(answered(of, new MemberVerdict(true, null, null, "电话核实，由外省发放")).result().people()).isEqualTo(1);
        CaseAssessment denied = answered(of, new MemberVerdict(false, null, null, "填写有误"));
        assertThat(denied.result().people()).isEqualTo(2);
        assertThat(denied.missing()).isEmpty();
        assertThat(Findings.of(denied.facts()).members()).containsKey(2);
    }

    private CaseAssessment answered(AssistanceCase of, MemberVerdict said) {
        return assessing.assess(of.id(),
                new Findings(List.of(), null, null, null, Map.of(), List.of(), Map.of(2, said)), clerk);
    }
}
