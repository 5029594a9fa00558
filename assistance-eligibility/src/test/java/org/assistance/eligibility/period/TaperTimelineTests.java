package org.assistance.eligibility.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assistance.eligibility.period.Spans.paid;
import static org.assistance.eligibility.period.Spans.spans;
import static org.assistance.eligibility.period.Spans.tapering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.Families;
import org.assistance.eligibility.Person;
import org.assistance.eligibility.Policies;
import org.assistance.eligibility.facts.Employment;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

class TaperTimelineTests {

    private static final Employment WORK = new Employment(1, LocalDate.of(2026, 9, 1), false, Money.ofYuan(333));

    private static Policies keeping(String months) {
        return Policies.dangyang().with(PolicyCode.TAPER_MONTHS, months).with(PolicyCode.TAPER_MODE, "KEEP");
    }

    @Test
    void the_old_grant_goes_on_and_ends_by_itself() {
        Timeline timeline = tapering(Families.alone(800).facts(), keeping("6").policy(), WORK, "2026-12", "2027-12");
        assertThat(timeline.amounts(Programme.DIBAO, null)).hasSize(6)
                .startsWith(paid("2027-01", 333))
                .endsWith(paid("2027-06", 333));
        assertThat(spans(timeline)).containsExactly("2026-12", "2027-01 至 2027-06", "2027-07 至 2027-12");
        assertThat(timeline.in(YearMonth.of(2027, 1)).causes()).contains("自2027-01起渐退，仍按低保家庭对待");
        assertThat(timeline.in(YearMonth.of(2027, 1)).whole().householdClass()).isEqualTo(HouseholdClass.DIBAO);
        assertThat(timeline.in(YearMonth.of(2027, 7)).causes()).containsExactly("渐退期满");
        assertThat(timeline.in(YearMonth.of(2027, 7)).of(Programme.DIBAO, null).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void step_by_step_each_month_has_its_percentage() {
        Policies steps = keeping("6").with(PolicyCode.TAPER_MODE, "STEP");
        int percent = 100;
        for (int month = 1; month <= 6; month++) {
            steps.with(PolicyCode.TAPER_STEP, Integer.toString(month), null, Integer.toString(percent), Unit.PERCENT);
            percent -= 10;
        }
        Timeline timeline = tapering(Families.alone(800).facts(), steps.policy(), WORK, "2027-01", "2027-12");
        assertThat(timeline.amounts(Programme.DIBAO, null)).extracting(MonthAmount::amount)
                .containsExactly(Money.ofYuan(333), Money.ofYuan(300), Money.ofYuan(266), Money.ofYuan(233),
                        Money.ofYuan(200),
                        Money.ofYuan(167));
        assertThat(timeline.stretches()).hasSize(7);
        assertThat(timeline.stretches().get(1).causes()).containsExactly("渐退期低保金按月递减");
        assertThat(timeline.stretches()
                .get(1)
                .whole()
                .ofHousehold(Programme.DIBAO)
                .orElseThrow()
                .steps()
                .getLast()
                .worked())
                .isEqualTo("333.00元/月 × 90%");
    }

    @Test
    void the_household_stays_dibao_so_that_subsidies_go_on_and_no_other_class_is_granted() {
        var family = Families.of(
                Person.applicant().earning(IncomeKind.WAGE, 900).underReview(HeldKind.DIBAO),
                Person.the(Relation.CHILD)
                        .born("2006-05-20")
                        .disabled(DisabilityKind.INTELLECTUAL, 4)
                        .earning(IncomeKind.WAGE, 600)
                        .underReview(HeldKind.DIBAO))
                .askingFor(Programme.DIBAO, Programme.EDGE, Programme.LIVING_SUBSIDY);
        Timeline timeline = tapering(family.facts(), keeping("2").policy(), WORK, "2027-01", "2027-04");
        assertThat(spans(timeline)).containsExactly("2027-01 至 2027-02", "2027-03 至 2027-04");
        Timeline.Stretch tapering = timeline.stretches().getFirst();
        assertThat(tapering.of(Programme.EDGE, null).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(tapering.of(Programme.LIVING_SUBSIDY, 2).amount()).isEqualTo(Money.ofYuan(50));
        Timeline.Stretch after = timeline.stretches().getLast();
        assertThat(after.of(Programme.EDGE, null).outcome()).isEqualTo(Outcome.MET);
        assertThat(after.of(Programme.LIVING_SUBSIDY, 2).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_fact_that_is_missing_leaves_dibao_unproven_for_so_long() {
        var unknown = new Employment(1, LocalDate.of(2026, 9, 1), null, Money.ofYuan(333));
        Timeline timeline = tapering(Families.alone(800).askingFor(Programme.DIBAO, Programme.EDGE).facts(),
                keeping("3").policy(), unknown, "2027-01", "2027-06");
        assertThat(timeline.stretches()).hasSize(2);
        assertThat(timeline.stretches().getFirst().due()).extracting(Timeline.Due::outcome)
                .containsExactly(Outcome.UNPROVEN, Outcome.UNPROVEN);
        assertThat(timeline.stretches().getFirst().whole().householdClass()).isNull();
    }

    @Test
    void where_the_law_grants_no_tapering_the_months_are_as_without_it() {
        var again = new Employment(1, LocalDate.of(2026, 9, 1), true, Money.ofYuan(333));
        var facts = Families.alone(800).facts();
        var policy = keeping("3").policy();
        assertThat(tapering(facts, policy, again, "2027-01", "2027-06"))
                .isEqualTo(Spans.of(FactsOverTime.of(facts), policy, "2027-01", "2027-06"));
    }

    @Test
    void a_month_that_meets_dibao_by_itself_ends_the_tapering() {
        var facts = new FactsOverTime(Families.alone(800).facts(), List.of(new FactsOverTime.Change(
                LocalDate.of(2027, 3, 1), Families.alone(600).facts(), LocalDate.of(2027, 3, 5))));
        Timeline timeline = Timeline.of(facts, keeping("6").policy(), Spans.span("2027-01", "2027-04"), WORK,
                Spans.DECIDED);
        assertThat(timeline.amounts(Programme.DIBAO, null)).containsExactly(paid("2027-01", 333), paid("2027-02", 333),
                paid("2027-03", 70), paid("2027-04", 70));
        assertThat(timeline.stretches().getLast().causes()).contains("2027-03-01起收入有变化", "已重新符合低保条件，渐退终止");
    }
}
