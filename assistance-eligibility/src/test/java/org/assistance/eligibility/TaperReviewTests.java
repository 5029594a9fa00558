package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.Circumstances;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.MonthAmount;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.taper.Review;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.assistance.eligibility.period.FactsOverTime;
import org.assistance.eligibility.period.Timeline;
import org.junit.jupiter.api.Test;

/** 渐退 inside an assessment: at the review of a 低保 grant (JT-01 to JT-06). */
class TaperReviewTests {

    private static Policies keeping() {
        return Policies.dangyang().with(PolicyCode.TAPER_MONTHS, "3").with(PolicyCode.TAPER_MODE, "KEEP");
    }

    private static Held grant(boolean underReview, String until, Long yuan) {
        var days = until == null
                ? DateRange.from(LocalDate.of(2025, 1, 1))
                : DateRange.between(LocalDate.of(2025, 1, 1), LocalDate.parse(until));
        return new Held(HeldKind.DIBAO, days, yuan == null ? null : Money.ofYuan(yuan), underReview,
                FactSource.RECORD, null);
    }

    private static final Held REVIEWED = grant(true, null, 333L);

    private static Circumstances began(String month, Boolean tapered) {
        return Circumstances.UNKNOWN.working(month == null ? null : YearMonth.parse(month), tapered);
    }

    private static Assessment review(Policies policies, Person person, Programme... asked) {
        return Families.of(person).askingFor(asked).assessed(policies.policy());
    }

    private static ProgrammeResult dibao(Policies policies, long yuan, Held held, Circumstances known) {
        return review(policies, Person.applicant().earning(IncomeKind.WAGE, yuan).holding(held).under(known),
                Programme.DIBAO).ofHousehold(Programme.DIBAO).orElseThrow();
    }

    @Test
    void at_a_review_the_grant_goes_on_for_the_months_of_tapering_and_the_household_stays_dibao() {
        Assessment reviewed = review(keeping(),
                Person.applicant()
                        .earning(IncomeKind.WAGE, 800)
                        .disabled(DisabilityKind.LIMB, 4)
                        .holding(REVIEWED)
                        .under(began("2026-09", false)),
                Programme.DIBAO, Programme.EDGE, Programme.LIVING_SUBSIDY);
        ProgrammeResult dibao = reviewed.ofHousehold(Programme.DIBAO).orElseThrow();
        assertThat(dibao.outcome()).isEqualTo(Outcome.MET);
        assertThat(dibao.months()).containsExactly(new MonthAmount(YearMonth.of(2026, 12), Money.ofYuan(333)),
                new MonthAmount(YearMonth.of(2027, 1), Money.ofYuan(333)),
                new MonthAmount(YearMonth.of(2027, 2), Money.ofYuan(333)));
        assertThat(dibao.firstMonth()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(dibao.lastMonth()).isEqualTo(YearMonth.of(2027, 2));
        assertThat(dibao.rulings()).anyMatch(ruling -> ruling.rule() == RuleId.JT_05);
        assertThat(reviewed.householdClass()).isEqualTo(HouseholdClass.DIBAO);
        assertThat(reviewed.ofHousehold(Programme.EDGE).orElseThrow().reasons())
                .containsExactly("JT-05 渐退期内保留低保身份：渐退期内仍为低保家庭");
        assertThat(reviewed.ofMember(Programme.LIVING_SUBSIDY, 1).orElseThrow().amount()).isEqualTo(Money.ofYuan(50));
    }

    @Test
    void who_meets_dibao_by_himself_needs_no_tapering_and_leaves_it() {
        ProgrammeResult result = dibao(keeping(), 669, REVIEWED, began("2026-09", true));
        assertThat(result.met()).isTrue();
        assertThat(result.months()).isEmpty();
        assertThat(dibao(keeping(), 670, REVIEWED, began("2026-09", false)).months()).hasSize(3);
    }

    @Test
    void only_a_grant_that_is_held_without_an_end_and_under_review_tapers_off() {
        Circumstances work = began("2026-09", false);
        assertThat(dibao(keeping(), 800, grant(false, null, 333L), work).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(dibao(keeping(), 800, grant(true, "2026-11-30", 333L), work).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(dibao(keeping(), 800, grant(true, null, null), work).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(dibao(Policies.dangyang(), 800, REVIEWED, work).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void the_work_must_have_begun_since_the_grant_and_not_have_tapered_before() {
        assertThat(dibao(keeping(), 800, REVIEWED, began("2025-01", false)).met()).isTrue();
        assertThat(dibao(keeping(), 800, REVIEWED, began("2024-12", false)).outcome()).isEqualTo(Outcome.NOT_MET);
        ProgrammeResult again = dibao(keeping(), 800, REVIEWED, began("2026-09", true));
        assertThat(again.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(again.reasons()).anyMatch(reason -> reason.startsWith("JT-06"));
        assertThat(dibao(keeping(), 800, REVIEWED, began("2026-09", null)).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(dibao(keeping(), 800, REVIEWED, began(null, null)).reasons())
                .anyMatch(reason -> reason.contains("就业日期"));
        var idle = new Circumstances(false, null, null, null, null, null, null, null);
        assertThat(dibao(keeping(), 800, REVIEWED, idle).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_local_bound_holds_in_tapering() {
        Policies bounded = keeping().with(PolicyCode.TAPER_BOUND, "1.5");
        assertThat(dibao(bounded, 1004, REVIEWED, began("2026-09", false)).met()).isTrue();
        assertThat(dibao(bounded, 1005, REVIEWED, began("2026-09", false)).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void assets_beyond_a_limit_end_the_grant_and_unknown_ones_leave_tapering_unproven() {
        Families working = Families.of(Person.applicant()
                .earning(IncomeKind.WAGE, 800)
                .holding(REVIEWED)
                .under(began("2026-09", false)));
        ProgrammeResult rich = working.owning(AssetKind.VEHICLE, 9000)
                .assessed(keeping().policy())
                .ofHousehold(Programme.DIBAO)
                .orElseThrow();
        assertThat(rich.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(Review.forIncomeAlone(rich)).isFalse();
        HouseholdFacts asked = Families.of(Person.applicant()
                .earning(IncomeKind.WAGE, 800)
                .holding(REVIEWED)
                .under(began("2026-09", false))).facts();
        ProgrammeResult unasked = Eligibility
                .assess(asked.with(asked.members(), null, asked.obligors()), keeping().policy(), Families.TODAY)
                .ofHousehold(Programme.DIBAO)
                .orElseThrow();
        assertThat(unasked.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(unasked.months()).isEmpty();
    }

    @Test
    void a_refusal_for_income_alone_is_told_from_one_for_anything_else() {
        assertThat(Review.forIncomeAlone(dibao(keeping(), 800, REVIEWED, began("2026-09", true)))).isTrue();
        assertThat(Review.forIncomeAlone(dibao(keeping(), 800, grant(true, "2026-12-31", 333L), began(null, null))))
                .isTrue();
    }

    @Test
    void step_by_step_the_answer_says_what_each_month_pays() {
        Policies steps = keeping().with(PolicyCode.TAPER_MODE, "STEP")
                .with(PolicyCode.TAPER_STEP, "1", null, "100", Unit.PERCENT)
                .with(PolicyCode.TAPER_STEP, "2", null, "50", Unit.PERCENT)
                .with(PolicyCode.TAPER_STEP, "3", null, "25", Unit.PERCENT);
        ProgrammeResult result = dibao(steps, 800, REVIEWED, began("2026-09", false));
        assertThat(result.amount()).isEqualTo(Money.ofYuan(333));
        assertThat(result.months()).extracting(MonthAmount::amount)
                .containsExactly(Money.ofYuan(333), Money.ofYuan(167), Money.ofYuan(83));
        ProgrammeResult gap = dibao(keeping().without(PolicyCode.TAPER_MODE), 800, REVIEWED, began("2026-09", false));
        assertThat(gap.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(gap.gap()).isPresent();
    }

    @Test
    void the_months_count_from_the_month_after_the_decision() {
        var facts = Families.of(Person.applicant()
                .earning(IncomeKind.WAGE, 800)
                .holding(REVIEWED)
                .under(began("2026-09", false))).facts();
        LocalDate decided = LocalDate.of(2026, 12, 3);
        for (Policies policies : List.of(keeping(), keeping().with(PolicyCode.GRANT_START, "DIBAO", null, "SAME_MONTH",
                Unit.CHOICE))) {
            var policy = policies.policy();
            assertThat(Eligibility.assess(facts, policy, Days.decided(facts, policy, decided))
                    .ofHousehold(Programme.DIBAO)
                    .orElseThrow()
                    .firstMonth()).isEqualTo(YearMonth.of(2027, 1));
        }
    }

    @Test
    void the_months_of_a_review_taper_off_by_themselves() {
        var facts = Families.of(Person.applicant()
                .earning(IncomeKind.WAGE, 800)
                .holding(REVIEWED)
                .under(began("2026-09", false)),
                Person.the(Relation.CHILD).born("2020-01-01").earning(IncomeKind.WAGE, 600)).facts();
        var timeline = Timeline.of(FactsOverTime.of(facts), keeping().policy(),
                new Months(YearMonth.of(2026, 12), YearMonth.of(2027, 6)), null, LocalDate.of(2026, 11, 30));
        assertThat(timeline.amounts(Programme.DIBAO, null)).extracting(MonthAmount::month)
                .containsExactly(YearMonth.of(2026, 12), YearMonth.of(2027, 1), YearMonth.of(2027, 2));
    }
}
