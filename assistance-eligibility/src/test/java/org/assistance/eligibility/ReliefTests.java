package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.AssetVerdict;
import org.assistance.eligibility.facts.Delegated;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.facts.Held;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HeldKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.PastRelief;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefRoad;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.ReliefAuthority;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.ReliefProposal.Channel;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliefTests {

    private static ReliefEvent event(ReliefType type, ReliefCause cause, String selfPaid, String chosen,
            PastRelief... past) {
        return new ReliefEvent(type, cause, LocalDate.of(2026, 11, 15), Families.DANGYANG, true, true,
                selfPaid == null ? null : Money.parse(selfPaid), null, chosen == null ? null : Money.parse(chosen),
                List.of(past), null,
                FactSource.OFFICER);
    }

    private static ProgrammeResult relief(Person person, ReliefEvent event, Policies policies) {
        return Families.of(person)
                .after(event)
                .askingFor(Programme.TEMPORARY_RELIEF)
                .assessed(policies.policy())
                .ofHousehold(Programme.TEMPORARY_RELIEF)
                .orElseThrow();
    }

    private static ProgrammeResult relief(ReliefEvent event) {
        return relief(Person.applicant(), event, Policies.dangyang());
    }

    @Test
    void up_to_one_standard_an_emergency_is_fast_and_a_yuan_more_is_not() {
        ProgrammeResult fast = relief(event(ReliefType.EMERGENCY, ReliefCause.OTHER, null, "670"));
        assertThat(fast.relief().channel()).isEqualTo(Channel.FAST);
        assertThat(fast.amount()).isEqualTo(Money.ofYuan(670));
        assertThat(relief(event(ReliefType.EMERGENCY, ReliefCause.OTHER, null, "671")).relief().channel())
                .isEqualTo(Channel.ORDINARY);
    }

    @Test
    void spending_and_unconfirmed_events_are_never_fast() {
        assertThat(relief(event(ReliefType.EXPENDITURE, ReliefCause.OTHER, null, "100")).relief().channel())
                .isEqualTo(Channel.ORDINARY);
        var unconfirmed = new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.OTHER, Families.TODAY, Families.DANGYANG,
                null, true, null, null,
                Money.ofYuan(100), List.of(), null, FactSource.DECLARED);
        assertThat(relief(unconfirmed).outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void where_no_tariff_is_set_an_emergency_shows_what_may_be_given_fast_and_waits_for_an_amount() {
        ProgrammeResult open = relief(emergency(true, null));
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.amount()).isNull();
        assertThat(open.relief().least()).isEqualTo(Money.ofYuan(1));
        assertThat(open.relief().most()).isEqualTo(Money.ofYuan(670));
        assertThat(open.rulings()).filteredOn(ruling -> ruling.outcome() == Outcome.UNPROVEN)
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.missingWords()).containsExactly("小额快救的救助金额"));
        assertThat(relief(emergency(true, "670")).amount()).isEqualTo(Money.ofYuan(670));
        GapTests.assertOpen(relief(emergency(true, "671")), "临时救助标准");
    }

    @Test
    void where_no_tariff_is_set_an_emergency_nobody_confirmed_is_asked_about_and_throws_nothing() {
        ProgrammeResult open = relief(emergency(null, null));
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.relief()).isNull();
        assertThat(relief(emergency(false, null)).outcome()).isEqualTo(Outcome.NOT_MET);
        GapTests.assertOpen(relief(event(ReliefType.EXPENDITURE, ReliefCause.DISASTER, null, null)), "临时救助标准");
    }

    // The tariff of Dangyang has no row for this cause.
    private static ReliefEvent emergency(Boolean confirmed, String chosen) {
        return new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.DISASTER, LocalDate.of(2026, 11, 15),
                Families.DANGYANG, confirmed, true, null, null, chosen == null ? null : Money.parse(chosen), List.of(),
                null, FactSource.OFFICER);
    }

    @Test
    void the_income_that_decided_on_relief_for_spending_is_shown_line_by_line() {
        Assessment assessed = Families.of(Person.applicant().earning(IncomeKind.CASUAL_WORK, 600))
                .after(event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, "9000", null))
                .askingFor(Programme.TEMPORARY_RELIEF)
                .assessed();
        assertThat(assessed.income()).extracting(Step::label).anyMatch(label -> label.startsWith("家庭收入（"));
        assertThat(assessed.income().getLast().value()).isEqualTo(Money.ofYuan(7200).exact());
        assertThat(Families.of(Person.applicant())
                .after(event(ReliefType.EMERGENCY, ReliefCause.OTHER, null, "100"))
                .askingFor(Programme.TEMPORARY_RELIEF)
                .assessed()
                .income()).as("nobody asked for it").isEmpty();
    }

    @Test
    void before_the_opinion_of_2026_there_was_no_fast_way() {
        ProgrammeResult before = Families.of(Person.applicant())
                .after(event(ReliefType.EMERGENCY, ReliefCause.OTHER, null, "100"))
                .askingFor(Programme.TEMPORARY_RELIEF)
                .on("2026-01-28")
                .assessed()
                .ofHousehold(Programme.TEMPORARY_RELIEF)
                .orElseThrow();
        assertThat(before.relief().channel()).isEqualTo(Channel.ORDINARY);
    }

    @Test
    void what_cannot_wait_goes_first_where_the_locality_allows_it() {
        var allowed = Policies.dangyang().with(PolicyCode.ADVANCE_RELIEF, "true");
        assertThat(relief(Person.applicant(), event(ReliefType.EMERGENCY, ReliefCause.OTHER, null, "2000"), allowed)
                .relief()
                .channel())
                .isEqualTo(Channel.ADVANCE);
    }

    @Test
    void on_the_ordinary_road_nothing_is_fast_and_the_tariff_bounds_the_amount() {
        ReliefEvent ordinary = event(ReliefType.EMERGENCY, ReliefCause.OTHER, null, "600")
                .travelling(ReliefRoad.ORDINARY);
        ProgrammeResult general = relief(ordinary);
        assertThat(general.relief().channel()).isEqualTo(Channel.ORDINARY);
        assertThat(general.relief().least()).isGreaterThan(Money.ofYuan(1));
        assertThat(relief(Person.applicant(), ordinary.found(true, Money.ofYuan(2000), null),
                Policies.dangyang().with(PolicyCode.ADVANCE_RELIEF, "true")).relief().channel())
                .as("no road goes first and asks later")
                .isEqualTo(Channel.ORDINARY);
        GapTests.assertOpen(relief(emergency(true, "100").travelling(ReliefRoad.ORDINARY)), "临时救助标准");
    }

    @Test
    void the_fast_road_ends_at_its_cap_whatever_the_tariff_gives() {
        ReliefEvent illness = event(ReliefType.EMERGENCY, ReliefCause.ILLNESS, "9000", null)
                .travelling(ReliefRoad.FAST);
        ProgrammeResult open = relief(illness);
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.relief().most()).isEqualTo(Money.ofYuan(670));
        assertThat(relief(illness.found(true, Money.ofYuan(670), null)).amount()).isEqualTo(Money.ofYuan(670));
        ProgrammeResult above = relief(illness.found(true, Money.parse("670.01"), null));
        assertThat(above.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(above.amount()).isNull();
        assertThat(above.reasons()).singleElement().asString().contains("不超过限额670.00元", "转一般程序");
        assertThat(relief(illness.found(false, null, null)).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(relief(illness.found(null, null, null)).relief()).as("nobody confirmed it").isNull();
    }

    @Test
    void the_cap_of_the_fast_road_may_be_set_in_yuan() {
        var fixed = Policies.dangyang().with(PolicyCode.FASTRELIEF_CAP, null, null, "500", Unit.YUAN);
        ReliefEvent fast = event(ReliefType.EMERGENCY, ReliefCause.OTHER, null, "500").travelling(ReliefRoad.FAST);
        assertThat(relief(Person.applicant(), fast, fixed).amount()).isEqualTo(Money.ofYuan(500));
        assertThat(relief(Person.applicant(), fast.found(true, Money.parse("500.01"), null), fixed).outcome())
                .isEqualTo(Outcome.UNPROVEN);
    }

    @ParameterizedTest
    @CsvSource({"500.00,true", "500.01,false"})
    void the_township_decides_up_to_the_ceiling_of_its_delegation(String granted, boolean township) {
        ReliefAuthority answer = ReliefAuthority.of(new Delegated(Money.ofYuan(500), null, "示例委〔2026〕1号"), null,
                Money.ofYuan(670).exact(), Money.parse(granted));
        assertThat(answer.township()).isEqualTo(township);
        assertThat(answer.ruling().rule()).isEqualTo(RuleId.LS_21);
        assertThat(answer.ruling().sentence()).endsWith(township ? "由乡镇（街道）审批" : "由县级民政部门审批");
    }

    @Test
    void a_delegation_without_a_ceiling_says_so_and_names_no_number() {
        ReliefAuthority answer = ReliefAuthority.of(new Delegated(null, null, "示例委〔2026〕1号"), null,
                Money.ofYuan(670).exact(), Money.ofYuan(100_000));
        assertThat(answer.township()).isTrue();
        assertThat(answer.ruling().sentence()).isEqualTo("已委托乡镇（街道）审批，不限额");
        assertThat(ReliefAuthority.of(null, null, Money.ofYuan(670).exact(), Money.ofYuan(1)).township()).isFalse();
        assertThat(ReliefAuthority.fast().township()).isTrue();
    }

    @Test
    void what_was_granted_in_twelve_months_is_told_beside_the_proposal() {
        var recent = new PastRelief(LocalDate.of(2025, 11, 21), ReliefCause.DISASTER, Money.ofYuan(300));
        var old = new PastRelief(LocalDate.of(2025, 11, 20), ReliefCause.DISASTER, Money.ofYuan(300));
        assertThat(relief(event(ReliefType.EXPENDITURE, ReliefCause.OTHER, null, "400", recent)).relief()
                .grantedBefore()).isEqualTo(Money.ofYuan(300));
        assertThat(relief(event(ReliefType.EXPENDITURE, ReliefCause.OTHER, null, "400", old)).relief()
                .grantedBefore()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_upper_end_of_a_tariff_range_belongs_to_it_and_the_lower_does_not() {
        ProgrammeResult at = relief(event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, "20000", null));
        assertThat(at.relief().least()).isEqualTo(Money.ofYuan(1005));
        assertThat(at.relief().most()).isEqualTo(Money.ofYuan(2010));
        assertThat(at.amount()).isEqualTo(Money.ofYuan(1005));
        ProgrammeResult above = relief(event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, "20015", null));
        assertThat(above.amount()).isEqualTo(Money.ofYuan(2002));
    }

    @Test
    void an_officer_chooses_inside_the_range_and_a_meeting_decides_above_it() {
        assertThat(relief(event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, "9000", "2010")).amount())
                .isEqualTo(Money.ofYuan(2010));
        ProgrammeResult above = relief(event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, "9000", "2011"));
        assertThat(above.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(above.rulings().getLast().missingWords()).singleElement()
                .asString()
                .contains("至2,010.00元以内的救助金额（超出的须经一事一议）");
        assertThat(above.relief().chosen()).isFalse();
        assertThat(relief(event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, "9000", "1")).outcome())
                .isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void a_percentage_stops_at_its_ceiling() {
        assertThat(relief(event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, "900000", null)).amount())
                .isEqualTo(Money.ofYuan(12 * 670));
        var wide = Policies.dangyang().with(PolicyCode.TEMP_MAX_MULT, "20");
        assertThat(relief(Person.applicant(), event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, "900000", null), wide)
                .amount())
                .isEqualTo(Money.ofYuan(15 * 670));
    }

    @Test
    void a_tariff_per_person_counts_the_household() {
        var family = Families
                .of(Person.applicant(), Person.the(Relation.SPOUSE), Person.the(Relation.CHILD).born("2015-01-01"))
                .after(event(ReliefType.EMERGENCY, ReliefCause.ACCIDENT, null, null))
                .askingFor(Programme.TEMPORARY_RELIEF);
        assertThat(family.assessed().ofHousehold(Programme.TEMPORARY_RELIEF).orElseThrow().amount())
                .isEqualTo(Money.ofYuan(6 * 670));
    }

    @Test
    void unknown_cost_leaves_it_open() {
        assertThat(relief(event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, null, null)).outcome())
                .isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void spending_helps_the_poor_by_income_and_assets_and_those_already_determined_without_a_second_look() {
        var illness = event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, "9000", null);
        assertThat(relief(Person.applicant().earning(IncomeKind.WAGE, 3000), illness, Policies.dangyang()).outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(relief(Person.applicant().earning(IncomeKind.WAGE, 2999), illness, Policies.dangyang()).met())
                .isTrue();
        assertThat(
                relief(Person.applicant().incomesUnknown().holding(HeldKind.EDGE), illness, Policies.dangyang()).met())
                .isTrue();
        assertThat(Families.of(Person.applicant())
                .owning(AssetKind.VEHICLE, 90000)
                .after(illness)
                .askingFor(Programme.TEMPORARY_RELIEF)
                .assessed()
                .ofHousehold(Programme.TEMPORARY_RELIEF)
                .orElseThrow()
                .met()).isFalse();
    }

    @Test
    void the_same_cause_within_twelve_months_needs_a_reason() {
        var past = new PastRelief(LocalDate.of(2026, 3, 1), ReliefCause.ILLNESS, Money.ofYuan(1000));
        ProgrammeResult again = relief(event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, "9000", null, past));
        assertThat(again.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(again.relief().needsReason()).isTrue();
        var reasoned = new ReliefEvent(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, null, null, null, null,
                Money.ofYuan(9000), null, null,
                List.of(past), "病情恶化再次住院", FactSource.OFFICER);
        assertThat(relief(reasoned).met()).isTrue();
    }

    @Test
    void the_cap_of_the_fast_way_is_not_rounded_before_it_is_compared() {
        var rural = Policies.dangyang().with(PolicyCode.DIBAO_STD, null, Area.URBAN, "8000", Unit.YUAN_PER_YEAR);
        assertThat(relief(Person.applicant(), event(ReliefType.EMERGENCY, ReliefCause.OTHER, null, "666.66"), rural)
                .relief()
                .channel()).isEqualTo(Channel.FAST);
        assertThat(relief(Person.applicant(), event(ReliefType.EMERGENCY, ReliefCause.OTHER, null, "667"), rural)
                .relief()
                .channel()).isEqualTo(Channel.ORDINARY);
    }

    @Test
    void an_elder_in_tekun_does_not_spare_the_rest_of_the_house_the_look_at_its_means() {
        var illness = event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, "9000", null);
        var rich = Families
                .of(Person.applicant().earning(IncomeKind.WAGE, 9000),
                        Person.the(Relation.PARENT).born("1940-01-01").holding(HeldKind.TEKUN))
                .after(illness)
                .askingFor(Programme.TEMPORARY_RELIEF);
        assertThat(rich.assessed().ofHousehold(Programme.TEMPORARY_RELIEF).orElseThrow().outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(relief(Person.applicant().born("1940-01-01").holding(HeldKind.TEKUN), illness, Policies.dangyang())
                .met()).isTrue();
    }

    private static ReliefEvent fire(String selfPaid, String loss) {
        return new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.DISASTER, LocalDate.of(2026, 11, 15),
                Families.DANGYANG, true, true, selfPaid == null ? null : Money.parse(selfPaid),
                loss == null ? null : Money.parse(loss), null, List.of(), null, FactSource.OFFICER);
    }

    private static List<ReliefTariff> ofFires() {
        return List.of(
                Policies.row("N", ReliefCause.DISASTER, ReliefTariff.Measure.NONE, null, null,
                        ReliefTariff.Mode.FIXED, "800", "800", null),
                Policies.row("L1", ReliefCause.DISASTER, ReliefTariff.Measure.LOSS, "0", "5000",
                        ReliefTariff.Mode.FIXED, "2000", "2000", null),
                Policies.row("L2", ReliefCause.DISASTER, ReliefTariff.Measure.LOSS, "1000", null,
                        ReliefTariff.Mode.FIXED, "3000", "3000", null));
    }

    @Test
    void a_row_with_a_measure_goes_before_one_without_and_of_several_the_higher_in_whatever_order_they_stand() {
        for (boolean turned : List.of(false, true)) {
            var policies = Policies.dangyang();
            (turned ? ofFires().reversed() : ofFires()).forEach(policies::with);
            assertThat(relief(Person.applicant(), fire(null, "1000"), policies).amount()).isEqualTo(Money.ofYuan(2000));
            assertThat(relief(Person.applicant(), fire(null, "1001"), policies).amount()).isEqualTo(Money.ofYuan(3000));
            assertThat(relief(Person.applicant(), fire(null, "0"), policies).amount()).isEqualTo(Money.ofYuan(800));
        }
    }

    @Test
    void a_loss_that_nobody_told_is_not_taken_for_none() {
        var policies = Policies.dangyang();
        ofFires().forEach(policies::with);
        ProgrammeResult open = relief(Person.applicant(), fire(null, null), policies);
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.amount()).isNull();
        assertThat(open.rulings()).anyMatch(ruling -> ruling.rule() == RuleId.LS_20
                && ruling.missingWords().contains("损失金额"));
    }

    @Test
    void the_line_quotes_the_ceiling_that_binds() {
        var row = Policies.row("X", ReliefCause.DISASTER, ReliefTariff.Measure.NONE, null, null,
                ReliefTariff.Mode.FIXED, "90000", "90000", "4");
        ProgrammeResult capped = relief(Person.applicant(), fire(null, null), Policies.dangyang().with(row));
        assertThat(capped.amount()).isEqualTo(Money.ofYuan(4 * 670));
        Step line = capped.steps().getLast();
        assertThat(line.worked()).isEqualTo("min( 90,000.00元 , 670.00元/月 × 4倍 )");
        assertThat(line.inputs().getLast().policy().documentNumber()).isEqualTo("示例救〔2026〕3号");
        var loose = Policies.row("X", ReliefCause.DISASTER, ReliefTariff.Measure.NONE, null, null,
                ReliefTariff.Mode.FIXED, "90000", "90000", "15");
        ProgrammeResult most = relief(Person.applicant(), fire(null, null), Policies.dangyang().with(loose));
        assertThat(most.amount()).isEqualTo(Money.ofYuan(12 * 670));
        assertThat(most.steps().getLast().worked()).isEqualTo("min( 90,000.00元 , 670.00元/月 × 12倍 )");
        assertThat(most.steps().getLast().inputs().getLast().policy().documentNumber()).isEqualTo("示例〔2018〕1号");
    }

    @Test
    void a_class_that_is_open_or_only_claimed_leaves_relief_for_spending_open_where_the_means_alone_refuse_it() {
        var illness = event(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, "9000", null);
        var claimed = new Held(HeldKind.EDGE, DateRange.from(LocalDate.of(2020, 1, 1)), null, false,
                FactSource.DECLARED, null);
        Person rich = Person.applicant().earning(IncomeKind.WAGE, 3000);
        assertThat(relief(rich, illness, Policies.dangyang()).outcome()).isEqualTo(Outcome.NOT_MET);
        ProgrammeResult open = relief(rich.holding(claimed), illness, Policies.dangyang());
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.reasons()).anyMatch(reason -> reason.contains("成员1（本人）申报的低保边缘的核实结论"));
        Person poor = Person.applicant().earning(IncomeKind.WAGE, 2999).holding(claimed);
        assertThat(relief(poor, illness, Policies.dangyang()).met()).isTrue();
        var waiting = Families.of(Person.applicant().earning(IncomeKind.WAGE, 600))
                .owning(AssetKind.BUSINESS, 0)
                .after(illness)
                .askingFor(Programme.DIBAO, Programme.TEMPORARY_RELIEF);
        var alsoCar = waiting.with(new AssetVerdict(Programme.RIGID_EXPENDITURE, "BIZ", false, "正常经营", null));
        assertThat(alsoCar.assessed().ofHousehold(Programme.TEMPORARY_RELIEF).orElseThrow().outcome())
                .isEqualTo(Outcome.UNPROVEN);
    }
}
