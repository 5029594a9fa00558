package org.assistance.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.desk.Desk;
import org.assistance.domain.desk.OtherWork;
import org.assistance.domain.entitlement.Settlement;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Road.class)
class RecordingFactsTests {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 20);

    @Autowired
    private RecordingFacts recording;
    @Autowired
    private Replaying replaying;
    @Autowired
    private FactCorrections corrections;
    @Autowired
    private WaitingCorrections waiting;
    @Autowired
    private Desk desk;
    @Autowired
    private Road road;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager database;
    @Autowired
    private JdbcClient jdbc;

    private AssistanceCase of;
    private ActingOfficer reviewer;

    @BeforeEach
    void a_decided_family(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        of = DecidedFamily.decided(road, clock);
        reviewer = road.officer("RC102", "吴审核", Role.COUNTY_REVIEWER, Road.COUNTY);
        database.flush();
        clock.setToday(TODAY);
    }

    private static HouseholdFacts earning(HouseholdFacts facts, IncomeKind kind, String yuan) {
        MemberFacts self = facts.member(1);
        var lines = new ArrayList<IncomeLine>(self.incomes());
        lines.add(IncomeLine.monthly(kind, YearMonth.of(2025, 11), YearMonth.of(2026, 10), Money.parse(yuan),
                FactSource.OFFICER));
        return facts.with(List.of(self.earning(lines), facts.member(2)), facts.assets(), facts.obligors());
    }

    private static NewCorrection wrong(String reason, long seen) {
        return new NewCorrection(Nature.WRONG_FROM_START, null, TODAY, reason, "社保发放明细", seen);
    }

    private FactCorrection putDown(String reason, IncomeKind kind, long seen, ActingOfficer by) {
        return recording.record(of.id(), wrong(reason, seen),
                earning(recording.base(of.id(), null, seen, by), kind, "100"), by);
    }

    private FactCorrection corrected(String reason, IncomeKind kind, long seen, ActingOfficer by) {
        return recording.confirm(of.id(), putDown(reason, kind, seen, by).id(), road.countyLeader);
    }

    @Test
    void a_forgotten_pension_is_on_the_next_sheet_and_the_decision_stays_as_it_was() {
        DecidedFamily.paid(jdbc, of, YearMonth.of(2026, 12));
        DecidedFamily.paid(jdbc, of, YearMonth.of(2027, 1));
        corrected("漏报养老金", IncomeKind.EMPLOYEE_PENSION, 0, road.clerk);
        database.clear();
        ReplaySheet sheet = replaying.asShouldHaveBeen(of.id(), YearMonth.of(2027, 1), reviewer);
        assertThat(sheet.lines()).filteredOn(line -> line.programme() == Programme.DIBAO).allSatisfy(line -> {
            assertThat(line.recovery()).isEqualTo(Money.ofYuan(100));
            assertThat(line.causes()).contains("更正（自始有误）：漏报养老金（依据：社保发放明细）");
        });
        assertThat(sheet.recovery()).isEqualTo(Money.ofYuan(200));
        assertThat(replaying.asDecided(of.id(), reviewer).verdict()).isEqualTo(AsDecided.Verdict.SAME);
    }

    @Test
    void it_counts_only_once_another_officer_has_confirmed_it() {
        DecidedFamily.paid(jdbc, of, YearMonth.of(2026, 12));
        FactCorrection waiting = putDown("漏报养老金", IncomeKind.EMPLOYEE_PENSION, 0, reviewer);
        assertThat(recovery()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> putDown("漏报租金", IncomeKind.RENT, 0, road.clerk))
                .isInstanceOf(CorrectionRefusal.class)
                .hasMessageContaining("正待确认");
        assertThatThrownBy(() -> recording.confirm(of.id(), waiting.id(), reviewer)).isInstanceOf(NotAllowed.class)
                .hasMessageContaining("另一名工作人员");
        assertThatThrownBy(() -> recording.confirm(of.id(), waiting.id(), road.clerk)).isInstanceOf(NotAllowed.class);
        recording.confirm(of.id(), waiting.id(), road.countyLeader);
        assertThat(recovery()).isEqualTo(Money.ofYuan(100));
        assertThatThrownBy(() -> recording.confirm(of.id(), waiting.id(), road.countyLeader))
                .isInstanceOf(IllegalMove.class);
    }

    private Money recovery() {
        return replaying.asShouldHaveBeen(of.id(), YearMonth.of(2026, 12), reviewer).recovery();
    }

    @Test
    void what_the_second_officer_refuses_or_the_first_takes_back_never_counts_and_stays_on_record() {
        DecidedFamily.paid(jdbc, of, YearMonth.of(2026, 12));
        FactCorrection refused = putDown("漏报养老金", IncomeKind.EMPLOYEE_PENSION, 0, road.clerk);
        assertThatThrownBy(() -> recording.reject(of.id(), refused.id(), "不同意", reviewer))
                .isInstanceOf(IllegalMove.class);
        recording.reject(of.id(), refused.id(), "明细上不是本人", reviewer);
        FactCorrection taken = putDown("漏报租金", IncomeKind.RENT, 0, road.clerk);
        assertThatThrownBy(() -> recording.withdraw(of.id(), taken.id(), reviewer)).isInstanceOf(NotAllowed.class);
        recording.withdraw(of.id(), taken.id(), road.clerk);
        assertThat(recovery()).isEqualTo(Money.ZERO);
        assertThat(corrections.findByCaseIdOrderById(of.id())).extracting(FactCorrection::status)
                .containsExactly(Settlement.REJECTED, Settlement.WITHDRAWN);
    }

    @Test
    void it_waits_on_the_desk_of_who_may_confirm_it() {
        FactCorrection put = putDown("漏报养老金", IncomeKind.EMPLOYEE_PENSION, 0, reviewer);
        database.flush();
        assertThat(desk.others(reviewer, TODAY)).containsEntry(OtherWork.CORRECTIONS, 0);
        assertThat(desk.others(road.countyLeader, TODAY)).containsEntry(OtherWork.CORRECTIONS, 1);
        assertThat(waiting.rows(road.countyLeader)).singleElement()
                .satisfies(row -> assertThat(row.mine() && row.reason().equals("漏报养老金")).isTrue());
        assertThat(waiting.rows(reviewer)).singleElement().matches(row -> row.own() && !row.mine());
        recording.confirm(of.id(), put.id(), road.townshipLeader);
        assertThat(waiting.rows(reviewer)).isEmpty();
    }

    @Test
    void the_second_correction_starts_from_the_first_and_who_was_slower_is_told() {
        FactCorrection first = corrected("漏报养老金", IncomeKind.EMPLOYEE_PENSION, 0, road.clerk);
        assertThatThrownBy(() -> putDown("漏报租金", IncomeKind.RENT, 0, reviewer))
                .isInstanceOf(CorrectionRefusal.class)
                .hasMessageContaining("漏报养老金");
        FactCorrection second = corrected("漏报租金", IncomeKind.RENT, first.id(), reviewer);
        assertThat(second.facts().member(1).incomes()).hasSize(3);
    }

    @Test
    void what_is_not_whole_is_refused_beside_its_field() {
        assertField("reason", wrong(" ", 0), true);
        assertField("source", new NewCorrection(Nature.WRONG_FROM_START, null, TODAY, "漏报收入", "", 0), true);
        assertField("reason", wrong("没有改动", 0), false);
        assertField("changedOn", change(null), true);
        assertField("changedOn", change(LocalDate.of(2026, 11, 1)), true);
        assertField("changedOn", change(TODAY.plusDays(1)), true);
        assertField("toldOn", new NewCorrection(Nature.WRONG_FROM_START, null, TODAY.plusDays(1), "漏报收入", "明细", 0),
                true);
        recording.record(of.id(), change(LocalDate.of(2026, 11, 2)),
                earning(recording.base(of.id(), LocalDate.of(2026, 11, 2), 0, reviewer), IncomeKind.RENT, "1"),
                reviewer);
    }

    private static NewCorrection change(@Nullable LocalDate on) {
        return new NewCorrection(Nature.CHANGED_ON, on, TODAY, "收入变化", "证明", 0);
    }

    private void assertField(String field, NewCorrection wanted, boolean changed) {
        HouseholdFacts base = recording.base(of.id(), null, 0, reviewer);
        assertThatThrownBy(() -> recording.record(of.id(), wanted,
                changed ? earning(base, IncomeKind.RENT, "100") : base, reviewer))
                .isInstanceOfSatisfying(CorrectionRefusal.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void only_the_clerk_and_the_reviewer_correct_and_nothing_put_down_is_changed() {
        assertThatThrownBy(() -> recording.base(of.id(), null, 0, road.countyLeader)).isInstanceOf(NotAllowed.class);
        corrected("漏报养老金", IncomeKind.EMPLOYEE_PENSION, 0, road.clerk);
        assertThatThrownBy(() -> jdbc.sql("update fact_correction set reason = 'x'").update()).rootCause()
                .hasMessageContaining("append-only");
    }
}
