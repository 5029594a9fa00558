package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.Delegated;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.Migrant;
import org.assistance.eligibility.facts.PastRelief;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefRoad;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.ReliefProposal.Channel;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way relief takes, who decides on it (LS-21), and who besides the usual may have it (LS-02, LS-05). */
class ReliefChannelTests {

    private static ProgrammeResult relief(ReliefEvent event, Policies policies) {
        return of(Families.of(Person.applicant()), event, policies);
    }

    private static ProgrammeResult of(Families family, ReliefEvent event, Policies policies) {
        return family.after(event)
                .askingFor(Programme.TEMPORARY_RELIEF)
                .assessed(policies.policy())
                .ofHousehold(Programme.TEMPORARY_RELIEF)
                .orElseThrow();
    }

    private static ReliefEvent emergency(Boolean urgent, String chosen) {
        return new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.OTHER, LocalDate.of(2026, 11, 15), Families.DANGYANG,
                true, urgent, null, null, Money.parse(chosen), List.of(), null, FactSource.OFFICER);
    }

    private static ReliefEvent spending(ReliefCause cause, String paid, String loss) {
        return new ReliefEvent(ReliefType.EXPENDITURE, cause, LocalDate.of(2026, 11, 15), null, null, false,
                paid == null ? null : Money.parse(paid), loss == null ? null : Money.parse(loss), Money.ofYuan(1000),
                List.of(), null, FactSource.DECLARED);
    }

    private static Policies advancing() {
        return Policies.dangyang().with(PolicyCode.ADVANCE_RELIEF, "true");
    }

    @Test
    void whether_help_can_wait_is_not_no_while_nobody_said_it() {
        ProgrammeResult open = relief(emergency(null, "2000"), advancing());
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.relief().channel()).isNull();
        assertThat(open.reasons()).anyMatch(reason -> reason.contains("是否需要立即救助"));
        assertThat(relief(emergency(false, "2000"), advancing()).relief().channel()).isEqualTo(Channel.ORDINARY);
        assertThat(relief(emergency(true, "2000"), advancing()).relief().channel()).isEqualTo(Channel.ADVANCE);
    }

    @Test
    void where_it_makes_no_difference_nobody_asks_whether_help_can_wait() {
        assertThat(relief(emergency(null, "2000"), Policies.dangyang()).relief().channel())
                .isEqualTo(Channel.ORDINARY);
        assertThat(relief(emergency(null, "670"), advancing()).relief().channel()).isEqualTo(Channel.FAST);
        assertThat(relief(emergency(null, "2000").travelling(ReliefRoad.ORDINARY), advancing()).met()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2010,ADVANCE", "2010.01,ORDINARY"})
    void money_goes_first_up_to_its_cap(String chosen, Channel channel) {
        var capped = advancing().with(PolicyCode.ADVANCE_CAP, "3");
        assertThat(relief(emergency(true, chosen), capped).relief().channel()).isEqualTo(channel);
    }

    @ParameterizedTest
    @CsvSource({"500,500,false", "499.99,500,true", "500,500.01,true", "500,1000,true"})
    void the_answer_says_who_decides_by_the_delegation_given_with_the_question(String before, String ceiling,
            boolean township) {
        ReliefEvent event = emergency(false, "0.01").travelling(ReliefRoad.ORDINARY)
                .after(List.of(new PastRelief(LocalDate.of(2026, 1, 5), ReliefCause.DISASTER, Money.parse(before))))
                .delegated(new Delegated(Money.parse(ceiling), null, "示例委〔2026〕1号"));
        var cents = Policies.dangyang()
                .with(new ReliefTariff("O0", ReliefCause.OTHER, ReliefTariff.Measure.NONE, null, null,
                        ReliefTariff.Mode.MULTIPLE_RANGE, "0", "12.1", null, Families.DANGYANG,
                        DateRange.from(LocalDate.of(2018, 1, 1)), "示例"));
        assertThat(relief(event, cents).relief().authority().township()).isEqualTo(township);
    }

    @Test
    void without_a_delegation_the_localitys_own_ceiling_says_who_decides() {
        ReliefEvent event = emergency(false, "1340").travelling(ReliefRoad.ORDINARY);
        assertThat(relief(event, Policies.dangyang()).relief().authority().township()).as("neither").isFalse();
        var twice = Policies.dangyang().with(PolicyCode.TEMP_DELEGATED_CAP, null, null, "2", Unit.MULTIPLE);
        assertThat(relief(event, twice).relief().authority().township()).isTrue();
        var fixed = Policies.dangyang().with(PolicyCode.TEMP_DELEGATED_CAP, null, null, "1339.99", Unit.YUAN);
        assertThat(relief(event, fixed).relief().authority().township()).isFalse();
        ReliefEvent given = event.delegated(new Delegated(null, "1.9", "示例委〔2026〕1号"));
        assertThat(relief(given, twice).relief().authority().township()).as("the delegation goes first").isFalse();
        assertThat(relief(emergency(true, "670"), Policies.dangyang()).relief().authority().township())
                .as("小额快救")
                .isTrue();
    }

    @Test
    void who_bears_no_spending_gets_no_relief_for_spending() {
        assertThat(relief(spending(ReliefCause.OTHER, "0", "0"), Policies.dangyang()).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(relief(spending(ReliefCause.OTHER, "0", null), Policies.dangyang()).outcome())
                .as("nobody asked for a loss")
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(relief(spending(ReliefCause.OTHER, "0.01", null), Policies.dangyang()).met()).isTrue();
        assertThat(relief(spending(ReliefCause.OTHER, null, null), Policies.dangyang()).outcome())
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(relief(spending(ReliefCause.OTHER, "0", "300"), Policies.dangyang()).met()).as("a loss").isTrue();
        assertThat(of(Families.of(Person.applicant()).spending(ExpenseKind.LIVING, 500, 0),
                spending(ReliefCause.OTHER, null, null), Policies.dangyang()).met()).as("bills").isTrue();
        assertThat(of(Families.of(Person.applicant()).spending(ExpenseKind.LIVING, 500, 500),
                spending(ReliefCause.OTHER, null, null), Policies.dangyang()).outcome()).as("all reimbursed")
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(of(Families.of(Person.applicant().holding(HeldKind.EDGE)),
                spending(ReliefCause.OTHER, "0", "0"), Policies.dangyang()).outcome())
                .as("of a family determined before only the spending is looked at")
                .isEqualTo(Outcome.NOT_MET);
    }

    private static ReliefEvent migrant(Boolean insured, Integer months, String place) {
        return new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.UNEMPLOYED_MIGRANT, LocalDate.of(2026, 11, 1),
                DivisionCode.of(place), true, false, null, null, Money.ofYuan(600), List.of(), null,
                FactSource.DECLARED).ofMigrant(new Migrant(insured, months));
    }

    @Test
    void a_migrant_worker_needs_three_months_without_income_and_no_insurance_where_the_place_helps() {
        var open = Policies.dangyang().with(PolicyCode.MIGRANT_RELIEF_MONTHS, "3");
        assertThat(relief(migrant(false, 3, "420582"), open).met()).isTrue();
        assertThat(relief(migrant(false, 2, "420582"), open).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(relief(migrant(true, 3, "420582"), open).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(relief(migrant(null, 3, "420582"), open).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(relief(migrant(null, 2, "420582"), open).outcome()).as("too few in any case")
                .isEqualTo(Outcome.NOT_MET);
        assertThat(relief(migrant(false, null, "420582"), open).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(relief(migrant(false, 3, "310000"), open).outcome()).as("worked elsewhere")
                .isEqualTo(Outcome.NOT_MET);
        ProgrammeResult closed = relief(migrant(false, 3, "420582"), Policies.dangyang());
        assertThat(closed.rulings()).filteredOn(ruling -> ruling.rule() == RuleId.LS_05)
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.outcome()).isEqualTo(Outcome.NOT_MET));
    }

    @Test
    void the_months_of_a_migrant_worker_may_differ_between_town_and_country() {
        var open = Policies.dangyang().with(PolicyCode.MIGRANT_RELIEF_MONTHS, null, Area.RURAL, "3", Unit.MONTHS);
        assertThat(relief(migrant(false, 3, "420582"), open).outcome()).isEqualTo(Outcome.NOT_MET);
    }
}
