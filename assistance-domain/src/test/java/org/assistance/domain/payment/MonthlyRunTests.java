package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assistance.eligibility.value.Programme.CARE_SUBSIDY;
import static org.assistance.eligibility.value.Programme.DIBAO;
import static org.assistance.eligibility.value.Programme.EDGE;
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
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.domain.policy.Policies;
import org.assistance.eligibility.policy.GrantStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MonthlyRunTests {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Autowired
    private Freezing freezing;
    @Autowired
    private Approving approving;
    @Autowired
    private Sending sending;
    @Autowired
    private Settling settling;
    @Autowired
    private Ending ending;
    @Autowired
    private ChangingAccount changing;
    @Autowired
    private Releasing releasing;
    @Autowired
    private JdbcClient jdbc;

    private Families families;
    private ActingOfficer clerk;
    private Payroll payroll;
    private ActingOfficer leader;

    @BeforeEach
    void a_clerk_and_a_leader(@Autowired ApplicationContext system, @Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 6, 20));
        families = new Families(jdbc);
        clerk = families.officer("周审核", Role.COUNTY_REVIEWER, Families.COUNTY);
        leader = families.officer("吴局长", Role.COUNTY_LEADER, Families.COUNTY);
        payroll = new Payroll(system, leader, clerk);
    }

    @Test
    void dibao_decided_on_the_last_of_march_is_first_paid_for_april(@Autowired Policies policies) {
        LocalDate decided = LocalDate.of(2026, 3, 31);
        YearMonth first = GrantStart.firstMonth(DIBAO, LocalDate.of(2026, 3, 2), decided,
                policies.on(Families.COUNTY, decided));
        families.family("李桂兰").dibao(first, 2, 872);
        assertThatThrownBy(() -> freezing.freeze(Families.COUNTY, MARCH, clerk)).isInstanceOf(NothingToPay.class);
        // Its transaction is rolled back, which here is the test's own.
        jdbc.sql("delete from payment_run").update();
        assertThat(lines(freezing.freeze(Families.COUNTY, APRIL, clerk))).containsExactly("李桂兰 NEW 2026-04 872.00");
    }

    @Test
    void a_subsidy_applied_for_in_march_and_approved_in_may_pays_march_april_and_may_as_three_lines() {
        families.family("李小敏").personal(CARE_SUBSIDY, MARCH, 70);
        assertThat(lines(freezing.freeze(Families.COUNTY, MAY, clerk))).containsExactly("李小敏 ARREARS 2026-03 70.00",
                "李小敏 ARREARS 2026-04 70.00", "李小敏 NEW 2026-05 70.00");
    }

    @Test
    void freezing_a_second_time_finds_nothing_left_to_pay() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        PaymentRun run = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThatThrownBy(() -> freezing.freeze(Families.COUNTY, APRIL, clerk)).isInstanceOfSatisfying(
                NothingToPay.class, nothing -> assertThat(nothing.latestRun()).isEqualTo(run.id()));
        assertThat(count("payment_line")).isEqualTo(1);
    }

    @Test
    void the_citys_run_takes_only_what_the_countys_run_left() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        families.family("赵玉梅", Families.ELSEWHERE).dibao(APRIL, 1, 500);
        freezing.freeze(Families.COUNTY, APRIL, clerk);
        ActingOfficer city = families.officer("方明远", Role.CITY_CLERK, Families.CITY);
        assertThat(lines(freezing.freeze(Families.CITY, APRIL, city))).containsExactly("赵玉梅 NEW 2026-04 500.00");
    }

    @Test
    void a_county_cannot_freeze_its_neighbours_list() {
        assertThatThrownBy(() -> freezing.freeze(Families.ELSEWHERE, APRIL, clerk)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_month_that_has_not_come_is_not_frozen() {
        assertThatThrownBy(() -> freezing.freeze(Families.COUNTY, YearMonth.of(2026, 7), clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("还没有到");
    }

    @Test
    void the_officer_who_froze_the_list_cannot_approve_it() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        ActingOfficer city = families.officer("方明远", Role.CITY_CLERK, Families.CITY);
        PaymentRun run = freezing.freeze(Families.CITY, APRIL, city);
        assertThatThrownBy(() -> approving.approve(run.id(), city)).isInstanceOf(NotAllowed.class)
                .hasMessageContaining("另一位工作人员");
    }

    @Test
    void nor_does_the_database_let_one_officer_freeze_and_approve() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        PaymentRun run = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThatThrownBy(() -> jdbc
                .sql("update payment_run set status = 'APPROVED', approved_by = frozen_by where id = :id")
                .param("id", run.id())
                .update()).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("four_eyes");
    }

    @Test
    void approving_twice_changes_nothing_and_another_officer_is_told() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        PaymentRun run = freezing.freeze(Families.COUNTY, APRIL, clerk);
        approving.approve(run.id(), leader);
        var at = run.approvedAt();
        assertThat(approving.approve(run.id(), leader).approvedAt()).isEqualTo(at);
        ActingOfficer other = families.officer("郑局长", Role.COUNTY_LEADER, Families.COUNTY);
        assertThatThrownBy(() -> approving.approve(run.id(), other)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("已审批");
    }

    @Test
    void somebody_who_died_before_the_month_leaves_the_roster() {
        var family = families.family("王德发");
        family.personal(TEKUN, MARCH, 1000);
        payroll.settle(freezing.freeze(Families.COUNTY, MARCH, clerk), Map.of());
        family.died(LocalDate.of(2026, 3, 31));
        PaymentRun april = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThat(lines(april)).isEmpty();
        assertThat(omissions(april)).containsExactly("STOPPED 王德发 领款人于2026-03-31死亡");
    }

    @Test
    void the_month_of_death_is_still_paid() {
        families.family("王德发").died(LocalDate.of(2026, 4, 1)).personal(TEKUN, APRIL, 1000);
        assertThat(lines(freezing.freeze(Families.COUNTY, APRIL, clerk))).containsExactly("王德发 NEW 2026-04 1000.00");
    }

    @Test
    void a_household_whose_payee_died_is_held_until_a_review_names_another() {
        families.family("王德发").died(LocalDate.of(2026, 3, 15)).dibao(APRIL, 3, 900);
        PaymentRun april = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThat(lines(april)).isEmpty();
        assertThat(omissions(april)).singleElement().asString().contains("HELD 王德发", "变更领款人");
    }

    @Test
    void a_death_recorded_after_the_freeze_stops_the_approval() {
        var family = families.family("王德发");
        family.personal(TEKUN, APRIL, 1000);
        PaymentRun run = freezing.freeze(Families.COUNTY, APRIL, clerk);
        family.died(LocalDate.of(2026, 3, 20));
        assertThatThrownBy(() -> approving.approve(run.id(), leader)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("王德发");
    }

    @Test
    void a_right_without_an_account_is_held_and_paid_with_arrears_once_it_has_one() {
        var right = families.family("孙大海").withoutAccount().dibao(APRIL, 1, 600);
        PaymentRun april = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThat(omissions(april)).containsExactly("HELD 孙大海 没有领款账户");
        approving.approve(april.id(), leader);
        families.account(changing, right, "孙大海");
        assertThat(lines(freezing.freeze(Families.COUNTY, MAY, clerk)))
                .containsExactly("孙大海 ARREARS 2026-04 600.00", "孙大海 NEW 2026-05 600.00");
    }

    @Test
    void a_person_who_slipped_into_two_exclusive_rights_is_paid_the_earlier_one_only() {
        var family = families.family("钱老太");
        slipping("no_care_subsidy_in_tekun");
        family.personal(TEKUN, APRIL, 1000);
        family.personal(CARE_SUBSIDY, MAY, 70);
        PaymentRun may = freezing.freeze(Families.COUNTY, MAY, clerk);
        assertThat(lines(may)).containsExactly("钱老太 ARREARS 2026-04 1000.00", "钱老太 NEW 2026-05 1000.00");
        assertThat(omissions(may)).singleElement().asString().contains("HELD 钱老太", "互斥", "特困人员救助供养");
    }

    @Test
    void a_member_whom_two_households_count_holds_the_later_one_back_and_no_other_family_is_named() {
        var theirs = families.family("赵玉梅", Families.ELSEWHERE);
        long daughter = theirs.withMember(2, "陈小雨");
        theirs.dibao(APRIL, 2, 872);
        slipping("one_class_with_edge");
        slipping("one_class_with_dibao_alone");
        families.family("李桂芳").withKnown(2, daughter).dibao(MAY, 2, 700);
        PaymentRun may = freezing.freeze(Families.COUNTY, MAY, clerk);
        assertThat(lines(may)).isEmpty();
        assertThat(omissions(may)).containsExactly("HELD 李桂芳 与先前待遇不能同时享受（互斥）：陈小雨自2026-04起享受最低生活保障");
    }

    @Test
    void ones_own_dibao_beside_the_households_edge_is_paid() {
        var edge = families.family("赵玉梅");
        edge.status(EDGE, APRIL, 1);
        edge.personal(DIBAO, MAY, 500);
        assertThat(lines(freezing.freeze(Families.COUNTY, MAY, clerk))).containsExactly("赵玉梅 NEW 2026-05 500.00");
    }

    // As if by an import: the table itself lets nobody hold both.
    private void slipping(String constraint) {
        jdbc.sql("select test.as_owner('alter table entitled_person drop constraint " + constraint + "')")
                .query()
                .singleRow();
    }

    @Test
    void a_new_amount_is_a_change_and_an_ended_right_a_stop() {
        var grown = families.family("李桂兰");
        var old = grown.dibao(MARCH, 2, 872);
        var ended = families.family("孙大海").dibao(MARCH, 1, 600);
        families.family("赵玉梅").dibao(MARCH, 1, 500);
        payroll.settle(freezing.freeze(Families.COUNTY, MARCH, clerk), Map.of());
        families.end(ending, old, MARCH, "保障标准调整");
        grown.dibao(APRIL, 2, 900);
        families.end(ending, ended, MARCH, "家庭收入超过标准");
        PaymentRun april = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThat(lines(april)).containsExactlyInAnyOrder("李桂兰 CHANGED 2026-04 900.00", "赵玉梅 SAME 2026-04 500.00");
        assertThat(omissions(april)).containsExactly("STOPPED 孙大海 其他原因（见终止记录）");
    }

    @Test
    void a_refused_line_waits_with_the_months_after_it_until_an_officer_has_verified_the_account() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        payroll.settle(freezing.freeze(Families.COUNTY, APRIL, clerk), Map.of(1, "账户已销户"));
        PaymentRun first = freezing.freeze(Families.COUNTY, MAY, clerk);
        assertThat(lines(first)).isEmpty();
        assertThat(omissions(first)).containsExactly("HELD 李桂兰 银行退回（账户已销户），待乡镇核实或变更账户");
        approving.approve(first.id(), leader);
        verified(right);
        PaymentRun may = freezing.freeze(Families.COUNTY, MAY, clerk);
        assertThat(lines(may)).containsExactly("李桂兰 RETRY 2026-04 872.00", "李桂兰 SAME 2026-05 872.00");
        payroll.settle(may, Map.of());
        assertThat(lines(freezing.freeze(Families.COUNTY, JUNE, clerk))).containsExactly("李桂兰 SAME 2026-06 872.00");
    }

    @Test
    void a_list_that_was_sent_back_is_frozen_anew_with_the_same_lines() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        PaymentRun wrong = freezing.freeze(Families.COUNTY, APRIL, clerk);
        approving.reject(wrong.id(), "名单需复核", leader);
        PaymentRun again = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThat(lines(again)).containsExactly("李桂兰 NEW 2026-04 872.00");
        assertThat(count("payment_line")).isEqualTo(1);
        assertThatThrownBy(() -> approving.approve(wrong.id(), leader)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void relief_is_paid_once_and_closes_its_case() {
        var relief = families.family("陈二牛").relief(APRIL, 3, 3000);
        payroll.settle(freezing.freeze(Families.COUNTY, APRIL, clerk), Map.of());
        assertThat(stage(relief)).isEqualTo("CLOSED GRANTED");
        assertThatThrownBy(() -> freezing.freeze(Families.COUNTY, MAY, clerk)).isInstanceOf(NothingToPay.class);
    }

    @Test
    void a_case_stays_open_while_the_bank_could_not_pay() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        payroll.settle(freezing.freeze(Families.COUNTY, APRIL, clerk), Map.of(1, "户名不符"));
        assertThat(stage(right)).isEqualTo("PAYMENT -");
        verified(right);
        payroll.settle(freezing.freeze(Families.COUNTY, MAY, clerk), Map.of());
        assertThat(stage(right)).isEqualTo("CLOSED GRANTED");
    }

    @Test
    void the_bank_file_is_made_once_and_its_totals_agree() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        families.family("赵玉梅").dibao(APRIL, 1, 500);
        PaymentRun run = freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThatThrownBy(() -> sending.send(run.id(), clerk)).isInstanceOf(IllegalMove.class);
        approving.approve(run.id(), leader);
        sending.send(run.id(), clerk);
        Sending.File file = sending.file(run.id(), clerk);
        sending.send(run.id(), clerk);
        assertThat(sending.file(run.id(), clerk).bytes()).isEqualTo(file.bytes());
        assertThat(file.sha256()).isEqualTo(BankFile.sha256(file.bytes()));
        assertThat(new String(file.bytes(), BankFile.CHARSET))
                .startsWith("批次号,序号,账号,户名,开户行,联行号,金额(元),摘要\r\n340881-202604-01,1,")
                .contains(",李桂兰,农村商业银行,,872.00,低保202604\r\n")
                .endsWith("合计,2,,,,,1372.00,\r\n");
    }

    @Test
    void the_bank_file_carries_the_code_of_the_branch_where_it_is_known() {
        var right = families.family("李桂兰").dibao(APRIL, 2, 872);
        jdbc.sql("update entitlement set bank_code = '103368001234' where id = :id").param("id", right.id()).update();
        PaymentRun run = sent();
        assertThat(new String(sending.file(run.id(), clerk).bytes(), BankFile.CHARSET))
                .contains(",李桂兰,农村商业银行,103368001234,872.00,低保202604\r\n");
    }

    @Test
    void what_is_wrong_with_the_banks_answer_is_told_in_the_order_of_its_lines() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        families.family("赵玉梅").dibao(APRIL, 1, 500);
        families.family("王德发").dibao(APRIL, 1, 300);
        PaymentRun run = sent();
        byte[] answer = BankAnswer.to(sending.file(run.id(), clerk).bytes(), Map.of(),
                text -> text.replace("872.00,成功", "871.00,成功").replace("300.00,成功", "300.00,成"));
        assertThatThrownBy(() -> settling.settle(run.id(), answer, clerk)).isInstanceOfSatisfying(BadResultFile.class,
                bad -> assertThat(bad.problems()).extracting(problem -> problem.substring(0, 4))
                        .containsExactly("第2行：", "第4行："));
    }

    @Test
    void the_template_of_the_banks_answer_holds_every_line_and_is_accepted_once_filled_in() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        families.family("赵玉梅").dibao(APRIL, 1, 500);
        PaymentRun run = sent();
        String filled = new String(sending.template(run.id(), clerk).bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("872.00,,", "872.00,成功,")
                .replace("500.00,,", "500.00,失败,账户已销户")
                .replace("合计,,,,,", "合计,1,872.00,1");
        assertThat(settling.settle(run.id(), filled.getBytes(java.nio.charset.StandardCharsets.UTF_8), clerk).status())
                .isEqualTo(RunStatus.SETTLED);
    }

    @Test
    void the_banks_answer_is_booked_once() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        PaymentRun run = sent();
        byte[] answer = BankAnswer.to(sending.file(run.id(), clerk).bytes(), Map.of());
        settling.settle(run.id(), answer, clerk);
        var at = run.settledAt();
        assertThat(settling.settle(run.id(), answer, clerk).settledAt()).isEqualTo(at);
        byte[] other = BankAnswer.to(sending.file(run.id(), clerk).bytes(), Map.of(1, "账户已销户"));
        assertThatThrownBy(() -> settling.settle(run.id(), other, clerk)).isInstanceOf(IllegalMove.class);
        assertThat(
                jdbc.sql("select sum(amount_fen) from payment_line where status = 'PAID'").query(Long.class).single())
                .isEqualTo(87200);
    }

    @Test
    void an_answer_that_does_not_fit_changes_nothing_and_says_which_line() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        families.family("赵玉梅").dibao(APRIL, 1, 500);
        PaymentRun run = sent();
        assertThat(problems(run, text -> text.replace(",500.00,成功", ",501.00,成功")))
                .containsExactly("第3行：序号2的金额为501.00元，报送的是500.00元");
        assertThat(problems(run, text -> text.replace("合计,2", "合计,3"))).anyMatch(line -> line.contains("成功笔数"));
        assertThat(problems(run, text -> text.replaceFirst("(?m)^合计.*$", ""))).anyMatch(line -> line.contains("不完整"));
        assertThat(problems(run, text -> text.replace("340881-202604-01,2", "340881-202604-01,7")))
                .anyMatch(line -> line.equals("第3行：序号7不在本批次中"));
        assertThat(problems(run, text -> text.replace("340881-202604-01,2", "340881-202604-01,1")))
                .anyMatch(line -> line.equals("第3行：序号1重复出现"));
        assertThat(problems(run, text -> text.replace("成功", "好")))
                .anyMatch(line -> line.startsWith("第2行：序号1的结果“好”应为"));
        assertThat(count("payment_transfer where status = 'PENDING'")).isEqualTo(2);
    }

    @Test
    void what_a_transfer_was_frozen_with_cannot_be_rewritten() {
        families.family("李桂兰").dibao(APRIL, 2, 872);
        freezing.freeze(Families.COUNTY, APRIL, clerk);
        assertThatThrownBy(() -> jdbc.sql("update payment_transfer set amount_fen = 1").update())
                .hasMessageContaining("keeps the figures");
    }

    private List<String> problems(PaymentRun run, java.util.function.UnaryOperator<String> mistake) {
        byte[] answer = BankAnswer.to(sending.file(run.id(), clerk).bytes(), Map.of(), mistake);
        try {
            settling.settle(run.id(), answer, clerk);
            return List.of();
        } catch (BadResultFile bad) {
            return bad.problems();
        }
    }

    private PaymentRun sent() {
        return payroll.sent(freezing.freeze(Families.COUNTY, APRIL, clerk));
    }

    private List<String> lines(PaymentRun run) {
        return RunText.lines(jdbc, run);
    }

    private List<String> omissions(PaymentRun run) {
        return RunText.omissions(jdbc, run);
    }

    private void verified(Families.Right right) {
        releasing.verified(right.id(), "已与银行核实",
                families.officer("经办", Role.TOWNSHIP_CLERK, Families.TOWNSHIP));
    }

    private String stage(Families.Right right) {
        // The case is an entity of this transaction; the row is read, so it is written first.
        entities.flush();
        return jdbc.sql("select stage || ' ' || coalesce(outcome, '-') from assistance_case where id = :id")
                .param("id", right.caseId())
                .query(String.class)
                .single();
    }

    @Autowired
    private jakarta.persistence.EntityManager entities;

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
