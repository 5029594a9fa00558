package org.assistance.eligibility.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.eligibility.period.Spans.paid;
import static org.assistance.eligibility.period.Spans.spans;
import static org.assistance.eligibility.period.Spans.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.Eligibility;
import org.assistance.eligibility.Families;
import org.assistance.eligibility.Person;
import org.assistance.eligibility.Policies;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;

class SubsidyTimelineTests {

    private static final String SOURCE = "示例残〔2016〕1号";

    private static Certificate certificate(int grade, String issued, String expires) {
        return new Certificate(DisabilityKind.INTELLECTUAL, grade, List.of(),
                issued == null ? null : LocalDate.parse(issued),
                LocalDate.parse(expires), CertificateStatus.VALID);
    }

    private static HouseholdFacts cared(Certificate... certificates) {
        Person person = Person.applicant().needingCareSince("2020-01-01");
        for (Certificate one : certificates) {
            person.holding(one);
        }
        return Families.of(person).askingFor(Programme.CARE_SUBSIDY).facts();
    }

    private static List<YearMonth> months(Timeline timeline) {
        return timeline.amounts(Programme.CARE_SUBSIDY, 1).stream().map(MonthAmount::month).toList();
    }

    @Test
    void the_month_in_which_the_certificate_expires_is_paid_even_when_it_is_the_first_day() {
        for (String day : List.of("2027-04-01", "2027-04-30")) {
            Timeline year = year(cared(certificate(1, "2017-05-01", day)), Policies.dangyang().policy());
            assertThat(spans(year)).containsExactly("2027-01 至 2027-04", "2027-05 至 2027-12");
            assertThat(months(year)).hasSize(4).endsWith(YearMonth.of(2027, 4));
            assertThat(year.stretches().getLast().causes())
                    .containsExactly("成员1（本人）的残疾人证（智力一级）有效期至" + day + "，自次月起不再计算");
        }
    }

    @Test
    void the_month_of_the_application_is_the_first() {
        Timeline timeline = Spans.of(FactsOverTime.of(cared(certificate(1, "2017-05-01", "2031-06-30"))),
                Policies.dangyang().policy(), "2026-09", "2026-12");
        assertThat(timeline.amounts(Programme.CARE_SUBSIDY, 1)).containsExactly(paid("2026-11", 100),
                paid("2026-12", 100));
    }

    @Test
    void what_was_reached_on_the_day_of_the_application_counts_for_its_month() {
        HouseholdFacts facts = Families
                .of(Person.applicant().needingCareSince("2026-05-15").disabled(DisabilityKind.INTELLECTUAL, 1))
                .askingFor(Programme.CARE_SUBSIDY)
                .facts();
        Timeline timeline = Spans.of(FactsOverTime.of(facts), Policies.dangyang().policy(), "2026-11", "2026-12");
        assertThat(months(timeline)).containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 12));
    }

    @Test
    void a_certificate_issued_in_a_month_counts_for_that_month() {
        HouseholdFacts facts = cared(certificate(1, "2017-05-01", "2027-04-30"),
                certificate(1, "2027-06-20", "2037-06-19"));
        Timeline year = year(facts, Policies.dangyang().policy());
        assertThat(spans(year)).containsExactly("2027-01 至 2027-04", "2027-05", "2027-06 至 2027-12");
        assertThat(months(year)).doesNotContain(YearMonth.of(2027, 5)).contains(YearMonth.of(2027, 6));
        assertThat(year.stretches().getLast().causes()).containsExactly("成员1（本人）的残疾人证（智力一级）开始计算");
    }

    @Test
    void a_renewed_certificate_is_paid_back_for_at_most_three_months_before_the_claim() {
        Certificate old = certificate(1, "2017-05-01", "2026-12-31");
        assertThat(months(renewed(old, "2027-06-20", "2027-08-10"))).startsWith(YearMonth.of(2027, 6)).hasSize(7);
        assertThat(months(renewed(old, "2027-05-31", "2027-08-10"))).startsWith(YearMonth.of(2027, 5)).hasSize(8);
        assertThat(months(renewed(old, "2027-04-30", "2027-08-10"))).startsWith(YearMonth.of(2027, 5)).hasSize(8);
        assertThat(months(renewed(old, "2027-02-01", "2027-08-10"))).startsWith(YearMonth.of(2027, 5)).hasSize(8);
    }

    @Test
    void the_months_lost_by_a_late_claim_say_so() {
        Timeline year = renewed(certificate(1, "2017-05-01", "2026-12-31"), "2027-02-01", "2027-08-10");
        assertThat(year.stretches().getLast().months()).isEqualTo(Spans.span("2027-05", "2027-12"));
        assertThat(year.stretches().getLast().causes()).containsExactly("护理补贴按换证后2027-08-10的申领，自2027-05起补发");
        assertThat(year.in(YearMonth.of(2027, 2)).causes())
                .containsExactly("成员1（本人）的残疾人证（智力一级）开始计算", "护理补贴在换证后于2027-08-10才申领，早于补发期限的月份不补发");
    }

    private static Timeline renewed(Certificate old, String issued, String claimed) {
        LocalDate day = LocalDate.parse(issued);
        var facts = new FactsOverTime(cared(old), List.of(new FactsOverTime.Change(day,
                cared(old, certificate(1, issued, "2037-01-01")), LocalDate.parse(claimed))));
        return Spans.of(facts, Policies.dangyang().policy(), "2027-01", "2027-12");
    }

    @Test
    void in_the_month_of_a_new_grade_the_old_rate_is_paid() {
        var policy = Policies.dangyang()
                .with(rate(1, "200"))
                .with(rate(2, "120"))
                .policy();
        Certificate old = certificate(2, "2017-05-01", "2030-01-01");
        var facts = new FactsOverTime(cared(old), List.of(new FactsOverTime.Change(LocalDate.of(2027, 6, 20),
                cared(certificate(1, "2027-06-20", "2037-01-01")), LocalDate.of(2027, 6, 25))));
        Timeline year = Spans.of(facts, policy, "2027-01", "2027-12");
        assertThat(year.stretches()).extracting(Timeline.Stretch::perMonth)
                .containsExactly(Money.ofYuan(120), Money.ofYuan(200));
        assertThat(year.stretches().getLast().months().from()).isEqualTo(YearMonth.of(2027, 7));
    }

    private static SubsidyRate rate(int grade, String yuan) {
        return new SubsidyRate("C" + grade, Programme.CARE_SUBSIDY, null, grade, null, null, SubsidyRate.Mode.FIXED,
                yuan,
                Families.DANGYANG, DateRange.from(LocalDate.of(2018, 1, 1)), SOURCE);
    }

    @Test
    void who_goes_to_prison_is_paid_for_that_month_and_not_for_the_next() {
        for (String day : List.of("2027-05-01", "2027-05-31")) {
            HouseholdFacts in = Families.of(Person.applicant()
                    .needingCareSince("2020-01-01")
                    .disabled(DisabilityKind.INTELLECTUAL, 1)
                    .excluded(Exclusion.PRISON)).askingFor(Programme.CARE_SUBSIDY).facts();
            HouseholdFacts out = in.with(List.of(in.member(1).excluded(Exclusion.NONE)), in.assets(), in.obligors());
            var facts = new FactsOverTime(out,
                    List.of(new FactsOverTime.Change(LocalDate.parse(day), in, LocalDate.parse(day))));
            Timeline year = Spans.of(facts, Policies.dangyang().policy(), "2027-01", "2027-12");
            assertThat(months(year)).hasSize(5).endsWith(YearMonth.of(2027, 5));
            assertThat(year.stretches().getLast().causes()).anySatisfy(cause -> assertThat(cause).contains("在监狱服刑"));
        }
    }

    @Test
    void who_moves_away_is_paid_for_that_month_and_not_for_the_next() {
        for (String day : List.of("2027-05-01", "2027-05-31")) {
            HouseholdFacts stays = cared(certificate(1, "2017-05-01", "2031-06-30"));
            HouseholdFacts moved = stays.with(
                    List.of(stays.member(1).under(Circumstances.UNKNOWN.leaving(LocalDate.parse(day)))),
                    stays.assets(), stays.obligors());
            var facts = new FactsOverTime(stays,
                    List.of(new FactsOverTime.Change(LocalDate.parse(day), moved, LocalDate.parse(day))));
            Timeline year = Spans.of(facts, Policies.dangyang().policy(), "2027-01", "2027-12");
            assertThat(months(year)).hasSize(5).endsWith(YearMonth.of(2027, 5));
            assertThat(year.stretches().getLast().causes()).containsExactly("成员1（本人）户籍于" + day + "迁出，自次月起不再享受两项补贴");
        }
    }

    @Test
    void a_cancelled_certificate_is_paid_for_the_month_in_which_it_is_cancelled() {
        for (String day : List.of("2027-05-01", "2027-05-31")) {
            Certificate valid = certificate(1, "2017-05-01", "2031-06-30");
            var cancelled = new Certificate(valid.kind(), valid.grade(), List.of(), valid.issued(), valid.expires(),
                    CertificateStatus.CANCELLED);
            var facts = new FactsOverTime(cared(valid), List
                    .of(new FactsOverTime.Change(LocalDate.parse(day), cared(cancelled), LocalDate.parse(day))));
            Timeline year = Spans.of(facts, Policies.dangyang().policy(), "2027-01", "2027-12");
            assertThat(months(year)).hasSize(5).endsWith(YearMonth.of(2027, 5));
        }
    }

    @Test
    void of_two_certificates_each_month_has_the_rate_of_those_that_are_left() {
        var policy = Policies.dangyang().with(rate(1, "200")).with(rate(2, "120")).policy();
        Timeline year = year(
                cared(certificate(1, "2017-05-01", "2027-03-05"), certificate(2, "2017-05-01", "2031-06-30")),
                policy);
        assertThat(spans(year)).containsExactly("2027-01 至 2027-03", "2027-04 至 2027-12");
        assertThat(year.stretches()).extracting(Timeline.Stretch::perMonth)
                .containsExactly(Money.ofYuan(200), Money.ofYuan(120));
    }

    @Test
    void six_months_of_care_are_reached_within_the_span() {
        HouseholdFacts facts = Families
                .of(Person.applicant().needingCareSince("2026-09-15").disabled(DisabilityKind.INTELLECTUAL, 1))
                .askingFor(Programme.CARE_SUBSIDY)
                .facts();
        Timeline year = year(facts, Policies.dangyang().policy());
        assertThat(months(year)).startsWith(YearMonth.of(2027, 4)).hasSize(9);
        assertThat(year.stretches().getLast().causes()).containsExactly("成员1（本人）自2026-09-15起需要长期照护，已满6个月");
    }

    @Test
    void a_death_known_when_it_is_decided_is_the_last_month_of_the_answer() {
        HouseholdFacts facts = Families.of(Person.applicant(),
                Person.the(Relation.PARENT)
                        .needingCareSince("2020-01-01")
                        .disabled(DisabilityKind.INTELLECTUAL, 1)
                        .died("2026-12-01"))
                .askingFor(Programme.CARE_SUBSIDY)
                .facts();
        var result = Eligibility.assess(facts, Policies.dangyang().policy(), Families.TODAY)
                .ofMember(Programme.CARE_SUBSIDY, 2)
                .orElseThrow();
        assertThat(result.lastMonth()).isEqualTo(YearMonth.of(2026, 12));
    }
}
