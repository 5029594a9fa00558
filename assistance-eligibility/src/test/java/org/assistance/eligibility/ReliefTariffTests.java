package org.assistance.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.Minutes;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefRoad;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Ruling;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.Test;

/** The shapes that tariffs of real places have (LS-20), and the meeting that may go beyond them (LS-13). */
class ReliefTariffTests {

    private static final Minutes MEETING = new Minutes("示例纪〔2026〕5号", LocalDate.of(2026, 11, 18), List.of("张三", "李四"),
            "doc-1", "纪要.pdf", "00");

    /** Three people on the general road. */
    private static ProgrammeResult ofThree(ReliefEvent event, Policies policies) {
        return Families
                .of(Person.applicant(), Person.the(Relation.SPOUSE), Person.the(Relation.CHILD).born("2015-01-01"))
                .after(event)
                .askingFor(Programme.TEMPORARY_RELIEF)
                .assessed(policies.policy())
                .ofHousehold(Programme.TEMPORARY_RELIEF)
                .orElseThrow();
    }

    private static ReliefEvent disaster(String chosen) {
        return new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.DISASTER, LocalDate.of(2026, 11, 15),
                Families.DANGYANG, true, true, null, null, chosen == null ? null : Money.parse(chosen), List.of(),
                null, FactSource.OFFICER).travelling(ReliefRoad.ORDINARY);
    }

    private static ReliefTariff row(ReliefTariff.Mode mode, String least, String most, String cap, Operator end,
            Boolean each, ReliefTariff.Per per, Integer units) {
        return new ReliefTariff("D", ReliefCause.DISASTER, ReliefTariff.Measure.NONE, null, null, mode, least, most,
                cap,
                Families.DANGYANG, DateRange.from(LocalDate.of(2018, 1, 1)), "示例救〔2026〕3号", end, each, per, units);
    }

    private static Policies with(ReliefTariff row) {
        return Policies.dangyang().with(row);
    }

    // As in Longhua: two to twelve standards for each person.
    private static Policies perPerson() {
        return with(row(ReliefTariff.Mode.PER_PERSON_MULTIPLE, "2", "12", null, null, null, null, null))
                .with(PolicyCode.TEMP_MAX_MULT, "50");
    }

    @Test
    void a_range_per_person_is_two_to_twelve_standards_for_each() {
        ProgrammeResult open = ofThree(disaster(null), perPerson());
        assertThat(open.relief().least()).isEqualTo(Money.ofYuan(2 * 3 * 670));
        assertThat(open.relief().most()).isEqualTo(Money.ofYuan(12 * 3 * 670));
        assertThat(ofThree(disaster("24120"), perPerson()).met()).isTrue();
        assertThat(ofThree(disaster("24120.01"), perPerson()).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(ofThree(disaster("4019.99"), perPerson()).outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void relief_asked_for_one_member_counts_one_and_reports_one() {
        ProgrammeResult one = ofThree(disaster(null).of(2), perPerson());
        assertThat(one.relief().least()).isEqualTo(Money.ofYuan(2 * 670));
        assertThat(one.members()).containsExactly(2);
        assertThat(ofThree(disaster(null), perPerson()).members()).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> ofThree(disaster(null).of(7), perPerson())).hasMessageContaining("没有编号为7的家庭成员");
        assertThatThrownBy(() -> new ReliefEvent(ReliefType.EXPENDITURE, ReliefCause.ILLNESS, null, null, null, null,
                null, null, null, null, null, FactSource.DECLARED).of(1)).hasMessageContaining("以家庭为单位");
    }

    @Test
    void the_locality_may_limit_relief_for_each_person_and_not_for_the_case() {
        var six = perPerson().without(PolicyCode.TEMP_MAX_MULT)
                .with(PolicyCode.TEMP_MAX_MULT, "PER_PERSON", null, "6", Unit.MULTIPLE);
        ProgrammeResult capped = ofThree(disaster(null), six);
        assertThat(capped.relief().most()).isEqualTo(Money.ofYuan(6 * 3 * 670));
        assertThat(capped.steps().getLast().worked())
                .isEqualTo("min( 670.00元/月 × 12倍 × 3人 , 670.00元/月 × 6倍 × 3人 )");
        var both = six.with(PolicyCode.TEMP_MAX_MULT, "10");
        assertThat(ofThree(disaster(null), both).relief().most()).as("the tighter of the two")
                .isEqualTo(Money.ofYuan(10 * 670));
        assertThat(ofThree(disaster(null).of(2), both).relief().most()).isEqualTo(Money.ofYuan(6 * 670));
    }

    @Test
    void a_row_may_cap_each_person() {
        var each = with(row(ReliefTariff.Mode.PER_PERSON_MULTIPLE, "2", "12", "3", null, true, null, null));
        assertThat(ofThree(disaster(null), each).relief().most()).isEqualTo(Money.ofYuan(3 * 3 * 670));
        var whole = with(row(ReliefTariff.Mode.PER_PERSON_MULTIPLE, "2", "12", "3", null, null, null, null));
        assertThat(ofThree(disaster(null), whole).relief().most()).isEqualTo(Money.ofYuan(3 * 670));
    }

    @Test
    void a_row_that_counts_people_waits_until_it_is_known_who_counts() {
        var family = Families.of(Person.applicant(), Person.the(Relation.CHILD).born("2015-01-01").living(null))
                .after(disaster(null))
                .askingFor(Programme.TEMPORARY_RELIEF);
        var capped = with(row(ReliefTariff.Mode.MULTIPLE_RANGE, "1", "3", null, null, null, null, null))
                .with(PolicyCode.TEMP_MAX_MULT, "PER_PERSON", null, "1", Unit.MULTIPLE);
        assertThat(family.assessed(capped.policy())
                .ofHousehold(Programme.TEMPORARY_RELIEF)
                .orElseThrow()
                .outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    // As in Shanghai: at most one standard a person and month, for three months.
    private static Policies monthly() {
        return with(row(ReliefTariff.Mode.PER_PERSON_MULTIPLE, "0.1", "1", null, null, null, ReliefTariff.Per.MONTH,
                3));
    }

    @Test
    void relief_by_the_month_ends_after_so_many_months() {
        ProgrammeResult open = ofThree(disaster(null), monthly());
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.reasons()).anyMatch(reason -> reason.contains("救助的月数（最多3个月）"));
        ProgrammeResult three = ofThree(disaster(null).lasting(3), monthly());
        assertThat(three.relief().least()).isEqualTo(Money.ofYuan(603));
        assertThat(three.relief().most()).isEqualTo(Money.ofYuan(3 * 3 * 670));
        assertThat(three.steps().getLast().worked()).isEqualTo("670.00元/月 × 1倍 × 3人 × 3个月");
        assertThat(ofThree(disaster("2010").lasting(1), monthly()).met()).isTrue();
        assertThat(ofThree(disaster("2010.01").lasting(1), monthly()).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(ofThree(disaster(null).lasting(4), monthly()).outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThatThrownBy(() -> disaster(null).lasting(0)).hasMessageContaining("至少为1");
    }

    @Test
    void relief_for_schooling_is_so_much_for_each_year() {
        var years = with(row(ReliefTariff.Mode.MULTIPLE_RANGE, "1", "2.5", null, null, null,
                ReliefTariff.Per.SCHOOL_YEAR, null));
        assertThat(ofThree(disaster(null).lasting(2), years).relief().most()).isEqualTo(Money.ofYuan(2 * 1675));
        assertThat(ofThree(disaster(null), years).reasons()).anyMatch(reason -> reason.contains("救助的学年数"));
    }

    // As in Taizhou: other hardship below two standards.
    private static Policies belowTwo() {
        return with(row(ReliefTariff.Mode.MULTIPLE_RANGE, "0", "2", null, Operator.BELOW, null, null, null));
    }

    @Test
    void an_upper_end_may_itself_be_left_out() {
        assertThat(ofThree(disaster("1339.99"), belowTwo()).met()).isTrue();
        assertThat(ofThree(disaster("1340"), belowTwo()).outcome()).isEqualTo(Outcome.UNPROVEN);
        var included = with(row(ReliefTariff.Mode.MULTIPLE_RANGE, "0", "2", null, null, null, null, null));
        assertThat(ofThree(disaster("1340"), included).met()).isTrue();
        assertThat(ofThree(disaster("1340.01"), included).outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void a_range_that_begins_at_nothing_proposes_nothing() {
        ProgrammeResult open = ofThree(disaster(null), belowTwo());
        assertThat(open.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(open.amount()).isNull();
        assertThat(open.relief().least()).isEqualTo(Money.ofYuan(1));
        assertThat(open.relief().most()).isEqualTo(Money.parse("1339.99"));
    }

    @Test
    void a_meeting_may_decide_more_than_the_tariff_and_fixes_the_amount() {
        ProgrammeResult more = ofThree(disaster("30000").decidedBy(MEETING), perPerson());
        assertThat(more.met()).isTrue();
        assertThat(more.amount()).isEqualTo(Money.ofYuan(30_000));
        assertThat(more.relief().least()).isEqualTo(more.relief().most());
        assertThat(more.relief().meeting()).contains("示例纪〔2026〕5号");
        assertThat(more.rulings()).extracting(Ruling::rule).contains(RuleId.LS_13);
        ProgrammeResult inside = ofThree(disaster("24120").decidedBy(MEETING), perPerson());
        assertThat(inside.relief().meeting()).as("inside the tariff no meeting is needed").isNull();
        assertThat(ofThree(disaster("100").decidedBy(MEETING), perPerson()).outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @Test
    void a_tariff_is_quoted_with_all_that_it_says() {
        assertThat(row(ReliefTariff.Mode.PER_PERSON_MULTIPLE, "0.1", "1", "3", Operator.BELOW, true,
                ReliefTariff.Per.MONTH, 3).citation().value()).isEqualTo("按人按低保标准倍数每人0.1低于1倍，每月，最多3个月，最高每人3倍");
        assertThat(row(ReliefTariff.Mode.MULTIPLE_RANGE, "1.5", "3", "12", null, null, null, null).citation().value())
                .isEqualTo("低保标准倍数区间1.5至3倍，最高12倍");
        assertThatThrownBy(() -> row(ReliefTariff.Mode.FIXED, "1", "1", null, null, null, null, 3))
                .hasMessageContaining("只用于按月或者按学年");
    }
}
