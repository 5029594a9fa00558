package org.assistance.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assistance.domain.entitlement.HeldRight;
import org.assistance.domain.entitlement.RightKind;
import org.assistance.domain.opinion.Rhythm;
import org.assistance.domain.replay.DrawingUp.Elsewhere;
import org.assistance.domain.replay.DrawingUp.Known;
import org.assistance.domain.replay.DrawingUp.Told;
import org.assistance.eligibility.Families;
import org.assistance.eligibility.Person;
import org.assistance.eligibility.Policies;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.facts.ReliefEvent;
import org.assistance.eligibility.facts.ReliefType;
import org.assistance.eligibility.period.FactsOverTime;
import org.assistance.eligibility.period.FactsOverTime.Change;
import org.assistance.eligibility.period.Timeline;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.ruling.Assessment;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Applied for on 20 November 2026, decided on 3 December; 低保 is 670 less the income, from January 2027. */
class SheetTests {
    private static final LocalDate DECIDED = LocalDate.of(2026, 12, 3);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static final YearMonth DECEMBER = YearMonth.of(2027, 12);

    private static ReplaySheet sheet(FactsOverTime facts, Policies policies, Assessment decided, Right right,
            Known known) {
        Timeline timeline = Timeline.of(facts, policies.policy(), new Months(JANUARY, DECEMBER), null, DECIDED);
        return DrawingUp.sheet(timeline, decided, List.of(right), known);
    }

    private static Right dibao(long yuan, @Nullable YearMonth last, String... paid) {
        return new Right(Programme.DIBAO, null, Rhythm.MONTHLY, true, JANUARY, last, Money.ofYuan(yuan), "", null, null,
                months(yuan, paid), Map.of());
    }

    private static Map<YearMonth, Money> months(long yuan, String... paid) {
        return List.of(paid).stream().collect(Collectors.toMap(YearMonth::parse, _ -> Money.ofYuan(yuan)));
    }

    private static String[] through(int month) {
        return new Months(JANUARY, YearMonth.of(2027, month)).each()
                .stream()
                .map(YearMonth::toString)
                .toArray(String[]::new);
    }

    private static Assessment decided(long earned) {
        return Families.alone(earned).assessed();
    }

    private static FactsOverTime alone(long earned) {
        return FactsOverTime.of(Families.alone(earned).facts());
    }

    private static Policies raisedInApril() {
        return Policies.dangyang()
                .without(PolicyCode.DIBAO_STD)
                .with(standard("670", DateRange.between(LocalDate.of(2020, 1, 1), LocalDate.of(2027, 3, 31)), "1"))
                .with(standard("710", DateRange.from(LocalDate.of(2027, 4, 1)), "2"));
    }

    private static PolicyValue standard(String value, DateRange days, String number) {
        return new PolicyValue(PolicyCode.DIBAO_STD, null, Area.URBAN, value, Unit.YUAN_PER_MONTH, Families.DANGYANG,
                days, "示例民〔2027〕" + number + "号");
    }

    private static List<String> differences(ReplaySheet sheet) {
        return sheet.lines()
                .stream()
                .filter(SheetLine::differs)
                .map(line -> line.month() + " " + line.difference().plain())
                .toList();
    }

    @Test
    void a_pension_that_nobody_told_of_is_recovered_month_by_month_with_its_paper() {
        HouseholdFacts found = Families
                .of(Person.applicant().earning(IncomeKind.WAGE, 500).earning(IncomeKind.EMPLOYEE_PENSION, 100))
                .facts();
        var known = new Known(List.of(new Told(null, "更正（自始有误）：漏报养老金（依据：社保发放明细）")), List.of());
        ReplaySheet sheet = sheet(FactsOverTime.of(found), Policies.dangyang(), decided(500),
                dibao(170, null, through(12)), known);
        assertThat(sheet.lines()).hasSize(12).allSatisfy(line -> {
            assertThat(line.paid()).isEqualTo(Money.ofYuan(170));
            assertThat(line.due()).isEqualTo(Money.ofYuan(70));
            assertThat(line.recovery()).isEqualTo(Money.ofYuan(100));
            assertThat(line.causes()).containsExactly("更正（自始有误）：漏报养老金（依据：社保发放明细）");
        });
        assertThat(sheet.recovery()).isEqualTo(Money.ofYuan(1200));
        assertThat(sheet.backPay()).isEqualTo(Money.ZERO);
        assertThat(sheet.workings()).singleElement().satisfies(working -> {
            assertThat(working.months()).isEqualTo(new Months(JANUARY, DECEMBER));
            assertThat(working.steps().getLast().sentence()).contains("70.00元/月");
        });
    }

    @Test
    void a_standard_entered_late_is_paid_back_from_its_first_month_only_and_names_the_document() {
        ReplaySheet sheet = sheet(alone(500), raisedInApril(), decided(500), dibao(170, null, through(12)),
                Known.NOTHING);
        assertThat(differences(sheet)).hasSize(9).startsWith("2027-04 40.00").endsWith("2027-12 40.00");
        assertThat(sheet.backPay()).isEqualTo(Money.ofYuan(360));
        assertThat(sheet.recovery()).isEqualTo(Money.ZERO);
        assertThat(sheet.lines().getFirst().causes()).isEmpty();
        assertThat(sheet.lines().getLast().causes()).singleElement()
                .asString()
                .contains("670.00元/月调整为710.00元/月", "示例民〔2027〕2号");
        assertThat(sheet.workings()).extracting(ReplaySheet.Working::months)
                .containsExactly(new Months(JANUARY, YearMonth.of(2027, 3)),
                        new Months(YearMonth.of(2027, 4), DECEMBER));
    }

    @Test
    void a_standard_that_was_wrong_on_the_day_of_the_decision_is_told_from_the_first_month() {
        Policies corrected = Policies.dangyang()
                .without(PolicyCode.DIBAO_STD)
                .with(standard("700", DateRange.from(LocalDate.of(2020, 1, 1)), "3"));
        ReplaySheet sheet = sheet(alone(500), corrected, decided(500), dibao(170, null, through(12)), Known.NOTHING);
        assertThat(sheet.lines().getFirst().causes()).singleElement()
                .asString()
                .contains("决定时按670.00元/月，应按700.00元/月", "示例民〔2027〕3号");
    }

    @Test
    void what_the_lists_still_pay_is_not_paid_back_a_second_time() {
        Right half = dibao(170, null, through(6));
        assertThat(differences(sheet(alone(500), Policies.dangyang(), decided(500), half, Known.NOTHING))).isEmpty();
        ReplaySheet raised = sheet(alone(500), raisedInApril(), decided(500), half, Known.NOTHING);
        assertThat(raised.lines().getLast().pending()).isEqualTo(Money.ofYuan(170));
        assertThat(raised.backPay()).isEqualTo(Money.ofYuan(9 * 40));
        assertThat(raised.paid()).isEqualTo(Money.ofYuan(6 * 170));
    }

    @Test
    void what_is_not_paid_yet_is_held_back_and_not_recovered() {
        ReplaySheet sheet = sheet(alone(600), Policies.dangyang(), decided(500), dibao(170, null, through(6)),
                Known.NOTHING);
        assertThat(sheet.recovery()).isEqualTo(Money.ofYuan(6 * 100));
        assertThat(sheet.withheld()).isEqualTo(Money.ofYuan(6 * 100));
        assertThat(sheet.backPay()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_death_in_march_paid_to_june_is_recovered_from_april_by_the_letter_that_ended_it() {
        YearMonth march = YearMonth.of(2027, 3);
        var right = new Right(Programme.DIBAO, null, Rhythm.MONTHLY, true, JANUARY, march, Money.ofYuan(170), "",
                "享受到2027-03为止：死亡（2027-03-09）：户籍已注销（号-停1）", march, months(170, through(6)), Map.of());
        ReplaySheet sheet = sheet(
                FactsOverTime.of(
                        Families.of(Person.applicant().earning(IncomeKind.WAGE, 500).died("2027-03-09")).facts()),
                Policies.dangyang(), decided(500), right, Known.NOTHING);
        assertThat(differences(sheet)).containsExactly("2027-04 -170.00", "2027-05 -170.00", "2027-06 -170.00");
        assertThat(sheet.recovery()).isEqualTo(Money.ofYuan(510));
        assertThat(sheet.lines().getLast().causes()).containsExactly("享受到2027-03为止：死亡（2027-03-09）：户籍已注销（号-停1）");
    }

    @Test
    void nothing_is_due_after_the_end_that_a_second_officer_confirmed_though_the_facts_would_allow_it() {
        YearMonth march = YearMonth.of(2027, 3);
        var right = new Right(Programme.DIBAO, null, Rhythm.MONTHLY, true, JANUARY, march, Money.ofYuan(170), "",
                "享受到2027-03为止：自愿退出（号-停2）", march, months(170, through(3)), Map.of());
        ReplaySheet sheet = sheet(alone(500), Policies.dangyang(), decided(500), right, Known.NOTHING);
        assertThat(sheet.lines()).hasSize(3);
        assertThat(sheet.differs()).isFalse();
    }

    @Test
    void a_missing_fact_makes_no_line_but_a_sentence() {
        HouseholdFacts unknown = Families.of(Person.applicant().incomesUnknown()).facts();
        var facts = new FactsOverTime(Families.alone(500).facts(),
                List.of(new Change(LocalDate.of(2027, 5, 1), unknown, LocalDate.of(2027, 6, 1))));
        ReplaySheet sheet = sheet(facts, Policies.dangyang(), decided(500), dibao(170, null, through(6)),
                Known.NOTHING);
        assertThat(sheet.lines()).hasSize(4);
        assertThat(sheet.lacking()).singleElement()
                .asString()
                .startsWith("2027-05 至 2027-12 低保：缺少")
                .contains("收入")
                .endsWith("（期间已发340.00元）");
    }

    @Test
    void a_family_refused_by_mistake_is_owed_every_month_since() {
        var refused = new Right(Programme.DIBAO, null, Rhythm.MONTHLY, false, null, null, null, "收入超过标准", null, null,
                Map.of(), Map.of());
        ReplaySheet sheet = sheet(alone(500), Policies.dangyang(), decided(800), refused,
                new Known(List.of(new Told(null, "更正")), List.of()));
        assertThat(sheet.backPay()).isEqualTo(Money.ofYuan(12 * 170));
        assertThat(sheet.lines().getFirst().causes()).containsExactly("更正", "原决定不予确认：收入超过标准");
    }

    @Test
    void months_that_another_case_pays_are_not_owed_by_this_one() {
        var refused = new Right(Programme.DIBAO, null, Rhythm.MONTHLY, false, null, null, null, "收入超过标准", null, null,
                Map.of(), Map.of());
        var july = new Elsewhere(RightKind.DIBAO, Set.of(1), YearMonth.of(2027, 7), null, "另一案件");
        ReplaySheet sheet = sheet(alone(500), Policies.dangyang(), decided(800), refused,
                new Known(List.of(), List.of(july)));
        assertThat(sheet.backPay()).isEqualTo(Money.ofYuan(6 * 170));
        var another = new Elsewhere(RightKind.CARE_SUBSIDY, Set.of(1), YearMonth.of(2027, 7), null, "护理补贴");
        assertThat(sheet(alone(500), Policies.dangyang(), decided(800), refused,
                new Known(List.of(), List.of(another))).backPay()).isEqualTo(Money.ofYuan(12 * 170));
    }

    @Test
    void who_is_given_tekun_by_another_case_leaves_the_count_and_the_others_keep_what_they_are_owed() {
        var tekun = new HeldRight(7, "李桂兰", RightKind.TEKUN, 3, 5, false, YearMonth.of(2027, 7), null, "孔城镇", null);
        FactsOverTime known = KnownNow.holding(couple(), Map.of(2, List.of(tekun)));
        var july = new Elsewhere(RightKind.TEKUN, Set.of(2), YearMonth.of(2027, 7), null, "另一案件");
        ReplaySheet sheet = sheet(known, Policies.dangyang(), decided(800), refused(),
                new Known(List.of(), List.of(july)));
        assertThat(differences(sheet)).hasSize(12).startsWith("2027-01 840.00").endsWith("2027-12 170.00");
        assertThat(sheet.backPay()).isEqualTo(Money.ofYuan(6 * 840 + 6 * 170));
        assertThat(sheet.lacking()).isEmpty();
    }

    @Test
    void where_another_case_counts_only_some_of_the_household_its_months_stay_open() {
        var july = new Elsewhere(RightKind.DIBAO, Set.of(2), YearMonth.of(2027, 7), null, "已由另一案件给予待遇");
        ReplaySheet sheet = sheet(couple(), Policies.dangyang(), decided(800), refused(),
                new Known(List.of(), List.of(july)));
        assertThat(sheet.backPay()).isEqualTo(Money.ofYuan(6 * 840));
        assertThat(sheet.lacking()).singleElement()
                .isEqualTo("2027-07 至 2027-12 低保：计入人口的成员中只有成员2已由另一案件给予待遇。请先更正家庭成员情况，更正以前不核算差额");
        var first = new Elsewhere(RightKind.DIBAO, Set.of(1), YearMonth.of(2027, 7), null, "已由另一案件给予待遇");
        ReplaySheet both = sheet(couple(), Policies.dangyang(), decided(800), refused(),
                new Known(List.of(), List.of(july, first)));
        assertThat(both.backPay()).isEqualTo(Money.ofYuan(6 * 840));
        assertThat(both.lacking()).isEmpty();
    }

    @Test
    void a_determination_without_money_made_later_because_of_the_refusal_does_not_stand_against_what_is_owed() {
        var edge = new Elsewhere(RightKind.EDGE, Set.of(1), YearMonth.of(2027, 7), null, "已由另一案件给予待遇");
        ReplaySheet sheet = sheet(alone(500), Policies.dangyang(), decided(800), refused(),
                new Known(List.of(), List.of(edge)));
        assertThat(sheet.backPay()).isEqualTo(Money.ofYuan(12 * 170));
        assertThat(sheet.lines().getFirst().causes()).containsExactly("原决定不予确认：收入超过标准");
        assertThat(sheet.lines().getLast().causes())
                .contains("同期另一案件认定为最低生活保障边缘家庭，不能与低保同时享受：补发以前应当先撤销该认定");
        var before = new Elsewhere(RightKind.EDGE, Set.of(1), YearMonth.of(2026, 11), null, "已由另一案件给予待遇");
        assertThat(sheet(alone(500), Policies.dangyang(), decided(800), refused(),
                new Known(List.of(), List.of(before))).backPay()).isEqualTo(Money.ZERO);
    }

    private static FactsOverTime couple() {
        return FactsOverTime.of(Families
                .of(Person.applicant().earning(IncomeKind.WAGE, 500), Person.the(Relation.SPOUSE))
                .facts());
    }

    private static Right refused() {
        return new Right(Programme.DIBAO, null, Rhythm.MONTHLY, false, null, null, null, "收入超过标准", null, null, Map.of(),
                Map.of());
    }

    @Test
    void a_renewed_certificate_is_paid_back_for_three_months_before_the_claim() {
        Certificate old = certificate("2017-05-01", "2027-03-31");
        var facts = new FactsOverTime(cared(old), List.of(new Change(LocalDate.of(2027, 4, 10),
                cared(old, certificate("2027-04-10", "2037-04-09")), LocalDate.of(2027, 9, 5))));
        YearMonth march = YearMonth.of(2027, 3);
        var right = new Right(Programme.CARE_SUBSIDY, 1, Rhythm.MONTHLY, true, JANUARY, march, Money.ofYuan(100), "",
                null, march, months(100, through(3)), Map.of());
        ReplaySheet sheet = sheet(facts, Policies.dangyang(), decided(500), right, Known.NOTHING);
        assertThat(differences(sheet)).startsWith("2027-06 100.00").hasSize(7);
        assertThat(sheet.lines().getLast().causes())
                .anySatisfy(cause -> assertThat(cause).contains("按换证后2027-09-05的申领，自2027-06起补发"))
                .contains("原决定的待遇期间是2027-01至2027-03，不含本月");
    }

    private static Certificate certificate(String issued, String expires) {
        return new Certificate(DisabilityKind.INTELLECTUAL, 1, List.of(), LocalDate.parse(issued),
                LocalDate.parse(expires), CertificateStatus.VALID);
    }

    private static HouseholdFacts cared(Certificate... certificates) {
        Person person = Person.applicant().needingCareSince("2020-01-01");
        for (Certificate one : certificates) {
            person.holding(one);
        }
        return Families.of(person).askingFor(Programme.CARE_SUBSIDY).facts();
    }

    @Test
    void relief_chosen_within_its_range_stands() {
        var event = new ReliefEvent(ReliefType.EMERGENCY, ReliefCause.OTHER, LocalDate.of(2026, 11, 15),
                Families.DANGYANG, true, true, null, null, null, List.of(), null, FactSource.OFFICER);
        Families family = Families.of(Person.applicant()).after(event).askingFor(Programme.TEMPORARY_RELIEF);
        YearMonth month = YearMonth.from(DECIDED);
        Timeline timeline = Timeline.of(FactsOverTime.of(family.facts()), Policies.dangyang().policy(),
                new Months(month, month), null, DECIDED);
        Money most = family.assessed().ofHousehold(Programme.TEMPORARY_RELIEF).orElseThrow().relief().most();
        assertThat(differences(DrawingUp.sheet(timeline, family.assessed(), List.of(relief(most, month)),
                Known.NOTHING))).isEmpty();
        Money above = most.plus(Money.ofYuan(5));
        assertThat(differences(DrawingUp.sheet(timeline, family.assessed(), List.of(relief(above, month)),
                Known.NOTHING))).containsExactly("2026-12 -5.00");
    }

    private static Right relief(Money amount, YearMonth month) {
        return new Right(Programme.TEMPORARY_RELIEF, null, Rhythm.ONCE, true, month, null, amount, "", null, null,
                Map.of(month, amount), Map.of());
    }

    @Test
    void a_status_that_should_not_have_been_is_told_without_money() {
        HouseholdFacts rich = Families.alone(5000).askingFor(Programme.EDGE).facts();
        var edge = new Right(Programme.EDGE, null, Rhythm.STATUS, true, JANUARY, null, null, "", null, null, Map.of(),
                Map.of());
        ReplaySheet sheet = sheet(FactsOverTime.of(rich), Policies.dangyang(),
                Families.alone(800).askingFor(Programme.EDGE).assessed(), edge, Known.NOTHING);
        assertThat(sheet.lines()).isEmpty();
        assertThat(sheet.statuses()).singleElement().satisfies(line -> {
            assertThat(line.months()).isEqualTo(new Months(JANUARY, DECEMBER));
            assertThat(line.outcome()).isEqualTo(Outcome.NOT_MET);
            assertThat(line.differs()).isTrue();
            assertThat(line.causes()).isNotEmpty();
        });
        assertThat(sheet.differs()).isTrue();
    }
}
