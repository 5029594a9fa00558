package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assistance.eligibility.value.Programme.CARE_SUBSIDY;
import static org.assistance.eligibility.value.Programme.TEKUN;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Ending;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.AccountKind;
import org.assistance.eligibility.value.AccountNumber;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;
import org.assistance.domain.secret.TryoutKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ChangingAccountTests {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final String NEW = "6228480010009999999";

    @Autowired
    private Freezing freezing;
    @Autowired
    private Approving approving;
    @Autowired
    private ChangingAccount changing;
    @Autowired
    private Releasing releasing;
    @Autowired
    private RefusedLines refused;
    @Autowired
    private Ending ending;
    @Autowired
    private Entitlements entitlements;
    @Autowired
    private JdbcClient jdbc;

    private Families families;
    private ActingOfficer clerk;
    private Payroll payroll;
    private ActingOfficer reviewer;
    private ActingOfficer leader;

    @BeforeEach
    void the_officers(@Autowired ApplicationContext system, @Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 6, 20));
        families = new Families(jdbc);
        clerk = families.officer("张秀云", Role.TOWNSHIP_CLERK, Families.TOWNSHIP);
        reviewer = families.officer("姚晓岚", Role.COUNTY_REVIEWER, Families.COUNTY);
        leader = families.officer("吴建业", Role.COUNTY_LEADER, Families.COUNTY);
        payroll = new Payroll(system, leader, reviewer);
    }

    @Test
    void the_next_run_uses_the_new_account_and_an_approved_one_keeps_the_old() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        PaymentRun april = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        approving.approve(april.id(), leader);
        String old = account(right);
        long change = changing.ask(right.id(), wanted("李桂兰", null), clerk).id();
        assertThat(account(right)).isEqualTo(old);
        changing.confirm(change, "同意", reviewer);
        payroll.settle(april, Map.of());
        PaymentRun may = freezing.freeze(Families.COUNTY, MAY, reviewer);
        assertThat(accounts(april)).containsExactly(old);
        assertThat(accounts(may)).containsExactly(TryoutKeys.account(jdbc, NEW));
        assertThat(paid(right)).isEqualTo(1);
    }

    @Test
    void a_list_frozen_with_an_account_that_was_replaced_since_is_not_approved_and_says_whose() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        families.family("赵玉梅").dibao(APRIL, 1, 500);
        PaymentRun april = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        long change = changing.ask(right.id(), wanted("李桂兰", null), clerk).id();
        changing.confirm(change, "同意", reviewer);
        assertThatThrownBy(() -> approving.approve(april.id(), leader)).isInstanceOf(IllegalMove.class)
                .hasMessage("名单冻结后，李桂兰1人已变更领款账户，请退回本批次，重新冻结");
    }

    @Test
    void a_change_that_is_only_asked_for_stops_no_list() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        PaymentRun april = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        changing.ask(right.id(), wanted("李桂兰", null), clerk);
        assertThat(approving.approve(april.id(), leader).status()).isEqualTo(RunStatus.APPROVED);
    }

    @Test
    void the_list_frozen_anew_pays_into_the_new_account() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        PaymentRun april = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        changing.confirm(changing.ask(right.id(), wanted("李桂兰", null), clerk).id(), "同意", reviewer);
        approving.reject(april.id(), "领款账户已变更", leader);
        PaymentRun again = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        assertThat(accounts(again)).containsExactly(TryoutKeys.account(jdbc, NEW));
        assertThat(approving.approve(again.id(), leader).status()).isEqualTo(RunStatus.APPROVED);
    }

    @Test
    void who_asked_never_confirms() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        long change = changing.ask(right.id(), wanted("李桂兰", null), clerk).id();
        var inAnotherPost = new ActingOfficer(clerk.officerId(), clerk.staffNumber(), clerk.name(), 9,
                Role.COUNTY_REVIEWER, Families.COUNTY);
        assertThatThrownBy(() -> changing.confirm(change, "同意", inAnotherPost)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> changing.confirm(change, "同意", clerk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> jdbc.sql("update account_change set status = 'CONFIRMED', decided_by = proposed_by,"
                + " decided_at = now() where id = :id").param("id", change).update()).hasMessageContaining("four_eyes");
    }

    @Test
    void no_account_changes_in_the_database_without_a_confirmed_request() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        assertThatThrownBy(() -> jdbc.sql("update entitlement set account = null where id = :id")
                .param("id", right.id())
                .update()).hasMessageContaining("second officer confirmed");
    }

    @Test
    void the_holder_is_of_the_household_or_a_named_guardian() {
        var family = families.family("李桂兰");
        family.withMember(2, "陈小雨");
        var right = family.dibao(APRIL, 2, 872);
        assertThatThrownBy(() -> changing.ask(right.id(), wanted("某某", null), clerk)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("家庭成员");
        long change = changing.ask(right.id(), wanted("某某", "舅舅，代管协议2026-05-01"), clerk).id();
        changing.reject(change, "协议未备案", leader);
        assertThat(changing.ask(right.id(), wanted("陈小雨", null), clerk).payee().holder()).isEqualTo("陈小雨");
    }

    @Test
    void a_wife_who_lives_apart_and_a_husband_in_prison_draw_the_households_right_by_agreement_only() {
        var apart = families.family("李桂兰");
        apart.withMember(2, "钱小分");
        var right = apart.saying(2, "APART", "NONE").dibao(APRIL, 1, 500);
        assertThatThrownBy(() -> changing.ask(right.id(), wanted("钱小分", null), clerk)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("计入家庭人口的家庭成员");
        assertThat(changing.ask(right.id(), wanted("钱小分", "分居的妻子，代领协议2026-05-01"), clerk).payee().holder())
                .isEqualTo("钱小分");
        var prison = families.family("赵玉梅");
        prison.withMember(2, "钱大牢");
        var hers = prison.saying(2, "TOGETHER", "PRISON").dibao(APRIL, 1, 500);
        assertThat(changing.members(entitlements.findById(hers.id()).orElseThrow())).containsExactly("赵玉梅");
        prison.saying(2, null, null);
        assertThat(changing.members(entitlements.findById(hers.id()).orElseThrow())).contains("钱大牢");
    }

    @Test
    void who_lives_apart_draws_a_right_of_her_own() {
        var family = families.family("李桂兰");
        long daughter = family.withMember(2, "陈小雨");
        var subsidy = family.saying(2, "APART", "NONE").personal(CARE_SUBSIDY, 2, daughter, APRIL, 70);
        assertThat(changing.ask(subsidy.id(), wanted("陈小雨", null), clerk).payee().holder()).isEqualTo("陈小雨");
    }

    @Test
    void the_households_rights_on_the_same_account_move_together() {
        var family = families.family("李桂兰");
        var dibao = family.dibao(APRIL, 2, 872);
        var subsidy = family.personal(CARE_SUBSIDY, APRIL, 70);
        families.account(changing, dibao, "李桂兰");
        assertThat(account(subsidy)).isEqualTo(account(dibao));
    }

    @Test
    void what_an_institution_is_paid_goes_into_no_private_account_without_an_agreement() {
        var elder = families.family("方大爷");
        var right = elder.personal(TEKUN, APRIL, 1000);
        jdbc.sql("""
                insert into application_payee (application_id, member_number, kind, account_type, account,
                    account_holder, bank_name)
                select :application, 1, 'INSTITUTION', 'PASSBOOK', account, '敬老院', ''
                from entitlement where id = :right""")
                .param("application", elder.application())
                .param("right", right.id())
                .update();
        assertThatThrownBy(() -> changing.ask(right.id(), wanted("方大爷", null), clerk)).isInstanceOf(IllegalMove.class);
        assertThat(changing.ask(right.id(), wanted("方大爷", "出院回家，改为分散供养，协议2026-05-01"), clerk).payee().holder())
                .isEqualTo("方大爷");
    }

    @Test
    void a_members_own_right_goes_to_nobody_else_without_an_agreement() {
        var family = families.family("李桂兰");
        family.withMember(2, "陈小雨");
        var subsidy = family.personal(CARE_SUBSIDY, APRIL, 70);
        assertThatThrownBy(() -> changing.ask(subsidy.id(), wanted("陈小雨", null), clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("发给本人");
        assertThat(changing.ask(subsidy.id(), wanted("陈小雨", "女儿，代领协议2026-05-01"), clerk).payee().holder())
                .isEqualTo("陈小雨");
    }

    @Test
    void a_household_account_moved_to_another_member_leaves_the_persons_own_right_where_it_is() {
        var family = families.family("李桂兰");
        family.withMember(2, "陈小雨");
        var dibao = family.dibao(APRIL, 2, 872);
        var subsidy = family.personal(CARE_SUBSIDY, APRIL, 70);
        String old = account(subsidy);
        families.account(changing, dibao, "陈小雨");
        assertThat(account(subsidy)).isEqualTo(old).isNotEqualTo(account(dibao));
    }

    @Test
    void another_household_paid_into_the_account_is_named() {
        var other = families.family("赵玉梅").dibao(APRIL, 1, 500);
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        assertThat(changing.othersPaidInto(account(other), entitlements.findById(right.id()).orElseThrow(),
                clerk.scope())).singleElement().asString().contains("赵玉梅");
    }

    @Test
    void a_refused_line_is_listed_and_paid_once_after_the_account_changed() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        payroll.settle(freezing.freeze(Families.COUNTY, APRIL, reviewer), Map.of(1, "账户已销户"));
        assertThat(refused.rows(clerk.scope(), 0)).singleElement().satisfies(row -> {
            assertThat(row.failure()).isEqualTo("账户已销户");
            assertThat(row.amount()).isEqualTo(Money.ofYuan(872));
        });
        families.account(changing, right, "李桂兰");
        assertThat(refused.count(clerk.scope())).isZero();
        PaymentRun may = freezing.freeze(Families.COUNTY, MAY, reviewer);
        payroll.settle(may, Map.of());
        assertThat(paid(right)).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from payment_line where entitlement_id = :id")
                .param("id", right.id())
                .query(Integer.class)
                .single()).isEqualTo(2);
    }

    @Test
    void a_confirmed_change_says_how_many_refused_payments_are_made_again() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        payroll.settle(freezing.freeze(Families.COUNTY, APRIL, reviewer), Map.of());
        assertThat(changing.confirm(changing.ask(right.id(), wanted("李桂兰", null), clerk).id(), "同意", reviewer))
                .isZero();
        payroll.settle(freezing.freeze(Families.COUNTY, MAY, reviewer), Map.of(1, "账户已销户"));
        var other = new WantedAccount(new AccountNumber("622848001000199907", AccountKind.PASSBOOK), "李桂兰", "农村商业银行",
                "",
                null, false, "原账户已销户");
        assertThat(changing.confirm(changing.ask(right.id(), other, clerk).id(), "同意", reviewer)).isEqualTo(1);
    }

    @Test
    void each_refusal_needs_its_own_answer() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        payroll.settle(freezing.freeze(Families.COUNTY, APRIL, reviewer), Map.of(1, "账户状态异常"));
        releasing.verified(right.id(), "银行已解除冻结", clerk);
        assertThatThrownBy(() -> releasing.verified(right.id(), "再来一次", clerk)).isInstanceOf(IllegalMove.class);
        payroll.settle(freezing.freeze(Families.COUNTY, MAY, reviewer), Map.of(1, "账户状态异常", 2, "账户状态异常"));
        assertThat(refused.rows(clerk.scope(), 0)).singleElement()
                .satisfies(row -> assertThat(row.months()).isEqualTo(2));
        assertThat(freezing.freeze(Families.COUNTY, YearMonth.of(2026, 6), reviewer).lineCount()).isZero();
    }

    @Test
    void a_refused_month_after_the_end_of_the_right_is_not_owed_any_more() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        payroll.settle(freezing.freeze(Families.COUNTY, APRIL, reviewer), Map.of());
        payroll.settle(freezing.freeze(Families.COUNTY, MAY, reviewer), Map.of(1, "账户已销户"));
        families.end(ending, right, APRIL, "家庭收入超过标准");
        assertThat(refused.count(clerk.scope())).isZero();
        releasing.verified(right.id(), "账户正常", clerk);
        assertThat(freezing.freeze(Families.COUNTY, YearMonth.of(2026, 6), reviewer).lineCount()).isZero();
    }

    @Test
    void a_family_whose_payee_died_is_paid_again_once_another_member_is_confirmed() {
        var family = families.family("王德发");
        family.withMember(2, "王小妹");
        var right = family.dibao(APRIL, 2, 900);
        family.died(LocalDate.of(2026, 3, 15));
        assertThatThrownBy(() -> changing.ask(right.id(), wanted("王德发", null), clerk)).isInstanceOf(IllegalMove.class);
        families.account(changing, right, "王小妹");
        PaymentRun april = freezing.freeze(Families.COUNTY, APRIL, reviewer);
        assertThat(april.lineCount()).isEqualTo(1);
        approving.approve(april.id(), leader);
    }

    private static WantedAccount wanted(String holder, @Nullable String guardian) {
        return new WantedAccount(new AccountNumber(NEW, AccountKind.PASSBOOK), holder, "农村商业银行", "", guardian, false,
                "原账户已销户");
    }

    private String account(Families.Right right) {
        return jdbc.sql("select account from entitlement where id = :id")
                .param("id", right.id())
                .query(String.class)
                .single();
    }

    private List<String> accounts(PaymentRun run) {
        return jdbc.sql("select account from payment_transfer where run_id = :run")
                .param("run", run.id())
                .query(String.class)
                .list();
    }

    private int paid(Families.Right right) {
        return jdbc.sql("select count(*) from payment_line where entitlement_id = :id and status = 'PAID'")
                .param("id", right.id())
                .query(Integer.class)
                .single();
    }
}
