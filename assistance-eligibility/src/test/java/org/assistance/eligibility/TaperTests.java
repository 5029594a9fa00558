package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.taper.TaperResult;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

class TaperTests {

    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 30);

    private static final Employment NEW_WORK = new Employment(1, LocalDate.of(2026, 9, 1), false, Money.ofYuan(333));

    private static Policies tapering() {
        return Policies.dangyang().with(PolicyCode.TAPER_MONTHS, "3").with(PolicyCode.TAPER_MODE, "KEEP");
    }

    private static TaperResult taper(Families family, Employment employment, Policies policies) {
        return Eligibility.taper(family.facts(), policies.policy(), Families.TODAY, employment, DECIDED);
    }

    private static TaperResult taper(long yuanPerMonth, Policies policies) {
        return taper(Families.alone(yuanPerMonth), NEW_WORK, policies);
    }

    @Test
    void the_old_grant_goes_on_from_the_month_after_the_decision() {
        TaperResult result = taper(800, tapering());
        assertThat(result.outcome()).isEqualTo(Outcome.MET);
        assertThat(result.months()).containsExactly(new MonthAmount(YearMonth.of(2026, 12), Money.ofYuan(333)),
                new MonthAmount(YearMonth.of(2027, 1), Money.ofYuan(333)),
                new MonthAmount(YearMonth.of(2027, 2), Money.ofYuan(333)));
        assertThat(result.lastMonth()).isEqualTo(YearMonth.of(2027, 2));
    }

    @Test
    void it_begins_where_dibao_ends() {
        assertThat(taper(670, tapering()).outcome()).isEqualTo(Outcome.MET);
        assertThat(taper(669, tapering()).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_locality_may_set_an_upper_bound() {
        Policies bounded = tapering().with(PolicyCode.TAPER_BOUND, "1.5");
        assertThat(taper(1004, bounded).outcome()).isEqualTo(Outcome.MET);
        assertThat(taper(1005, bounded).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(taper(1005, tapering()).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void step_by_step_each_month_has_its_percentage_rounded_to_the_yuan() {
        Policies steps = tapering().with(PolicyCode.TAPER_MODE, "STEP")
                .with(PolicyCode.TAPER_STEP, "1", null, "100", Unit.PERCENT)
                .with(PolicyCode.TAPER_STEP, "2", null, "50", Unit.PERCENT)
                .with(PolicyCode.TAPER_STEP, "3", null, "25", Unit.PERCENT);
        TaperResult result = taper(800, steps);
        assertThat(result.months()).extracting(MonthAmount::amount)
                .containsExactly(Money.ofYuan(333), Money.ofYuan(167), Money.ofYuan(83));
        assertThat(result.steps().getLast().worked()).isEqualTo("333.00元/月 × 25%");
        assertThatThrownBy(() -> taper(800, steps.with(PolicyCode.TAPER_MONTHS, "4"))).isInstanceOf(MissingPolicy.class)
                .hasMessageContaining("第4个月");
    }

    @Test
    void once_for_each_employment() {
        var again = new Employment(1, LocalDate.of(2026, 9, 1), true, Money.ofYuan(333));
        assertThat(taper(Families.alone(800), again, tapering()).outcome()).isEqualTo(Outcome.NOT_MET);
        var unknown = new Employment(1, LocalDate.of(2026, 9, 1), null, Money.ofYuan(333));
        assertThat(taper(Families.alone(800), unknown, tapering()).outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void without_income_day_or_old_grant_it_stays_open_and_without_a_local_rule_it_is_refused() {
        var noDay = new Employment(1, null, false, null);
        TaperResult open = taper(Families.alone(800), noDay, tapering());
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.months()).isEmpty();
        assertThat(taper(Families.of(Person.applicant().incomesUnknown()), NEW_WORK, tapering()).outcome())
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(taper(800, Policies.dangyang()).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void the_work_must_be_of_somebody_who_counts() {
        var sons = new Employment(2, LocalDate.of(2026, 9, 1), false, Money.ofYuan(333));
        var away = Families.of(Person.applicant().earning(IncomeKind.WAGE, 800),
                Person.the(Relation.CHILD).living(Living.APART));
        assertThat(taper(away, sons, tapering()).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void each_month_has_the_percentage_that_holds_in_it() {
        Policies steps = tapering().with(PolicyCode.TAPER_MODE, "STEP");
        steps.with(step("1", "100", "2018-01-01", null)).with(step("2", "50", "2018-01-01", "2026-12-31"));
        steps.with(step("2", "40", "2027-01-01", null)).with(step("3", "25", "2018-01-01", null));
        assertThat(taper(800, steps).months()).extracting(MonthAmount::amount)
                .containsExactly(Money.ofYuan(333), Money.ofYuan(133), Money.ofYuan(83));
    }

    private static PolicyValue step(String month, String percent, String from, String to) {
        return new PolicyValue(PolicyCode.TAPER_STEP, month, null, percent, Unit.PERCENT, Families.DANGYANG,
                new DateRange(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)), "示例〔2018〕1号");
    }
}
