package org.assistance.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assistance.domain.application.Accepting;
import org.assistance.domain.application.ApplicationDraft;
import org.assistance.domain.application.Attaching;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.DocumentCategory;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Missing;
import org.assistance.domain.application.OpeningReviews;
import org.assistance.domain.application.Submission;
import org.assistance.domain.application.Submitting;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Closing;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.Outcome;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.entitlement.EndingGround;
import org.assistance.domain.entitlement.EndingProposals;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.entitlement.Hearing;
import org.assistance.domain.entitlement.Settlement;
import org.assistance.domain.entitlement.WantedEnding;
import org.assistance.domain.review.DueReviews;
import org.assistance.domain.opinion.ReviewProposals;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.payment.Payroll;
import org.assistance.domain.payment.PaymentRun;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.replay.Replaying;
import org.assistance.domain.replay.SheetLine;
import org.assistance.domain.review.ReviewHearing;
import org.assistance.domain.review.ReviewOutcome;
import org.assistance.domain.review.ReviewReason;
import org.assistance.domain.review.Reviews;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.assistance.domain.secret.TryoutKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mother and her grown son hold 低保 since April 2026, and it is looked at anew in September. */
@DatabaseTest
@Import(Road.class)
class ConcludingReviewTests {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Autowired
    private Road road;
    @Autowired
    private OpeningReviews opening;
    @Autowired
    private Accepting accepting;
    @Autowired
    private Submitting submitting;
    @Autowired
    private Attaching attaching;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Closing closing;
    @Autowired
    private ReviewProposals proposals;
    @Autowired
    private Reviews reviews;
    @Autowired
    private Entitlements entitlements;
    @Autowired
    private EndingProposals endings;
    @Autowired
    private DueReviews due;
    @Autowired
    private Ending ending;
    @Autowired
    private Replaying replaying;
    @Autowired
    private Freezing freezing;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager database;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer reviewer;
    private Payroll payroll;
    private Entitlement right;
    private AssistanceCase first;

    @BeforeEach
    void a_family_holds_dibao(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource,
            @Autowired ApplicationContext system) {
        road.open(importing, dataSource, clock);
        reviewer = road.officer("RC104", "郑审核", Role.COUNTY_REVIEWER, Road.COUNTY);
        payroll = new Payroll(system,
                road.officer("RC199", "市级经办", Role.CITY_CLERK, new DivisionCode("340800000000")), reviewer);
        LocalDate applied = LocalDate.of(2026, 3, 16);
        clock.setToday(applied);
        first = road.awaitingDecision(family(applied, 600), clock);
        road.decided(first, road.countyLeader);
        database.flush();
        right = entitlements.findByCaseIdOrderById(first.id()).getFirst();
        assertThat(right.firstMonth()).isEqualTo(APRIL);
        clock.setToday(LocalDate.of(2026, 9, 10));
    }

    @Test
    void the_form_begins_with_what_was_declared_and_the_right_does_not_stand_in_its_own_way() {
        ApplicationDraft draft = opening.open(right.id(), ReviewReason.PERIODIC, "", road.clerk);
        AssistanceCase of = submitted(draft, family(today(), 600));
        assertThat(of.route()).isEqualTo(Route.REVIEW);
        assertThat(of.stage()).isEqualTo(Stage.VERIFICATION);
        assertThat(of.dueOn()).isEmpty();
        assertThat(reviews.ofCase(of.id()).orElseThrow().entitlementId()).isEqualTo(right.id());
        assertThat(jdbc.sql("select household_id from application where id = :id")
                .param("id", of.applicationId())
                .query(Long.class)
                .single()).isEqualTo(right.householdId());
    }

    @Test
    void nobody_opens_a_second_review_while_one_is_typed_or_under_way() {
        ApplicationDraft draft = opening.open(right.id(), ReviewReason.PERIODIC, "", road.clerk);
        database.flush();
        assertThat(reviews.ofRight(right.id())).singleElement().satisfies(one -> assertThat(one.open()).isTrue());
        drafting.discard(draft.id(), road.clerk);
        database.flush();
        AssistanceCase of = submitted(opening.open(right.id(), ReviewReason.CHANGED, "儿子就业", road.clerk),
                family(today(), 600));
        closing.withdraw(of, "登记有误", road.clerk);
        database.flush();
        opening.open(right.id(), ReviewReason.PERIODIC, "", road.clerk);
        database.flush();
        assertThatThrownBy(() -> opening.open(right.id(), ReviewReason.PERIODIC, "", road.clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("正在复核");
    }

    @Test
    void what_the_family_does_not_ask_to_be_reviewed_is_refused_at_the_counter() {
        ApplicationDraft draft = opening.open(right.id(), ReviewReason.PERIODIC, "", road.clerk);
        Declared more = Declared.family(Road.VILLAGE, Programme.DIBAO, Programme.EDGE)
                .on(today())
                .with("林秀兰", Declared.idNumber("19680302", 2), Relation.SELF, List.of(), List.of())
                .with("林小波", Declared.idNumber("20010715", 3), Relation.CHILD, List.of(), List.of());
        assertThat(submitting.submit(draft.id(), more.content(), road.clerk))
                .isInstanceOfSatisfying(Submission.Refused.class,
                        refused -> assertThat(refused.problems()).anySatisfy(
                                problem -> assertThat(problem.sentence()).contains("本次只复核最低生活保障")));
    }

    @Test
    void an_unchanged_family_keeps_its_right_and_no_other_is_made() {
        AssistanceCase of = awaitingDecision(family(today(), 600));
        Decision taken = road.decided(of, road.countyLeader);
        database.flush();
        assertThat(taken.awards()).isEmpty();
        assertThat(of.outcome()).contains(Outcome.KEPT);
        assertThat(rights()).containsExactly(tuple(APRIL, null, right.amount().orElseThrow()));
        assertThat(reviews.ofCase(of.id()).orElseThrow().outcome()).isEqualTo(ReviewOutcome.CONTINUE);
        assertThatThrownBy(() -> replaying.asShouldHaveBeen(of.id(), SEPTEMBER, reviewer))
                .hasMessageContaining("没有产生新的待遇");
    }

    @Test
    void a_lower_income_raises_the_amount_from_the_month_after_without_a_hearing() {
        AssistanceCase of = awaitingDecision(family(today(), 500));
        road.decided(of, road.countyLeader);
        database.flush();
        Money before = right.amount().orElseThrow();
        assertThat(rights()).containsExactly(tuple(APRIL, SEPTEMBER, before),
                tuple(OCTOBER, null, before.plus(Money.ofYuan(100))));
        assertThat(paid(SEPTEMBER)).contains("2026-09 " + before.format());
        clock.setToday(LocalDate.of(2026, 10, 20));
        assertThat(paid(OCTOBER)).containsExactly("2026-10 " + before.plus(Money.ofYuan(100)).format());
    }

    @Test
    void a_higher_income_lowers_it_only_after_the_family_was_heard_on_this_very_proposal() {
        AssistanceCase of = awaitingOpinion(family(today(), 800));
        assertThat(proposals.outlook(of)).contains(ReviewOutcome.DECREASE);
        assertThatThrownBy(() -> road.opined(of)).isInstanceOf(IllegalMove.class).hasMessageContaining("听取家庭的意见");
        heard(of);
        road.opined(of);
        road.decided(of, road.countyLeader);
        database.flush();
        assertThat(rights()).containsExactly(tuple(APRIL, SEPTEMBER, right.amount().orElseThrow()),
                tuple(OCTOBER, null, Money.ofYuan(right.amount().orElseThrow().fen() / 100 - 200)));
        assertThat(endings.findByEntitlementIdOrderByIdDesc(right.id())).singleElement().satisfies(ending -> {
            assertThat(ending.ground()).isEqualTo(EndingGround.REVIEWED);
            assertThat(ending.status()).isEqualTo(Settlement.CONFIRMED);
            assertThat(ending.heardWords()).contains("同意减发");
            assertThat(ending.lastMonth()).isEqualTo(SEPTEMBER);
        });
    }

    @Test
    void an_income_above_the_line_stops_it_with_the_month_of_the_decision() {
        AssistanceCase of = awaitingOpinion(family(today(), 4000));
        heard(of);
        road.opined(of);
        Decision taken = road.decided(of, road.countyLeader);
        database.flush();
        assertThat(of.outcome()).contains(Outcome.STOPPED);
        assertThat(taken.grantsAnything()).isFalse();
        assertThat(rights()).containsExactly(tuple(APRIL, SEPTEMBER, right.amount().orElseThrow()));
        paid(SEPTEMBER);
        clock.setToday(LocalDate.of(2026, 10, 20));
        assertThat(paid(OCTOBER)).isEmpty();
    }

    @Test
    void work_that_lifts_it_above_the_line_keeps_the_old_grant_for_three_months_and_then_nothing() {
        taper("KEEP");
        AssistanceCase of = awaitingOpinion(working());
        assertThat(proposals.outlook(of)).contains(ReviewOutcome.TAPER);
        heard(of);
        road.opined(of);
        road.decided(of, road.countyLeader);
        database.flush();
        Money old = right.amount().orElseThrow();
        assertThat(rights()).containsExactly(tuple(APRIL, SEPTEMBER, old), tuple(OCTOBER, DECEMBER, old));
        assertThat(paidUntilJanuary()).containsExactly("2026-10 " + old.format(), "2026-11 " + old.format(),
                "2026-12 " + old.format());
        assertThat(differing(of)).isEmpty();
        assertThat(differing(first)).isEmpty();
    }

    @Test
    void steps_make_a_right_of_each_stretch_and_every_month_is_paid_once() {
        taper("STEP");
        AssistanceCase of = awaitingOpinion(working());
        heard(of);
        road.opined(of);
        road.decided(of, road.countyLeader);
        database.flush();
        Money old = right.amount().orElseThrow();
        Money half = Money.ofYuan(old.fen() / 200);
        assertThat(rights()).containsExactly(tuple(APRIL, SEPTEMBER, old), tuple(OCTOBER, OCTOBER, old),
                tuple(NOVEMBER, DECEMBER, half));
        assertThat(paidUntilJanuary()).containsExactly("2026-10 " + old.format(), "2026-11 " + half.format(),
                "2026-12 " + half.format());
        assertThat(differing(of)).isEmpty();
        assertThat(replaying.asDecided(of.id(), reviewer).differences()).isEmpty();
    }

    @Test
    void income_that_falls_again_restores_the_right_and_ends_the_months_still_to_come() {
        taper("STEP");
        AssistanceCase tapered = awaitingOpinion(working());
        heard(tapered);
        road.opined(tapered);
        road.decided(tapered, road.countyLeader);
        database.flush();
        clock.setToday(LocalDate.of(2026, 10, 12));
        right = entitlements.findByCaseIdOrderById(tapered.id()).getFirst();
        AssistanceCase of = awaitingDecision(family(today(), 600));
        road.decided(of, road.countyLeader);
        database.flush();
        assertThat(entitlements.findByCaseIdOrderById(of.id())).singleElement().satisfies(restored -> {
            assertThat(restored.firstMonth()).isEqualTo(NOVEMBER);
            assertThat(restored.lastMonth()).isEmpty();
        });
        assertThat(entitlements.findByCaseIdOrderById(tapered.id()).getLast().lastMonth()).contains(OCTOBER);
    }

    @Test
    void the_same_work_is_tapered_once() {
        taper("KEEP");
        AssistanceCase of = submitted(opening.open(right.id(), ReviewReason.EMPLOYED, "儿子到工厂上班", road.clerk),
                working());
        AssistanceCase before = road.accepted(Declared.family(Road.VILLAGE, Programme.DIBAO)
                .on(today())
                .with("周大海", Declared.idNumber("19600101", 1), Relation.SELF, List.of(), List.of()));
        closing.withdraw(before, "另行申请", road.clerk);
        database.flush();
        // What an earlier review leaves behind, written while this one is under way.
        jdbc.sql("select test.as_owner('alter table right_review disable trigger right_review_one_open')")
                .query()
                .singleRow();
        jdbc.sql("""
                insert into right_review (entitlement_id, division_code, reason, explanation, opened_by, opened_at, case_id,
                    outcome, decided_on)
                values (:right, :division, 'EMPLOYED', '儿子就业', :by, now(), :case, 'TAPER', '2026-08-20')""")
                .param("right", right.id())
                .param("division", Road.VILLAGE.value())
                .param("by", road.clerk.officerId())
                .param("case", before.id())
                .update();
        road.assessed(road.verified(of));
        assertThat(proposals.outlook(of)).contains(ReviewOutcome.STOP);
    }

    @Test
    void a_family_with_varying_income_is_on_the_list_after_six_months_and_off_it_once_looked_at() {
        assertThat(due.rows(null, 0, road.clerk, today())).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(DueReviews.Kind.PERIODIC);
            assertThat(row.varying()).isTrue();
            assertThat(row.dueOn()).isEqualTo(row.lookedOn().plusMonths(6));
        });
        AssistanceCase of = awaitingDecision(family(today(), 600));
        database.flush();
        assertThat(due.counts(road.clerk, today()).values()).containsOnly(0);
        road.decided(of, road.countyLeader);
        database.flush();
        assertThat(due.counts(road.clerk, today()).values()).containsOnly(0);
        assertThat(due.counts(road.clerk, today().plusMonths(5))).containsEntry(DueReviews.Kind.PERIODIC, 1);
    }

    @Test
    void where_no_policy_says_how_often_nothing_is_due_by_the_cycle() {
        assertThat(due.counts(road.clerk, LocalDate.of(1990, 1, 1)).values()).containsOnly(0);
    }

    @Test
    void a_death_in_the_family_is_due_within_three_months() {
        jdbc.sql("update person set died_on = '2026-08-20' where name = '林小波'").update();
        assertThat(due.rows(DueReviews.Kind.DEATH, 0, road.clerk, today())).singleElement()
                .satisfies(row -> assertThat(row.dueOn()).isEqualTo(LocalDate.of(2026, 11, 20)));
    }

    @Test
    void a_taper_is_on_the_list_in_its_last_months_until_its_end_is_proposed_and_keeps_its_last_month() {
        taper("STEP");
        AssistanceCase of = awaitingOpinion(working());
        heard(of);
        road.opined(of);
        road.decided(of, road.countyLeader);
        database.flush();
        clock.setToday(LocalDate.of(2026, 11, 20));
        Entitlement last = entitlements.findByCaseIdOrderById(of.id()).getLast();
        assertThat(due.rows(DueReviews.Kind.TAPER, 0, road.clerk, today())).singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(last.id()));
        var over = new WantedEnding(EndingGround.TAPER_OVER, null, null, "渐退期满", Hearing.HEARD, today(), "知道了", null);
        long firstPart = entitlements.findByCaseIdOrderById(of.id()).getFirst().id();
        assertThatThrownBy(() -> ending.propose(firstPart, over, road.clerk)).hasMessageContaining("最后一段");
        assertThatThrownBy(() -> ending.propose(last.id(), new WantedEnding(EndingGround.TAPER_OVER, null, null, "渐退期满",
                Hearing.NOT_NEEDED, null, null, null), road.clerk)).hasMessageContaining("听取");
        long proposal = ending.propose(last.id(), over, road.clerk).id();
        assertThat(due.counts(road.clerk, today())).containsEntry(DueReviews.Kind.TAPER, 0);
        ending.confirm(proposal, "同意", road.countyLeader);
        assertThat(entitlements.findById(last.id()).orElseThrow().lastMonth()).contains(DECEMBER);
        assertThat(due.counts(road.clerk, today())).containsEntry(DueReviews.Kind.TAPER, 0);
    }

    @Test
    void a_taper_that_ran_out_unheard_stays_on_the_list_until_its_end_is_proposed() {
        taper("KEEP");
        AssistanceCase of = awaitingOpinion(working());
        heard(of);
        road.opined(of);
        road.decided(of, road.countyLeader);
        database.flush();
        clock.setToday(LocalDate.of(2027, 2, 3));
        assertThat(due.rows(DueReviews.Kind.TAPER, 0, road.clerk, today())).singleElement().satisfies(row -> {
            assertThat(row.overdue(today())).isTrue();
            assertThat(row.dueOn()).isEqualTo(LocalDate.of(2026, 12, 31));
        });
        long last = entitlements.findByCaseIdOrderById(of.id()).getLast().id();
        ending.propose(last, new WantedEnding(EndingGround.TAPER_OVER, null, null, "渐退期满", Hearing.HEARD, today(),
                "知道了", null), road.clerk);
        database.flush();
        assertThat(due.counts(road.clerk, today())).containsEntry(DueReviews.Kind.TAPER, 0);
    }

    @Test
    void a_taper_goes_on_for_income_alone_and_is_stopped_for_anything_else() {
        taper("KEEP");
        AssistanceCase tapered = awaitingOpinion(working());
        heard(tapered);
        road.opined(tapered);
        road.decided(tapered, road.countyLeader);
        database.flush();
        clock.setToday(LocalDate.of(2026, 10, 12));
        right = entitlements.findByCaseIdOrderById(tapered.id()).getFirst();
        AssistanceCase of = awaitingOpinion(working());
        assertThat(proposals.outlook(of)).contains(ReviewOutcome.CONTINUE);
        closing.withdraw(of, "另行办理", road.clerk);
        database.flush();
        AssistanceCase rich = awaitingOpinion(
                working().owning(new AssetLine(2, AssetKind.VEHICLE, Money.ofYuan(90_000), 1,
                        null, FactSource.DECLARED, "登记车辆", null, null)));
        assertThat(proposals.outlook(rich)).contains(ReviewOutcome.STOP);
    }

    @Test
    void a_part_that_has_not_begun_is_not_reviewed_by_itself() {
        taper("STEP");
        AssistanceCase tapered = awaitingOpinion(working());
        heard(tapered);
        road.opined(tapered);
        road.decided(tapered, road.countyLeader);
        database.flush();
        clock.setToday(LocalDate.of(2026, 10, 12));
        long later = entitlements.findByCaseIdOrderById(tapered.id()).getLast().id();
        assertThatThrownBy(() -> opening.open(later, ReviewReason.CHANGED, "收入降低", road.clerk))
                .hasMessageContaining("尚未起始");
    }

    @Test
    void who_leaves_is_heard_although_the_money_does_not_fall() {
        ApplicationDraft draft = opening.open(right.id(), ReviewReason.CHANGED, "儿子结婚", road.clerk);
        assertThat(accepting.submitAndAccept(draft.id(), alone().content(), road.clerk))
                .isInstanceOfSatisfying(Submission.Incomplete.class, lacking -> assertThat(lacking.missing())
                        .anySatisfy(one -> assertThat(one.sentence()).contains("林小波在上次的申报中")));
        said(draft, "MARRIED", "2026-08-15");
        AssistanceCase of = road.assessed(road.verified(submitted(draft, alone())));
        assertThat(proposals.outlook(of)).hasValueSatisfying(
                outcome -> assertThat(outcome).isIn(ReviewOutcome.PEOPLE, ReviewOutcome.INCREASE,
                        ReviewOutcome.DECREASE));
        assertThatThrownBy(() -> road.opined(of)).isInstanceOf(IllegalMove.class).hasMessageContaining("听取");
    }

    @Test
    void another_account_that_waits_is_settled_before_the_review_is_decided() {
        AssistanceCase of = awaitingDecision(family(today(), 500));
        jdbc.sql("""
                insert into account_change (entitlement_id, division_code, account_kind, account, account_holder,
                    bank_name, reason, together, status, proposed_by, proposed_at)
                select id, division_code, 'BANK_CARD', :account, '林秀兰', '农村商业银行', '原卡遗失', false, 'PROPOSED',
                    :by, now() from entitlement where id = :id""")
                .param("account", TryoutKeys.account(jdbc, "6222020000000000"))
                .param("by", road.clerk.officerId())
                .param("id", right.id())
                .update();
        assertThatThrownBy(() -> road.decided(of, road.countyLeader)).hasMessageContaining("领款账户变更正待确认");
    }

    @Test
    void a_death_is_told_by_name_and_day_and_put_down_of_the_person_with_the_decision() {
        ApplicationDraft draft = opening.open(right.id(), ReviewReason.DEATH, "儿子8月去世", road.clerk);
        assertThat(accepting.submitAndAccept(draft.id(), family(today(), 600).content(), road.clerk))
                .isInstanceOfSatisfying(Submission.Refused.class, refused -> assertThat(refused.problems())
                        .anySatisfy(problem -> assertThat(problem.sentence()).contains("写明死亡日期")));
        said(draft, "DEATH", "2026-08-20");
        assertThat(accepting.submitAndAccept(draft.id(), alone().content(), road.clerk))
                .isInstanceOfSatisfying(Submission.Incomplete.class, incomplete -> assertThat(incomplete.missing())
                        .extracting(Missing::field)
                        .containsExactly("documents.DEATH"));
        attaching.attach(draft.id(), DocumentCategory.DEATH, "火化证.pdf",
                "%PDF-1.7 ".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                road.clerk);
        AssistanceCase of = submitted(draft, alone());
        assertThat(of.dueOn()).contains(LocalDate.of(2026, 11, 20));
        road.assessed(road.verified(of));
        assertThat(diedOn()).isNull();
        ReviewOutcome outcome = proposals.outlook(of).orElseThrow();
        if (outcome.needsHearing()) {
            heard(of);
        }
        road.opined(of);
        road.decided(of, road.countyLeader);
        assertThat(diedOn()).isEqualTo(LocalDate.of(2026, 8, 20));
        assertThat(due.counts(road.clerk, today())).containsEntry(DueReviews.Kind.DEATH, 0);
    }

    @Test
    void a_death_that_is_on_record_needs_no_paper_and_a_move_needs_none() {
        ApplicationDraft draft = opening.open(right.id(), ReviewReason.DEATH, "儿子8月去世", road.clerk);
        said(draft, "MOVED_OUT", "2026-08-20");
        assertThat(submitting.missing(draft.id(), alone().content())).isEmpty();
        said(draft, "DEATH", "2026-08-20");
        assertThat(submitting.missing(draft.id(), alone().content())).extracting(Missing::field)
                .containsExactly("documents.DEATH");
        jdbc.sql("update person set died_on = '2026-08-20' where name = '林小波'").update();
        database.flush();
        database.clear();
        assertThat(submitting.missing(draft.id(), alone().content())).isEmpty();
    }

    @Test
    void who_is_known_to_have_died_has_not_moved_out() {
        ApplicationDraft draft = opening.open(right.id(), ReviewReason.PERIODIC, "", road.clerk);
        jdbc.sql("update person set died_on = '2026-08-20' where name = '林小波'").update();
        database.flush();
        database.clear();
        said(draft, "MOVED_OUT", "2026-08-01");
        assertThat(accepting.submitAndAccept(draft.id(), alone().content(), road.clerk))
                .isInstanceOfSatisfying(Submission.Refused.class, refused -> assertThat(refused.problems())
                        .anySatisfy(problem -> assertThat(problem.sentence()).contains("已登记于2026-08-20死亡")));
    }

    @Test
    void the_form_says_nothing_for_the_family_and_keeps_the_papers_it_signed() {
        ApplicationDraft draft = opening.open(right.id(), ReviewReason.PERIODIC, "", road.clerk);
        assertThat(draft.content().values()).doesNotContainKeys("incomesComplete", "assetsComplete", "truthPromised",
                "originalsFiled");
        AssistanceCase of = submitted(draft, Declared.family(Road.VILLAGE, Programme.DIBAO)
                .on(LocalDate.of(2026, 3, 16))
                .with("林秀兰", Declared.idNumber("19680302", 2), Relation.SELF, List.of(wage(today(), 600)), List.of())
                .idle()
                .on(today())
                .with("林小波", Declared.idNumber("20010715", 3), Relation.CHILD, List.of(), List.of())
                .idle()
                .obligors(List.of()));
        database.flush();
        assertThat(jdbc.sql("""
                select m.signed_on || ' ' || (m.number = old.number) from authorisation m
                    join authorisation old on old.person_id = m.person_id and old.application_id = :first
                where m.application_id = :application order by m.number""")
                .param("first", first.applicationId())
                .param("application", of.applicationId())
                .query(String.class)
                .list()).containsExactlyInAnyOrder("2026-03-16 true", "2026-09-10 false");
    }

    @Test
    void what_was_struck_out_of_a_paper_stays_so_in_a_review_until_another_is_signed() {
        jdbc.sql("""
                update authorisation set struck_sources = array['DEPOSIT'], struck_departments = array['BANKS'], struck_words = '银行业金融机构'
                where application_id = ?""").param(first.applicationId()).update();
        database.clear();
        ApplicationDraft draft = opening.open(right.id(), ReviewReason.PERIODIC, "", road.clerk);
        AssistanceCase of = submitted(draft, Declared.family(Road.VILLAGE, Programme.DIBAO)
                .on(LocalDate.of(2026, 3, 16))
                .with("林秀兰", Declared.idNumber("19680302", 2), Relation.SELF, List.of(wage(today(), 600)), List.of())
                .idle()
                .on(today())
                .with("林小波", Declared.idNumber("20010715", 3), Relation.CHILD, List.of(), List.of())
                .idle()
                .obligors(List.of()));
        database.flush();
        assertThat(jdbc.sql("""
                select signed_on || ' ' || coalesce(struck_words, '全部') from authorisation where application_id = ?""")
                .param(of.applicationId())
                .query(String.class)
                .list()).containsExactlyInAnyOrder("2026-03-16 银行业金融机构", "2026-09-10 全部");
    }

    private static Declared alone() {
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .on(LocalDate.of(2026, 9, 10))
                .with("林秀兰", Declared.idNumber("19680302", 2), Relation.SELF, List.of(), List.of())
                .idle()
                .obligors(List.of());
    }

    private void said(ApplicationDraft draft, String reason, String day) {
        drafting.save(draft.id(), Map.of("gone[2].reason", reason, "gone[2].on", day), false, draft.version(),
                road.clerk);
    }

    private @Nullable LocalDate diedOn() {
        database.flush();
        return jdbc.sql("select died_on from person where name = '林小波'")
                .query((row, at) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private void taper(String mode) {
        row("TAPER_MONTHS", "", "3", "MONTHS");
        row("TAPER_MODE", "", mode, "CHOICE");
        row("TAPER_STEP", "1", "100", "PERCENT");
        row("TAPER_STEP", "2", "50", "PERCENT");
        row("TAPER_STEP", "3", "50", "PERCENT");
    }

    private void row(String code, String variant, String value, String unit) {
        jdbc.sql("""
                insert into policy_value (code, variant, value, unit, division_code, valid_from, document_number)
                values (:code, :variant, :value, :unit, :division, '2026-01-01', '试字〔2026〕1号')""")
                .param("code", code)
                .param("variant", variant)
                .param("value", value)
                .param("unit", unit)
                .param("division", Road.COUNTY.value())
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static IncomeLine wage(LocalDate applied, int yuan) {
        YearMonth last = YearMonth.from(applied).minusMonths(1);
        return IncomeLine.monthly(IncomeKind.CASUAL_WORK, last.minusMonths(11), last, Money.ofYuan(yuan),
                FactSource.DECLARED);
    }

    private static Declared family(LocalDate applied, int yuan) {
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .on(applied)
                .with("林秀兰", Declared.idNumber("19680302", 2), Relation.SELF, List.of(wage(applied, yuan)), List.of())
                .idle()
                .with("林小波", Declared.idNumber("20010715", 3), Relation.CHILD, List.of(), List.of())
                .idle()
                .obligors(List.of());
    }

    private Declared working() {
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .on(today())
                .with("林秀兰", Declared.idNumber("19680302", 2), Relation.SELF, List.of(wage(today(), 600)), List.of())
                .idle()
                .with("林小波", Declared.idNumber("20010715", 3), Relation.CHILD, List.of(wage(today(), 4000)), List.of())
                .workingSince(YearMonth.of(2026, 8))
                .obligors(List.of());
    }

    private AssistanceCase submitted(ApplicationDraft draft, Declared family) {
        return switch (accepting.submitAndAccept(draft.id(), family.content(), road.clerk)) {
            case Submission.Submitted done -> done.cases().getFirst();
            case Submission.Refused refused -> throw new AssertionError(refused.problems().toString());
            case Submission.Incomplete lacking -> throw new AssertionError(lacking.missing().toString());
        };
    }

    private AssistanceCase awaitingOpinion(Declared family) {
        return road.assessed(road.verified(submitted(
                opening.open(right.id(), ReviewReason.EMPLOYED, "儿子到工厂上班", road.clerk), family)));
    }

    private AssistanceCase awaitingDecision(Declared family) {
        AssistanceCase of = awaitingOpinion(family);
        road.opined(of);
        assertThat(of.stage()).isEqualTo(Stage.DECISION);
        return of;
    }

    private void heard(AssistanceCase of) {
        proposals.hear(of, new ReviewHearing(Hearing.HEARD, today(), "同意减发"), road.clerk);
    }

    private List<org.assertj.core.groups.Tuple> rights() {
        return jdbc.sql("""
                select first_month, last_month, amount_fen from entitlement
                where household_id = :household order by first_month""")
                .param("household", right.householdId())
                .query((row, at) -> tuple(YearMonth.from(row.getObject(1, LocalDate.class)),
                        month(row.getObject(2, LocalDate.class)), Money.ofFen(row.getLong(3))))
                .list();
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }

    /** What the family is paid by a month's list. */
    private List<String> paid(YearMonth month) {
        try {
            PaymentRun run = freezing.freeze(Road.COUNTY, month, reviewer);
            payroll.settle(run, Map.of());
            return jdbc.sql("""
                    select to_char(t.benefit_month, 'YYYY-MM') || ' ' || trim(to_char(t.amount_fen / 100.0, '999990.00'))
                    from payment_transfer t where t.run_id = :run order by t.benefit_month""")
                    .param("run", run.id())
                    .query(String.class)
                    .list();
        } catch (org.assistance.domain.payment.NothingToPay nothing) {
            jdbc.sql("delete from payment_run where id not in (select run_id from payment_transfer)").update();
            return List.of();
        }
    }

    private List<String> paidUntilJanuary() {
        paid(SEPTEMBER);
        var all = new java.util.ArrayList<String>();
        for (YearMonth month : List.of(OCTOBER, NOVEMBER, DECEMBER, YearMonth.of(2027, 1))) {
            clock.setToday(month.atDay(20));
            all.addAll(paid(month));
        }
        return all;
    }

    private List<SheetLine> differing(AssistanceCase of) {
        return replaying.asShouldHaveBeen(of.id(), YearMonth.of(2027, 1), reviewer)
                .lines()
                .stream()
                .filter(SheetLine::differs)
                .toList();
    }
}
