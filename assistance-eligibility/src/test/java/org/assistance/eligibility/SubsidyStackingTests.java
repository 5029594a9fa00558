package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;

/** Table 5.3, and the months from which and until which the two subsidies are paid (CJ-11, CJ-15, CJ-16). */
class SubsidyStackingTests {

    private static Person disabled(int grade) {
        return Person.applicant().disabled(DisabilityKind.LIMB, grade).needingCareSince("2020-01-01");
    }

    private static ProgrammeResult care(Policies policies, Person person) {
        return Families.of(person)
                .askingFor(Programme.CARE_SUBSIDY)
                .assessed(policies.policy())
                .of(Programme.CARE_SUBSIDY)
                .getFirst();
    }

    private static ProgrammeResult care(Person person) {
        return care(Policies.dangyang(), person);
    }

    private static ProgrammeResult living(Person person) {
        return Families.of(person.holding(HeldKind.DIBAO))
                .askingFor(Programme.LIVING_SUBSIDY)
                .assessed()
                .of(Programme.LIVING_SUBSIDY)
                .getFirst();
    }

    private static SubsidyRate rate(String code, DisabilityKind kind, Integer grade, String yuan) {
        return new SubsidyRate(code, Programme.CARE_SUBSIDY, kind, grade, null, null, SubsidyRate.Mode.FIXED, yuan,
                Families.DANGYANG, DateRange.from(LocalDate.of(2020, 1, 1)), "示例残〔2020〕2号");
    }

    @Test
    void of_a_service_subsidy_for_the_old_and_the_care_subsidy_the_higher_is_had() {
        assertThat(care(disabled(1).holding(HeldKind.ELDER_SERVICE, 60)).amount()).isEqualTo(Money.ofYuan(40));
        assertThat(care(disabled(1).holding(HeldKind.ELDER_SERVICE, 100)).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(care(disabled(1).holding(HeldKind.ELDER_SERVICE)).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(care(disabled(1).holding(HeldKind.ELDER_SERVICE, 60).holding(HeldKind.WELFARE_CARE_SUBSIDY, 90))
                .amount()).isEqualTo(Money.ofYuan(10));
        assertThat(living(disabled(1).holding(HeldKind.ELDER_SERVICE, 100)).amount()).isEqualTo(Money.ofYuan(50));
    }

    @Test
    void long_term_care_insurance_bars_care_only_where_the_place_says_so() {
        Person insured = disabled(1).holding(HeldKind.LONG_TERM_CARE);
        assertThat(care(insured).met()).isTrue();
        assertThat(care(Policies.dangyang().with(PolicyCode.LTC_INSURANCE_BARS, "false"), insured).met()).isTrue();
        assertThat(care(Policies.dangyang().with(PolicyCode.LTC_INSURANCE_BARS, "true"), insured).outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void nobody_has_the_same_subsidy_twice_but_both_subsidies_go_together() {
        assertThat(care(disabled(1).holding(HeldKind.CARE_SUBSIDY)).reasons())
                .anyMatch(reason -> reason.startsWith("XZ-61") && reason.contains("不能重复享受"));
        assertThat(care(disabled(1).underReview(HeldKind.CARE_SUBSIDY)).met()).isTrue();
        assertThat(care(disabled(1).holding(HeldKind.LIVING_SUBSIDY)).met()).isTrue();
        assertThat(living(disabled(1).holding(HeldKind.LIVING_SUBSIDY)).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(living(disabled(1).holding(HeldKind.CARE_SUBSIDY)).met()).isTrue();
    }

    private static Held had(String until) {
        return Held.of(HeldKind.CARE_SUBSIDY,
                DateRange.between(LocalDate.of(2017, 1, 1), LocalDate.parse(until)));
    }

    @Test
    void a_subsidy_that_ends_with_this_month_goes_on_with_the_next_and_one_that_ends_later_stands_in_the_way() {
        assertThat(care(disabled(1).holding(had("2026-11-30"))).firstMonth()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(care(disabled(1).holding(had("2026-12-31"))).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(care(disabled(1).holding(had("2026-10-31"))).firstMonth()).isEqualTo(YearMonth.of(2026, 11));
    }

    private static Person renewed(String issued) {
        return Person.applicant()
                .needingCareSince("2020-01-01")
                .holding(certificate(1, "2016-01-01", "2026-03-15"))
                .holding(certificate(1, issued, "2036-05-01"))
                .holding(had("2026-03-31"));
    }

    private static Certificate certificate(int grade, String issued, String expires) {
        return new Certificate(DisabilityKind.LIMB, grade, List.of(), issued == null ? null : LocalDate.parse(issued),
                LocalDate.parse(expires), CertificateStatus.VALID);
    }

    @Test
    void a_renewed_certificate_is_paid_from_its_issue_but_at_most_three_months_before_the_claim() {
        ProgrammeResult back = care(renewed("2026-09-10"));
        assertThat(back.firstMonth()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(back.rulings()).anyMatch(ruling -> ruling.rule() == RuleId.CJ_15
                && ruling.sentence().equals("原残疾人证到期后发至2026-03，2026-09-10换领新证，2026-11-20申领，自2026-09起补发"));
        assertThat(care(renewed("2026-08-31")).firstMonth()).isEqualTo(YearMonth.of(2026, 8));
        assertThat(care(renewed("2026-07-31")).firstMonth()).isEqualTo(YearMonth.of(2026, 8));
        assertThat(care(Policies.dangyang().with(PolicyCode.RENEWAL_BACKPAY, "1"), renewed("2026-07-31")).firstMonth())
                .isEqualTo(YearMonth.of(2026, 10));
        assertThat(care(renewed(null)).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(care(disabled(1).holding(had("2026-03-31"))).firstMonth())
                .as("it ended for another reason")
                .isEqualTo(YearMonth.of(2026, 11));
    }

    @Test
    void another_certificate_held_all_along_is_not_the_renewed_one() {
        assertThat(care(renewed("2026-09-10").holding(certificate(2, "2015-02-01", "2036-05-01"))).firstMonth())
                .isEqualTo(YearMonth.of(2026, 9));
        Person unrenewed = Person.applicant()
                .needingCareSince("2020-01-01")
                .holding(certificate(1, "2016-01-01", "2026-03-15"))
                .holding(certificate(1, "2015-02-01", "2036-05-01"))
                .holding(had("2026-03-31"));
        assertThat(care(unrenewed).firstMonth()).isEqualTo(YearMonth.of(2026, 11));
    }

    @Test
    void of_two_certificates_the_answer_holds_until_the_one_ends_that_makes_the_amount() {
        var policies = Policies.dangyang().with(rate("G1", null, 1, "200")).with(rate("G2", null, 2, "120"));
        Person person = Person.applicant()
                .needingCareSince("2020-01-01")
                .holding(certificate(1, null, "2027-03-05"))
                .holding(certificate(2, null, "2031-06-30"));
        ProgrammeResult result = care(policies, person);
        assertThat(result.amount()).isEqualTo(Money.ofYuan(200));
        assertThat(result.lastMonth()).isEqualTo(YearMonth.of(2027, 3));
        assertThat(result.rulings()).anyMatch(ruling -> ruling.rule() == RuleId.CJ_15
                && ruling.sentence().contains("有效期至2027-03-05，自次月起按其余残疾人证另行核定"));
        assertThat(care(Policies.dangyang(), person).lastMonth())
                .as("both give the same")
                .isEqualTo(YearMonth.of(2031, 6));
        Person lesser = Person.applicant()
                .needingCareSince("2020-01-01")
                .holding(certificate(1, null, "2027-03-05"))
                .holding(certificate(4, null, "2031-06-30"));
        assertThat(care(lesser).lastMonth()).as("the other one opens no way").isEqualTo(YearMonth.of(2027, 3));
    }

    private static Circumstances moved(String day) {
        return Circumstances.UNKNOWN.leaving(LocalDate.parse(day));
    }

    @Test
    void who_moves_away_is_paid_for_that_month_and_who_has_moved_is_refused() {
        assertThat(care(disabled(1).under(moved("2026-11-20"))).outcome()).isEqualTo(Outcome.NOT_MET);
        ProgrammeResult known = care(disabled(1).under(moved("2026-11-21")));
        assertThat(known.met()).isTrue();
        assertThat(known.lastMonth()).isEqualTo(YearMonth.of(2026, 11));
    }

    @Test
    void nobody_in_prison_missing_or_in_isolation_is_granted_a_subsidy_unchecked() {
        assertThat(care(disabled(1).excluded(Exclusion.PRISON)).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(care(disabled(1).excluded(Exclusion.DECLARED_MISSING)).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(care(disabled(1).excluded(Exclusion.LOCAL_CASE)).outcome()).isEqualTo(Outcome.MET);
        Person isolated = disabled(1).excluded(Exclusion.DRUG_ISOLATION);
        assertThat(care(isolated).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(care(isolated).gap()).hasValueSatisfying(gap -> assertThat(gap).contains("强制隔离戒毒期间停发两项补贴"));
        assertThat(care(Policies.dangyang().with(PolicyCode.ISOLATION_STOPS, "true"), isolated).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(care(Policies.dangyang().with(PolicyCode.ISOLATION_STOPS, "false"), isolated).met()).isTrue();
    }

    @Test
    void a_place_that_pays_care_for_some_kinds_only_refuses_the_others_and_has_no_gap() {
        Policies shandong = Policies.dangyang()
                .withoutRates()
                .with(rate("K1", DisabilityKind.VISION, null, "100"))
                .with(rate("K2", DisabilityKind.MENTAL, null, "100"));
        ProgrammeResult refused = care(shandong, disabled(1));
        assertThat(refused.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(refused.gap()).isEmpty();
        assertThat(refused.reasons()).anyMatch(reason -> reason.contains("当地护理补贴的残疾类别为视力、精神（示例残〔2020〕2号）"));
        Person mental = Person.applicant().disabled(DisabilityKind.MENTAL, 2).needingCareSince("2020-01-01");
        assertThat(care(shandong, mental).met()).isTrue();
        Policies half = Policies.dangyang().withoutRates().with(rate("G1", null, 1, "100"));
        assertThat(care(half, disabled(2)).outcome()).as("a grade without a rate is a gap").isEqualTo(Outcome.UNPROVEN);
        assertThat(care(half, disabled(2)).gap()).isPresent();
        Policies none = Policies.dangyang().withoutRates();
        assertThat(care(none, disabled(1)).gap()).isPresent();
    }

    @Test
    void a_rate_of_another_class_is_no_restriction_of_kinds() {
        var edge = new SubsidyRate("E", Programme.CARE_SUBSIDY, DisabilityKind.VISION, null, HouseholdClass.EDGE, null,
                SubsidyRate.Mode.FIXED, "100", Families.DANGYANG, DateRange.from(LocalDate.of(2020, 1, 1)), "示例");
        assertThat(care(Policies.dangyang().withoutRates().with(edge), disabled(1)).gap()).isPresent();
    }
}
