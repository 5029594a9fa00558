package org.assistance.eligibility.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assistance.eligibility.period.Spans.paid;
import static org.assistance.eligibility.period.Spans.raised;
import static org.assistance.eligibility.period.Spans.spans;
import static org.assistance.eligibility.period.Spans.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.assistance.eligibility.Families;
import org.assistance.eligibility.Person;
import org.assistance.eligibility.Policies;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.SchoolLevel;
import org.assistance.eligibility.facts.SelfCareItem;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

class TimelineTests {

    @Test
    void a_standard_raised_in_april_makes_two_stretches() {
        HouseholdFacts facts = Families.alone(0).in(Area.RURAL).facts();
        Timeline year = year(facts, raised(Area.RURAL, Unit.YUAN_PER_YEAR, "5280", "6000", "2027-04-01").policy());
        assertThat(spans(year)).containsExactly("2027-01 至 2027-03", "2027-04 至 2027-12");
        assertThat(year.stretches()).extracting(Timeline.Stretch::perMonth)
                .containsExactly(Money.ofYuan(440), Money.ofYuan(500));
        assertThat(year.stretches().getFirst().causes()).isEmpty();
        assertThat(year.stretches().getLast().causes()).singleElement()
                .asString()
                .contains("低保标准", "5,280.00元/年调整为6,000.00元/年", "示例〔2027〕1号", "自2027-04-01起");
        assertThat(year.amounts(Programme.DIBAO, null)).hasSize(12)
                .contains(paid("2027-03", 440), paid("2027-04", 500));
        assertThat(year.total()).isEqualTo(Money.ofYuan(3 * 440 + 9 * 500));
        assertThat(year.in(YearMonth.of(2027, 3))).isEqualTo(year.stretches().getFirst());
        assertThatThrownBy(() -> year.in(YearMonth.of(2028, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_standard_raised_in_the_middle_of_a_month_counts_from_the_next() {
        Timeline year = year(Families.alone(0).facts(),
                raised(Area.URBAN, Unit.YUAN_PER_MONTH, "670", "710", "2027-04-02").policy());
        assertThat(spans(year)).containsExactly("2027-01 至 2027-04", "2027-05 至 2027-12");
    }

    @Test
    void nothing_is_due_before_the_month_after_the_decision() {
        Timeline timeline = Spans.of(FactsOverTime.of(Families.alone(500).facts()), Policies.dangyang().policy(),
                "2026-11",
                "2027-02");
        assertThat(timeline.amounts(Programme.DIBAO, null)).containsExactly(paid("2027-01", 170), paid("2027-02", 170));
        assertThat(timeline.in(YearMonth.of(2026, 12)).due()).isEmpty();
        assertThat(timeline.stretches().getLast().causes()).containsExactly("低保自2027-01起计发");
    }

    @Test
    void what_an_officer_found_of_a_member_is_known_in_every_month() {
        HouseholdFacts facts = Families.of(Person.applicant(), Person.the(Relation.GRANDPARENT).owedBy(1)).facts();
        assertThat(FactsOverTime.of(facts).in(YearMonth.of(2027, 3)).member(2).kin()).containsExactly(1);
    }

    @Test
    void a_child_counts_in_the_month_of_the_birthday_unless_it_is_the_first() {
        assertThat(firstWithout("2009-05-15")).isEqualTo(YearMonth.of(2027, 6));
        assertThat(firstWithout("2009-05-01")).isEqualTo(YearMonth.of(2027, 5));
        assertThat(firstWithout("2009-05-02")).isEqualTo(YearMonth.of(2027, 6));
    }

    private static YearMonth firstWithout(String birth) {
        Timeline year = year(away(birth, SchoolLevel.NONE), Policies.dangyang().policy());
        assertThat(year.stretches()).hasSize(2);
        assertThat(year.stretches().getFirst().perMonth()).isEqualTo(Money.ofYuan(840));
        assertThat(year.stretches().getLast().perMonth()).isEqualTo(Money.ofYuan(170));
        assertThat(year.stretches().getLast().causes()).anySatisfy(cause -> assertThat(cause).contains("年满18周岁"))
                .anySatisfy(cause -> assertThat(cause).contains("成员2（子女）不再计入家庭人口"));
        return year.stretches().getLast().months().from();
    }

    private static HouseholdFacts away(String birth, SchoolLevel school) {
        return Families.of(Person.applicant().earning(IncomeKind.WAGE, 500),
                Person.the(Relation.CHILD).born(birth).living(Living.AWAY).at(school)).facts();
    }

    @Test
    void a_student_who_lives_away_leaves_at_eighteen_as_anybody_does() {
        Timeline year = year(away("2009-05-15", SchoolLevel.UPPER_SECONDARY), Policies.dangyang().policy());
        assertThat(year.amounts(Programme.DIBAO, null)).hasSize(12)
                .contains(paid("2027-05", 840), paid("2027-06", 170));
    }

    @Test
    void who_dies_in_a_month_is_still_paid_for_it() {
        for (String day : List.of("2027-03-01", "2027-03-31")) {
            HouseholdFacts facts = Families.of(Person.applicant().earning(IncomeKind.WAGE, 500),
                    Person.the(Relation.SPOUSE).died(day)).facts();
            Timeline year = year(facts, Policies.dangyang().policy());
            assertThat(spans(year)).containsExactly("2027-01 至 2027-03", "2027-04 至 2027-12");
            assertThat(year.stretches()).extracting(Timeline.Stretch::perMonth)
                    .containsExactly(Money.ofYuan(840), Money.ofYuan(170));
            assertThat(year.stretches().getLast().causes().getFirst()).isEqualTo("成员2（配偶）于" + day + "死亡，自次月起不再计算");
        }
    }

    @Test
    void when_the_last_who_counted_has_died_nothing_is_due() {
        HouseholdFacts facts = Families.of(Person.applicant().died("2027-03-10")).facts();
        Timeline year = year(facts, Policies.dangyang().policy());
        assertThat(year.amounts(Programme.DIBAO, null)).hasSize(3);
        assertThat(year.stretches().getLast().of(Programme.DIBAO, null).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(year.stretches().getLast().causes()).anySatisfy(cause -> assertThat(cause).contains("死亡"));
    }

    @Test
    void two_causes_in_one_month_are_one_split() {
        HouseholdFacts facts = Families.of(Person.applicant().earning(IncomeKind.WAGE, 500),
                Person.the(Relation.SPOUSE).died("2027-03-09")).facts();
        Timeline year = year(facts, raised(Area.URBAN, Unit.YUAN_PER_MONTH, "670", "710", "2027-04-01").policy());
        assertThat(spans(year)).containsExactly("2027-01 至 2027-03", "2027-04 至 2027-12");
        assertThat(year.stretches().getLast().causes()).anySatisfy(cause -> assertThat(cause).contains("死亡"))
                .anySatisfy(cause -> assertThat(cause).contains("670.00元/月调整为710.00元/月"));
    }

    @Test
    void a_month_without_policy_has_no_amount_and_names_what_is_missing() {
        var gap = Policies.dangyang()
                .without(PolicyCode.DIBAO_STD)
                .with(Spans.standard(Area.URBAN, Unit.YUAN_PER_MONTH, "670",
                        DateRange.between(LocalDate.of(2020, 1, 1), LocalDate.of(2027, 3, 31)), "〔2020〕1号"));
        Timeline year = year(Families.alone(0).facts(), gap.policy());
        assertThat(year.amounts(Programme.DIBAO, null)).hasSize(3).endsWith(paid("2027-03", 670));
        Timeline.Stretch april = year.in(YearMonth.of(2027, 4));
        assertThat(april.due()).containsExactly(new Timeline.Due(Programme.DIBAO, null, Outcome.UNPROVEN, null));
        assertThat(april.causes()).anySatisfy(cause -> assertThat(cause).contains("低保标准", "2027-04-01"));
    }

    @Test
    void without_a_rule_on_the_first_month_no_timeline_is_made() {
        var silent = Policies.dangyang().without(PolicyCode.GRANT_START).policy();
        assertThatThrownBy(() -> year(Families.alone(0).facts(), silent)).isInstanceOf(MissingPolicy.class)
                .hasMessageContaining("待遇起始月");
    }

    @Test
    void a_change_counts_from_the_next_first_day_and_a_correction_from_the_start() {
        HouseholdFacts declared = Families.alone(500).facts();
        HouseholdFacts earning = Families.alone(600).facts();
        var changed = new FactsOverTime(declared,
                List.of(new FactsOverTime.Change(LocalDate.of(2027, 5, 2), earning, LocalDate.of(2027, 5, 20))));
        Timeline year = Spans.of(changed, Policies.dangyang().policy(), "2027-01", "2027-12");
        assertThat(spans(year)).containsExactly("2027-01 至 2027-05", "2027-06 至 2027-12");
        assertThat(year.stretches()).extracting(Timeline.Stretch::perMonth)
                .containsExactly(Money.ofYuan(170), Money.ofYuan(70));
        assertThat(year.stretches().getLast().causes()).containsExactly("2027-05-02起收入有变化");
        Timeline corrected = year(earning, Policies.dangyang().policy());
        assertThat(corrected.stretches()).singleElement()
                .extracting(Timeline.Stretch::perMonth)
                .isEqualTo(Money.ofYuan(70));
    }

    @Test
    void a_change_of_another_application_is_refused() {
        var other = new FactsOverTime.Change(LocalDate.of(2027, 5, 1), Families.alone(0).on("2027-01-01").facts(),
                LocalDate.of(2027, 5, 1));
        assertThatThrownBy(() -> new FactsOverTime(Families.alone(0).facts(), List.of(other)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_not_known_stays_unproven_and_gives_no_amount() {
        Timeline year = year(Families.of(Person.applicant().incomesUnknown()).facts(), Policies.dangyang().policy());
        assertThat(year.stretches()).singleElement()
                .satisfies(stretch -> assertThat(stretch.of(Programme.DIBAO, null))
                        .isEqualTo(new Timeline.Due(Programme.DIBAO, null, Outcome.UNPROVEN, null)));
        assertThat(year.amounts(Programme.DIBAO, null)).isEmpty();
    }

    @Test
    void a_determination_of_rigid_expenditure_ends_with_its_validity() {
        HouseholdFacts facts = Families.alone(1100)
                .spending(ExpenseKind.MEDICAL, 9000, 0)
                .askingFor(Programme.RIGID_EXPENDITURE)
                .facts();
        Timeline timeline = Spans.of(FactsOverTime.of(facts), Policies.dangyang().policy(), "2026-12", "2028-01");
        assertThat(spans(timeline)).containsExactly("2026-12 至 2027-11", "2027-12 至 2028-01");
        assertThat(timeline.stretches().getFirst().due()).containsExactly(
                new Timeline.Due(Programme.RIGID_EXPENDITURE, null, Outcome.MET, null));
        assertThat(timeline.stretches().getLast().due()).isEmpty();
        assertThat(timeline.stretches().getLast().causes()).containsExactly("刚性支出困难认定有效期至2027-11");
    }

    @Test
    void another_grade_of_self_care_counts_from_the_next_month() {
        for (String day : List.of("2027-05-01", "2027-05-31")) {
            HouseholdFacts before = elder(0);
            var facts = new FactsOverTime(before,
                    List.of(new FactsOverTime.Change(LocalDate.parse(day), elder(5), LocalDate.parse(day))));
            Timeline year = Spans.of(facts, Policies.dangyang().policy(), "2027-01", "2027-12");
            assertThat(spans(year)).containsExactly("2027-01 至 2027-05", "2027-06 至 2027-12");
            assertThat(year.amounts(Programme.TEKUN, 1)).contains(paid("2027-05", 1440), paid("2027-06", 2240));
            assertThat(year.stretches().getLast().causes()).anySatisfy(cause -> assertThat(cause).contains("生活自理能力"));
        }
    }

    @Test
    void a_dated_assessment_counts_from_the_next_month_whether_it_is_told_at_once_or_later() {
        HouseholdFacts first = assessed(elderly().assessed("2026-11-02"));
        for (String day : List.of("2027-05-01", "2027-05-31")) {
            HouseholdFacts both = assessed(elderly().assessed("2026-11-02").assessed(day, FIVE));
            HouseholdFacts only = assessed(elderly().assessed(day, FIVE));
            for (var facts : List.of(FactsOverTime.of(both), changed(first, day, both), changed(first, day, only),
                    changed(elder(0), day, only))) {
                Timeline year = Spans.of(facts, Policies.dangyang().policy(), "2027-01", "2027-12");
                assertThat(spans(year)).containsExactly("2027-01 至 2027-05", "2027-06 至 2027-12");
                assertThat(year.amounts(Programme.TEKUN, 1)).contains(paid("2027-05", 1440), paid("2027-06", 2240));
                assertThat(year.stretches().getLast().causes())
                        .anySatisfy(cause -> assertThat(cause).contains("生活自理能力"));
            }
        }
    }

    private static final SelfCareItem[] FIVE = Arrays.copyOf(SelfCareItem.values(), 5);

    private static FactsOverTime changed(HouseholdFacts first, String day, HouseholdFacts then) {
        return new FactsOverTime(first,
                List.of(new FactsOverTime.Change(LocalDate.parse(day), then, LocalDate.parse(day))));
    }

    private static Person elderly() {
        return Person.applicant().born("1950-01-01").wanting(SupportForm.DISPERSED);
    }

    private static HouseholdFacts assessed(Person person) {
        return Families.of(person).askingFor(Programme.TEKUN).facts();
    }

    private static HouseholdFacts elder(int unmet) {
        return Families.of(Person.applicant().born("1950-01-01").unableIn(unmet).wanting(SupportForm.DISPERSED))
                .askingFor(Programme.TEKUN)
                .facts();
    }
}
