package org.assistance.domain.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.CaseFile;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.decision.Deciding;
import org.assistance.domain.decision.Verdict;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.notice.PostingNotice;
import org.assistance.domain.opinion.Opinions;
import org.assistance.domain.payment.Families;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 桐城's town standard is 670 yuan, its country standard 500 a month; both hold from April 2026. */
@DatabaseTest
@Import(Road.class)
class CaseloadWhatIfTests {
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static final DivisionScope CITY = new DivisionScope(new DivisionCode("340800000000"));
    private static final DivisionScope COUNTY = new DivisionScope(Road.COUNTY);
    private static final DivisionCode OTHER_TOWN_VILLAGE = new DivisionCode("340881101200");

    @Autowired
    private Road road;
    @Autowired
    private CaseloadWhatIf caseload;
    @Autowired
    private AskingWhatIf asking;
    @Autowired
    private PostingNotice posting;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private Ending ending;
    @Autowired
    private Opinions opinions;
    @Autowired
    private Deciding deciding;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager database;
    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer cityClerk;
    private int people;

    @BeforeEach
    void the_demo_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        cityClerk = road.officer("WA01", "林经办", Role.CITY_CLERK, CITY.division());
    }

    @Test
    void a_raised_town_standard_lets_one_family_enter_and_gives_another_more_to_the_fen() {
        decided(widow().inTown());
        decided(alone("赵明", "690").inTown());
        decided(alone("钱亮", "900").inTown());
        decided(alone("孙平", "300"));
        Tally tally = run(CITY, plus("40"));
        Sums dibao = sums(tally, Programme.DIBAO);
        assertThat(dibao.of(Effect.GAINS)).isEqualTo(new Sums.Part(1, 2, 80_00));
        assertThat(dibao.of(Effect.ENTERS)).isEqualTo(new Sums.Part(1, 1, 20_00));
        assertThat(dibao.of(Effect.SAME)).isEqualTo(new Sums.Part(1, 1, 0));
        assertThat(dibao.of(Effect.LEAVES).households()).isZero();
        assertThat(dibao.change()).isEqualTo(Money.ofYuan(100));
        assertThat(dibao.changeOfYear()).isEqualTo(Money.ofYuan(1200));
        assertThat(dibao.householdsBefore()).isEqualTo(2);
        assertThat(dibao.householdsAfter()).isEqualTo(3);
        assertThat(sums(tally, Programme.EDGE).of(Effect.LEAVES).households()).as("from 边缘 into 低保").isEqualTo(1);
        assertThat(tally.lines()).allMatch(line -> line.sums().addsUp());
        assertThat(tally.examined()).isEqualTo(4);
        assertThat(tally.changed()).extracting(Tally.Changed::subject, Tally.Changed::before, Tally.Changed::after)
                .contains(tuple("低保标准·城镇", "670.00元/月", "710.00元/月"));
    }

    @Test
    void a_lowered_standard_says_who_leaves_and_why() {
        AssistanceCase leaving = decided(alone("赵明", "650").inTown());
        Tally tally = run(COUNTY, plus("-40"));
        assertThat(sums(tally, Programme.DIBAO).of(Effect.LEAVES)).isEqualTo(new Sums.Part(1, 1, -20_00));
        long id = asking.ask(Road.COUNTY, plus("-40"), JANUARY, "下调40元", cityClerk);
        List<Affected> all = asking.households(id, Road.TOWN, Programme.DIBAO, Effect.LEAVES, cityClerk);
        assertThat(all).extracting(Affected::caseId, Affected::name, Affected::before, Affected::after)
                .containsExactly(tuple(leaving.id(), "赵明", Money.ofYuan(20), Money.ZERO));
        assertThat(all.getFirst().why()).contains("DB-01").contains("7,560.00");
    }

    @Test
    void a_standard_set_by_the_year_is_raised_by_twelve_times_the_monthly_sum() {
        decided(alone("孙平", "300"));
        Tally tally = run(COUNTY, new Sandbox(PolicyRows.NONE,
                List.of(Raise.of(PolicyCode.DIBAO_STD, null, Area.RURAL, Raise.By.AMOUNT, "40"))));
        assertThat(tally.changed()).extracting(Tally.Changed::before, Tally.Changed::after)
                .containsExactly(tuple("6,000.00元/年", "6,480.00元/年"));
        assertThat(sums(tally, Programme.DIBAO).change()).isEqualTo(Money.ofYuan(40));
    }

    @Test
    void one_standard_for_the_whole_city_takes_the_place_of_the_countys_own() {
        decided(widow().inTown());
        Tally tally = run(CITY, new Sandbox(new PolicyRows(List.of(new PolicyValue(PolicyCode.DIBAO_STD, null,
                Area.URBAN, "800", Unit.YUAN_PER_MONTH, CITY.division(), Sandbox.ALWAYS, Sandbox.DOCUMENT)), List.of(),
                List.of(), List.of(), List.of()), List.of()));
        assertThat(sums(tally, Programme.DIBAO).change()).isEqualTo(Money.ofYuan(260));
    }

    @Test
    void townships_add_up_to_the_county() {
        decided(widow().inTown());
        decided(Declared.family(OTHER_TOWN_VILLAGE, Programme.DIBAO)
                .with("周红", Declared.idNumber("19750101", 2), Relation.SELF, wage("300"), List.of())
                .inTown(), road.officer("WT01", "陈经办", Role.TOWNSHIP_CLERK, new DivisionCode("340881101000")));
        Tally tally = run(COUNTY, plus("40"));
        assertThat(tally.lines()).extracting(line -> line.township().value(), Tally.Line::programme)
                .contains(tuple("340881100000", Programme.DIBAO), tuple("340881101000", Programme.DIBAO));
        assertThat(sums(tally, Programme.DIBAO).change()).isEqualTo(Money.ofYuan(120));
    }

    @Test
    void nothing_changed_changes_nothing() {
        decided(widow().inTown());
        decided(alone("赵明", "690").inTown());
        Tally tally = run(CITY, Sandbox.NOTHING);
        assertThat(tally.lines()).allSatisfy(line -> {
            assertThat(line.sums().parts()).containsOnlyKeys(Effect.SAME);
            assertThat(line.sums().change()).isEqualTo(Money.ZERO);
        });
    }

    @Test
    void a_missing_value_leaves_households_open_and_out_of_every_sum() {
        decided(widow().inTown());
        jdbc.sql("update policy_value set valid_to = '2026-12-31' where code = 'DIBAO_STD' and area = 'URBAN' and "
                + "valid_to is null").update();
        database.clear();
        Tally tally = run(COUNTY, plus("40"));
        Sums dibao = sums(tally, Programme.DIBAO);
        assertThat(dibao.parts()).containsOnlyKeys(Effect.OPEN);
        assertThat(dibao.fenBefore()).isZero();
        assertThat(tally.open()).anyMatch(reason -> reason.sentence().contains("低保标准"));
    }

    @Test
    void a_right_that_has_ended_is_judged_no_more() {
        AssistanceCase of = decided(widow().inTown());
        end(of, "programme = 'DIBAO'");
        Tally tally = run(COUNTY, plus("40"));
        assertThat(tally.lines()).extracting(Tally.Line::programme)
                .containsExactly(Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY);
        end(of, "programme <> 'DIBAO'");
        Tally none = run(COUNTY, plus("40"));
        assertThat(none.lines()).isEmpty();
        assertThat(none.ended()).isEqualTo(1);
    }

    @Test
    void a_family_that_was_refused_is_not_in_force_and_stands_apart_with_the_reason() {
        AssistanceCase paid = decided(widow().inTown());
        AssistanceCase refused = refused(alone("赵明", "600").inTown());
        Tally tally = run(COUNTY, plus("40"));
        Sums dibao = sums(tally, Programme.DIBAO);
        assertThat(dibao.householdsBefore()).isEqualTo(1);
        assertThat(dibao.householdsAfter()).isEqualTo(1);
        assertThat(dibao.before()).isEqualTo(Money.ofYuan(952));
        assertThat(dibao.of(Effect.GAINS)).isEqualTo(new Sums.Part(1, 2, 80_00));
        assertThat(dibao.of(Effect.UNPAID)).isEqualTo(new Sums.Part(1, 0, 0));
        assertThat(tally.lines()).allMatch(line -> line.sums().addsUp());
        long id = asking.ask(Road.COUNTY, plus("40"), JANUARY, "提高40元", cityClerk);
        assertThat(asking.households(id, Road.TOWN, Programme.DIBAO, Effect.UNPAID, cityClerk))
                .extracting(Affected::caseId, Affected::people, Affected::before, Affected::why)
                .containsExactly(tuple(refused.id(), 1, Money.ofYuan(70), "不予确认：家庭实际生活水平明显高于标准"));
        assertThat(asking.households(id, Road.TOWN, Programme.DIBAO, Effect.GAINS, cityClerk))
                .extracting(Affected::caseId, Affected::why)
                .containsExactly(tuple(paid.id(), "补差 952.00元/月→1,032.00元/月"));
    }

    @Test
    void a_right_that_the_law_no_longer_gives_stands_apart_and_is_in_no_sum() {
        AssistanceCase of = decided(alone("赵明", "650").inTown());
        jdbc.sql("update policy_value set valid_to = '2026-12-31' where code = 'DIBAO_STD' and area = 'URBAN' and "
                + "valid_to is null and division_code = '340881000000'").update();
        jdbc.sql("""
                insert into policy_value (code, variant, area, value, unit, operator, division_code, valid_from, document_number)
                select code, variant, area, '640', unit, operator, division_code, '2027-01-01', document_number from policy_value
                where code = 'DIBAO_STD' and area = 'URBAN' and division_code = '340881000000' and valid_to = '2026-12-31'
                """).update();
        database.clear();
        Sums dibao = sums(run(COUNTY, plus("40")), Programme.DIBAO);
        assertThat(dibao.parts()).containsOnlyKeys(Effect.LAPSED);
        assertThat(dibao.fenBefore()).isZero();
        assertThat(dibao.fenAfter()).isZero();
        long id = asking.ask(Road.COUNTY, plus("40"), JANUARY, "提高40元", cityClerk);
        List<Affected> lapsed = asking.households(id, Road.TOWN, Programme.DIBAO, Effect.LAPSED, cityClerk);
        assertThat(lapsed).extracting(Affected::caseId, Affected::before)
                .containsExactly(tuple(of.id(), Money.ofYuan(20)));
        assertThat(lapsed.getFirst().why()).contains("7,680.00");
    }

    @Test
    void a_standard_that_may_be_equalled_lets_the_family_at_the_standard_enter() {
        decided(alone("赵明", "670").inTown());
        Sandbox equal = new Sandbox(PolicyRows.NONE,
                List.of(Raise.comparing(PolicyCode.DIBAO_STD, null, Area.URBAN, Operator.AT_MOST)));
        Tally tally = run(COUNTY, equal);
        assertThat(sums(tally, Programme.DIBAO).of(Effect.ENTERS).households()).isEqualTo(1);
        assertThat(tally.changed()).extracting(Tally.Changed::before, Tally.Changed::after)
                .containsExactly(tuple("670.00元/月", "670.00元/月（不超过）"));
    }

    @Test
    void a_run_touches_nothing() {
        decided(widow().inTown());
        Map<String, String> before = everything();
        run(CITY, plus("40"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_cancelled_run_has_no_result() {
        decided(widow().inTown());
        var progress = new Progress();
        progress.cancel();
        assertThatThrownBy(() -> caseload.run(CITY, JANUARY, plus("40"), progress)).isInstanceOf(RunCancelled.class);
    }

    @Test
    void whose_run_and_whose_township_it_is_not_finds_nothing() {
        long ofCity = asking.ask(CITY.division(), plus("40"), JANUARY, "全市提高40元", cityClerk);
        ActingOfficer county = road.officer("WB01", "何审核", Role.COUNTY_REVIEWER, Road.COUNTY);
        assertThatThrownBy(() -> asking.required(ofCity, county.scope())).isInstanceOf(NoSuchRun.class);
        assertThatThrownBy(() -> asking.households(ofCity, Road.TOWN, Programme.DIBAO, Effect.GAINS, county))
                .isInstanceOf(NoSuchRun.class);
        long ofCounty = asking.ask(Road.COUNTY, plus("40"), JANUARY, "本市提高40元", county);
        assertThatThrownBy(() -> asking.households(ofCounty, new DivisionCode("340822100000"), Programme.DIBAO,
                Effect.GAINS, county)).isInstanceOf(NoSuchRun.class);
        assertThat(asking.required(ofCounty, CITY).title()).isEqualTo("本市提高40元");
        assertThatThrownBy(() -> asking.ask(CITY.division(), plus("1"), JANUARY, "全市", county))
                .isInstanceOf(WhatIfRefusal.class);
    }

    private Tally run(DivisionScope scope, Sandbox sandbox) {
        database.flush();
        return caseload.run(scope, JANUARY, sandbox, new Progress());
    }

    private static Sandbox plus(String yuan) {
        return new Sandbox(PolicyRows.NONE,
                List.of(Raise.of(PolicyCode.DIBAO_STD, null, Area.URBAN, Raise.By.AMOUNT, yuan)));
    }

    private static Sums sums(Tally tally, Programme programme) {
        return tally.lines()
                .stream()
                .filter(line -> line.programme() == programme)
                .map(Tally.Line::sums)
                .reduce(Sums.NONE, Sums::plus);
    }

    private static Declared widow() {
        return Declared.widowAndDaughter(Road.VILLAGE);
    }

    private Declared alone(String name, String wage) {
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with(name, Declared.idNumber("19800101", 101 + 2 * people++), Relation.SELF, wage(wage), List.of());
    }

    private static List<IncomeLine> wage(String yuan) {
        return List.of(IncomeLine.monthly(IncomeKind.CASUAL_WORK, YearMonth.of(2025, 11), YearMonth.of(2026, 10),
                Money.parse(yuan), FactSource.DECLARED));
    }

    private AssistanceCase decided(Declared family) {
        return decided(family, road.clerk);
    }

    private AssistanceCase decided(Declared family, ActingOfficer clerk) {
        clock.setToday(Declared.APPLIED);
        ActingOfficer usual = road.clerk;
        road.clerk = clerk;
        AssistanceCase of = road.awaitingOpinion(family);
        road.opined(of);
        of = caseFile.required(of.id(), clerk.scope());
        if (of.stage() == Stage.NOTICE) {
            posting.post(of, "村务公开栏", clerk);
        }
        road.decided(road.hungOut(of, clock), road.countyLeader);
        road.clerk = usual;
        return of;
    }

    private AssistanceCase refused(Declared family) {
        clock.setToday(Declared.APPLIED);
        AssistanceCase of = road.awaitingDecision(family, clock);
        List<Verdict> verdicts = opinions.current(of.id())
                .orElseThrow()
                .proposals()
                .stream()
                .map(one -> one.granted() ? new Verdict(false, "家庭实际生活水平明显高于标准") : Verdict.AGREED)
                .toList();
        deciding.decide(of, verdicts, "不予确认。", road.countyLeader);
        return of;
    }

    private void end(AssistanceCase of, String which) {
        database.flush();
        for (long right : jdbc.sql("select id from entitlement where case_id = :id and " + which)
                .param("id", of.id())
                .query(Long.class)
                .list()) {
            new Families(jdbc).end(ending, new Families.Right(right, of.id()), YearMonth.of(2026, 12), "家庭收入增加");
        }
        database.flush();
    }

    /** The number of rows of each table and the last transaction that wrote any. */
    private Map<String, String> everything() {
        database.flush();
        Map<String, String> all = new TreeMap<>();
        for (String table : jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()) {
            all.put(table,
                    jdbc.sql("select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from \"" + table + '"')
                            .query(String.class)
                            .single());
        }
        return all;
    }
}
