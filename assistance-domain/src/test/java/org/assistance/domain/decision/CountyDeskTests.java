package org.assistance.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseRow;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Returning;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.casefile.Worklist;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Ceiling;
import org.assistance.domain.staff.KeepingDelegations;
import org.assistance.domain.staff.NewDelegation;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What lies on the county reviewer's desk: the county's cases until reviewed, and the townships' decisions until seen. */
@DatabaseTest
@Import(Road.class)
class CountyDeskTests {
    @Autowired
    private Road road;
    @Autowired
    private Reviewing reviewing;
    @Autowired
    private Returning returning;
    @Autowired
    private TownshipDecisions filings;
    @Autowired
    private Worklist worklist;
    @Autowired
    private KeepingDelegations keeping;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager database;

    private ActingOfficer reviewer;
    private ActingOfficer neighbour;

    @BeforeEach
    void the_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        reviewer = road.officer("RC105", "姚审核", Role.COUNTY_REVIEWER, Road.COUNTY);
        neighbour = road.officer("RH106", "邻县审核", Role.COUNTY_REVIEWER, new DivisionCode("340822000000"));
    }

    @Test
    void a_reviewed_case_leaves_the_reviewers_list_and_stays_on_the_leaders() {
        AssistanceCase of = road.awaitingDecision(alone(), clock);
        assertThat(waitingFor(reviewer)).containsExactly(of.id());
        reviewing.pass(of, "材料齐全。", reviewer);
        assertThat(waitingFor(reviewer)).isEmpty();
        assertThat(waitingFor(road.countyLeader)).containsExactly(of.id());
        assertThat(of.review().orElseThrow().reason()).contains("材料齐全。");
        assertThatThrownBy(() -> reviewing.pass(of, "再看一遍。", reviewer)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("姚审核已经审核通过");
    }

    @Test
    void what_was_sent_back_and_comes_again_is_reviewed_again() {
        AssistanceCase of = road.awaitingDecision(alone(), clock);
        reviewing.pass(of, "材料齐全。", reviewer);
        returning.returnTo(of, Stage.ASSESSMENT, "请补充工资证明", road.countyLeader);
        assertThat(of.review()).isEmpty();
        road.assessed(of);
        road.opined(of);
        assertThat(waitingFor(reviewer)).isEmpty();
    }

    @Test
    void a_case_of_the_townships_is_not_the_reviewers() {
        delegated();
        AssistanceCase of = road.awaitingDecision(alone(), clock);
        assertThat(waitingFor(reviewer)).isEmpty();
        assertThatThrownBy(() -> reviewing.pass(of, "材料齐全。", reviewer)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("不经县级审核");
    }

    @Test
    void only_the_reviewer_reviews_and_only_with_a_sentence() {
        AssistanceCase of = road.awaitingDecision(alone(), clock);
        assertThatThrownBy(() -> reviewing.pass(of, "材料齐全。", road.clerk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reviewing.pass(of, " ", reviewer)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void a_decision_of_the_township_is_told_to_its_county_until_seen() {
        delegated();
        Decision taken = road.decided(road.awaitingDecision(alone(), clock), road.townshipLeader);
        database.flush();
        assertThat(filings.unseen(reviewer.scope())).isEqualTo(1);
        assertThat(filings.unseen(neighbour.scope())).isZero();
        assertThat(filings.rows(reviewer.scope(), false, Long.MAX_VALUE)).singleElement().satisfies(row -> {
            assertThat(row.awards()).startsWith("低保 ").endsWith("元");
            assertThat(row.place()).isEqualTo("孔城镇");
            assertThat(row.decidedBy()).isEqualTo("赵镇长");
        });
        assertThatThrownBy(() -> filings.seen(taken.id(), "", neighbour)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> filings.seen(taken.id(), "", road.clerk)).isInstanceOf(NotAllowed.class);
        filings.seen(taken.id(), "已核", reviewer);
        assertThat(filings.seen(taken.id(), "后到", road.countyLeader)).as("the first who saw it counts").isFalse();
        assertThat(filings.unseen(reviewer.scope())).isZero();
        assertThat(filings.rows(reviewer.scope(), true, Long.MAX_VALUE)).singleElement()
                .satisfies(row -> assertThat(row.seenBy()).isEqualTo("姚审核"))
                .satisfies(row -> assertThat(row.remark()).isEqualTo("已核"));
    }

    @Test
    void a_decision_of_the_county_itself_is_not_told_to_it() {
        road.decided(road.awaitingDecision(alone(), clock), road.countyLeader);
        database.flush();
        assertThat(filings.rows(reviewer.scope(), true, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void a_notice_that_must_hang_is_no_work_to_its_last_day_and_work_the_day_after() {
        AssistanceCase of = road.posted(alone());
        LocalDate last = Declared.APPLIED.plusDays(7);
        database.flush();
        assertThat(counts(last).waiting()).containsEntry(Stage.NOTICE, 0);
        assertThat(counts(last).hanging()).isEqualTo(1);
        assertThat(notices(false, last)).isEmpty();
        assertThat(notices(true, last)).singleElement()
                .satisfies(row -> assertThat(row.noticeOn(last)).isEqualTo("公示至 " + last));
        LocalDate after = last.plusDays(1);
        assertThat(counts(after).waiting()).containsEntry(Stage.NOTICE, 1);
        assertThat(counts(after).hanging()).isZero();
        assertThat(notices(false, after)).extracting(CaseRow::id).containsExactly(of.id());
        assertThat(notices(false, after)).extracting(row -> row.noticeOn(after)).containsExactly("公示已满，可报送");
    }

    @Test
    void a_case_without_a_limit_comes_up_by_the_days_it_waited() {
        AssistanceCase limited = road.accepted(alone());
        AssistanceCase unlimited = road.accepted(alone("周平", 3));
        database.flush();
        assertThat(limited.dueOn()).isPresent();
        database.createNativeQuery("update assistance_case set due_on = null where id = " + unlimited.id())
                .executeUpdate();
        database.createNativeQuery(
                "update assistance_case set due_on = stage_since + 40 where id = " + limited.id()).executeUpdate();
        List<CaseRow> rows = worklist
                .view(road.clerk, null, false, Worklist.After.NOTHING, 20, Declared.APPLIED)
                .rows();
        assertThat(rows).extracting(CaseRow::id).containsExactly(unlimited.id(), limited.id());
        assertThat(worklist
                .view(road.clerk, null, false, Worklist.After.row(rows.getFirst()), 20, Declared.APPLIED)
                .rows())
                .extracting(CaseRow::id)
                .containsExactly(limited.id());
        assertThat(rows.getFirst().waitingOn(Declared.APPLIED.plusDays(9))).isEqualTo(9);
    }

    private List<CaseRow> notices(boolean hanging, LocalDate on) {
        return worklist.view(road.clerk, Stage.NOTICE, hanging, Worklist.After.NOTHING, 20, on).rows();
    }

    private Worklist.Counts counts(LocalDate on) {
        return worklist.view(road.clerk, null, false, Worklist.After.NOTHING, 20, on).counts();
    }

    private List<Long> waitingFor(ActingOfficer officer) {
        database.flush();
        return worklist
                .view(officer, Stage.DECISION, false, Worklist.After.NOTHING, 20, Declared.APPLIED.plusDays(8))
                .rows()
                .stream()
                .map(CaseRow::id)
                .toList();
    }

    private void delegated() {
        ActingOfficer cityClerk = road.officer("RQ104", "方明远", Role.CITY_CLERK, Road.COUNTY.parent());
        keeping.record(new NewDelegation(Programme.DIBAO, Road.TOWN, new Ceiling.None(), LocalDate.of(2026, 1, 1), null,
                "桐民〔2026〕1号"), cityClerk);
    }

    private static Declared alone() {
        return alone("孙立", 1);
    }

    private static Declared alone(String name, int sequence) {
        IncomeLine wage = IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.ofYuan(300), FactSource.DECLARED);
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with(name, Declared.idNumber("19850302", sequence), Relation.SELF, List.of(wage), List.of())
                .inTown()
                .obligors(List.of());
    }
}
