package org.assistance.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.eligibility.value.Programme.CARE_SUBSIDY;
import static org.assistance.eligibility.value.Programme.DIBAO;
import static org.assistance.eligibility.value.Programme.EDGE;
import static org.assistance.eligibility.value.Programme.TEKUN;
import static org.assistance.eligibility.value.Programme.TEMPORARY_RELIEF;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.payment.Approving;
import org.assistance.domain.payment.Families;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.payment.Group;
import org.assistance.domain.payment.Lines;
import org.assistance.domain.payment.PaymentRun;
import org.assistance.domain.payment.Payroll;
import org.assistance.domain.payment.RunOverview;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two months of a city with two counties: one family more, one gone, one relief, one failed payment. */
@DatabaseTest
class MonthlyReportTests {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    private Reporting reporting;
    @Autowired
    private Proving proving;
    @Autowired
    private BehindFigures behind;
    @Autowired
    private Freezing freezing;
    @Autowired
    private Approving approving;
    @Autowired
    private Lines lines;
    @Autowired
    private RunOverview overview;
    @Autowired
    private JdbcClient jdbc;

    private TestClock clock;
    private ActingOfficer clerk;
    private Payroll payroll;
    private ActingOfficer second;
    private PaymentRun april;

    @BeforeEach
    void two_months(@Autowired ApplicationContext system, @Autowired TestClock today, @Autowired Ending ending) {
        clock = today;
        clock.setToday(LocalDate.of(2026, 4, 20));
        var families = new Families(jdbc);
        clerk = families.officer("方明远", Role.CITY_CLERK, Families.CITY);
        second = families.officer("何处长", Role.CITY_CLERK, Families.CITY);
        payroll = new Payroll(system, second, clerk);
        families.family("李桂兰").dibao(MARCH, 2, 872);
        var gone = families.family("孙大海").dibao(MARCH, 3, 600);
        families.family("赵玉梅", Families.ELSEWHERE).dibao(MARCH, 1, 500);
        families.family("钱老太").personal(TEKUN, MARCH, 1000);
        families.family("冯家").status(EDGE, MARCH, 4);
        payroll.settle(freezing.freeze(Families.CITY, MARCH, clerk), Map.of());

        families.end(ending, gone, MARCH, "家庭收入超过标准");
        families.family("周小花").dibao(APRIL, 4, 1200);
        families.family("吴阿婆").personal(CARE_SUBSIDY, MARCH, 70);
        families.family("陈二牛").relief(APRIL, 3, 3000);
        families.family("褚家").status(EDGE, APRIL, 2);
        april = freezing.freeze(Families.CITY, APRIL, clerk);
        int zhao = jdbc.sql("""
                select t.number from payment_transfer t join person p on p.id = t.person_id
                where t.run_id = :run and p.name = '赵玉梅'""").param("run", april.id()).query(Integer.class).single();
        payroll.settle(april, Map.of(zhao, "账户已销户"));
    }

    @Test
    void dibao_of_the_city_in_april() {
        Figures figures = figures(Families.CITY, DIBAO, null);
        assertThat(figures.households()).isEqualTo(3);
        assertThat(figures.people()).isEqualTo(2 + 1 + 4);
        assertThat(figures.newHouseholds()).isEqualTo(1);
        assertThat(figures.newPeople()).isEqualTo(4);
        assertThat(figures.exitedHouseholds()).isEqualTo(1);
        assertThat(figures.exitedPeople()).isEqualTo(3);
        assertThat(figures.amount()).isEqualTo(Money.parse("2072"));
        assertThat(figures.amountSinceJanuary()).isEqualTo(Money.parse("4044"));
        assertThat(figures(Families.CITY, DIBAO, Area.URBAN)).isEqualTo(Figures.NONE);
        assertThat(figures(Families.CITY, DIBAO, Area.RURAL)).isEqualTo(figures);
    }

    @Test
    void relief_is_counted_by_grants_and_people_when_it_is_paid() {
        Figures figures = figures(Families.CITY, TEMPORARY_RELIEF, null);
        assertThat(figures.times()).isEqualTo(1);
        assertThat(figures.reached()).isEqualTo(3);
        assertThat(figures.amount()).isEqualTo(Money.parse("3000"));
        assertThat(figures.households()).isZero();
    }

    @Test
    void arrears_count_in_the_month_they_are_paid_but_not_as_a_second_person() {
        Figures figures = figures(Families.CITY, CARE_SUBSIDY, null);
        assertThat(figures.people()).isEqualTo(1);
        assertThat(figures.amount()).isEqualTo(Money.parse("140"));
    }

    @Test
    void a_status_is_counted_from_the_rights() {
        Figures figures = figures(Families.CITY, EDGE, null);
        assertThat(figures.households()).isEqualTo(2);
        assertThat(figures.people()).isEqualTo(6);
        assertThat(figures.newPeople()).isEqualTo(2);
        assertThat(figures.amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_amounts_equal_the_lines_the_bank_paid() {
        Money reported = reporting.programmes(april())
                .stream()
                .filter(row -> row.area() == null)
                .map(row -> row.figures().amount())
                .reduce(Money.ZERO, Money::plus);
        assertThat(reported.fen()).isEqualTo(
                jdbc.sql("select sum(amount_fen) from payment_transfer where month = '2026-04-01' and status = 'PAID'")
                        .query(Long.class)
                        .single());
    }

    @Test
    void the_counties_add_up_to_the_city_and_every_proof_holds() {
        for (Programme programme : Programme.values()) {
            List<ChildRow> children = reporting.children(april(), programme, null);
            assertThat(children).extracting(ChildRow::name).containsExactly("宜秀区", "桐城市");
            Figures sum = children.stream().map(ChildRow::figures).reduce(Figures.NONE, Figures::plus);
            assertThat(proving.sum(figures(Families.CITY, programme, null), sum).holds()).isTrue();
        }
        assertThat(proving.proofs(april(), reporting.programmes(april()))).hasSizeGreaterThan(5)
                .allMatch(Check::holds);
        assertThat(proving.unsettled(april())).isEmpty();
    }

    @Test
    void a_proof_fails_when_a_figure_does_not_fit_its_lines() {
        jdbc.sql("update month_figure set paid_fen = paid_fen + 1 where programme = 'DIBAO' and month = '2026-04-01'")
                .update();
        assertThat(proving.proofs(april(), reporting.programmes(april()))).anyMatch(check -> !check.holds());
    }

    @Test
    void behind_every_figure_stand_as_many_cases() {
        for (DivisionCode division : List.of(Families.CITY, Families.COUNTY, Families.TOWNSHIP)) {
            for (ReportRow row : reporting.programmes(question(division))) {
                Figures figures = row.figures();
                if (row.programme() != TEMPORARY_RELIEF) {
                    BehindFigures.Total inPayment = total(division, row, BehindFigures.Kind.IN_PAYMENT);
                    assertThat(inPayment.households()).isEqualTo(figures.households());
                    assertThat(inPayment.people()).isEqualTo(figures.people());
                    assertThat(total(division, row, BehindFigures.Kind.NEW).people()).isEqualTo(figures.newPeople());
                    assertThat(total(division, row, BehindFigures.Kind.EXITED).people())
                            .isEqualTo(figures.exitedPeople());
                }
                BehindFigures.Total paid = total(division, row, BehindFigures.Kind.PAID);
                assertThat(paid.amount()).isEqualTo(figures.amount());
                assertThat(paid.people()).isEqualTo(figures.reached());
                assertThat(total(division, row, BehindFigures.Kind.SINCE_JANUARY).amount())
                        .isEqualTo(figures.amountSinceJanuary());
            }
        }
    }

    @Test
    void the_list_behind_a_figure_names_the_people() {
        var figure = new BehindFigures.Figure(april(), DIBAO, null, BehindFigures.Kind.EXITED);
        assertThat(behind.page(figure, "")).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("孙大海");
            assertThat(row.note()).isEqualTo("其他原因（见终止记录）");
        });
        var roster = new BehindFigures.Figure(april(), DIBAO, null, BehindFigures.Kind.IN_PAYMENT);
        List<BehindFigures.Row> rows = behind.page(roster, "");
        assertThat(rows).extracting(BehindFigures.Row::name).containsExactlyInAnyOrder("赵玉梅", "李桂兰", "周小花");
        assertThat(behind.page(roster, rows.getFirst().key())).hasSize(2);
    }

    @Test
    void a_township_sees_only_its_own_lines_of_the_citys_run() {
        var kongcheng = new DivisionScope(Families.TOWNSHIP);
        assertThat(overview.runs(kongcheng, null)).hasSize(2);
        assertThat(lines.of(april.id(), Group.SAME, kongcheng, 0)).extracting(Lines.Line::name)
                .containsExactlyInAnyOrder("李桂兰", "钱老太");
        assertThat(lines.of(april.id(), Group.FAILED, kongcheng, 0)).isEmpty();
        assertThat(lines.of(april.id(), Group.FAILED, new DivisionScope(Families.CITY), 0))
                .extracting(Lines.Line::name)
                .containsExactly("赵玉梅");
        assertThat(lines.named("赵", kongcheng, Long.MAX_VALUE)).isEmpty();
        assertThat(lines.named("赵", new DivisionScope(Families.CITY), Long.MAX_VALUE)).hasSize(2);
        assertThat(overview.counts(april.id(), kongcheng).of(Group.STOPPED).lines()).isEqualTo(1);
        assertThat(overview.figures(april.id(), kongcheng)).last().satisfies(sum -> {
            assertThat(sum.programme()).isNull();
            assertThat(sum.total()).isEqualTo(Money.parse("6212"));
        });
    }

    @Test
    void a_run_that_was_sent_back_leaves_no_trace_in_the_figures() {
        Figures before = figures(Families.CITY, DIBAO, null);
        var families = new Families(jdbc);
        families.family("郑家").dibao(APRIL, 2, 700);
        PaymentRun late = freezing.freeze(Families.CITY, APRIL, clerk);
        assertThat(figures(Families.CITY, DIBAO, null)).isEqualTo(before);
        assertThat(proving.unapproved(april())).singleElement().asString().contains("第2批");
        assertThat(proving.unsettled(april())).isEmpty();
        approving.approve(late.id(), second);
        assertThat(figures(Families.CITY, DIBAO, null).households()).isEqualTo(before.households() + 1);
        assertThat(proving.unapproved(april())).isEmpty();
        assertThat(proving.unsettled(april())).hasSize(1);
        approving.reject(late.id(), "名单需复核", second);
        assertThat(figures(Families.CITY, DIBAO, null)).isEqualTo(before);
    }

    @Test
    void a_month_whose_list_is_only_frozen_has_nobody_on_it_and_its_proofs_say_whom_they_miss() {
        clock.setToday(LocalDate.of(2026, 5, 20));
        freezing.freeze(Families.CITY, MAY, clerk);
        var may = new Question(new DivisionScope(Families.CITY), MAY);
        assertThat(reporting.programmes(may)).filteredOn(row -> row.programme().pays())
                .allSatisfy(row -> assertThat(row.figures().people()).isZero());
        assertThat(behind.total(new BehindFigures.Figure(may, DIBAO, null, BehindFigures.Kind.IN_PAYMENT)).rows())
                .isZero();
        assertThat(proving.proofs(may, reporting.programmes(may))).allMatch(Check::holds);
    }

    @Test
    void a_county_that_has_not_approved_its_list_is_named_in_the_proof() {
        clock.setToday(LocalDate.of(2026, 5, 20));
        ActingOfficer reviewer = new Families(jdbc).officer("姚晓岚", Role.COUNTY_REVIEWER, Families.COUNTY);
        PaymentRun may = freezing.freeze(Families.COUNTY, MAY, reviewer);
        approving.approve(may.id(), second);
        var city = new Question(new DivisionScope(Families.CITY), MAY);
        assertThat(proving.proofs(city, reporting.programmes(city))).allMatch(Check::holds)
                .anySatisfy(check -> assertThat(check.left()).contains("本月名单尚未审批1"));
    }

    @Test
    void the_list_behind_a_roster_says_why_its_sum_is_not_what_the_bank_paid() {
        var roster = new BehindFigures.Figure(april(), DIBAO, null, BehindFigures.Kind.IN_PAYMENT);
        assertThat(behind.total(roster).amount()).isEqualTo(Money.parse("2572"));
        assertThat(behind.difference(roster)).isEqualTo("名册应发2,572.00元，减银行未付的500.00元，等于月报的本月金额2,072.00元。");
        assertThat(behind.difference(new BehindFigures.Figure(april(), TEKUN, null, BehindFigures.Kind.IN_PAYMENT)))
                .isNull();
        assertThat(behind
                .difference(new BehindFigures.Figure(april(), CARE_SUBSIDY, null, BehindFigures.Kind.IN_PAYMENT)))
                .isEqualTo("名册应发70.00元，加补发和重发成功的70.00元，等于月报的本月金额140.00元。");
    }

    private BehindFigures.Total total(DivisionCode division, ReportRow row, BehindFigures.Kind kind) {
        return behind.total(new BehindFigures.Figure(question(division), row.programme(), row.area(), kind));
    }

    private Figures figures(DivisionCode division, Programme programme, Area area) {
        return reporting.programmes(question(division))
                .stream()
                .filter(row -> row.programme() == programme && row.area() == area)
                .findFirst()
                .orElseThrow()
                .figures();
    }

    private static Question april() {
        return question(Families.CITY);
    }

    private static Question question(DivisionCode division) {
        return new Question(new DivisionScope(division), APRIL);
    }
}
