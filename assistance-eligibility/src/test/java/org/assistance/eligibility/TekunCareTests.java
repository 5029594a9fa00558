package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.ObligorFacts;
import org.assistance.eligibility.facts.ObligorState;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SelfCareItem;
import org.assistance.eligibility.facts.SupportBasis;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.AmountPart;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 特困: provincial cases (TK-01, TK-03), what follows (TK-05), contents and parts (TK-10 to TK-13), self-care by item (TK-20 to TK-22). */
class TekunCareTests {

    private static Person elder() {
        return Person.applicant().born("1950-01-01").wanting(SupportForm.DISPERSED);
    }

    private static ProgrammeResult tekun(Families family) {
        return tekun(family, Policies.dangyang().policy(), Families.TODAY);
    }

    private static ProgrammeResult tekun(Families family, Policy policy, LocalDate benefit) {
        return Eligibility.assess(family.askingFor(Programme.TEKUN).facts(), policy, Families.TODAY, benefit)
                .of(Programme.TEKUN)
                .getFirst();
    }

    private static List<String> said(ProgrammeResult result, RuleId rule) {
        return result.rulings().stream().filter(one -> one.rule() == rule).map(Ruling::sentence).toList();
    }

    @Test
    void the_items_that_are_not_met_are_named_with_the_day() {
        ProgrammeResult result = tekun(
                Families.of(elder().assessed("2026-11-10", SelfCareItem.BATHING, SelfCareItem.EATING)));
        assertThat(said(result, RuleId.TK_20)).containsExactly("2026-11-10评估，六项中2项未达标：吃饭、洗澡；部分丧失生活自理能力（半护理）");
        assertThat(result.amount()).isEqualTo(Money.ofYuan(1340 + 300));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30,2026-12-01,2240", "2026-12-01,2026-12-01,1440", "2026-12-01,2027-01-01,2240"})
    void a_new_assessment_counts_from_the_month_after_it(String again, String benefit, long yuan) {
        Families family = Families.of(elder().assessed("2025-03-01")
                .assessed(again, SelfCareItem.EATING, SelfCareItem.DRESSING, SelfCareItem.TOILET,
                        SelfCareItem.WALKING));
        assertThat(tekun(family, Policies.dangyang().policy(), LocalDate.parse(benefit)).amount())
                .isEqualTo(Money.ofYuan(yuan));
    }

    @Test
    void the_first_assessment_counts_at_once_and_before_the_bare_number() {
        Families family = Families.of(elder().unableIn(6).assessed("2026-11-20"));
        assertThat(tekun(family).amount()).isEqualTo(Money.ofYuan(1340 + 100));
        assertThat(said(tekun(family), RuleId.TK_22)).isEmpty();
    }

    @Test
    void the_base_and_the_care_are_parts_that_make_the_whole() {
        ProgrammeResult result = tekun(Families.of(elder().unableIn(2)));
        assertThat(result.portions()).containsExactly(
                new AmountPart(AmountPart.Kind.LIVING, Money.ofYuan(1340)),
                new AmountPart(AmountPart.Kind.CARE, Money.ofYuan(300)));
        Policy thirds = Policies.dangyang()
                .with(PolicyCode.DIBAO_STD, null, Area.URBAN, "1000", Unit.YUAN_PER_YEAR)
                .with(PolicyCode.TEKUN_CARE, "PARTLY", null, "100", Unit.YUAN_PER_YEAR)
                .policy();
        ProgrammeResult exact = tekun(Families.of(elder().unableIn(2)), thirds, Families.TODAY);
        assertThat(exact.amount()).isEqualTo(Money.parse("175"));
        assertThat(exact.portions().stream().map(AmountPart::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(exact.amount());
        assertThat(tekun(Families.of(elder())).portions()).isEmpty();
    }

    @Test
    void contents_form_and_payee_are_told_and_who_depends_wholly_goes_first() {
        ProgrammeResult able = tekun(Families.of(elder().unableIn(3)));
        assertThat(said(able, RuleId.TK_10)).hasSize(1);
        assertThat(said(able, RuleId.TK_12)).containsExactly("本人选择分散供养");
        assertThat(said(able, RuleId.TK_13)).singleElement().satisfies(one -> assertThat(one).contains("照料服务人"));
        ProgrammeResult home = tekun(Families.of(elder().unableIn(4)));
        assertThat(said(home, RuleId.TK_12)).singleElement().satisfies(one -> assertThat(one).contains("优先提供集中供养"));
        ProgrammeResult house = tekun(Families.of(elder().wanting(SupportForm.CENTRALISED).unableIn(4)));
        assertThat(said(house, RuleId.TK_12)).singleElement().satisfies(one -> assertThat(one).contains("优先安排"));
        assertThat(said(house, RuleId.TK_13)).containsExactly("供养金发给供养服务机构");
    }

    @Test
    void whose_support_ends_is_checked_for_dibao_and_relief_at_once() {
        ProgrammeResult ending = tekun(Families.of(elder().unableIn(0)
                .underReview(HeldKind.TEKUN)
                .earning(IncomeKind.RENT, 700)));
        assertThat(ending.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(said(ending, RuleId.TK_05)).hasSize(1);
        assertThat(said(tekun(Families.of(elder().unableIn(0).earning(IncomeKind.RENT, 700))), RuleId.TK_05)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HEARING,1,true", "HEARING,2,true", "HEARING,3,false", "SPEECH,1,false", "LIMB,2,true", "LIMB,3,false"})
    void a_province_may_count_more_kinds_and_grades(DisabilityKind kind, int grade, boolean met) {
        Policy province = Policies.dangyang()
                .with(PolicyCode.TEKUN_DISABILITY, "HEARING", null, "2", Unit.GRADE)
                .policy();
        Families family = Families.of(Person.applicant()
                .disabled(kind, grade)
                .unableIn(0)
                .wanting(SupportForm.DISPERSED));
        assertThat(tekun(family, province, Families.TODAY).met()).isEqualTo(met);
    }

    private static ObligorFacts child(ObligorState state) {
        return new ObligorFacts(1, List.of(1), Relation.CHILD, LocalDate.of(1980, 1, 1), true, Money.ofYuan(90000),
                Money.ofYuan(90000), 1, true, state, List.of(), List.of(), SupportBasis.NONE, null,
                FactSource.CHECKED);
    }

    @Test
    void a_case_of_the_province_makes_an_obligor_unable_only_where_the_province_has_such_a_rule() {
        Families family = Families.of(elder().unableIn(0)).with(child(ObligorState.PROVINCIAL_CASE));
        assertThat(tekun(family).outcome()).isEqualTo(Outcome.NOT_MET);
        Policy rule = Policies.dangyang().with(PolicyCode.OBLIGOR_OTHER, "true").policy();
        assertThat(tekun(family, rule, Families.TODAY).met()).isTrue();
        Policy none = Policies.dangyang().with(PolicyCode.OBLIGOR_OTHER, "false").policy();
        assertThat(tekun(family, none, Families.TODAY).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(tekun(Families.of(elder().unableIn(0)).with(child(ObligorState.CAPABLE)), rule, Families.TODAY)
                .outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_member_without_capacity_is_unable_to_support_and_an_adult_has_it_until_a_court_says_otherwise() {
        assertThat(tekun(Families.of(elder().unableIn(0), Person.the(Relation.CHILD).incapable())).met()).isTrue();
        assertThat(tekun(Families.of(elder().unableIn(0), Person.the(Relation.CHILD))).outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"true,NOT_MET", "false,MET"})
    void what_an_officer_said_of_the_duty_with_the_applicant_settles_the_pair(boolean duty, Outcome outcome) {
        Families family = Families.of(elder().unableIn(0), Person.the(Relation.SIBLING).supportDuty(duty));
        assertThat(tekun(family).outcome()).isEqualTo(outcome);
    }

    @Test
    void who_is_certain_to_be_tekun_leaves_the_family_though_nobody_assessed_the_self_care() {
        var assessed = Families.of(Person.applicant().incapable(),
                Person.the(Relation.PARENT).born("1950-01-01").wanting(SupportForm.DISPERSED))
                .askingFor(Programme.TEKUN, Programme.DIBAO)
                .assessed();
        assertThat(assessed.of(Programme.TEKUN).getFirst().reasons())
                .containsExactly("TK-20 生活自理能力评估：缺少成员2（父母）生活自理能力评估结果");
        assertThat(assessed.ofHousehold(Programme.DIBAO).orElseThrow().members()).containsExactly(1);
        assertThat(assessed.ofHousehold(Programme.DIBAO).orElseThrow().amount()).isEqualTo(Money.ofYuan(670));
    }
}
