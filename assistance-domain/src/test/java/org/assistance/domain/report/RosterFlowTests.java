package org.assistance.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assistance.eligibility.value.Programme.CARE_SUBSIDY;
import static org.assistance.eligibility.value.Programme.DIBAO;
import static org.assistance.eligibility.value.Programme.TEKUN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.payment.Approving;
import org.assistance.domain.payment.ChangingAccount;
import org.assistance.domain.payment.Families;
import org.assistance.domain.payment.Freezing;
import org.assistance.domain.payment.PaymentRun;
import org.assistance.domain.payment.Payroll;
import org.assistance.domain.payment.Releasing;
import org.assistance.domain.payment.RunText;
import org.assistance.domain.payment.Sending;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From one list to the next: who is new, who stays, who waits, who is gone, and that the report adds up (RP-04, RP-09, XZ-103). */
@DatabaseTest
class RosterFlowTests {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

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
    private Sending sending;
    @Autowired
    private Releasing releasing;
    @Autowired
    private ChangingAccount changing;
    @Autowired
    private Ending ending;
    @Autowired
    private JdbcClient jdbc;

    private Families families;
    private ActingOfficer clerk;
    private Payroll payroll;
    private ActingOfficer second;

    @BeforeEach
    void the_officers(@Autowired ApplicationContext system, @Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 6, 20));
        families = new Families(jdbc);
        clerk = families.officer("方明远", Role.CITY_CLERK, Families.CITY);
        second = families.officer("何处长", Role.CITY_CLERK, Families.CITY);
        payroll = new Payroll(system, second, clerk);
    }

    @Test
    void a_suspended_right_is_neither_gone_nor_new_when_it_resumes() {
        var right = families.family("李桂兰").dibao(MARCH, 2, 872);
        families.family("赵玉梅").dibao(MARCH, 1, 500);
        payroll.settle(freeze(MARCH), Map.of(1, "账户状态异常"));
        payroll.settle(freeze(APRIL), Map.of());
        assertThat(told(APRIL)).isEqualTo("在册1 新增0 退出0");
        assertThat(proof(APRIL)).isEqualTo("上月3 ＋新增0 －退出0 ＝3 | 本月1 ＋暂缓2 ＝3");

        verified(right);
        PaymentRun may = freeze(MAY);
        assertThat(RunText.lines(jdbc, may)).contains("李桂兰 SAME 2026-05 872.00");
        payroll.settle(may, Map.of());
        assertThat(told(MAY)).isEqualTo("在册3 新增0 退出0");
        assertThat(proof(MAY)).isEqualTo("上月1 ＋暂缓2 ＋新增0 －退出0 ＝3 | 本月3");
    }

    @Test
    void a_right_that_was_suspended_for_two_months_is_still_known() {
        var right = families.family("李桂兰").dibao(MARCH, 2, 872);
        families.family("赵玉梅").dibao(MARCH, 1, 500);
        payroll.settle(freeze(MARCH), Map.of(1, "账户状态异常"));
        payroll.settle(freeze(APRIL), Map.of());
        payroll.settle(freeze(MAY), Map.of());
        verified(right);
        payroll.settle(freeze(JUNE), Map.of());
        assertThat(told(JUNE)).isEqualTo("在册3 新增0 退出0");
        assertThat(proof(JUNE)).isEqualTo("上月1 ＋暂缓2 ＋新增0 －退出0 ＝3 | 本月3");
    }

    @Test
    void a_right_that_ends_while_it_is_suspended_is_gone_once_even_if_its_last_month_is_still_owed() {
        var right = families.family("李桂兰").dibao(MARCH, 2, 872);
        families.family("赵玉梅").dibao(MARCH, 1, 500);
        payroll.settle(freeze(MARCH), Map.of(1, "账户状态异常"));
        payroll.settle(freeze(APRIL), Map.of());
        families.end(ending, right, APRIL, "家庭收入超过标准");
        PaymentRun may = freeze(MAY);
        assertThat(RunText.omissions(jdbc, may)).containsExactlyInAnyOrder("HELD 李桂兰 银行退回（账户状态异常），待乡镇核实或变更账户",
                "STOPPED 李桂兰 其他原因（见终止记录）");
        payroll.settle(may, Map.of());
        assertThat(told(MAY)).isEqualTo("在册1 新增0 退出2");
        assertThat(proof(MAY)).isEqualTo("上月1 ＋暂缓2 ＋新增0 －退出2 ＝1 | 本月1");
        payroll.settle(freeze(JUNE), Map.of());
        assertThat(told(JUNE)).isEqualTo("在册1 新增0 退出0");
        assertThat(proof(JUNE)).isEqualTo("上月1 ＋新增0 －退出0 ＝1 | 本月1");
    }

    @Test
    void a_right_held_back_from_its_first_month_is_new_when_it_is_first_paid() {
        var right = families.family("李桂兰").withoutAccount().dibao(MARCH, 2, 872);
        families.family("赵玉梅").dibao(MARCH, 1, 500);
        payroll.settle(freeze(MARCH), Map.of());
        assertThat(told(MARCH)).isEqualTo("在册1 新增1 退出0");
        assertThat(proof(MARCH)).isEqualTo("上月0 ＋新增1 －退出0 ＝1 | 本月1");
        families.account(changing, right, "李桂兰");
        payroll.settle(freeze(APRIL), Map.of());
        assertThat(told(APRIL)).isEqualTo("在册3 新增2 退出0");
        assertThat(proof(APRIL)).isEqualTo("上月1 ＋新增2 －退出0 ＝3 | 本月3");
    }

    @Test
    void a_right_that_ends_before_it_was_ever_paid_is_never_gone() {
        var right = families.family("李桂兰").withoutAccount().dibao(MARCH, 2, 872);
        families.family("赵玉梅").dibao(MARCH, 1, 500);
        payroll.settle(freeze(MARCH), Map.of());
        families.end(ending, right, MARCH, "本人自愿退出");
        payroll.settle(freeze(APRIL), Map.of());
        assertThat(told(APRIL)).isEqualTo("在册1 新增0 退出0");
        assertThat(proof(APRIL)).isEqualTo("上月1 ＋新增0 －退出0 ＝1 | 本月1");
    }

    @Test
    void after_a_month_without_a_list_nobody_is_new_who_was_on_the_one_before_and_who_left_meanwhile_is_gone() {
        families.family("李桂兰").dibao(MARCH, 2, 872);
        var gone = families.family("孙大海").dibao(MARCH, 3, 600);
        payroll.settle(freeze(MARCH), Map.of());
        families.end(ending, gone, MARCH, "家庭收入超过标准");
        families.family("周小花").dibao(MAY, 4, 1200);
        PaymentRun may = freeze(MAY);
        assertThat(RunText.lines(jdbc, may)).containsExactlyInAnyOrder("李桂兰 ARREARS 2026-04 872.00",
                "李桂兰 SAME 2026-05 872.00", "周小花 NEW 2026-05 1200.00");
        payroll.settle(may, Map.of());
        assertThat(told(MAY)).isEqualTo("在册6 新增4 退出3");
        assertThat(proof(MAY)).isEqualTo("上一份名册（2026-03）5 ＋新增4 －退出3 ＝6 | 本月6");
    }

    @Test
    void each_county_goes_on_from_its_own_last_list() {
        families.family("李桂兰").dibao(MARCH, 2, 872);
        families.family("赵玉梅", Families.ELSEWHERE).dibao(MARCH, 1, 500);
        payroll.settle(freeze(MARCH), Map.of());
        payroll.settle(freezing.freeze(Families.COUNTY, APRIL, clerk), Map.of());
        assertThat(proof(APRIL)).isEqualTo("上月3 ＋新增0 －退出0 －本月名单尚未审批1 ＝2 | 本月2");
        payroll.settle(freeze(MAY), Map.of());
        assertThat(told(MAY)).isEqualTo("在册3 新增0 退出0");
        assertThat(proof(MAY)).isEqualTo("上一份名册（2026-03至2026-04）3 ＋新增0 －退出0 ＝3 | 本月3");
    }

    @Test
    void no_month_is_frozen_while_an_earlier_list_can_still_be_sent_back() {
        families.family("李桂兰").dibao(MARCH, 2, 872);
        families.family("赵玉梅", Families.ELSEWHERE).dibao(MARCH, 1, 500);
        PaymentRun march = freezing.freeze(Families.COUNTY, MARCH, clerk);
        assertThatThrownBy(() -> freezing.freeze(Families.COUNTY, APRIL, clerk)).isInstanceOf(IllegalMove.class)
                .hasMessage("2026年3月的批次340881-202603-01现为“待审批”，还可能退回；请先报送银行或者退回，再冻结2026年4月");
        assertThatThrownBy(() -> freeze(APRIL)).as("the city's list would take the county's people too")
                .isInstanceOf(IllegalMove.class);
        assertThat(freezing.freeze(new DivisionCode("340811000000"), APRIL, clerk).lineCount())
                .as("another county does not wait for it")
                .isEqualTo(2);
        approving.approve(march.id(), second);
        assertThatThrownBy(() -> freezing.freeze(Families.COUNTY, APRIL, clerk)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("“已审批，待报送”");
        sending.send(march.id(), clerk);
        assertThat(freezing.freeze(Families.COUNTY, APRIL, clerk).lineCount()).isEqualTo(1);
    }

    @Test
    void a_list_once_sent_is_not_sent_back_so_that_the_month_after_it_stands() {
        families.family("李桂兰").dibao(MARCH, 2, 872);
        PaymentRun march = freeze(MARCH);
        approving.approve(march.id(), second);
        sending.send(march.id(), clerk);
        freeze(APRIL);
        assertThatThrownBy(() -> approving.reject(march.id(), "名单有误", second)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void after_a_month_whose_only_list_was_sent_back_everybody_is_compared_with_the_month_before_it() {
        families.family("李桂兰").dibao(MARCH, 2, 872);
        payroll.settle(freeze(MARCH), Map.of());
        families.family("周小花").dibao(APRIL, 4, 1200);
        approving.reject(freeze(APRIL).id(), "名单需复核", second);
        payroll.settle(freeze(MAY), Map.of());
        assertThat(told(MAY)).isEqualTo("在册6 新增4 退出0");
        assertThat(proof(MAY)).isEqualTo("上一份名册（2026-03）2 ＋新增4 －退出0 ＝6 | 本月6");
    }

    @Test
    void where_a_list_was_sent_back_and_another_of_its_month_paid_the_first_is_made_anew_before_the_next_month() {
        families.family("李桂兰").dibao(MARCH, 2, 872);
        var gone = families.family("孙大海").dibao(MARCH, 3, 600);
        payroll.settle(freeze(MARCH), Map.of());
        families.end(ending, gone, MARCH, "家庭收入超过标准");
        PaymentRun first = freeze(APRIL);
        families.family("周小花").dibao(APRIL, 4, 1200);
        payroll.settle(freeze(APRIL), Map.of());
        approving.reject(first.id(), "名单需复核", second);
        assertThatThrownBy(() -> freeze(MAY)).isInstanceOf(IllegalMove.class)
                .hasMessage("2026年4月的批次340800-202604-01退回后，还有2人没有重新列入名单；请先重新建立2026年4月的批次");
        assertThat(proof(APRIL)).isEqualTo("上月5 ＋新增4 －退出0 －本月名单尚未审批5 ＝4 | 本月4");
        payroll.settle(freeze(APRIL), Map.of());
        assertThat(told(APRIL)).isEqualTo("在册6 新增4 退出3");
        assertThat(proof(APRIL)).isEqualTo("上月5 ＋新增4 －退出3 ＝6 | 本月6");
        payroll.settle(freeze(MAY), Map.of());
        assertThat(told(MAY)).isEqualTo("在册6 新增0 退出0");
    }

    @Test
    void who_left_on_the_first_list_of_a_month_and_is_back_on_its_second_stayed() {
        var family = families.family("李桂兰");
        var old = family.dibao(MARCH, 2, 872);
        families.family("赵玉梅").dibao(MARCH, 1, 500);
        payroll.settle(freeze(MARCH), Map.of());
        families.end(ending, old, MARCH, "保障标准调整");
        payroll.settle(freeze(APRIL), Map.of());
        assertThat(told(APRIL)).isEqualTo("在册1 新增0 退出2");
        family.dibao(APRIL, 2, 900);
        PaymentRun again = freeze(APRIL);
        assertThat(RunText.lines(jdbc, again)).containsExactly("李桂兰 CHANGED 2026-04 900.00");
        payroll.settle(again, Map.of());
        assertThat(told(APRIL)).isEqualTo("在册3 新增0 退出0");
        assertThat(proof(APRIL)).isEqualTo("上月3 ＋新增0 －退出0 ＝3 | 本月3");
        payroll.settle(freeze(MAY), Map.of());
        assertThat(told(MAY)).isEqualTo("在册3 新增0 退出0");
    }

    @Test
    void the_proof_fails_when_somebody_known_is_called_new() {
        families.family("李桂兰").dibao(MARCH, 2, 872);
        payroll.settle(freeze(MARCH), Map.of());
        payroll.settle(freeze(APRIL), Map.of());
        assertThat(holds(APRIL)).isTrue();
        jdbc.sql("select test.as_owner('alter table payment_transfer disable trigger user')").query().singleRow();
        jdbc.sql("update payment_transfer set change = 'NEW' where month = '2026-04-01'").update();
        jdbc.sql("select test.as_owner('alter table payment_transfer enable trigger user')").query().singleRow();
        jdbc.sql("update month_figure set new_people = 2 where month = '2026-04-01'").update();
        assertThat(holds(APRIL)).isFalse();
    }

    @Test
    void the_proof_fails_when_somebody_is_on_no_list_any_more() {
        families.family("李桂兰").dibao(MARCH, 2, 872);
        families.family("赵玉梅").dibao(MARCH, 1, 500);
        payroll.settle(freeze(MARCH), Map.of(1, "账户状态异常"));
        payroll.settle(freeze(APRIL), Map.of());
        assertThat(holds(APRIL)).isTrue();
        jdbc.sql("delete from payment_omission").update();
        assertThat(holds(APRIL)).isFalse();
    }

    @Test
    void the_proof_fails_when_the_report_counts_more_people_than_the_lists() {
        families.family("李桂兰").dibao(MARCH, 2, 872);
        payroll.settle(freeze(MARCH), Map.of());
        assertThat(holds(MARCH)).isTrue();
        jdbc.sql("update month_figure set people = people + 1").update();
        assertThat(holds(MARCH)).isFalse();
    }

    @Test
    void a_household_whose_second_member_is_granted_a_month_later_is_new_once_and_gone_with_the_last() {
        var family = families.family("李桂兰");
        var first = family.personal(CARE_SUBSIDY, MARCH, 70);
        families.family("赵玉梅").dibao(MARCH, 1, 500);
        var next = family.personal(CARE_SUBSIDY, 2, family.withMember(2, "陈小雨"), APRIL, 70);
        payroll.settle(freeze(MARCH), Map.of());
        assertThat(houses(MARCH)).isEqualTo("户1 新增1 退出0");
        payroll.settle(freeze(APRIL), Map.of());
        assertThat(houses(APRIL)).isEqualTo("户1 新增0 退出0");
        families.end(ending, first, APRIL, "不再需要照护");
        payroll.settle(freeze(MAY), Map.of());
        assertThat(houses(MAY)).isEqualTo("户1 新增0 退出0");
        families.end(ending, next, MAY, "不再需要照护");
        payroll.settle(freeze(JUNE), Map.of());
        assertThat(houses(JUNE)).isEqualTo("户0 新增0 退出1");
    }

    @Test
    void who_follows_another_of_the_household_makes_it_neither_new_nor_gone_and_a_suspended_one_keeps_it() {
        var family = families.family("李桂兰");
        var first = family.personal(CARE_SUBSIDY, MARCH, 70);
        family.personal(CARE_SUBSIDY, 2, family.withMember(2, "陈小雨"), APRIL, 70);
        families.end(ending, first, MARCH, "不再需要照护");
        payroll.settle(freeze(MARCH), Map.of());
        payroll.settle(freeze(APRIL), Map.of(1, "账户状态异常"));
        assertThat(houses(APRIL)).isEqualTo("户1 新增0 退出0");
        family.personal(CARE_SUBSIDY, 3, family.withMember(3, "陈大雨"), MAY, 70);
        payroll.settle(freeze(MAY), Map.of());
        assertThat(houses(MAY)).isEqualTo("户1 新增0 退出0");
    }

    @Test
    void a_household_with_one_tekun_of_the_land_and_one_of_the_town_counts_in_both_areas_and_behind_the_figure_too() {
        var family = families.family("方大爷");
        family.personal(TEKUN, MARCH, 1000);
        var town = family.personal(TEKUN, 2, family.withMember(2, "方大妈"), MARCH, 1340);
        jdbc.sql("update entitlement set area = 'URBAN' where id = :id").param("id", town.id()).update();
        payroll.settle(freeze(MARCH), Map.of());
        assertThat(houses(MARCH, TEKUN)).isEqualTo("户2 新增2 退出0");
    }

    private String houses(YearMonth month) {
        return houses(month, CARE_SUBSIDY);
    }

    private String houses(YearMonth month, Programme programme) {
        Figures figures = reporting.programmes(question(month))
                .stream()
                .filter(row -> row.programme() == programme && row.area() == null)
                .findFirst()
                .orElseThrow()
                .figures();
        for (BehindFigures.Kind kind : List.of(BehindFigures.Kind.IN_PAYMENT, BehindFigures.Kind.NEW,
                BehindFigures.Kind.EXITED)) {
            var figure = new BehindFigures.Figure(question(month), programme, null, kind);
            assertThat(behind.total(figure).households()).as("behind the figure " + kind.label())
                    .isEqualTo(switch (kind) {
                        case NEW -> figures.newHouseholds();
                        case EXITED -> figures.exitedHouseholds();
                        default -> figures.households();
                    });
            assertThat(behind.page(figure, "")).hasSize((int) behind.total(figure).rows());
        }
        assertThat(proving.proofs(question(month), reporting.programmes(question(month)))).allMatch(Check::holds)
                .anySatisfy(check -> assertThat(check.says()).isEqualTo(programme.shortLabel() + "户数与上月衔接"));
        return "户" + figures.households() + " 新增" + figures.newHouseholds() + " 退出" + figures.exitedHouseholds();
    }

    private PaymentRun freeze(YearMonth month) {
        return freezing.freeze(Families.CITY, month, clerk);
    }

    private void verified(Families.Right right) {
        releasing.verified(right.id(), "已与银行核实",
                families.officer("经办", Role.TOWNSHIP_CLERK, Families.TOWNSHIP));
    }

    private String told(YearMonth month) {
        Figures figures = reporting.programmes(question(month))
                .stream()
                .filter(row -> row.programme() == DIBAO && row.area() == null)
                .findFirst()
                .orElseThrow()
                .figures();
        for (BehindFigures.Kind kind : List.of(BehindFigures.Kind.IN_PAYMENT, BehindFigures.Kind.NEW,
                BehindFigures.Kind.EXITED)) {
            assertThat(behind.total(new BehindFigures.Figure(question(month), DIBAO, null, kind)).people())
                    .as("behind the figure " + kind.label())
                    .isEqualTo(switch (kind) {
                        case NEW -> figures.newPeople();
                        case EXITED -> figures.exitedPeople();
                        default -> figures.people();
                    });
        }
        return "在册" + figures.people() + " 新增" + figures.newPeople() + " 退出" + figures.exitedPeople();
    }

    private String proof(YearMonth month) {
        Check check = check(month);
        assertThat(check.holds()).as(check.left() + " | " + check.right()).isTrue();
        return check.left() + " | " + check.right();
    }

    private boolean holds(YearMonth month) {
        return check(month).holds();
    }

    private Check check(YearMonth month) {
        return proving.proofs(question(month), reporting.programmes(question(month)))
                .stream()
                .filter(check -> check.says().equals("低保人数与上月衔接"))
                .findFirst()
                .orElseThrow();
    }

    private static Question question(YearMonth month) {
        return new Question(new DivisionScope(Families.CITY), month);
    }
}
