package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.Impairment;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubsidyTests {

    private static Person disabled(int grade) {
        return Person.applicant().disabled(DisabilityKind.LIMB, grade).needingCareSince("2020-01-01");
    }

    private static ProgrammeResult care(Person person) {
        return Families.of(person).askingFor(Programme.CARE_SUBSIDY).assessed().of(Programme.CARE_SUBSIDY).getFirst();
    }

    private static ProgrammeResult living(Person person) {
        return Families.of(person)
                .askingFor(Programme.LIVING_SUBSIDY)
                .assessed()
                .of(Programme.LIVING_SUBSIDY)
                .getFirst();
    }

    @Test
    void the_worked_family_has_872_and_150_in_one_application() {
        Assessment assessment = Families.widowAndDaughter()
                .on("2026-11-20")
                .askingFor(Programme.DIBAO, Programme.LIVING_SUBSIDY, Programme.CARE_SUBSIDY)
                .assessed();
        ProgrammeResult living = assessment.ofMember(Programme.LIVING_SUBSIDY, 2).orElseThrow();
        ProgrammeResult care = assessment.ofMember(Programme.CARE_SUBSIDY, 2).orElseThrow();
        assertThat(living.amount()).isEqualTo(Money.ofYuan(50));
        assertThat(care.amount()).isEqualTo(Money.ofYuan(100));
        assertThat(assessment.ofHousehold(Programme.DIBAO)
                .orElseThrow()
                .amount()
                .plus(living.amount())
                .plus(care.amount()))
                .isEqualTo(Money.ofYuan(1022));
        assertThat(care.firstMonth()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(assessment.of(Programme.CARE_SUBSIDY)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "3,false", "4,false"})
    void care_is_for_grades_one_and_two(int grade, boolean met) {
        assertThat(care(disabled(grade)).met()).isEqualTo(met);
    }

    @Test
    void care_must_have_been_needed_for_six_months() {
        assertThat(care(Person.applicant().disabled(DisabilityKind.LIMB, 1).needingCareSince("2026-05-20")).met())
                .isTrue();
        assertThat(care(Person.applicant().disabled(DisabilityKind.LIMB, 1).needingCareSince("2026-05-21")).met())
                .isFalse();
        assertThat(care(Person.applicant().disabled(DisabilityKind.LIMB, 1).careUnknown()).outcome())
                .isEqualTo(Outcome.UNPROVEN);
        var noTest = Policies.dangyang().with(PolicyCode.CARE_TEST, "false").policy();
        assertThat(Families.of(Person.applicant().disabled(DisabilityKind.LIMB, 1))
                .askingFor(Programme.CARE_SUBSIDY)
                .assessed(noTest)
                .of(Programme.CARE_SUBSIDY)
                .getFirst()
                .met()).isTrue();
    }

    @Test
    void a_locality_widens_the_circle_by_naming_the_grade_or_the_class() {
        var policy = Policies.dangyang()
                .with(new SubsidyRate("C3", Programme.CARE_SUBSIDY, DisabilityKind.MENTAL, 3, null, null,
                        SubsidyRate.Mode.FIXED, "80",
                        Families.DANGYANG, DateRange.from(LocalDate.of(2020, 1, 1)), "示例残〔2020〕2号"))
                .with(new SubsidyRate("LE", Programme.LIVING_SUBSIDY, null, null, HouseholdClass.EDGE, null,
                        SubsidyRate.Mode.PERCENT, "5",
                        Families.DANGYANG, DateRange.from(LocalDate.of(2020, 1, 1)), "示例残〔2020〕2号"))
                .policy();
        var mental = Families.of(Person.applicant().disabled(DisabilityKind.MENTAL, 3).needingCareSince("2020-01-01"))
                .askingFor(Programme.CARE_SUBSIDY);
        assertThat(mental.assessed(policy).of(Programme.CARE_SUBSIDY).getFirst().amount()).isEqualTo(Money.ofYuan(80));
        assertThat(mental.assessed().of(Programme.CARE_SUBSIDY).getFirst().met()).isFalse();
        var edge = Families.of(disabled(4).earning(IncomeKind.WAGE, 700))
                .askingFor(Programme.EDGE, Programme.LIVING_SUBSIDY);
        // 5 % of 670 is 33.50: half-up to the yuan.
        assertThat(edge.assessed(policy).of(Programme.LIVING_SUBSIDY).getFirst().amount()).isEqualTo(Money.ofYuan(34));
    }

    @Test
    void living_is_for_members_of_dibao_families_held_or_decided() {
        assertThat(living(disabled(4)).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(living(disabled(4).holding(HeldKind.DIBAO)).amount()).isEqualTo(Money.ofYuan(50));
        assertThat(living(disabled(4).holding(HeldKind.EDGE)).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(living(disabled(4).statusesUnknown()).outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void a_dibao_that_is_only_claimed_opens_no_way_to_living_but_a_tekun_that_is_only_claimed_still_bars_it() {
        assertThat(living(disabled(4).holding(held(HeldKind.DIBAO, FactSource.RECORD))).met()).isTrue();
        assertThat(living(disabled(4).holding(held(HeldKind.DIBAO, FactSource.DECLARED))).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(care(disabled(1).holding(held(HeldKind.TEKUN, FactSource.DECLARED))).met()).isFalse();
    }

    private static Held held(HeldKind kind, FactSource source) {
        return new Held(kind, DateRange.from(LocalDate.of(2020, 1, 1)), null, false, source, null);
    }

    @Test
    void while_dibao_is_open_in_the_same_application_living_is_open_too() {
        var family = Families.of(disabled(4)).assetsUnknown().askingFor(Programme.DIBAO, Programme.LIVING_SUBSIDY);
        assertThat(family.assessed().of(Programme.LIVING_SUBSIDY).getFirst().outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void who_is_tekun_has_neither() {
        assertThat(care(disabled(1).holding(HeldKind.TEKUN)).reasons())
                .containsExactly("CJ-5.3 两项补贴与其他待遇的衔接：成员1（本人）享受特困供养，不能同时享受残疾人两项补贴");
        var both = Families.of(disabled(1).wanting(SupportForm.DISPERSED).unableIn(0))
                .askingFor(Programme.TEKUN, Programme.CARE_SUBSIDY)
                .assessed();
        assertThat(both.of(Programme.TEKUN).getFirst().met()).isTrue();
        assertThat(both.of(Programme.CARE_SUBSIDY).getFirst().met()).isFalse();
    }

    @Test
    void injury_care_bars_care_and_where_the_locality_says_so_both() {
        assertThat(care(disabled(1).holding(HeldKind.INJURY_CARE)).met()).isFalse();
        Person person = disabled(1).holding(HeldKind.INJURY_CARE).holding(HeldKind.DIBAO);
        assertThat(living(person).met()).isTrue();
        var both = Policies.dangyang().with(PolicyCode.INJURY_BARS_BOTH, "true").policy();
        assertThat(Families.of(person)
                .askingFor(Programme.LIVING_SUBSIDY)
                .assessed(both)
                .of(Programme.LIVING_SUBSIDY)
                .getFirst()
                .met())
                .isFalse();
    }

    @Test
    void beside_a_lower_welfare_subsidy_the_difference_is_paid_and_beside_a_higher_one_nothing() {
        assertThat(care(disabled(1).holding(HeldKind.WELFARE_CARE_SUBSIDY, 60)).amount()).isEqualTo(Money.ofYuan(40));
        assertThat(care(disabled(1).holding(HeldKind.WELFARE_CARE_SUBSIDY, 100)).met()).isFalse();
        assertThat(care(disabled(1).holding(HeldKind.WELFARE_CARE_SUBSIDY)).outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void full_child_benefit_bars_living_but_not_care() {
        Person child = disabled(1).holding(held(HeldKind.UNATTENDED_CHILD_BENEFIT, null).inFull(true))
                .holding(HeldKind.DIBAO);
        assertThat(living(child).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(care(child).met()).isTrue();
        Person orphan = disabled(1).holding(HeldKind.ORPHAN_BENEFIT).holding(HeldKind.DIBAO);
        assertThat(living(orphan).outcome()).as("an orphan's is always full").isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_child_benefit_paid_as_the_difference_leaves_living_and_one_of_which_nobody_asked_leaves_it_open() {
        Held benefit = held(HeldKind.UNATTENDED_CHILD_BENEFIT, null);
        assertThat(living(disabled(1).holding(benefit.inFull(false)).holding(HeldKind.DIBAO)).amount())
                .isEqualTo(Money.ofYuan(50));
        ProgrammeResult open = living(disabled(1).holding(benefit).holding(HeldKind.DIBAO));
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.reasons()).anyMatch(reason -> reason.contains("是全额还是补差发放"));
    }

    @Test
    void the_last_month_is_that_in_which_the_certificate_expires() {
        Person person = Person.applicant()
                .needingCareSince("2020-01-01")
                .holding(new Certificate(DisabilityKind.LIMB, 1, List.of(), null,
                        LocalDate.of(2027, 3, 5), CertificateStatus.VALID));
        assertThat(care(person).lastMonth()).isEqualTo(YearMonth.of(2027, 3));
    }

    @Test
    void without_a_valid_certificate_there_is_nothing() {
        assertThat(care(Person.applicant()).reasons()).anyMatch(reason -> reason.contains("没有有效的残疾人证"));
        assertThat(care(Person.applicant().certificatesUnknown()).outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    private static SubsidyRate rate(String code, DisabilityKind kind, Integer grade, String yuan) {
        return new SubsidyRate(code, Programme.CARE_SUBSIDY, kind, grade, null, null, SubsidyRate.Mode.FIXED, yuan,
                Families.DANGYANG, DateRange.from(LocalDate.of(2020, 1, 1)), "示例残〔2020〕2号");
    }

    @Test
    void of_several_disabilities_the_one_with_the_higher_rate_is_paid_whatever_the_order_of_the_rows() {
        var details = List.of(new Impairment(DisabilityKind.LIMB, 1), new Impairment(DisabilityKind.MENTAL, 3));
        var person = Person.applicant()
                .needingCareSince("2020-01-01")
                .holding(new Certificate(DisabilityKind.MULTIPLE, 1, details, null,
                        LocalDate.of(2031, 6, 30), CertificateStatus.VALID));
        var policy = Policies.dangyang()
                .with(rate("M3", DisabilityKind.MENTAL, 3, "80"))
                .with(rate("G2", null, 2, "90"))
                .with(rate("G1", null, 1, "110"))
                .policy();
        assertThat(Families.of(person)
                .askingFor(Programme.CARE_SUBSIDY)
                .assessed(policy)
                .of(Programme.CARE_SUBSIDY)
                .getFirst()
                .amount()).isEqualTo(Money.ofYuan(110));
    }

    @Test
    void while_it_is_open_whether_somebody_counts_the_living_subsidy_is_open_too() {
        var parent = Person.the(Relation.PARENT).living(null).disabled(DisabilityKind.LIMB, 3);
        var family = Families.of(Person.applicant(), parent)
                .askingFor(Programme.DIBAO, Programme.LIVING_SUBSIDY)
                .assessed();
        assertThat(family.ofMember(Programme.LIVING_SUBSIDY, 2).orElseThrow().outcome())
                .isEqualTo(Outcome.UNPROVEN);
    }

    private static SubsidyRate care(String code, HouseholdClass householdClass, Integer grade, String yuan) {
        return new SubsidyRate(code, Programme.CARE_SUBSIDY, null, grade, householdClass, null, SubsidyRate.Mode.FIXED,
                yuan, Families.DANGYANG, DateRange.from(LocalDate.of(2020, 1, 1)), "示例残〔2020〕2号");
    }

    private static ProgrammeResult careWhileDibaoIsOpen(int grade, Policies policies) {
        return Families.of(disabled(grade))
                .assetsUnknown()
                .askingFor(Programme.DIBAO, Programme.CARE_SUBSIDY)
                .assessed(policies.policy())
                .of(Programme.CARE_SUBSIDY)
                .getFirst();
    }

    @Test
    void a_rate_that_depends_on_the_class_is_not_guessed_while_the_class_is_open() {
        ProgrammeResult open = careWhileDibaoIsOpen(1,
                Policies.dangyang().with(care("D", HouseholdClass.DIBAO, null, "200")));
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.amount()).isNull();
        assertThat(open.reasons()).anyMatch(reason -> reason.startsWith("CJ-20"));
        ProgrammeResult same = careWhileDibaoIsOpen(1,
                Policies.dangyang().with(care("D", HouseholdClass.DIBAO, null, "100")));
        assertThat(same.amount()).isEqualTo(Money.ofYuan(100));
        assertThat(careWhileDibaoIsOpen(1, Policies.dangyang()).amount()).isEqualTo(Money.ofYuan(100));
    }

    @Test
    void a_wider_circle_that_depends_on_the_class_is_not_guessed_while_the_class_is_open() {
        ProgrammeResult open = careWhileDibaoIsOpen(3,
                Policies.dangyang().with(care("D", HouseholdClass.DIBAO, 3, "80")));
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.reasons()).anyMatch(reason -> reason.startsWith("CJ-05"));
        assertThat(careWhileDibaoIsOpen(3, Policies.dangyang().with(care("A", null, 3, "80"))).amount())
                .isEqualTo(Money.ofYuan(80));
        assertThat(
                careWhileDibaoIsOpen(4, Policies.dangyang().with(care("D", HouseholdClass.DIBAO, 3, "80"))).outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void of_two_rows_that_pin_down_as_much_the_higher_is_paid_in_whatever_order_they_stand() {
        var one = rate("K", DisabilityKind.LIMB, null, "120");
        var other = rate("G", null, 1, "150");
        for (var policies : List.of(Policies.dangyang().with(one).with(other),
                Policies.dangyang().with(other).with(one))) {
            assertThat(Families.of(disabled(1))
                    .askingFor(Programme.CARE_SUBSIDY)
                    .assessed(policies.policy())
                    .of(Programme.CARE_SUBSIDY)
                    .getFirst()
                    .amount()).isEqualTo(Money.ofYuan(150));
        }
    }

    @Test
    void of_several_welfare_subsidies_held_the_highest_is_compared() {
        Person two = disabled(1).holding(HeldKind.WELFARE_CARE_SUBSIDY, 30).holding(HeldKind.WELFARE_CARE_SUBSIDY, 90);
        assertThat(care(two).amount()).isEqualTo(Money.ofYuan(10));
        Person open = disabled(1).holding(HeldKind.WELFARE_CARE_SUBSIDY, 30).holding(HeldKind.WELFARE_CARE_SUBSIDY);
        assertThat(care(open).outcome()).isEqualTo(Outcome.UNPROVEN);
        Person enough = disabled(1).holding(HeldKind.WELFARE_CARE_SUBSIDY).holding(HeldKind.WELFARE_CARE_SUBSIDY, 100);
        assertThat(care(enough).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    private static SubsidyRate care(String code, String division, Integer grade, DisabilityKind kind, String yuan) {
        return new SubsidyRate(code, Programme.CARE_SUBSIDY, kind, grade, null, null, SubsidyRate.Mode.FIXED, yuan,
                DivisionCode.of(division), DateRange.from(LocalDate.of(2020, 1, 1)), "示例残〔2020〕2号");
    }

    private static Money careBy(int grade, Policies policies) {
        return Families.of(disabled(grade))
                .askingFor(Programme.CARE_SUBSIDY)
                .assessed(policies.policy())
                .of(Programme.CARE_SUBSIDY)
                .getFirst()
                .amount();
    }

    @Test
    void a_county_that_adds_a_rate_keeps_the_provinces_for_the_others() {
        var adds = Policies.dangyang()
                .withoutRates()
                .with(care("P1", "42", 1, null, "100"))
                .with(care("P2", "42", 2, null, "80"))
                .with(care("C2", "420582", 2, null, "90"))
                .with(care("C3", "420582", 3, null, "50"));
        assertThat(careBy(1, adds)).isEqualTo(Money.ofYuan(100));
        assertThat(careBy(2, adds)).isEqualTo(Money.ofYuan(90));
        assertThat(careBy(3, adds)).isEqualTo(Money.ofYuan(50));
        assertThat(careBy(2, adds.with(care("K", "42", null, DisabilityKind.LIMB, "95"))))
                .as("as much pinned down: the county's")
                .isEqualTo(Money.ofYuan(90));
    }
}
