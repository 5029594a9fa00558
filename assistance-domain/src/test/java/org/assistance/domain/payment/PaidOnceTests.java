package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assistance.eligibility.value.Programme.CARE_SUBSIDY;
import static org.assistance.eligibility.value.Programme.TEKUN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A right that ends in the past leaves months paid; the right that follows it does not pay them again (XZ-100). */
@DatabaseTest
class PaidOnceTests {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Autowired
    private Freezing freezing;
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
    void a_month_that_the_ended_right_was_paid_is_held_back_and_the_months_after_it_are_paid() {
        var before = families.family("李小敏");
        var old = before.personal(CARE_SUBSIDY, MARCH, 70);
        payroll.settle(freeze(MARCH), Map.of());
        payroll.settle(freeze(APRIL), Map.of());
        families.end(ending, old, MARCH, "三月迁往宜秀区");
        families.family("李大伯", Families.ELSEWHERE)
                .withKnown(2, before.person())
                .personal(CARE_SUBSIDY, 2, before.person(), APRIL, 70);

        PaymentRun may = freeze(MAY);
        assertThat(lines(may)).containsExactly("李小敏 SAME 2026-05 70.00");
        assertThat(omissions(may)).containsExactly("HELD 李小敏 2026-04李小敏的重度残疾人护理补贴已由另一项待遇发放，不重复发放");
        payroll.settle(may, Map.of());
        PaymentRun june = freeze(JUNE);
        assertThat(lines(june)).containsExactly("李小敏 SAME 2026-06 70.00");
        assertThat(omissions(june)).as("it is not forgotten").hasSize(1);
        assertThat(paid("李小敏")).as("March, April and May, each once").isEqualTo(Money.ofYuan(3 * 70));
    }

    @Test
    void a_right_that_begins_after_the_last_month_paid_is_paid_from_its_first_month() {
        var before = families.family("李小敏");
        var old = before.personal(CARE_SUBSIDY, MARCH, 70);
        payroll.settle(freeze(MARCH), Map.of());
        families.end(ending, old, MARCH, "三月迁往宜秀区");
        families.family("李大伯", Families.ELSEWHERE)
                .withKnown(2, before.person())
                .personal(CARE_SUBSIDY, 2, before.person(), APRIL, 70);
        PaymentRun may = freeze(MAY);
        assertThat(lines(may)).containsExactly("李小敏 ARREARS 2026-04 70.00", "李小敏 SAME 2026-05 70.00");
        assertThat(omissions(may)).isEmpty();
    }

    @Test
    void a_second_list_of_the_month_neither_pays_the_person_again_nor_counts_her_twice() {
        var family = families.family("李小敏");
        var old = family.personal(CARE_SUBSIDY, MARCH, 70);
        payroll.settle(freeze(MARCH), Map.of());
        families.end(ending, old, YearMonth.of(2026, 2), "残疾人证已过期");
        family.personal(CARE_SUBSIDY, MARCH, 90);
        families.family("赵玉梅").personal(CARE_SUBSIDY, MARCH, 70);
        PaymentRun again = freeze(MARCH);
        assertThat(lines(again)).containsExactly("赵玉梅 NEW 2026-03 70.00");
        assertThat(omissions(again)).singleElement().asString().startsWith("HELD 李小敏 2026-03");
        payroll.settle(again, Map.of());
        assertThat(jdbc.sql("select sum(people) from month_figure where month = '2026-03-01'")
                .query(Integer.class)
                .single()).isEqualTo(2);
    }

    @Test
    void a_member_who_was_paid_in_another_household_holds_back_that_month_of_the_new_one() {
        var theirs = families.family("赵玉梅");
        long daughter = theirs.withMember(2, "陈小雨");
        var old = theirs.dibao(MARCH, 2, 872);
        payroll.settle(freeze(MARCH), Map.of());
        payroll.settle(freeze(APRIL), Map.of());
        families.end(ending, old, MARCH, "女儿已分户");
        families.family("李桂芳").withKnown(2, daughter).dibao(APRIL, 2, 700);
        PaymentRun may = freeze(MAY);
        assertThat(lines(may)).containsExactly("李桂芳 NEW 2026-05 700.00");
        assertThat(omissions(may)).contains("HELD 李桂芳 2026-04陈小雨的最低生活保障已由另一项待遇发放，不重复发放");
    }

    @Test
    void nor_is_a_month_of_another_class_paid_beside_the_one_that_was() {
        var family = families.family("钱老太");
        var old = family.dibao(MARCH, 1, 500);
        payroll.settle(freeze(MARCH), Map.of());
        families.end(ending, old, YearMonth.of(2026, 2), "二月起符合特困条件");
        family.personal(TEKUN, MARCH, 1000);
        PaymentRun april = freeze(APRIL);
        assertThat(lines(april)).containsExactly("钱老太 NEW 2026-04 1000.00");
        assertThat(omissions(april)).contains("HELD 钱老太 2026-03钱老太的最低生活保障已由另一项待遇发放，不重复发放");
    }

    @Test
    void a_month_that_lay_with_the_bank_and_was_refused_is_paid_by_the_right_that_owes_it() {
        var family = families.family("李小敏");
        var old = family.personal(CARE_SUBSIDY, MARCH, 70);
        payroll.settle(freeze(MARCH), Map.of());
        PaymentRun april = payroll.sent(freeze(APRIL));
        families.end(ending, old, MARCH, "残疾等级变更");
        family.personal(CARE_SUBSIDY, APRIL, 90);
        PaymentRun may = freeze(MAY);
        assertThat(lines(may)).containsExactly("李小敏 CHANGED 2026-05 90.00");
        payroll.sent(may);
        payroll.answer(april, Map.of(1, "账户已销户"));
        assertThat(lines(freeze(JUNE))).containsExactly("李小敏 ARREARS 2026-04 90.00", "李小敏 SAME 2026-06 90.00");
    }

    @Test
    void two_members_with_a_subsidy_each_are_both_paid() {
        var family = families.family("李桂兰");
        long son = family.withMember(2, "陈大海");
        family.personal(CARE_SUBSIDY, MARCH, 70);
        family.personal(CARE_SUBSIDY, 2, son, MARCH, 70);
        PaymentRun march = freeze(MARCH);
        assertThat(lines(march)).hasSize(2);
        assertThat(omissions(march)).isEmpty();
    }

    @Test
    void the_database_itself_lets_no_second_right_pay_the_person_the_month() {
        var family = families.family("李小敏");
        var old = family.personal(CARE_SUBSIDY, MARCH, 70);
        payroll.settle(freeze(MARCH), Map.of());
        families.end(ending, old, YearMonth.of(2026, 2), "残疾人证已过期");
        var next = family.personal(CARE_SUBSIDY, MARCH, 90);
        PaymentRun april = freeze(APRIL);
        assertThat(lines(april)).hasSize(1);
        pay(next, april, YearMonth.of(2026, 1), 7);
        assertThatThrownBy(() -> pay(next, april, MARCH, 8)).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("CARE_SUBSIDY 2026-03 by another right");
    }

    @Test
    void what_the_bank_answered_is_not_answered_another_way() {
        families.family("李小敏").personal(CARE_SUBSIDY, MARCH, 70);
        payroll.settle(freeze(MARCH), Map.of(1, "账户已销户"));
        assertThatThrownBy(() -> jdbc.sql("update payment_transfer set status = 'PAID', failure = null").update())
                .hasMessageContaining("answered once");
    }

    // A line and its payment as no list makes them.
    private void pay(Families.Right right, PaymentRun run, YearMonth month, int number) {
        jdbc.sql("""
                with line as (
                    insert into payment_line (entitlement_id, item, benefit_month, pay_month, programme, division_code,
                        area, household_id, person_id, people, amount_fen, status)
                    select id, 'BASE', :month, :month, programme, division_code, area, household_id, person_id, people,
                        amount_fen, 'DUE' from entitlement where id = :right
                    returning *)
                insert into payment_transfer (run_id, number, line_id, entitlement_id, month, benefit_month, change,
                    programme, division_code, area, household_id, person_id, people, amount_fen, account,
                    account_holder, bank_name, status)
                select :run, :number, id, entitlement_id, :month, benefit_month, 'ARREARS', programme, division_code,
                    area, household_id, person_id, people, amount_fen, '1-0001', '1', '', 'PENDING' from line""")
                .param("right", right.id())
                .param("run", run.id())
                .param("number", number)
                .param("month", month.atDay(1))
                .update();
    }

    private PaymentRun freeze(YearMonth month) {
        return freezing.freeze(Families.CITY, month, clerk);
    }

    private Money paid(String name) {
        return Money.ofFen(jdbc.sql("""
                select coalesce(sum(t.amount_fen), 0) from payment_transfer t join person p on p.id = t.person_id
                where p.name = :name and t.status = 'PAID'""").param("name", name).query(Long.class).single());
    }

    private List<String> lines(PaymentRun run) {
        return RunText.lines(jdbc, run);
    }

    private List<String> omissions(PaymentRun run) {
        return RunText.omissions(jdbc, run);
    }
}
