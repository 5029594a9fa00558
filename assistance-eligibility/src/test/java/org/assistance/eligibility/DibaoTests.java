package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetItem;
import java.util.List;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.household.NobodyCounts;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.AssetLimit;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

class DibaoTests {

    private static ProgrammeResult dibao(Assessment assessment) {
        return assessment.ofHousehold(Programme.DIBAO).orElseThrow();
    }

    @Test
    void the_widow_and_her_daughter_get_872_yuan_a_month() {
        Assessment assessment = Families.widowAndDaughter().assessed();
        assertThat(dibao(assessment).met()).isTrue();
        assertThat(dibao(assessment).amount()).isEqualTo(Money.ofYuan(872));
        assertThat(assessment.householdClass()).isEqualTo(HouseholdClass.DIBAO);
        assertThat(assessment.people()).isEqualTo(2);
    }

    @Test
    void the_sum_can_be_read_with_its_document_and_rounding() {
        ProgrammeResult result = dibao(Families.widowAndDaughter().assessed());
        assertThat(result.steps().getFirst().sentence()).isEqualTo("补差：670.00元/月 × 2人 − 5,616.00元 ÷ 12个月 = 872.00元/月");
        assertThat(result.steps().getFirst().inputs().getFirst().policy().documentNumber()).isEqualTo("示例〔2018〕1号");
        assertThat(result.steps().getLast().sentence()).isEqualTo("每月低保金：872.00元/月，按户向上取整到元为872.00元/月");
    }

    @Test
    void income_equal_to_the_standard_is_not_below_it() {
        assertThat(dibao(Families.alone(670).assessed()).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(Families.alone(670).assessed().householdClass()).isEqualTo(HouseholdClass.EDGE);
        Assessment oneFenLess = Families
                .of(Person.applicant().earning(IncomeKind.WAGE, Money.parse("669.99"), "2025-11", "2026-10"))
                .assessed();
        assertThat(dibao(oneFenLess).amount()).isEqualTo(Money.ofYuan(1));
    }

    @Test
    void income_equal_to_the_standard_is_enough_where_the_standard_says_not_above() {
        var notAbove = Policies.dangyang().comparing(PolicyCode.DIBAO_STD, Operator.AT_MOST).policy();
        assertThat(dibao(Families.alone(669).assessed(notAbove)).met()).isTrue();
        ProgrammeResult equal = dibao(Families.alone(670).assessed(notAbove));
        assertThat(equal.rulings())
                .anyMatch(ruling -> ruling.rule() == RuleId.DB_01 && ruling.outcome() == Outcome.MET);
        assertThat(Families.alone(670).assessed(notAbove).policies())
                .anyMatch(cited -> cited.value().equals("670.00元/月（不超过）"));
    }

    @Test
    void a_refusal_names_the_two_numbers_it_compared() {
        assertThat(dibao(Families.alone(700).assessed()).reasons())
                .containsExactly("DB-01 人均收入低于低保标准：家庭收入8,400.00元不低于低保标准×1人×12个月即8,040.00元");
    }

    @Test
    void the_grant_is_worked_out_on_totals_and_not_per_head() {
        var family = Families.of(Person.applicant().earning(IncomeKind.WAGE, 1894), Person.the(Relation.SPOUSE),
                Person.the(Relation.CHILD).born("2015-01-01"));
        var policy = Policies.dangyang()
                .with(PolicyCode.DIBAO_STD, null, Area.URBAN, "632", Unit.YUAN_PER_MONTH)
                .policy();
        assertThat(dibao(family.assessed(policy)).amount()).isEqualTo(Money.ofYuan(2));
    }

    @Test
    void a_yearly_standard_is_divided_exactly_and_only_the_grant_is_rounded() {
        var none = Families.of(Person.applicant()).in(Area.RURAL);
        assertThat(dibao(none.assessed()).amount()).isEqualTo(Money.ofYuan(500));
        var laibin = Policies.dangyang().with(PolicyCode.DIBAO_STD, null, Area.RURAL, "3617", Unit.YUAN_PER_YEAR);
        assertThat(dibao(none.assessed(laibin.policy())).amount()).isEqualTo(Money.ofYuan(302));
        assertThat(dibao(none.assessed(laibin.with(PolicyCode.ROUNDING, "HALF_UP_YUAN").policy())).amount())
                .isEqualTo(Money.ofYuan(301));
        assertThat(dibao(none.assessed(laibin.with(PolicyCode.ROUNDING, "HALF_UP_FEN").policy())).amount())
                .isEqualTo(Money.parse("301.42"));
    }

    @Test
    void rounding_up_per_person_gives_each_person_a_whole_yuan() {
        var family = Families.of(
                Person.applicant().earning(IncomeKind.WAGE, Money.parse("100.50"), "2025-11", "2026-10"),
                Person.the(Relation.SPOUSE));
        var perPerson = Policies.dangyang().with(PolicyCode.ROUNDING, "CEIL_YUAN_PERSON").policy();
        assertThat(dibao(family.assessed()).amount()).isEqualTo(Money.ofYuan(1240));
        assertThat(dibao(family.assessed(perPerson)).amount()).isEqualTo(Money.ofYuan(1240));
        var three = Families.of(Person.applicant().earning(IncomeKind.WAGE, 100), Person.the(Relation.SPOUSE),
                Person.the(Relation.CHILD).born("2015-01-01"));
        assertThat(dibao(three.assessed()).amount()).isEqualTo(Money.ofYuan(1910));
        assertThat(dibao(three.assessed(perPerson)).amount()).isEqualTo(Money.ofYuan(1911));
    }

    @Test
    void the_amount_follows_the_standard_of_the_benefit_month_but_the_right_follows_the_day_of_application() {
        var raised = Policies.dangyang()
                .without(PolicyCode.DIBAO_STD)
                .with(new PolicyValue(PolicyCode.DIBAO_STD, null, null, "630", Unit.YUAN_PER_MONTH, Families.DANGYANG,
                        DateRange.between(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 11, 30)), "旧标准"))
                .with(new PolicyValue(PolicyCode.DIBAO_STD, null, null, "670", Unit.YUAN_PER_MONTH, Families.DANGYANG,
                        DateRange.from(LocalDate.of(2026, 12, 1)), "新标准"))
                .policy();
        var december = LocalDate.of(2026, 12, 1);
        assertThat(dibao(Eligibility.assess(Families.alone(600).facts(), raised, Families.TODAY, december)).amount())
                .isEqualTo(Money.ofYuan(70));
        assertThat(dibao(Eligibility.assess(Families.alone(640).facts(), raised, Families.TODAY, december)).met())
                .isFalse();
    }

    @Test
    void a_tier_pays_its_amount_per_person_and_is_unproven_until_chosen() {
        var tiered = Policies.dangyang()
                .with(PolicyCode.AMOUNT_MODE, "TIERED")
                .with(PolicyCode.DIBAO_TIER, "A", null, "220", Unit.YUAN_PER_PERSON_MONTH)
                .policy();
        assertThat(dibao(Families.widowAndDaughter().tier("A").assessed(tiered)).amount()).isEqualTo(Money.ofYuan(440));
        ProgrammeResult open = dibao(Families.widowAndDaughter().assessed(tiered));
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.amount()).isNull();
    }

    @Test
    void the_highest_supplement_of_a_person_is_paid_once() {
        var policy = Policies.dangyang()
                .with(PolicyCode.SUPPLEMENT, "SEVERE_DISABILITY", null, "20", Unit.PERCENT)
                .with(PolicyCode.SUPPLEMENT, "SERIOUS_ILLNESS", null, "100", Unit.YUAN_PER_MONTH);
        assertThat(dibao(Families.widowAndDaughter().assessed(policy.policy())).amount())
                .isEqualTo(Money.ofYuan(872 + 134));
        policy.with(PolicyCode.SUPPLEMENT_BASE, "SEVERE_DISABILITY", null, "FULL_STANDARD", Unit.CHOICE);
        assertThat(dibao(Families.widowAndDaughter().assessed(policy.policy())).amount())
                .isEqualTo(Money.ofYuan(872 + 134 + 234));
    }

    @Test
    void savings_of_exactly_24_standards_a_head_are_within_the_limit() {
        assertThat(dibao(Families.widowAndDaughter().owning(AssetKind.DEPOSIT, 24 * 670 * 2).assessed()).met())
                .isTrue();
        assertThat(dibao(Families.widowAndDaughter().owning(AssetKind.DEPOSIT, 24 * 670 * 2 + 1).assessed()).outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_car_is_too_much_but_a_disabled_persons_scooter_is_not() {
        assertThat(dibao(Families.widowAndDaughter().owning(AssetKind.VEHICLE, 5000).assessed()).met()).isFalse();
        assertThat(dibao(Families.widowAndDaughter()
                .owning(new AssetLine(2, AssetKind.VEHICLE, null, 1, AssetExemption.DISABLED_SCOOTER,
                        FactSource.DECLARED, null))
                .assessed())
                .met()).isTrue();
    }

    @Test
    void a_rule_that_asks_for_review_stays_unproven_until_an_officer_decides() {
        assertThat(dibao(Families.widowAndDaughter().owning(AssetKind.BUSINESS, 0).assessed()).outcome())
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(dibao(Families.widowAndDaughter()
                .owning(AssetKind.BUSINESS, 0)
                .with(new AssetVerdict(Programme.DIBAO, "BIZ", true, "夫妻小店，已停业", null))
                .assessed()).met()).isTrue();
        assertThat(dibao(Families.widowAndDaughter()
                .owning(AssetKind.BUSINESS, 0)
                .with(new AssetVerdict(Programme.DIBAO, "BIZ", false, "正常经营", null))
                .assessed()).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void an_officers_sentence_does_not_set_aside_a_limit_that_fails() {
        ProgrammeResult refused = dibao(Families.widowAndDaughter()
                .owning(AssetKind.VEHICLE, 5000)
                .with(new AssetVerdict(Programme.DIBAO, "CAR", true, "车很旧", null))
                .assessed());
        assertThat(refused.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(refused.reasons()).noneMatch(reason -> reason.contains("车很旧"));
    }

    @Test
    void a_meeting_with_minutes_does_and_the_proof_names_it_whole() {
        var minutes = new Minutes("〔2026〕5号", LocalDate.of(2026, 11, 18), List.of("吴建业", "姚晓岚"), "id-1", "纪要.pdf",
                "ab12");
        ProgrammeResult met = dibao(Families.widowAndDaughter()
                .owning(AssetKind.VEHICLE, 5000)
                .with(new AssetVerdict(Programme.DIBAO, "CAR", true, "接送重残女儿就医所必需", minutes))
                .assessed());
        assertThat(met.met()).isTrue();
        assertThat(met.rulings()).filteredOn(ruling -> ruling.rule() == RuleId.XZ_43).singleElement().satisfies(one -> {
            assertThat(one.limit()).isEqualTo(new AssetLimit(Programme.DIBAO, "CAR", AssetRule.Verdict.FAIL));
            assertThat(one.sentence()).contains("接送重残女儿就医所必需", "〔2026〕5号", "2026-11-18", "吴建业、姚晓岚", "纪要.pdf");
        });
        assertThat(dibao(Families.widowAndDaughter()
                .owning(AssetKind.VEHICLE, 5000)
                .with(new AssetVerdict(Programme.DIBAO, "CAR", false, "不同意", minutes))
                .assessed()).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_meeting_about_one_limit_says_nothing_about_another() {
        var minutes = new Minutes("〔2026〕5号", LocalDate.of(2026, 11, 18), List.of("吴建业", "姚晓岚"), "id-1", "纪要.pdf",
                "ab12");
        assertThat(dibao(Families.widowAndDaughter()
                .owning(AssetKind.VEHICLE, 5000)
                .with(new AssetVerdict(Programme.DIBAO, "FIN", true, "存款为理赔款", minutes))
                .with(new AssetVerdict(Programme.TEKUN, "CAR", true, "另一项目", minutes))
                .assessed()).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void minutes_without_a_number_a_second_participant_or_a_paper_are_no_minutes() {
        LocalDate day = LocalDate.of(2026, 11, 18);
        assertThatThrownBy(() -> new Minutes(" ", day, List.of("甲", "乙"), "id", "a.pdf", "ab"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Minutes("1号", day, List.of("甲", "甲"), "id", "a.pdf", "ab"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Minutes("1号", day, List.of("甲", "乙"), "", "a.pdf", "ab"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_review_without_a_reason_is_no_review() {
        assertThat(dibao(Families.widowAndDaughter()
                .owning(AssetKind.BUSINESS, 0)
                .with(new AssetVerdict(Programme.DIBAO, "BIZ", true, " ", null))
                .assessed()).outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void silence_about_income_assets_or_obligors_is_never_none() {
        assertThat(dibao(Families.of(Person.applicant().incomesUnknown()).assessed()).reasons())
                .anyMatch(reason -> reason.contains("缺少成员1（本人）收入情况"));
        assertThat(dibao(Families.alone(100).assetsUnknown().assessed()).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(dibao(Families.alone(100).obligorsUnknown().assessed()).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(dibao(Families.of(Person.applicant().statusesUnknown()).assessed()).outcome())
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(Families.alone(100).assetsUnknown().assessed().householdClass()).isNull();
    }

    @Test
    void not_met_beats_unproven() {
        assertThat(dibao(Families.alone(900).assetsUnknown().assessed()).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void who_already_holds_a_class_elsewhere_is_refused_by_name_but_not_at_its_own_review() {
        ProgrammeResult refused = dibao(Families.of(Person.applicant().holding(HeldKind.RIGID_EXPENDITURE)).assessed());
        assertThat(refused.reasons()).anyMatch(reason -> reason.contains("已享受刚性支出困难"));
        assertThat(dibao(Families.of(Person.applicant().underReview(HeldKind.DIBAO)).assessed()).met()).isTrue();
    }

    @Test
    void what_is_decided_elsewhere_and_begins_next_month_stands_against_it_and_what_ended_the_day_before_does_not() {
        var next = new Held(HeldKind.EDGE, DateRange.from(LocalDate.of(2026, 12, 1)), null, false, FactSource.RECORD,
                "宜秀区");
        assertThat(dibao(Families.of(Person.applicant().holding(next)).assessed()).reasons())
                .anyMatch(reason -> reason.contains("已确认自2026-12-01起享受低保边缘（宜秀区），不能同时认定低保"));
        var ended = Held.of(HeldKind.EDGE, DateRange.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 19)));
        assertThat(dibao(Families.of(Person.applicant().holding(ended)).assessed()).met()).isTrue();
        var lastDay = Held.of(HeldKind.EDGE, DateRange.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 20)));
        assertThat(dibao(Families.of(Person.applicant().holding(lastDay)).assessed()).met()).isFalse();
    }

    @Test
    void nobody_who_counts_is_an_error_and_not_a_refusal() {
        var family = Families.of(Person.applicant().died("2026-11-01"));
        assertThatThrownBy(family::assessed).isInstanceOf(NobodyCounts.class);
    }

    @Test
    void a_missing_standard_or_asset_rule_is_refused_with_place_and_day() {
        var noStandard = Policies.dangyang().without(PolicyCode.DIBAO_STD).policy();
        GapTests.assertOpen(dibao(Families.alone(100).assessed(noStandard)), "低保标准", "DIBAO_STD", "420582000000",
                "2026-11-20");
        var noLimits = Policies.dangyang().withoutAssetRules(Programme.DIBAO).policy();
        GapTests.assertOpen(dibao(Families.alone(100).assessed(noLimits)), "低保家庭财产限额");
    }

    @Test
    void a_household_is_not_assessed_the_day_after_a_national_row_ended() {
        var ended = Policies.dangyang()
                .without(PolicyCode.AMOUNT_MODE)
                .with(new PolicyValue(PolicyCode.AMOUNT_MODE, null, null, "TOP_UP", Unit.CHOICE, DivisionCode.COUNTRY,
                        DateRange.between(LocalDate.of(2014, 5, 1), Families.TODAY), "国家规定"))
                .policy();
        assertThat(dibao(Families.widowAndDaughter().assessed(ended)).met()).isTrue();
        GapTests.assertOpen(dibao(Families.widowAndDaughter().on("2026-11-21").assessed(ended)), "低保金计算方式",
                "2026-11-21");
    }

    @Test
    void each_value_of_policy_is_quoted_once() {
        var policies = Families.widowAndDaughter().assessed().policies();
        assertThat(policies).doesNotHaveDuplicates()
                .anyMatch(one -> one.code().equals("DIBAO_STD") && one.value().equals("670.00元/月"));
        assertThat(Families.widowAndDaughter().assessed().of(Programme.DIBAO).getFirst().rulings())
                .anyMatch(ruling -> ruling.rule() == RuleId.DB_01 && ruling.outcome() == Outcome.MET);
        assertThat(Families.widowAndDaughter().assessed().rule(RuleId.DB_01).article()).isEqualTo("社会救助法第18条");
    }

    @Test
    void the_exemption_of_a_disabled_persons_scooter_is_for_vehicles_only() {
        assertThat(dibao(Families.widowAndDaughter()
                .owning(new AssetLine(2, AssetKind.DEPOSIT, Money.ofYuan(100000), 1, AssetExemption.DISABLED_SCOOTER,
                        FactSource.DECLARED, null))
                .assessed())
                .outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void the_full_standard_for_one_person_lifts_a_tier_as_well() {
        var tiered = Policies.dangyang()
                .with(PolicyCode.AMOUNT_MODE, "TIERED")
                .with(PolicyCode.DIBAO_TIER, "A", null, "220", Unit.YUAN_PER_PERSON_MONTH)
                .with(PolicyCode.SUPPLEMENT_BASE, "SEVERE_DISABILITY", null, "FULL_STANDARD", Unit.CHOICE)
                .with(PolicyCode.SUPPLEMENT, "SEVERE_DISABILITY", null, "20", Unit.PERCENT)
                .policy();
        // 220 for the mother; the daughter's base becomes 670, and 20 % of 670 are 134.
        assertThat(dibao(Families.widowAndDaughter().tier("A").assessed(tiered)).amount())
                .isEqualTo(Money.ofYuan(220 + 670 + 134));
    }

    @Test
    void an_extra_that_is_set_per_year_is_a_twelfth_a_month() {
        var yearly = Policies.dangyang()
                .with(PolicyCode.SUPPLEMENT, "SEVERE_DISABILITY", null, "1200", Unit.YUAN_PER_YEAR)
                .policy();
        assertThat(dibao(Families.widowAndDaughter().assessed(yearly)).amount()).isEqualTo(Money.ofYuan(972));
    }

    @Test
    void a_rule_may_ask_only_whether_there_is_any() {
        var none = Policies.dangyang().withAssetRule(Programme.DIBAO, AssetItem.SHOP, AssetMetric.PRESENT, "0");
        assertThat(dibao(Families.widowAndDaughter().assessed(none.policy())).met()).isTrue();
        var unvalued = new AssetLine(1, AssetKind.SHOP, null, 1, null, FactSource.CHECKED, null);
        assertThat(dibao(Families.widowAndDaughter().owning(unvalued).assessed(none.policy())).outcome())
                .isEqualTo(Outcome.NOT_MET);
        var sold = new AssetLine(1, AssetKind.SHOP, Money.ZERO, 0, null, FactSource.CHECKED, null);
        assertThat(dibao(Families.widowAndDaughter().owning(sold).assessed(none.policy())).met()).isTrue();
    }

    @Test
    void a_full_standard_that_lifts_nothing_is_no_empty_line() {
        var full = Policies.dangyang()
                .with(PolicyCode.SUPPLEMENT_BASE, "SEVERE_DISABILITY", null, "FULL_STANDARD", Unit.CHOICE)
                .policy();
        Families disabled = Families.of(Person.applicant().disabled(DisabilityKind.LIMB, 1));
        ProgrammeResult whole = dibao(disabled.assessed(full));
        assertThat(whole.amount()).isEqualTo(Money.ofYuan(670));
        assertThat(whole.steps()).noneMatch(step -> step.formula().isBlank());
        assertThat(whole.rulings()).anyMatch(ruling -> ruling.rule() == RuleId.DB_12);
        ProgrammeResult lifted = dibao(Families.of(Person.applicant()
                .disabled(DisabilityKind.LIMB, 1)
                .earning(IncomeKind.WAGE, 100)).assessed(full));
        assertThat(lifted.amount()).isEqualTo(Money.ofYuan(670));
        assertThat(lifted.steps()).anyMatch(step -> step.formula().equals("S − b"));
    }
}
