package org.assistance.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.desk.Desk;
import org.assistance.domain.desk.OtherWork;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ConfirmingPolicyTests {
    private static final DivisionCode TONGCHENG = new DivisionCode("340881000000");
    private static final DivisionCode HUAINING = new DivisionCode("340822000000");
    private static final DivisionCode ANQING = new DivisionCode("340800000000");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
    private static final String DOCUMENT = "演示 宜民〔2027〕1号";

    @Autowired
    private ProposingPolicy proposing;

    @Autowired
    private ConfirmingPolicy confirming;

    @Autowired
    private PolicyProposals proposals;

    @Autowired
    private Policies policies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Desk desk;

    private ActingOfficer first;
    private ActingOfficer second;

    @BeforeEach
    void the_demo_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource,
            @Autowired Officers officers, @Autowired TestClock clock) {
        clock.setToday(TODAY);
        AnqingDivisions.importInto(importing);
        DemoPolicyRows.loadInto(dataSource);
        long id = officers.save(new Officer("AQ01", "方明远", "hash", clock.instant())).id();
        first = new ActingOfficer(id, "AQ01", "方明远", 1, Role.CITY_CLERK, ANQING);
        second = TwoClerks.of(proposing, confirming, first, officers, clock.instant()).second();
    }

    @Test
    void a_new_standard_holds_once_another_officer_confirmed_it_and_carries_both_names() {
        PolicyProposal proposal = propose(standard(TONGCHENG, "710", NEXT_YEAR));
        assertThat(standardIn(TONGCHENG)).isEqualTo(Fraction.of(67000));
        confirming.confirm(List.of(proposal.id()), second);
        assertThat(standardIn(TONGCHENG)).isEqualTo(Fraction.of(71000));
        PolicyValueRow row = policies.book(TONGCHENG).values().getLast();
        assertThat(row.enteredBy()).contains(first.officerId());
        assertThat(row.confirmedBy()).contains(second.officerId());
        assertThat(row.enteredAlone()).isFalse();
        assertThat(proposal.status()).isEqualTo(ProposalState.CONFIRMED);
        assertThat(proposal.beforeShown()).contains("670.00元/月（演示 桐民〔2026〕12号）");
        assertThat(proposal.changeShown()).isEqualTo("上调6.0%");
    }

    @Test
    void nobody_confirms_or_rejects_what_she_entered_herself() {
        PolicyProposal proposal = propose(standard(TONGCHENG, "710", NEXT_YEAR));
        assertThatThrownBy(() -> confirming.confirm(List.of(proposal.id()), first)).isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("由您录入，须由另一名工作人员确认");
        assertThatThrownBy(() -> confirming.reject(List.of(proposal.id()), "数额不对", first))
                .isInstanceOf(PolicyRefusal.class);
        assertThat(proposal.open()).isTrue();
    }

    @Test
    void the_database_refuses_a_value_set_by_one_alone() {
        assertThatThrownBy(() -> jdbc.sql("""
                insert into policy_value (code, division_code, value, unit, valid_from, document_number, entered_by,
                    confirmed_by, confirmed_at)
                values ('WORK_COST', '340881000000', '800', 'YUAN_PER_MONTH', '2027-01-01', '演示', :one, :one, now())""")
                .param("one", first.officerId())
                .update()).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("by_two");
    }

    @Test
    void the_database_refuses_a_proposal_decided_by_who_made_it() {
        long id = propose(standard(TONGCHENG, "710", NEXT_YEAR)).id();
        proposals.flush();
        assertThatThrownBy(() -> jdbc.sql("""
                update policy_proposal set status = 'CONFIRMED', decided_by = proposed_by, decided_at = now()
                where id = :id""").param("id", id).update()).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("four_eyes");
    }

    @Test
    void only_a_clerk_of_the_city_confirms() {
        PolicyProposal proposal = propose(standard(TONGCHENG, "710", NEXT_YEAR));
        ActingOfficer leader = new ActingOfficer(second.officerId(), "TC02", "吴建业", 3, Role.COUNTY_LEADER, TONGCHENG);
        assertThatThrownBy(() -> confirming.confirm(List.of(proposal.id()), leader)).isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("由市级民政经办人确认");
        ActingOfficer elsewhere = new ActingOfficer(second.officerId(), "XX01", "别处", 4, Role.CITY_CLERK, HUAINING);
        assertThatThrownBy(() -> confirming.confirm(List.of(proposal.id()), elsewhere))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("已不存在");
    }

    @Test
    void all_of_a_document_is_confirmed_at_once_or_nothing_of_it() {
        PolicyProposal tongcheng = propose(standard(TONGCHENG, "710", NEXT_YEAR));
        PolicyProposal later = propose(standard(TONGCHENG, "720", NEXT_YEAR.plusMonths(3)));
        PolicyProposal huaining = propose(standard(HUAINING, "730", NEXT_YEAR));
        assertThat(confirming.shown(List.of(tongcheng, later, huaining), second))
                .allMatch(ShownProposal::confirmable)
                .extracting(ShownProposal::before)
                .containsExactly("670.00元/月（演示 桐民〔2026〕12号）", "710.00元/月（" + DOCUMENT + "，待确认、自" + NEXT_YEAR + "起）",
                        "700.00元/月（演示 宜民〔2026〕8号）");
        confirming.confirm(List.of(later.id(), huaining.id(), tongcheng.id()), second);
        assertThat(standardIn(TONGCHENG)).isEqualTo(Fraction.of(71000));
        assertThat(standardIn(HUAINING)).isEqualTo(Fraction.of(73000));
        assertThat(policies.on(TONGCHENG, NEXT_YEAR.plusMonths(3)).standard(Area.URBAN)).isEqualTo(Fraction.of(72000));
    }

    @Test
    void what_stands_in_the_way_by_now_keeps_a_proposal_open_and_says_so() {
        PolicyProposal early = propose(standard(TONGCHENG, "710", NEXT_YEAR));
        PolicyProposal late = propose(standard(TONGCHENG, "720", NEXT_YEAR.plusMonths(3)));
        confirming.confirm(List.of(late.id()), second);
        ShownProposal shown = confirming.shown(List.of(early), second).getFirst();
        assertThat(shown.confirmable()).isFalse();
        assertThat(shown.rejectable()).isTrue();
        assertThat(shown.problem()).contains("重叠");
        assertThatThrownBy(() -> confirming.confirm(List.of(early.id()), second)).isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("低保标准·城镇 710.00元/月")
                .hasMessageContaining("重叠");
        assertThat(early.open()).isTrue();
    }

    @Test
    void a_value_that_waits_already_is_not_entered_again() {
        propose(standard(TONGCHENG, "710", NEXT_YEAR));
        assertThatThrownBy(() -> proposing.propose(standard(TONGCHENG, "711", NEXT_YEAR), "", second))
                .isInstanceOfSatisfying(PolicyRefusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("from");
                    assertThat(refusal.sentence()).contains("710.00元/月").contains("正在等待确认");
                });
    }

    @Test
    void four_limits_of_one_document_are_confirmed_together_and_not_one_by_one() {
        PolicyText dibao = limit(Programme.DIBAO, "40");
        assertThatThrownBy(() -> proposing.propose(dibao, "", first)).isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("低保为40倍，宽于低保边缘的36倍")
                .hasMessageContaining("一并确认");
        PolicyProposal strict = proposing.propose(dibao, "40", first);
        proposing.propose(limit(Programme.EDGE, "45"), "", first);
        assertThatThrownBy(() -> confirming.confirm(List.of(strict.id()), second)).isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("低保为40倍，宽于低保边缘的36倍");
    }

    @Test
    void four_limits_of_one_document_pass_together() {
        PolicyProposal strict = proposing.propose(limit(Programme.DIBAO, "40"), "40", first);
        PolicyProposal edge = proposing.propose(limit(Programme.EDGE, "45"), "", first);
        assertThat(confirming.shown(List.of(strict, edge), second)).allMatch(one -> one.cautions()
                .stream()
                .noneMatch(caution -> caution.contains("宽于")));
        confirming.confirm(List.of(strict.id(), edge.id()), second);
        assertThat(policies.on(TONGCHENG, NEXT_YEAR).assetRules(Programme.DIBAO)).anySatisfy(
                rule -> assertThat(rule.limit()).isEqualTo("40"));
    }

    @Test
    void a_rejection_says_why_and_changes_nothing() {
        PolicyProposal proposal = propose(standard(TONGCHENG, "710", NEXT_YEAR));
        assertThatThrownBy(() -> confirming.reject(List.of(proposal.id()), "不对 ", second))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("退回的原因");
        confirming.reject(List.of(proposal.id()), "文件上是701元", second);
        assertThat(proposal.status()).isEqualTo(ProposalState.REJECTED);
        assertThat(proposal.decisionNote()).contains("文件上是701元");
        assertThat(standardIn(TONGCHENG)).isEqualTo(Fraction.of(67000));
        assertThatThrownBy(() -> confirming.confirm(List.of(proposal.id()), second)).isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("已退回");
    }

    @Test
    void a_proposal_about_a_retired_code_is_shown_and_can_only_be_rejected_or_taken_back() {
        PolicyProposal one = aboutARetiredCode("2027-01-01");
        PolicyProposal other = aboutARetiredCode("2027-02-01");
        ShownProposal shown = confirming.shown(List.of(one), second).getFirst();
        assertThat(shown.confirmable()).isFalse();
        assertThat(shown.rejectable()).isTrue();
        assertThat(shown.problem()).contains("比较方式随“低保标准”一并录入");
        assertThatThrownBy(() -> confirming.confirm(List.of(one.id()), second)).isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("“低保收入比较方式”已不再单独设定");
        propose(standard(TONGCHENG, "710", NEXT_YEAR));
        confirming.reject(List.of(one.id()), "随标准录入", second);
        assertThat(one.status()).isEqualTo(ProposalState.REJECTED);
        proposing.takeBack(other.id(), first);
        assertThat(other.status()).isEqualTo(ProposalState.WITHDRAWN);
    }

    private PolicyProposal aboutARetiredCode(String from) {
        long id = jdbc.sql("""
                insert into policy_proposal (action, kind, content, subject, shown, division_code, valid_from,
                    document_number, status, proposed_by, proposed_at)
                values ('SET', 'VALUES', cast(:content as jsonb), '低保收入比较方式', '不超过', '340881000000',
                    cast(:from as date), '演示', 'PROPOSED', :by, now()) returning id""")
                .param("content", """
                        {"value":{"code":"DIBAO_OPERATOR","variant":null,"area":null,"value":"AT_MOST","unit":"CHOICE",
                         "division":{"value":"340881000000"},"validity":{"from":"%s","to":null},
                         "documentNumber":"演示"},"limit":null,"tariff":null,"rate":null,"income":null}"""
                        .formatted(from))
                .param("from", from)
                .param("by", first.officerId())
                .query(Long.class)
                .single();
        return proposals.findInScope(id, ANQING.value(), "340900000000").orElseThrow();
    }

    @Test
    void only_who_entered_it_takes_it_back() {
        PolicyProposal proposal = propose(standard(TONGCHENG, "710", NEXT_YEAR));
        assertThatThrownBy(() -> proposing.takeBack(proposal.id(), second)).isInstanceOf(PolicyRefusal.class);
        proposing.takeBack(proposal.id(), first);
        assertThat(proposal.status()).isEqualTo(ProposalState.WITHDRAWN);
        propose(standard(TONGCHENG, "711", NEXT_YEAR));
    }

    @Test
    void a_withdrawal_takes_two_as_well() {
        confirming.confirm(List.of(propose(standard(TONGCHENG, "710", NEXT_YEAR)).id()), second);
        long row = policies.book(TONGCHENG).values().getLast().id();
        PolicyProposal back = proposing.proposeWithdrawal(PolicyValueRow.class, row, "录入有误", second);
        assertThat(standardIn(TONGCHENG)).isEqualTo(Fraction.of(71000));
        assertThatThrownBy(() -> proposing.proposeWithdrawal(PolicyValueRow.class, row, "录入有误", first))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("正在等待确认");
        PolicyProposal right = propose(standard(TONGCHENG, "701", NEXT_YEAR));
        assertThatThrownBy(() -> confirming.confirm(List.of(right.id()), second)).isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("还没有生效");
        confirming.confirm(List.of(back.id()), first);
        assertThat(standardIn(TONGCHENG)).isEqualTo(Fraction.of(67000));
        confirming.confirm(List.of(right.id()), second);
        assertThat(standardIn(TONGCHENG)).isEqualTo(Fraction.of(70100));
        DatedRow.Withdrawal withdrawal = policies
                .history(policies.book(TONGCHENG), policies.book(TONGCHENG).values().getLast())
                .stream()
                .flatMap(one -> one.withdrawal().stream())
                .findFirst()
                .orElseThrow();
        assertThat(withdrawal.by()).isEqualTo(second.officerId());
        assertThat(withdrawal.confirmedBy()).isEqualTo(first.officerId());
    }

    @Test
    void the_desk_counts_what_others_entered() {
        propose(standard(TONGCHENG, "710", NEXT_YEAR));
        proposals.flush();
        assertThat(desk.others(first, TODAY)).containsEntry(OtherWork.POLICY, 0);
        assertThat(desk.others(second, TODAY)).containsEntry(OtherWork.POLICY, 1);
    }

    @Test
    void every_kind_of_row_comes_back_from_the_database_as_it_was_proposed(@Autowired EntityManager database) {
        List<PolicyText> texts = List.of(standard(TONGCHENG, "710.50", NEXT_YEAR), limit(Programme.EDGE, "45"),
                new PolicyText.Tariff(new ReliefTariff("ILLNESS-0", ReliefCause.ILLNESS, ReliefTariff.Measure.SELF_PAID,
                        Money.ZERO, Money.parse("30000"), ReliefTariff.Mode.MULTIPLE_RANGE, "1.5", "3.5", "8", ANQING,
                        DateRange.from(NEXT_YEAR), DOCUMENT)),
                new PolicyText.Rate(new SubsidyRate("CARE_SUBSIDY-1", Programme.CARE_SUBSIDY, null, 1, null, null,
                        SubsidyRate.Mode.FIXED, "110", ANQING, DateRange.from(NEXT_YEAR), DOCUMENT)),
                new PolicyText.Exempt(new ExemptIncome(IncomeKind.WAGE, Programme.DIBAO, ANQING,
                        DateRange.from(NEXT_YEAR), DOCUMENT)));
        List<Long> ids = texts.stream().map(text -> proposing.propose(text, text.figure(), first).id()).toList();
        database.flush();
        database.clear();
        assertThat(ids).allSatisfy(id -> {
            PolicyText kept = proposals.findInScope(id, ANQING.value(), "340900000000")
                    .orElseThrow()
                    .text()
                    .orElseThrow();
            assertThat(texts).contains(kept);
        });
    }

    private PolicyProposal propose(PolicyText text) {
        return proposing.propose(text, "", first);
    }

    private Fraction standardIn(DivisionCode county) {
        return policies.on(county, NEXT_YEAR).standard(Area.URBAN);
    }

    private static PolicyText standard(DivisionCode county, String yuan, LocalDate from) {
        return new PolicyText.Value(new PolicyValue(PolicyCode.DIBAO_STD, null, Area.URBAN, yuan, Unit.YUAN_PER_MONTH,
                county, DateRange.from(from), DOCUMENT));
    }

    private static PolicyText limit(Programme programme, String limit) {
        return new PolicyText.Limit(new AssetRule(
                AssetRuleRow.code(programme, AssetItem.FINANCIAL, AssetMetric.STANDARDS_PER_HEAD), programme,
                AssetItem.FINANCIAL, AssetMetric.STANDARDS_PER_HEAD, Operator.AT_MOST, limit, Set.of(),
                AssetRule.Verdict.FAIL, ANQING, DateRange.from(NEXT_YEAR), DOCUMENT));
    }
}
