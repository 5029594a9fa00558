package org.assistance.domain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.assistance.domain.application.Submission.Refused;
import org.assistance.domain.application.Submission.Submitted;
import org.assistance.domain.assessment.CaseAssessment;
import org.assistance.domain.assessment.CaseAssessments;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseEvent;
import org.assistance.domain.casefile.Cases;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Returning;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.decision.Award;
import org.assistance.domain.notice.PostingNotice;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What was declared is corrected after a return; every move is the real one. */
@DatabaseTest
@Import(Road.class)
class CorrectingTests {
    private static final byte[] PAY_SLIP = "%PDF-1.7 ".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private Road road;
    @Autowired
    private Correcting correcting;
    @Autowired
    private Attaching attaching;
    @Autowired
    private Accepting accepting;
    @Autowired
    private Submitting submitting;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Returning returning;
    @Autowired
    private Applications applications;
    @Autowired
    private Authorisations authorisations;
    @Autowired
    private Documents documents;
    @Autowired
    private HouseholdMemberships memberships;
    @Autowired
    private People people;
    @Autowired
    private CaseAssessments assessments;
    @Autowired
    private Opinions opinions;
    @Autowired
    private PostingNotice posting;
    @Autowired
    private org.assistance.domain.casefile.Closing closing;
    @Autowired
    private Cases cases;
    @Autowired
    private TestClock clock;
    @Autowired
    private jakarta.persistence.EntityManager database;

    @BeforeEach
    void the_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
    }

    @Test
    void a_returned_case_is_corrected_assessed_again_and_granted_with_the_new_amount() {
        AssistanceCase of = road.awaitingDecision(earning("468"), clock);
        long first = of.applicationId();
        CaseAssessment before = assessments.current(of.id()).orElseThrow();
        returning.returnTo(of, Stage.INTAKE, "工资与工资条不符", road.countyLeader);
        corrected(of, earning("300"));
        assertThat(of.stage()).isEqualTo(Stage.INTAKE);
        assertThat(of.events().getLast()).satisfies(event -> {
            assertThat(event.summary()).isEqualTo("更正申报内容，形成第2版");
            assertThat(event.reason()).contains("补交了工资条");
            assertThat(event.officerName()).isEqualTo("王经办");
        });
        accepting.accept(of.id(), of.version(), road.clerk);
        road.verified(of);
        road.assessed(of);
        road.opined(of);
        var taken = road.decided(posted(of), road.countyLeader);
        assertThat(taken.awards()).filteredOn(award -> award.programme() == Programme.DIBAO)
                .extracting(Award::amount)
                .containsExactly(java.util.Optional.of(Money.ofYuan(1040)));
        database.flush();
        database.clear();
        assertThat(assessments.ofCase(of.id())).extracting(made -> made.applicationId().orElseThrow())
                .containsExactly(of.applicationId(), first);
        assertThat(assessments.ofCase(of.id()).getLast().facts()).isEqualTo(before.facts());
    }

    @Test
    void the_earlier_version_stays_as_it_was_with_who_when_and_why_on_the_newer() {
        AssistanceCase of = returnedToIntake(earning("468"));
        clock.setToday(Declared.APPLIED.plusDays(3));
        corrected(of, earning("300"));
        database.flush();
        database.clear();
        List<Application> versions = applications.versions(of.applicationId());
        assertThat(versions).extracting(Application::number).containsExactly(1, 2);
        assertThat(versions.getFirst().facts()).isEqualTo(earning("468").content().facts());
        assertThat(versions.getFirst().correction()).isEmpty();
        assertThat(versions.getLast()).satisfies(newer -> {
            assertThat(newer.facts()).isEqualTo(earning("300").content().facts());
            assertThat(newer.correction()).contains("补交了工资条");
            assertThat(newer.submittedBy()).isEqualTo(road.clerk.officerId());
            assertThat(newer.submittedAt()).isEqualTo(clock.instant());
            assertThat(newer.householdId()).isEqualTo(versions.getFirst().householdId());
        });
        assertThat(applications.versions(versions.getFirst().id())).hasSize(2);
    }

    @Test
    void a_second_case_of_the_same_form_goes_back_too_and_says_so() {
        AssistanceCase household = road.accepted(withRelief("468"));
        AssistanceCase relief = siblingOf(household);
        road.assessed(relief);
        road.opined(relief);
        assertThat(relief.stage()).isEqualTo(Stage.DECISION);
        returning.returnTo(household, Stage.INTAKE, "收入有误", road.clerk);
        corrected(household, withRelief("300"));
        assertThat(relief.stage()).isEqualTo(Stage.ASSESSMENT);
        assertThat(relief.applicationId()).isEqualTo(household.applicationId());
        assertThat(relief.events().getLast()).satisfies(event -> {
            assertThat(event.kind()).isEqualTo(CaseEvent.Kind.RETURN);
            assertThat(event.summary()).contains("第2版").contains("不再生效").contains("退回“认定测算”");
        });
        assertThat(opinions.current(relief.id())).isEmpty();
        assertThat(assessments.current(relief.id())).isEmpty();
    }

    @Test
    void a_decided_case_keeps_the_version_it_was_decided_on() {
        AssistanceCase household = road.accepted(withRelief("468"));
        AssistanceCase relief = siblingOf(household);
        road.assessed(relief);
        road.opined(relief);
        road.decided(relief, road.townshipLeader);
        long decidedOn = relief.applicationId();
        Stage stage = relief.stage();
        returning.returnTo(household, Stage.INTAKE, "收入有误", road.clerk);
        corrected(household, withRelief("300"));
        assertThat(relief.applicationId()).isEqualTo(decidedOn).isNotEqualTo(household.applicationId());
        assertThat(relief.stage()).isEqualTo(stage);
        assertThat(authorisations.ofApplication(decidedOn)).allMatch(paper -> paper.endsOn().isEmpty());
    }

    @Test
    void the_form_is_filled_with_what_stands_and_opened_twice_it_is_the_same() {
        UUID typed = drafting.create(road.clerk).id();
        drafting.save(typed, Map.of("phone", "13905560000", "incomes[0].amount", "468"), false, 0, road.clerk);
        AssistanceCase of = ((Submitted) submitting.submit(typed, earning("468").content(), road.clerk)).cases()
                .getFirst();
        ApplicationDraft draft = correcting.begin(of.id(), road.clerk);
        assertThat(draft.content().values()).containsEntry("phone", "13905560000")
                .containsEntry("incomes[0].amount", "468");
        assertThat(correcting.begin(of.id(), road.clerk).id()).isEqualTo(draft.id());
        assertThat(drafting.open(road.clerk, 1).lines()).extracting(DraftLine::correction).containsExactly(true);
    }

    @Test
    void a_case_is_not_accepted_while_its_correction_is_being_typed() {
        AssistanceCase of = returnedToIntake(earning("468"));
        ApplicationDraft draft = correcting.begin(of.id(), road.clerk);
        assertThatThrownBy(() -> accepting.accept(of.id(), of.version(), road.clerk)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("更正尚未提交");
        drafting.discard(draft.id(), road.clerk);
        accepting.accept(of.id(), of.version(), road.clerk);
        assertThat(of.stage()).isEqualTo(Stage.VERIFICATION);
    }

    @Test
    void a_correction_says_why_and_changes_something() {
        AssistanceCase of = returnedToIntake(earning("468"));
        ApplicationDraft draft = correcting.begin(of.id(), road.clerk);
        assertThat(refused(draft, earning("300"))).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("correctionReason");
            assertThat(problem.sentence()).contains("原因");
        });
        drafting.save(draft.id(), Map.of("correctionReason", "。。。。"), false, 0, road.clerk);
        assertThat(refused(draft, earning("300"))).extracting(Problem::field).containsExactly("correctionReason");
        drafting.save(draft.id(), Map.of("correctionReason", "原先填写有误"), false, 0, road.clerk);
        assertThat(refused(draft, earning("468"))).singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("没有任何改动"));
        drafting.save(draft.id(), Map.of("appliedOn", Declared.APPLIED.toString()), false, 1, road.clerk);
        assertThat(correcting.appliedOn(draft)).contains(Declared.APPLIED);
        assertThat(refused(draft, earning("468"))).singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("没有任何改动"));
        attaching.attach(draft.id(), DocumentCategory.INCOME, "工资条.pdf", PAY_SLIP, road.clerk);
        assertThat(correcting.correct(draft.id(), earning("468").content(), road.clerk)).isInstanceOf(Submitted.class);
    }

    @Test
    void what_was_applied_for_and_when_is_not_corrected() {
        AssistanceCase of = returnedToIntake(earning("468"));
        ApplicationDraft draft = typed(of);
        assertThat(refused(draft, earning("468").on(Declared.APPLIED.minusDays(1)))).extracting(Problem::field)
                .containsExactly("appliedOn");
        assertThat(refused(draft, withRelief("468"))).extracting(Problem::field).contains("programmes");
    }

    @Test
    void a_case_past_the_intake_is_sent_back_before_it_is_corrected() {
        AssistanceCase of = road.verified(earning("468"));
        assertThatThrownBy(() -> correcting.begin(of.id(), road.clerk)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("受理");
    }

    @Test
    void the_village_assistant_does_not_correct() {
        AssistanceCase of = returnedToIntake(earning("468"));
        var assistant = road.officer("RV108", "孙协理", Role.VILLAGE_ASSISTANT, Road.VILLAGE);
        assertThatThrownBy(() -> correcting.begin(of.id(), assistant)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void submitting_a_correction_twice_makes_one_version() {
        AssistanceCase of = returnedToIntake(earning("468"));
        ApplicationDraft draft = typed(of);
        correcting.correct(draft.id(), earning("300").content(), road.clerk);
        Submitted again = (Submitted) correcting.correct(draft.id(), earning("300").content(), road.clerk);
        assertThat(again.again()).isTrue();
        assertThat(applications.versions(of.applicationId())).hasSize(2);
    }

    @Test
    void a_renewed_authorisation_takes_the_place_of_the_old_one() {
        AssistanceCase of = returnedToIntake(earning("468"));
        long first = of.applicationId();
        clock.setToday(Declared.APPLIED.plusDays(3));
        LocalDate today = Declared.APPLIED.plusDays(3);
        Declared family = earning("468");
        List<DeclaredMember> signedAnew = family.members()
                .stream()
                .map(member -> new DeclaredMember(member.number(), member.row(), member.name(), member.idNumber(),
                        member.relation(), member.hukou(), member.health(), member.certificate(),
                        new Signature(today, SignedBy.SELF, null)))
                .toList();
        correcting.correct(typed(of).id(), family.content(signedAnew, List.of()), road.clerk);
        assertThat(authorisations.ofApplication(of.applicationId())).hasSize(2)
                .allMatch(paper -> paper.signedOn().equals(today) && paper.standsOn(today.plusDays(1)));
        assertThat(authorisations.ofApplication(first)).hasSize(2)
                .allMatch(paper -> !paper.standsOn(today.plusDays(1)));
    }

    @Test
    void a_member_added_by_a_correction_signs_anew_and_the_others_do_not() {
        AssistanceCase of = returnedToIntake(earning("468"));
        clock.setToday(Declared.APPLIED.plusDays(3));
        Declared family = earning("468").with("陈小宝", Declared.idNumber("20000101", 3), Relation.CHILD, List.of(),
                List.of());
        ApplicationDraft draft = typed(of);
        assertThat(refused(draft, family)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("members[2].signedOn");
            assertThat(problem.sentence()).contains("新增的成员").contains("2026-11-05");
        });
        List<DeclaredMember> signed = family.members()
                .stream()
                .map(member -> member.row() < 2
                        ? member
                        : new DeclaredMember(member.number(), member.row(), member.name(), member.idNumber(),
                                member.relation(), member.hukou(), member.health(), member.certificate(),
                                new Signature(Declared.APPLIED.plusDays(3), SignedBy.SELF, null)))
                .toList();
        assertThat(correcting.correct(draft.id(), family.content(signed, List.of()), road.clerk))
                .isInstanceOf(Submitted.class);
    }

    @Test
    void a_paper_that_had_ended_does_not_come_back_by_a_correction() {
        AssistanceCase of = returnedToIntake(earning("468"));
        authorisations.ofApplication(of.applicationId()).forEach(paper -> paper.end(Declared.APPLIED));
        corrected(of, earning("300"));
        assertThat(authorisations.ofApplication(of.applicationId())).hasSize(2)
                .noneMatch(paper -> paper.standsOn(Declared.APPLIED.plusDays(1)));
    }

    @Test
    void somebody_declared_by_mistake_belongs_to_the_household_no_more() {
        AssistanceCase of = returnedToIntake(earning("468"));
        long daughter = people.find(Declared.idNumber("20060415", 2)).orElseThrow().id();
        assertThat(memberships.standing(List.of(daughter), Declared.APPLIED)).hasSize(1);
        Declared alone = Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(wage("468")), List.of())
                .inTown()
                .obligors(List.of());
        corrected(of, alone);
        assertThat(memberships.standing(List.of(daughter), Declared.APPLIED)).isEmpty();
        assertThat(applications.findById(of.applicationId()).orElseThrow().members()).hasSize(1);
    }

    @Test
    void a_name_typed_wrong_is_mended_and_the_earlier_version_keeps_what_was_typed() {
        Declared mistyped = Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("李桂蓝", Declared.idNumber("19790302", 2), Relation.SELF, List.of(wage("468")), List.of())
                .inTown()
                .obligors(List.of());
        AssistanceCase of = returnedToIntake(mistyped);
        corrected(of, Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(wage("468")), List.of())
                .inTown()
                .obligors(List.of()));
        database.flush();
        database.clear();
        assertThat(people.find(Declared.idNumber("19790302", 2)).orElseThrow().name()).isEqualTo("李桂兰");
        assertThat(cases.findById(of.id()).orElseThrow().applicantName()).isEqualTo("李桂兰");
        assertThat(applications.versions(of.applicationId()))
                .extracting(version -> version.members().getFirst().name())
                .containsExactly("李桂蓝", "李桂兰");
    }

    @Test
    void a_name_that_another_application_rests_on_is_not_mended_here() {
        Declared other = Declared.family(Road.VILLAGE, Programme.CARE_SUBSIDY)
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.SELF, List.of(), List.of("51"));
        AssistanceCase elsewhere = road.accepted(other);
        closing.withdraw(elsewhere, "申请人撤回", road.clerk);
        AssistanceCase of = returnedToIntake(earning("468"));
        Declared renamed = Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(wage("300")), List.of())
                .with("陈晓雨", Declared.idNumber("20060415", 2), Relation.CHILD, List.of(), List.of("51"))
                .inTown()
                .obligors(List.of());
        assertThat(refused(typed(of), renamed)).extracting(Problem::field).containsExactly("members[1].name");
    }

    @Test
    void more_papers_are_added_before_the_decision_and_the_case_stays_where_it_is() {
        AssistanceCase of = road.awaitingOpinion(earning("468"));
        attaching.attachToCase(of.id(), DocumentCategory.INCOME, "工资条.pdf", PAY_SLIP, road.clerk);
        assertThat(of.stage()).isEqualTo(Stage.OPINION);
        assertThat(assessments.current(of.id())).isPresent();
        assertThat(of.events().getLast().summary()).isEqualTo("补充材料：收入证明“工资条.pdf”");
        assertThat(documents.ofApplication(of.applicationId())).extracting(DocumentLine::fileName)
                .containsExactly("工资条.pdf");
    }

    @Test
    void a_decided_case_takes_no_more_papers() {
        AssistanceCase of = road.awaitingDecision(earning("468"), clock);
        road.decided(of, road.countyLeader);
        assertThatThrownBy(() -> attaching.attachToCase(of.id(), DocumentCategory.INCOME, "工资条.pdf", PAY_SLIP,
                road.clerk)).isInstanceOf(IllegalMove.class).hasMessageContaining("已作出决定");
    }

    @Test
    void papers_of_the_first_version_count_for_the_correction_and_stay_in_sight() {
        AssistanceCase of = returnedToIntake(earning("468"));
        attaching.attachToCase(of.id(), DocumentCategory.INCOME, "工资条一.pdf", PAY_SLIP, road.clerk);
        ApplicationDraft draft = typed(of);
        attaching.attach(draft.id(), DocumentCategory.INCOME, "工资条二.pdf", PAY_SLIP, road.clerk);
        assertThat(attaching.of(draft.id(), road.clerk.scope())).hasSize(2);
        correcting.correct(draft.id(), earning("300").content(), road.clerk);
        assertThat(documents.ofApplication(of.applicationId())).extracting(DocumentLine::fileName)
                .containsExactlyInAnyOrder("工资条一.pdf", "工资条二.pdf");
    }

    @Test
    void when_the_papers_come_days_later_the_limits_run_from_the_day_of_acceptance() {
        Declared family = Declared.family(Road.VILLAGE, Programme.TEMPORARY_RELIEF)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(wage("468")), List.of())
                .after(surgery())
                .inTown();
        UUID draft = drafting.create(road.clerk).id();
        assertThat(accepting.submitAndAccept(draft, family.content(), road.clerk))
                .isEqualTo(
                        new Submission.Incomplete(List.of(new Missing("documents.EVENT", "请上传困难情形的证明材料（票据、事故证明等）"))));
        assertThat(submitting.missing(draft, family.content())).hasSize(1);
        clock.setToday(Declared.APPLIED.plusDays(4));
        attaching.attach(draft, DocumentCategory.EVENT, "病历.pdf", PAY_SLIP, road.clerk);
        AssistanceCase of = ((Submitted) accepting.submitAndAccept(draft, family.content(), road.clerk)).cases()
                .getFirst();
        assertThat(of.acceptedOn()).contains(Declared.APPLIED.plusDays(4));
        assertThat(applications.findById(of.applicationId()).orElseThrow().appliedOn()).isEqualTo(Declared.APPLIED);
    }

    private AssistanceCase returnedToIntake(Declared family) {
        AssistanceCase of = road.accepted(family);
        returning.returnTo(of, Stage.INTAKE, "申报有误，请更正", road.clerk);
        return of;
    }

    private ApplicationDraft typed(AssistanceCase of) {
        ApplicationDraft draft = correcting.begin(of.id(), road.clerk);
        drafting.save(draft.id(), Map.of("correctionReason", "补交了工资条", "incomes[0].amount", "300"), false, 0,
                road.clerk);
        return draft;
    }

    private void corrected(AssistanceCase of, Declared family) {
        assertThat(correcting.correct(typed(of).id(), family.content(), road.clerk)).isInstanceOf(Submitted.class);
    }

    private List<Problem> refused(ApplicationDraft draft, Declared family) {
        return ((Refused) correcting.correct(draft.id(), family.content(), road.clerk)).problems();
    }

    private AssistanceCase posted(AssistanceCase of) {
        posting.post(of, "村务公开栏", road.clerk);
        clock.setToday(LocalDate.now((java.time.Clock) clock).plusDays(8));
        posting.end(of, road.clerk);
        return of;
    }

    private AssistanceCase siblingOf(AssistanceCase household) {
        return cases.ofApplication(household.applicationId())
                .stream()
                .filter(other -> other.route() == Route.FAST_RELIEF)
                .findFirst()
                .orElseThrow();
    }

    private static Declared earning(String yuanAMonth) {
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(wage(yuanAMonth)), List.of())
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.CHILD, List.of(), List.of("51"))
                .inTown()
                .obligors(List.of());
    }

    private static Declared withRelief(String yuanAMonth) {
        return Declared.family(Road.VILLAGE, Programme.DIBAO, Programme.TEMPORARY_RELIEF)
                .with("李桂兰", Declared.idNumber("19790302", 2), Relation.SELF, List.of(wage(yuanAMonth)), List.of())
                .with("陈小雨", Declared.idNumber("20060415", 2), Relation.CHILD, List.of(), List.of("51"))
                .after(fire())
                .inTown()
                .obligors(List.of());
    }

    private static IncomeLine wage(String yuanAMonth) {
        return IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.parse(yuanAMonth), FactSource.DECLARED);
    }

    private static ReliefEvent fire() {
        return new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.ACCIDENT, Declared.APPLIED.minusDays(1), Road.VILLAGE,
                true, true, null, Money.ofYuan(3000), Money.ofYuan(500), List.of(), null, FactSource.DECLARED);
    }

    private static ReliefEvent surgery() {
        return new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.OTHER, Declared.APPLIED.minusDays(1), Road.VILLAGE,
                true, false, Money.ofYuan(3000), null, null, List.of(), null, FactSource.DECLARED);
    }
}
