package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.eligibility.value.Programme.CARE_SUBSIDY;
import static org.assistance.eligibility.value.Programme.TEKUN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an approver is shown before agreeing, and what every line says of itself. */
@DatabaseTest
class UnusualTests {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    private Freezing freezing;
    @Autowired
    private Approving approving;
    @Autowired
    private Releasing releasing;
    @Autowired
    private ChangingAccount changing;
    @Autowired
    private Unusual unusual;
    @Autowired
    private Lines lines;
    @Autowired
    private JdbcClient jdbc;

    private Families families;
    private ActingOfficer reviewer;
    private ActingOfficer leader;
    private ActingOfficer clerk;
    private Payroll payroll;

    @BeforeEach
    void the_officers(@Autowired ApplicationContext system, @Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 6, 20));
        families = new Families(jdbc);
        reviewer = families.officer("姚晓岚", Role.COUNTY_REVIEWER, Families.COUNTY);
        leader = families.officer("吴建业", Role.COUNTY_LEADER, Families.COUNTY);
        payroll = new Payroll(system, leader, reviewer);
        clerk = families.officer("张秀云", Role.TOWNSHIP_CLERK, Families.TOWNSHIP);
    }

    @Test
    void an_account_of_two_households_is_named_with_both_and_does_not_stop_the_run() {
        var first = families.family("李桂兰");
        first.dibao(APRIL, 2, 872);
        families.family("赵玉梅").withAccountOf(first).dibao(APRIL, 1, 500);
        families.family("王德发").dibao(APRIL, 1, 300);
        PaymentRun run = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        assertThat(unusual.in(run, leader.scope()).shared()).singleElement().satisfies(shared -> {
            assertThat(shared.households()).isEqualTo(2);
            assertThat(shared.amount()).isEqualTo(Money.ofYuan(1372));
            assertThat(shared.account()).startsWith("****");
            assertThat(shared.institution()).isFalse();
            assertThat(String.join("", shared.who())).contains("李桂兰", "赵玉梅", "最低生活保障").doesNotContain("王德发");
        });
        assertThat(approving.approve(run.id(), leader).status()).isEqualTo(RunStatus.APPROVED);
    }

    @Test
    void two_rights_of_one_household_on_its_account_are_nothing_unusual() {
        var family = families.family("李桂兰");
        family.dibao(APRIL, 2, 872);
        family.personal(CARE_SUBSIDY, APRIL, 70);
        assertThat(unusual.in(freezing.freeze(Families.COUNTY, APRIL, reviewer), leader.scope()).nothing()).isTrue();
    }

    @Test
    void a_household_of_another_county_on_the_account_is_named_by_county_only() {
        var first = families.family("李桂兰");
        first.dibao(APRIL, 2, 872);
        families.family("赵玉梅", Families.ELSEWHERE).withAccountOf(first).dibao(APRIL, 1, 500);
        PaymentRun run = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        assertThat(unusual.in(run, leader.scope()).shared()).singleElement()
                .satisfies(shared -> assertThat(String.join("", shared.who())).contains("李桂兰", "外辖区")
                        .doesNotContain("赵玉梅"));
        assertThat(unusual.in(run, new DivisionScope(Families.CITY)).shared()).singleElement()
                .satisfies(shared -> assertThat(String.join("", shared.who())).contains("赵玉梅"));
    }

    @Test
    void the_account_of_an_institution_is_said_to_be_one() {
        var first = families.family("方大爷");
        var second = families.family("左长根").withAccountOf(first);
        for (var elder : List.of(first, second)) {
            elder.personal(TEKUN, APRIL, 1000);
            jdbc.sql("""
                    insert into application_payee (application_id, member_number, kind, account_type, account,
                        account_holder, bank_name)
                    select :application, 1, 'INSTITUTION', 'PASSBOOK', e.account, '敬老院', ''
                    from entitlement e where e.person_id = :person""")
                    .param("application", elder.application())
                    .param("person", elder.person())
                    .update();
        }
        PaymentRun run = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        assertThat(unusual.in(run, leader.scope()).shared()).singleElement()
                .satisfies(shared -> assertThat(shared.institution()).isTrue());
    }

    @Test
    void four_months_of_arrears_are_named_and_three_are_not() {
        families.family("李小敏").personal(CARE_SUBSIDY, YearMonth.of(2026, 1), 70);
        families.family("程志远").personal(CARE_SUBSIDY, YearMonth.of(2026, 2), 70);
        PaymentRun run = freezing.freeze(Families.COUNTY, MAY, reviewer);
        assertThat(unusual.in(run, leader.scope()).arrears()).singleElement().satisfies(arrears -> {
            assertThat(arrears.name()).isEqualTo("李小敏");
            assertThat(arrears.months()).isEqualTo(4);
            assertThat(arrears.from()).isEqualTo(YearMonth.of(2026, 1));
            assertThat(arrears.to()).isEqualTo(APRIL);
            assertThat(arrears.amount()).isEqualTo(Money.ofYuan(280));
        });
        var elsewhere = new DivisionScope(Families.ELSEWHERE);
        assertThat(unusual.in(run, elsewhere).nothing()).isTrue();
    }

    @Test
    void every_line_says_why_it_is_on_the_list() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        var refused = families.family("王德发").dibao(APRIL, 1, 300);
        payroll.settle(freezing.freeze(Families.COUNTY, APRIL, reviewer), Map.of(2, "账户状态异常"));
        releasing.verified(refused.id(), "银行已解除冻结", clerk);
        families.family("程志远").personal(CARE_SUBSIDY, APRIL, 70);
        families.family("赵玉梅").dibao(MAY, 1, 500);
        families.family("孙有田").relief(MAY, 1, 3000);
        PaymentRun may = freezing.freeze(Families.COUNTY, MAY, reviewer);
        assertThat(told(may)).containsExactlyInAnyOrder("李桂兰 不变 与上月相同", "王德发 不变 与上月相同",
                "王德发 重发 银行退回（账户状态异常），乡镇已核实账户，重发", "程志远 补发 自2026-04起享受，以前月份补发", "程志远 新增 自2026-04起享受，上月不在名册",
                "赵玉梅 新增 自本月起享受", "孙有田 新增 一次性救助");
    }

    @Test
    void who_was_never_paid_before_is_new_with_the_first_payment_and_told_why_it_comes_late() {
        var family = families.family("李桂兰").withoutAccount();
        var right = family.dibao(APRIL, 2, 872);
        approving.approve(freezing.freeze(Families.COUNTY, APRIL, reviewer).id(), leader);
        families.account(changing, right, "李桂兰");
        assertThat(told(freezing.freeze(Families.COUNTY, MAY, reviewer))).containsExactlyInAnyOrder(
                "李桂兰 补发 当月暂缓，现补发：没有领款账户", "李桂兰 新增 此前暂缓，首次发放：没有领款账户");
    }

    @Test
    void who_was_on_the_roster_and_held_back_is_not_new_when_paid_again_and_told_why() {
        var right = families.family("李桂兰").dibao(YearMonth.of(2026, 3), 2, 872);
        payroll.settle(freezing.freeze(Families.COUNTY, YearMonth.of(2026, 3), reviewer), Map.of(1, "账户状态异常"));
        approving.approve(freezing.freeze(Families.COUNTY, APRIL, reviewer).id(), leader);
        releasing.verified(right.id(), "银行已解除冻结", clerk);
        assertThat(told(freezing.freeze(Families.COUNTY, MAY, reviewer))).containsExactlyInAnyOrder(
                "李桂兰 重发 银行退回（账户状态异常），乡镇已核实账户，重发", "李桂兰 补发 当月暂缓，现补发：银行退回（账户状态异常），待乡镇核实或变更账户",
                "李桂兰 不变 暂缓后恢复（银行退回（账户状态异常），待乡镇核实或变更账户），金额不变");
    }

    @Test
    void the_whole_list_holds_those_left_out_too_and_nobody_of_another_division() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        families.family("王德发").withoutAccount().dibao(APRIL, 1, 300);
        PaymentRun run = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        assertThat(told(run)).containsExactlyInAnyOrder("李桂兰 新增 自本月起享受", "王德发 暂缓 没有领款账户");
        List<String> elsewhere = new ArrayList<>();
        lines.each(run.id(), new DivisionScope(Families.ELSEWHERE), line -> elsewhere.add(line.name()));
        assertThat(elsewhere).isEmpty();
    }

    private List<String> told(PaymentRun run) {
        List<String> told = new ArrayList<>();
        lines.each(run.id(), leader.scope(),
                line -> told.add(line.name() + " " + line.group().label() + " " + line.note()));
        return told;
    }
}
