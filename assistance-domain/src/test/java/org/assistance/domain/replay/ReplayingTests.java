package org.assistance.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.assessment.Findings;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.decision.Deciding;
import org.assistance.domain.decision.Decision;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.replay.AsDecided.Verdict;
import org.assistance.domain.secret.SealedJson;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.facts.MemberVerdict;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Road.class)
class ReplayingTests {
    private static final YearMonth MARCH = YearMonth.of(2027, 3);

    @Autowired
    private Replaying replaying;
    @Autowired
    private SavedSheets sheets;
    @Autowired
    private Road road;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager database;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private SealedJson documents;
    @Autowired
    private Assessing assessing;

    private AssistanceCase of;
    private ActingOfficer reviewer;

    @BeforeEach
    void a_decided_family(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        road.countyLeader = road.holding(road.countyLeader);
        of = DecidedFamily.decided(road, clock);
        reviewer = road.officer("RC102", "吴审核", Role.COUNTY_REVIEWER, Road.COUNTY);
        database.flush();
        clock.setToday(LocalDate.of(2027, 3, 20));
    }

    private AsDecided again() {
        database.flush();
        database.clear();
        return replaying.asDecided(of.id(), reviewer);
    }

    @Test
    void a_decision_gives_the_same_to_the_cent_whatever_became_of_policy_and_of_the_divisions_name() {
        assertThat(again().differences()).isEmpty();
        assertThat(again().verdict()).isEqualTo(Verdict.SAME);
        jdbc.sql("update policy_value set value = '999' where code = 'DIBAO_STD' and division_code = :county")
                .param("county", Road.COUNTY.value())
                .update();
        jdbc.sql("delete from subsidy_rate").update();
        jdbc.sql("update division set name = '新桐城市' where code = :county")
                .param("county", Road.COUNTY.value())
                .update();
        assertThat(again().verdict()).isEqualTo(Verdict.SAME);
        assertThat(replaying.asShouldHaveBeen(of.id(), MARCH, reviewer).lines())
                .anySatisfy(line -> assertThat(line.due()).isEqualTo(Money.ofYuan(999 * 2 - 468)));
    }

    @Test
    void a_renewed_subsidy_begins_again_in_the_month_it_was_decided_from() {
        assertThat(again(confirmed(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 10)), "2026-09")).isEmpty();
    }

    @Test
    void a_former_subsidy_that_is_only_claimed_opens_no_back_pay() {
        clock.setToday(Declared.APPLIED);
        assertThat(again(road.awaitingOpinion(
                DecidedFamily.renewed(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 10))), "2026-11")).isEmpty();
    }

    /** The care subsidy that the family says it had until a day, confirmed by the officer. */
    private AssistanceCase confirmed(LocalDate until, LocalDate issued) {
        clock.setToday(Declared.APPLIED);
        AssistanceCase claimed = road.verified(DecidedFamily.renewed(until, issued));
        var said = new MemberVerdict(true, null, null, "发放明细为证");
        assessing.assess(claimed.id(), new Findings(List.of(), null, null, null, Map.of(), List.of(), Map.of(2, said)),
                road.clerk);
        assessing.forward(claimed.id(), claimed.version(), road.clerk);
        return claimed;
    }

    @Test
    void a_subsidy_that_follows_another_begins_again_in_the_month_it_was_decided_from() {
        clock.setToday(Declared.APPLIED);
        assertThat(again(road.awaitingOpinion(
                DecidedFamily.renewed(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 10, 20))), "2026-12")).isEmpty();
    }

    @Test
    void a_renewed_subsidy_refused_by_mistake_is_owed_from_the_month_of_the_new_certificate(
            @Autowired Deciding deciding) {
        AssistanceCase renewed = confirmed(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 10));
        road.opined(renewed);
        var refused = new org.assistance.domain.decision.Verdict(false, "证件有疑问");
        deciding.decide(renewed, List.of(refused), "不同意确认", road.countyLeader);
        database.flush();
        database.clear();
        clock.setToday(LocalDate.of(2027, 3, 20));
        ReplaySheet sheet = replaying.asShouldHaveBeen(renewed.id(), MARCH, reviewer);
        assertThat(sheet.lines()).hasSize(7).allSatisfy(line -> assertThat(line.backPay().positive()).isTrue());
        assertThat(sheet.lines().getFirst().month()).isEqualTo(YearMonth.of(2026, 9));
    }

    private List<String> again(AssistanceCase renewed, String first) {
        road.opined(renewed);
        Decision decision = road.decided(renewed, road.countyLeader);
        assertThat(decision.awards()).singleElement()
                .satisfies(award -> assertThat(award.firstMonth()).hasValue(YearMonth.parse(first)));
        database.flush();
        database.clear();
        return replaying.asDecided(renewed.id(), reviewer).differences();
    }

    @Test
    void an_amount_that_was_tampered_with_is_found() {
        // What waits for the commit must have been looked at before a table can be changed.
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("select test.as_owner('alter table award disable trigger award_append_only')").query().singleRow();
        jdbc.sql("select test.as_owner('update award set amount_fen = amount_fen + 1 where case_id = " + of.id()
                + " and programme = ''DIBAO''')").query().singleRow();
        assertThat(again()).satisfies(found -> {
            assertThat(found.verdict()).isEqualTo(Verdict.AMOUNT_DIFFERS);
            assertThat(found.differences()).containsExactly("决定的低保为872.01元，重算为872.00元");
        });
    }

    @Test
    void an_outcome_that_was_tampered_with_is_found() {
        stored("{results,0,amount,fen}", "87300");
        assertThat(again()).satisfies(found -> {
            assertThat(found.verdict()).isEqualTo(Verdict.AMOUNT_DIFFERS);
            assertThat(found.differences()).singleElement().asString().contains("873.00元", "重算为符合 872.00元");
        });
    }

    @Test
    void an_older_version_of_the_rules_that_said_the_same_is_the_same_and_other_words_are_told() {
        stored("{engineVersion}", "\"2020.1\"");
        assertThat(again()).satisfies(found -> {
            assertThat(found.verdict()).isEqualTo(Verdict.SAME);
            assertThat(found.engineThen()).isEqualTo("2020.1");
            assertThat(found.engineNow()).isEqualTo(Eligibility.VERSION);
        });
        stored("{income,0,label}", "\"从前的说法\"");
        assertThat(again()).satisfies(found -> {
            assertThat(found.verdict()).isEqualTo(Verdict.PROOF_DIFFERS);
            assertThat(found.differences()).containsExactly("收入的计算过程有差异");
        });
    }

    @Test
    void a_decision_of_before_the_editions_says_why_it_cannot_be_worked_out() {
        jdbc.sql("update case_assessment set policy_edition_id = null where case_id = :case")
                .param("case", of.id())
                .update();
        assertThat(again()).satisfies(found -> {
            assertThat(found.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(found.differences()).containsExactly("作出该决定时还没有保存所用的政策版本，不能按原样重算");
        });
    }

    @Test
    void a_record_that_cannot_be_read_is_told_of_in_chinese() {
        jdbc.sql("update case_assessment set facts = '{}' where case_id = :case").param("case", of.id()).update();
        assertThat(again().differences()).containsExactly("重算没有完成：保存的案卷不能读取，请告知系统管理员查看运行日志");
    }

    private void stored(String path, String value) {
        database.flush();
        StoredResult.inTheClear(jdbc, documents);
        jdbc.sql("""
                update case_assessment set result = jsonb_set(result, cast(:path as text[]), cast(:value as jsonb))
                where case_id = :case""")
                .param("path", path)
                .param("value", value)
                .param("case", of.id())
                .update();
    }

    @Test
    void as_it_should_have_been_is_what_was_paid_and_what_the_lists_still_pay() {
        DecidedFamily.paid(jdbc, of, YearMonth.of(2026, 12));
        DecidedFamily.paid(jdbc, of, YearMonth.of(2027, 1));
        ReplaySheet sheet = replaying.asShouldHaveBeen(of.id(), MARCH, reviewer);
        assertThat(sheet.differs()).isFalse();
        assertThat(sheet.lines()).filteredOn(line -> line.programme() == Programme.DIBAO)
                .extracting(SheetLine::month, SheetLine::paid, SheetLine::pending, SheetLine::due)
                .containsExactly(tuple("2026-12", 872, 0), tuple("2027-01", 872, 0), tuple("2027-02", 0, 872),
                        tuple("2027-03", 0, 872));
        assertThat(sheet.lacking()).isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(String month, long paid, long pending) {
        return org.assertj.core.api.Assertions.tuple(YearMonth.parse(month), Money.ofYuan(paid),
                Money.ofYuan(pending), Money.ofYuan(872));
    }

    @Test
    void a_member_who_died_is_known_though_nobody_corrected_anything() {
        DecidedFamily.paid(jdbc, of, YearMonth.of(2026, 12));
        DecidedFamily.paid(jdbc, of, YearMonth.of(2027, 1));
        jdbc.sql("""
                update person set died_on = '2026-12-15' where id = (select person_id from application_member
                    where application_id = :application and number = 2)""")
                .param("application", of.applicationId())
                .update();
        ReplaySheet sheet = replaying.asShouldHaveBeen(of.id(), MARCH, reviewer);
        assertThat(sheet.lines()).filteredOn(line -> line.programme() == Programme.CARE_SUBSIDY)
                .extracting(line -> line.month() + " " + line.recovery().plain())
                .containsExactly("2026-11 0.00", "2026-12 0.00", "2027-01 100.00");
        assertThat(sheet.lines()).filteredOn(line -> line.programme() == Programme.DIBAO && line.differs())
                .first()
                .satisfies(line -> {
                    assertThat(line.month()).isEqualTo(YearMonth.of(2027, 1));
                    assertThat(line.causes().getFirst()).contains("2026-12-15死亡");
                });
    }

    @Test
    void a_sheet_is_kept_as_it_was_by_the_reviewer_alone() {
        assertThatThrownBy(() -> replaying.keep(of.id(), MARCH, road.clerk)).isInstanceOf(NotAllowed.class);
        SavedSheet kept = replaying.keep(of.id(), MARCH, reviewer);
        ReplaySheet made = kept.sheet();
        database.flush();
        database.clear();
        SavedSheet read = sheets.findByIdAndCaseId(kept.id(), of.id()).orElseThrow();
        assertThat(read.sheet()).isEqualTo(made);
        assertThat(read.facts()).isEqualTo(kept.facts());
        assertThat(read.backPay()).isEqualTo(made.backPay());
        assertThatThrownBy(() -> jdbc.sql("update replay_sheet set back_pay_fen = 1").update()).rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_month_to_come_a_stranger_and_an_open_case_are_refused() {
        assertThatThrownBy(() -> replaying.asShouldHaveBeen(of.id(), YearMonth.of(2027, 4), reviewer))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("本月");
        assertThatThrownBy(() -> replaying.asShouldHaveBeen(of.id(), YearMonth.of(2026, 10), reviewer))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("2026-11");
        ActingOfficer neighbour = road.officer("RT109", "邻镇", Role.TOWNSHIP_CLERK, new DivisionCode("340881101000"));
        assertThatThrownBy(() -> replaying.asDecided(of.id(), neighbour)).isInstanceOf(NoSuchCase.class);
        clock.setToday(Declared.APPLIED);
        AssistanceCase open = road.awaitingOpinion(DecidedFamily.alone());
        assertThatThrownBy(() -> replaying.asDecided(open.id(), reviewer)).isInstanceOf(IllegalMove.class);
    }
}
