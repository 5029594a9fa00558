package org.assistance.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.eligibility.value.Programme.DIBAO;
import static org.assistance.eligibility.value.Programme.EDGE;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.entitlement.EndingProposal;
import org.assistance.domain.entitlement.EndingProposals;
import org.assistance.domain.payment.Families;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.payment.Group;
import org.assistance.domain.payment.Lines;
import org.assistance.domain.payment.PaymentRun;
import org.assistance.domain.payment.Payroll;
import org.assistance.domain.payment.RefusedLines;
import org.assistance.domain.payment.RunOverview;
import org.assistance.domain.place.DivisionFile;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.place.FollowingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.place.LeftBehind;
import org.assistance.domain.place.Moved;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** March is paid in 孔城镇; from 1 April the town and its village are part of 鲟鱼镇, or the county has another code. */
@DatabaseTest
class RecodedMonthTests {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final DivisionCode OTHER_TOWN = new DivisionCode("340881111000");
    private static final String[] MERGER = {"340881111000,鲟鱼镇,鲟鱼镇,2024-01-01,,", "340881111201,南口新村,南口新村,2026-04-01,,",
            "340881100000,孔城镇,孔城镇,2024-01-01,2026-03-31,340881111000",
            "340881100200,南口村,南口村,2024-01-01,2026-03-31,340881111201"};
    private static final String[] NEW_COUNTY = {"340819000000,桐城区,桐城区,2026-04-01,,",
            "340819100000,孔城街镇,孔城街镇,2026-04-01,,", "340819100200,南口村,南口村,2026-04-01,,",
            "340881000000,桐城市,桐城市,2024-01-01,2026-03-31,340819000000",
            "340881100000,孔城镇,孔城镇,2024-01-01,2026-03-31,340819100000",
            "340881100200,南口村,南口村,2024-01-01,2026-03-31,340819100200"};

    @Autowired
    private Reporting reporting;
    @Autowired
    private Proving proving;
    @Autowired
    private BehindFigures behind;
    @Autowired
    private Freezing freezing;
    @Autowired
    private Lines lines;
    @Autowired
    private RefusedLines refused;
    @Autowired
    private RunOverview overview;
    @Autowired
    private ImportingDivisions importing;
    @Autowired
    private FollowingDivisions following;
    @Autowired
    private LeftBehind leftBehind;
    @Autowired
    private EntityManager database;
    @Autowired
    private JdbcClient jdbc;

    private TestClock clock;
    private Families families;
    private ActingOfficer clerk;
    private Payroll payroll;
    private ActingOfficer second;
    private ActingOfficer administrator;
    private Families.Right edge;
    private PaymentRun march;

    @BeforeEach
    void march(@Autowired ApplicationContext system, @Autowired TestClock today) {
        clock = today;
        clock.setToday(LocalDate.of(2026, 3, 20));
        families = new Families(jdbc);
        clerk = families.officer("方明远", Role.CITY_CLERK, Families.CITY);
        second = families.officer("何处长", Role.CITY_CLERK, Families.CITY);
        payroll = new Payroll(system, second, clerk);
        administrator = families.officer("管理员", Role.ADMINISTRATOR, Families.CITY);
        families.family("李桂兰").dibao(MARCH, 2, 872);
        families.family("赵玉梅").dibao(MARCH, 1, 500);
        edge = families.family("冯家").status(EDGE, MARCH, 4);
        march = freezing.freeze(Families.COUNTY, MARCH, clerk);
    }

    @Test
    void the_month_before_stays_where_it_was_and_this_month_counts_each_family_once_in_the_new_town() {
        payroll.settle(march, Map.of());
        List<ReportRow> before = reporting.programmes(question(Families.TOWNSHIP, MARCH));
        recoded(LocalDate.of(2026, 4, 1), MERGER);
        payroll.settle(freezing.freeze(Families.COUNTY, APRIL, clerk), Map.of());

        assertThat(reporting.programmes(question(Families.TOWNSHIP, MARCH))).isEqualTo(before);
        for (ReportRow row : reporting.programmes(question(OTHER_TOWN, MARCH))) {
            assertThat(row.figures()).isEqualTo(Figures.NONE);
        }
        for (Programme programme : List.of(DIBAO, EDGE)) {
            Figures county = figures(Families.COUNTY, APRIL, programme);
            assertThat(county.households()).isEqualTo(programme == DIBAO ? 2 : 1);
            assertThat(county.newHouseholds()).isZero();
            assertThat(county.exitedHouseholds()).isZero();
            assertThat(figures(OTHER_TOWN, APRIL, programme).households()).isEqualTo(county.households());
            Figures ended = figures(Families.TOWNSHIP, APRIL, programme);
            assertThat(ended.households() + ended.exitedHouseholds() + ended.times()).isZero();
            assertThat(ended.amountSinceJanuary()).isEqualTo(figures(Families.TOWNSHIP, MARCH, programme).amount());
            assertThat(behind.total(new BehindFigures.Figure(question(OTHER_TOWN, APRIL), programme, null,
                    BehindFigures.Kind.IN_PAYMENT)).people()).isEqualTo(county.people());
        }
    }

    @Test
    void the_proof_against_the_month_before_names_those_who_came_by_the_change_of_codes() {
        payroll.settle(march, Map.of());
        recoded(LocalDate.of(2026, 4, 1), MERGER);
        payroll.settle(freezing.freeze(Families.COUNTY, APRIL, clerk), Map.of());
        for (DivisionCode place : List.of(Families.CITY, Families.COUNTY, OTHER_TOWN)) {
            Question april = question(place, APRIL);
            assertThat(proving.proofs(april, reporting.programmes(april))).allMatch(Check::holds);
        }
        Question april = question(OTHER_TOWN, APRIL);
        assertThat(proving.proofs(april, reporting.programmes(april)))
                .anySatisfy(check -> assertThat(check.left()).contains("上月0").contains("＋区划调整转入3"))
                .anySatisfy(check -> assertThat(check.left()).contains("＋区划调整转入4"));
    }

    @Test
    void a_status_that_ends_after_the_change_leaves_from_the_new_town(@Autowired Ending ending) {
        payroll.settle(march, Map.of());
        recoded(LocalDate.of(2026, 4, 1), MERGER);
        families.end(ending, edge, MARCH, "家庭收入超过标准");
        assertThat(figures(OTHER_TOWN, APRIL, EDGE).exitedPeople()).isEqualTo(4);
        assertThat(figures(Families.TOWNSHIP, MARCH, EDGE).people()).isEqualTo(4);
        assertThat(figures(OTHER_TOWN, MARCH, EDGE)).isEqualTo(Figures.NONE);
    }

    @Test
    void what_was_confirmed_about_a_right_is_read_in_the_new_town_and_says_the_old_one(@Autowired Ending ending,
            @Autowired EndingProposals proposals) {
        payroll.settle(march, Map.of());
        families.end(ending, edge, MARCH, "家庭收入超过标准");
        recoded(LocalDate.of(2026, 4, 1), MERGER);
        EndingProposal confirmed = proposals.findByEntitlementIdOrderByIdDesc(edge.id()).getFirst();
        assertThat(confirmed.division()).isEqualTo(Families.VILLAGE);
        var town = new DivisionScope(OTHER_TOWN);
        assertThat(proposals.findInScope(confirmed.id(), town.lower(), town.upper())).isPresent();
        var ended = new DivisionScope(Families.TOWNSHIP);
        assertThat(proposals.findInScope(confirmed.id(), ended.lower(), ended.upper())).isEmpty();
    }

    @Test
    void on_the_last_day_of_march_nothing_has_moved_and_on_the_first_of_april_everything_has() {
        payroll.settle(march, Map.of());
        assertThat(recoded(LocalDate.of(2026, 3, 31), MERGER).rights()).isZero();
        clock.setToday(LocalDate.of(2026, 4, 1));
        assertThat(following.followEverywhere().rights()).isEqualTo(3);
        assertThat(following.followEverywhere().any()).isFalse();
    }

    @Test
    void a_payment_the_bank_refused_in_the_old_town_waits_in_the_new_one_where_the_familys_payments_are_found() {
        payroll.settle(march, Map.of(1, "账户已销户"));
        recoded(LocalDate.of(2026, 4, 1), MERGER);
        var town = new DivisionScope(OTHER_TOWN);
        assertThat(refused.count(town)).isEqualTo(1);
        assertThat(refused.count(new DivisionScope(Families.TOWNSHIP))).isZero();
        assertThat(lines.named("李桂兰", town, Long.MAX_VALUE)).hasSize(1);
        assertThat(lines.of(march.id(), Group.NEW, town, 0)).isEmpty();
    }

    @Test
    void a_county_with_a_payroll_under_way_keeps_its_families_until_the_bank_has_answered() {
        Moved moved = recoded(LocalDate.of(2026, 4, 1), NEW_COUNTY);
        assertThat(moved.any()).isFalse();
        assertThat(leftBehind.in(new DivisionScope(Families.CITY), LocalDate.of(2026, 4, 1)))
                .allMatch(place -> place.why() == LeftBehind.Why.PAYROLL_OPEN)
                .extracting(LeftBehind.Place::rights)
                .contains(3);
        payroll.settle(march, Map.of());
        assertThat(following.follow(administrator).rights()).isEqualTo(3);
    }

    @Test
    void families_of_a_county_with_another_code_are_neither_new_nor_gone() {
        payroll.settle(march, Map.of());
        recoded(LocalDate.of(2026, 4, 1), NEW_COUNTY);
        var district = new DivisionCode("340819000000");
        PaymentRun april = freezing.freeze(district, APRIL, clerk);
        assertThat(overview.counts(april.id(), new DivisionScope(district)).of(Group.SAME).lines()).isEqualTo(2);
        payroll.settle(april, Map.of());
        for (DivisionCode place : List.of(Families.CITY, district)) {
            assertThat(figures(place, APRIL, DIBAO).households()).isEqualTo(2);
            assertThat(figures(place, APRIL, DIBAO).newHouseholds()).isZero();
            Question question = question(place, APRIL);
            assertThat(proving.proofs(question, reporting.programmes(question))).allMatch(Check::holds);
        }
        Question past = question(Families.CITY, MARCH);
        assertThat(proving.proofs(past, reporting.programmes(past))).allMatch(Check::holds);
    }

    private Moved recoded(LocalDate on, String... rows) {
        clock.setToday(on);
        database.flush();
        var imported = importing.take(
                DivisionFile.read(Stream.concat(Stream.of(DivisionFile.HEADER), Stream.of(rows)).toList()),
                administrator);
        assertThat(imported.mistakes()).isEmpty();
        database.clear();
        return imported.moved();
    }

    private Figures figures(DivisionCode division, YearMonth month, Programme programme) {
        return reporting.programmes(question(division, month))
                .stream()
                .filter(row -> row.programme() == programme && row.area() == null)
                .findFirst()
                .orElseThrow()
                .figures();
    }

    private static Question question(DivisionCode division, YearMonth month) {
        return new Question(new DivisionScope(division), month);
    }
}
