package org.assistance.verification.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.verification.FoundFacts;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.facts.AssetKind;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Certificate;
import org.assistance.eligibility.facts.CertificateStatus;
import org.assistance.eligibility.facts.Exclusion;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.MemberFacts;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.verification.registry.Answer.Confirmed;
import org.assistance.verification.registry.Answer.Differs;
import org.assistance.verification.registry.Answer.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each registry says of one household that applied on 15 November 2026: the months that count are 2025-11 to 2026-10. */
@DatabaseTest
class RegistriesTests {
    private static final LocalDate APPLIED = LocalDate.of(2026, 11, 15);
    private static final YearMonth FIRST = YearMonth.of(2025, 11);
    private static final YearMonth LAST = YearMonth.of(2026, 10);

    @Autowired
    private Registries registries;
    @Autowired
    private JdbcClient jdbc;

    private static MemberFacts member(int number, List<IncomeLine> incomes, List<Certificate> certificates,
            LocalDate died) {
        return member(number, Living.TOGETHER, null, incomes, certificates, died);
    }

    private static MemberFacts member(int number, Living living, Exclusion exclusion, List<IncomeLine> incomes,
            List<Certificate> certificates, LocalDate died) {
        return new MemberFacts(number, number == 1 ? Relation.SELF : Relation.CHILD, null, null, died, living,
                null, null,
                null, null, exclusion, certificates, null, null, null, null, null, null, List.of(), incomes, List.of());
    }

    private static HouseholdFacts household(List<AssetLine> assets, MemberFacts... members) {
        return new HouseholdFacts(DivisionCode.of("340802001"), Area.URBAN, APPLIED, Set.of(Programme.DIBAO),
                List.of(members), List.of(), assets, List.of(), List.of(), null, null);
    }

    private static IncomeLine declared(IncomeKind kind, YearMonth from, YearMonth to, long yuanPerMonth) {
        return IncomeLine.monthly(kind, from, to, Money.ofYuan(yuanPerMonth), FactSource.DECLARED);
    }

    private Answer ask(String source, HouseholdFacts facts, Map<Integer, List<Particulars>> records, int member) {
        return registries.find(source).orElseThrow().compare(new Question(facts, member, records, "来源"));
    }

    private Answer ask(String source, HouseholdFacts facts, Particulars... records) {
        return ask(source, facts, Map.of(1, List.of(records)), 1);
    }

    private static Particulars pension(String item, long yuan, String from, String to) {
        return new Particulars(Money.ofYuan(yuan), LocalDate.parse(from), to == null ? null : LocalDate.parse(to), null,
                item);
    }

    private static HouseholdFacts earning(IncomeLine... lines) {
        return household(List.of(), member(1, List.of(lines), List.of(), null));
    }

    @Test
    void a_pension_declared_as_it_is_paid_is_confirmed() {
        Answer answer = ask("PENSION", earning(declared(IncomeKind.EMPLOYEE_PENSION, FIRST, LAST, 1500)),
                pension("职工基本养老金", 1500, "2012-07-01", null));
        assertThat(answer).isInstanceOf(Confirmed.class);
        assertThat(answer.beside().foundAmount()).isEqualTo(Money.ofYuan(18000));
        assertThat(answer.needsResolution()).isFalse();
    }

    @Test
    void one_fen_apart_is_a_difference() {
        var line = new IncomeLine(IncomeKind.EMPLOYEE_PENSION.usualClass(), IncomeKind.EMPLOYEE_PENSION,
                new org.assistance.eligibility.value.Months(FIRST, LAST), Money.ofFen(1799999), Money.ZERO,
                FactSource.DECLARED, null);
        assertThat(ask("PENSION", earning(line), pension("职工基本养老金", 1500, "2012-07-01", null)))
                .isInstanceOf(Differs.class);
    }

    @Test
    void the_same_sum_of_another_kind_is_a_difference_because_the_kind_may_be_exempt() {
        assertThat(ask("PENSION", earning(declared(IncomeKind.BASIC_PENSION, FIRST, LAST, 150)),
                pension("城乡居民个人账户养老金", 150, "2020-01-01", null))).isInstanceOf(Differs.class);
    }

    @Test
    void a_pension_counts_only_with_its_months_in_the_window() {
        Answer answer = ask("PENSION", earning(), pension("职工基本养老金", 1000, "2026-08-01", null));
        assertThat(answer).isInstanceOf(Differs.class);
        assertThat(answer.facts().incomes()).singleElement().satisfies(line -> {
            assertThat(line.span().from()).isEqualTo(YearMonth.of(2026, 8));
            assertThat(line.amount()).isEqualTo(Money.ofYuan(3000));
            assertThat(line.source()).isEqualTo(FactSource.CHECKED);
            assertThat(line.note()).isEqualTo("来源");
        });
    }

    @Test
    void a_pension_that_ended_before_the_window_brings_nothing_but_is_shown() {
        Answer answer = ask("PENSION", earning(), pension("职工基本养老金", 1000, "2012-01-01", "2025-10-01"));
        assertThat(answer.facts().incomes()).isEmpty();
        assertThat(answer.beside().found()).contains("2025-10 止");
        assertThat(answer).isInstanceOf(Differs.class);
    }

    @Test
    void nothing_found_where_a_pension_was_declared_is_not_found_and_never_confirmed() {
        Answer answer = ask("PENSION", earning(declared(IncomeKind.EMPLOYEE_PENSION, FIRST, LAST, 1500)));
        assertThat(answer).isInstanceOf(NotFound.class);
        assertThat(answer.needsResolution()).isTrue();
    }

    @Test
    void nothing_found_and_nothing_declared_needs_no_conclusion() {
        Answer answer = ask("PENSION", earning());
        assertThat(answer).isInstanceOf(NotFound.class);
        assertThat(answer.needsResolution()).isFalse();
    }

    @Test
    void a_wage_elsewhere_is_not_contradicted_by_the_public_payroll() {
        Answer answer = ask("PUBLIC_PAYROLL", earning(declared(IncomeKind.WAGE, FIRST, LAST, 2000)));
        assertThat(answer).isInstanceOf(NotFound.class);
        assertThat(answer.needsResolution()).isFalse();
        assertThat(answer.facts().incomeKinds()).isEmpty();
    }

    @Test
    void a_public_wage_that_was_not_declared_is_a_difference() {
        Answer answer = ask("PUBLIC_PAYROLL", earning(),
                new Particulars(Money.ofYuan(1200), LocalDate.of(2024, 9, 1), null, null, "示例镇中心小学"));
        assertThat(answer).isInstanceOf(Differs.class);
        assertThat(answer.beside().foundAmount()).isEqualTo(Money.ofYuan(14400));
    }

    @Test
    void a_scrapped_car_is_shown_and_not_counted() {
        Answer answer = ask("VEHICLE", earning(),
                new Particulars(null, LocalDate.of(2019, 3, 1), null, "报废", "小型客车 皖H00002"));
        assertThat(answer).isInstanceOf(Confirmed.class);
        assertThat(answer.facts().assets()).isEmpty();
        assertThat(answer.beside().found()).contains("报废");
    }

    @Test
    void a_car_that_was_not_declared_is_a_difference_and_a_wheelchair_vehicle_is_exempt() {
        Answer car = ask("VEHICLE", earning(),
                new Particulars(null, LocalDate.of(2019, 3, 1), null, "正常", "小型客车 皖H00002"));
        assertThat(car).isInstanceOf(Differs.class);
        assertThat(car.facts().assets()).singleElement().extracting(AssetLine::exemption).isNull();
        Answer chair = ask("VEHICLE", earning(),
                new Particulars(null, LocalDate.of(2019, 3, 1), null, "正常", "残疾人机动轮椅车 皖H00003"));
        assertThat(chair.facts().assets()).singleElement()
                .extracting(AssetLine::exemption)
                .isEqualTo(AssetExemption.DISABLED_SCOOTER);
    }

    @Test
    void a_car_declared_as_an_electric_bicycle_is_a_difference() {
        HouseholdFacts claims = owning(AssetKind.VEHICLE, AssetExemption.E_BIKE, null);
        Answer car = ask("VEHICLE", claims,
                new Particulars(null, LocalDate.of(2019, 3, 1), null, "正常", "小型客车 皖H00002"));
        assertThat(car).isInstanceOf(Differs.class);
        assertThat(car.beside().declared()).isEqualTo("机动车辆（申报为电动自行车） 1");
        assertThat(car.facts().assets()).singleElement().extracting(AssetLine::exemption).isNull();
        assertThat(ask("VEHICLE", claims,
                new Particulars(null, LocalDate.of(2019, 3, 1), null, "正常", "电动自行车 皖H00004")))
                .isInstanceOf(Confirmed.class);
    }

    @Test
    void an_exemption_that_no_record_bears_out_waits_for_the_officers_word() {
        assertThat(ask("REAL_ESTATE", owning(AssetKind.SHOP, AssetExemption.FAMILY_SHOP, null), estate("商铺")))
                .isInstanceOf(Differs.class);
    }

    private static HouseholdFacts owning(AssetKind kind, AssetExemption exemption, Money value) {
        return household(List.of(new AssetLine(1, kind, value, 1, exemption, FactSource.DECLARED, null)),
                member(1, List.of(), List.of(), null));
    }

    @Test
    void a_public_wage_is_held_against_that_employers_line_and_not_against_another_employers() {
        Answer answer = ask("PUBLIC_PAYROLL", earning(wage(1200, "示例镇中心小学"), wage(2000, "示例服装厂")), school(1200));
        assertThat(answer).isInstanceOf(Confirmed.class);
        assertThat(answer.beside().declaredAmount()).isEqualTo(Money.ofYuan(14400));
        assertThat(answer.beside().found()).contains("申报的其他单位收入不在此来源");
        assertThat(answer.facts().speakOf(wage(2000, "示例服装厂"))).isFalse();
        assertThat(answer.facts().speakOf(wage(1200, "中心小学"))).isTrue();
        assertThat(answer.facts().speakOf(wage(1200, " "))).as("may be the very one").isTrue();
        assertThat(ask("PUBLIC_PAYROLL", earning(wage(2000, "示例服装厂")), school(1200))).isInstanceOf(Differs.class);
    }

    private static Particulars school(long yuan) {
        return new Particulars(Money.ofYuan(yuan), LocalDate.of(2024, 9, 1), null, null, "示例镇中心小学");
    }

    private static IncomeLine wage(long yuanPerMonth, String employer) {
        var span = new org.assistance.eligibility.value.Months(FIRST, LAST);
        return new IncomeLine(IncomeKind.WAGE.usualClass(), IncomeKind.WAGE, span,
                Money.ofYuan(yuanPerMonth * span.count()), Money.ZERO, FactSource.DECLARED, employer);
    }

    private static Particulars estate(String use) {
        return new Particulars(null, LocalDate.of(2008, 10, 20), null, use, "示例路1号");
    }

    @Test
    void the_only_dwelling_of_the_household_is_its_home() {
        Answer answer = ask("REAL_ESTATE", earning(), estate("住宅"));
        assertThat(answer).isInstanceOf(Confirmed.class);
        assertThat(answer.facts().assets()).isEmpty();
        assertThat(answer.beside().found()).contains("家庭唯一住房");
    }

    @Test
    void a_second_dwelling_counts_even_when_another_member_owns_it() {
        HouseholdFacts two = household(List.of(), member(1, List.of(), List.of(), null),
                member(2, List.of(), List.of(), null));
        var records = new HashMap<Integer, List<Particulars>>();
        records.put(1, List.of(estate("住宅")));
        records.put(2, List.of(estate("住宅"), estate("车库")));
        assertThat(ask("REAL_ESTATE", two, records, 1)).isInstanceOf(Confirmed.class);
        Answer second = ask("REAL_ESTATE", two, records, 2);
        assertThat(second).isInstanceOf(Differs.class);
        assertThat(second.facts().assets()).extracting(AssetLine::kind)
                .containsExactly(AssetKind.SECOND_HOME,
                        AssetKind.GARAGE);
    }

    @Test
    void a_home_of_somebody_who_does_not_count_makes_the_familys_only_home_no_second_one() {
        for (MemberFacts other : List.of(member(2, Living.APART, Exclusion.NONE, List.of(), List.of(), null),
                member(2, Living.TOGETHER, Exclusion.PRISON, List.of(), List.of(), null))) {
            HouseholdFacts three = household(List.of(), member(1, List.of(), List.of(), null), other,
                    member(3, List.of(), List.of(), null));
            var records = Map.of(2, List.of(estate("住宅")), 3, List.of(estate("住宅")));
            assertThat(ask("REAL_ESTATE", three, records, 3)).isInstanceOf(Confirmed.class);
            assertThat(ask("REAL_ESTATE", three, Map.of(1, List.of(estate("住宅")), 2, List.of(estate("住宅"))), 2))
                    .isInstanceOf(Confirmed.class);
        }
    }

    @Test
    void a_declared_shop_that_is_registered_is_confirmed() {
        HouseholdFacts owner = household(
                List.of(new AssetLine(1, AssetKind.SHOP, Money.ofYuan(80000), 1, null, FactSource.DECLARED, null)),
                member(1, List.of(), List.of(), null));
        assertThat(ask("REAL_ESTATE", owner, estate("商铺"))).isInstanceOf(Confirmed.class);
        assertThat(ask("REAL_ESTATE", owner).needsResolution()).isTrue();
    }

    @Test
    void a_registered_death_of_somebody_declared_living_is_a_difference() {
        Answer answer = ask("DEATH", earning(),
                new Particulars(null, LocalDate.of(2026, 5, 31), null, null, "火化"));
        assertThat(answer).isInstanceOf(Differs.class);
        assertThat(answer.facts().deathDate()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(ask("DEATH", earning()).needsResolution()).isFalse();
    }

    private static Particulars certificate(String kindAndGrade, String status, String details) {
        return new Particulars(null, LocalDate.of(2019, 6, 1), LocalDate.of(2029, 5, 31), status,
                kindAndGrade + "|" + details);
    }

    private static HouseholdFacts holding(Certificate... certificates) {
        return household(List.of(), member(1, List.of(), List.of(certificates), null));
    }

    @Test
    void a_certificate_declared_without_days_is_confirmed_and_gets_the_days_of_the_record() {
        Answer answer = ask("DISABILITY_CERTIFICATE",
                holding(new Certificate(DisabilityKind.INTELLECTUAL, 1, List.of(), null, null,
                        CertificateStatus.VALID)),
                certificate("51", "有效", ""));
        assertThat(answer).isInstanceOf(Confirmed.class);
        assertThat(answer.facts().certificates()).singleElement()
                .extracting(Certificate::expires)
                .isEqualTo(LocalDate.of(2029, 5, 31));
    }

    @Test
    void a_lighter_grade_or_a_cancelled_certificate_is_a_difference() {
        HouseholdFacts declared = holding(
                new Certificate(DisabilityKind.INTELLECTUAL, 1, List.of(), null, null, CertificateStatus.VALID));
        assertThat(ask("DISABILITY_CERTIFICATE", declared, certificate("52", "有效", ""))).isInstanceOf(Differs.class);
        assertThat(ask("DISABILITY_CERTIFICATE", declared, certificate("51", "注销", ""))).isInstanceOf(Differs.class);
    }

    @Test
    void the_details_of_a_multiple_disability_are_read() {
        FoundFacts found = ask("DISABILITY_CERTIFICATE", holding(), certificate("72B1", "有效", "肢体2;听力3")).facts();
        assertThat(found.certificates()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(DisabilityKind.MULTIPLE);
            assertThat(one.grade()).isEqualTo(2);
            assertThat(one.details()).hasSize(2);
        });
    }

    @Test
    void the_example_in_every_template_can_be_read() {
        for (Registry registry : registries.listed()) {
            var cells = new HashMap<String, String>();
            registry.columns().forEach(column -> cells.put(column.header(), column.sample()));
            var row = new Row(2, cells, LocalDate.of(2026, 10, 31));
            row.idNumber(Column.ID_NUMBER.header());
            registry.read(row);
            assertThat(row.problems()).as(registry.title()).isEmpty();
        }
    }

    @Test
    void every_source_that_the_law_names_has_a_row_and_says_what_was_declared() {
        HouseholdFacts declared = earning();
        assertThat(registries.listed()).hasSizeGreaterThanOrEqualTo(26).allSatisfy(registry -> {
            assertThat(registry.declared(new Question(declared, 1, Map.of(), "来源"))).isNotBlank();
            assertThat(registry.source().unverified()).as(registry.title()).contains("有效天数");
            assertThat(registry.compare(new Question(declared, 1, Map.of(), "来源")).needsResolution()).isFalse();
        });
        assertThat(registries.all()).extracting(Registry::code)
                .containsExactly("DEATH", "PENSION", "PUBLIC_PAYROLL", "VEHICLE", "REAL_ESTATE",
                        "DISABILITY_CERTIFICATE");
    }

    @Test
    void what_the_sample_of_every_source_says_can_be_held_against_a_household_that_declared_nothing() {
        for (Registry registry : registries.listed()) {
            var cells = new HashMap<String, String>();
            registry.columns().forEach(column -> cells.put(column.header(), column.sample()));
            Particulars record = registry.read(new Row(2, cells, LocalDate.of(2026, 10, 31)));
            Answer answer = registry.compare(new Question(earning(), 1, Map.of(1, List.of(record)), "来源"));
            assertThat(answer.beside().found()).as(registry.title()).isNotBlank();
            assertThat(answer.name()).as(registry.title())
                    .isIn(org.assistance.domain.verification.CheckAnswer.CONFIRMED,
                            org.assistance.domain.verification.CheckAnswer.DIFFERS);
        }
    }

    @Test
    void a_source_that_rows_alone_add_reads_its_file_and_answers() {
        jdbc.sql("insert into department (code, name) values ('WATER', '水利部门')").update();
        jdbc.sql(
                """
                insert into department_source (code, department, label, position, shape, knows_all, schedule,
                    days_fresh, tolerance_fen, valid_from)
                values ('RESETTLEMENT', 'WATER', '移民后期扶持', 999, 'MONTHLY_INCOME', true, '每年3月', 400, 500, '2026-01-01')""")
                .update();
        jdbc.sql("""
                insert into department_source_column (source, role, position, header, required, sample) values
                    ('RESETTLEMENT', 'ITEM', 1, '扶持方式', true, '直补'), ('RESETTLEMENT', 'AMOUNT', 2, '每月标准', true, '50'),
                    ('RESETTLEMENT', 'FROM', 3, '起发年月', true, '2020-01')""").update();
        jdbc.sql("""
                insert into department_source_word (source, role, word, position, kind) values
                    ('RESETTLEMENT', 'ITEM', '直补', 1, 'OTHER_TRANSFER')""").update();
        Registry added = registries.find("RESETTLEMENT").orElseThrow();
        assertThat(registries.all()).extracting(Registry::code).contains("RESETTLEMENT");
        var row = new Row(2, Map.of("扶持方式", "直补", "每月标准", "50", "起发年月", "2020-01"), LocalDate.of(2026, 10, 31));
        Particulars record = added.read(row);
        assertThat(row.problems()).isEmpty();
        assertThat(ask("RESETTLEMENT", earning(), record)).isInstanceOf(Differs.class);
        assertThat(ask("RESETTLEMENT", earning(declared(IncomeKind.OTHER_TRANSFER, FIRST, LAST, 45)), record))
                .as("five yuan a month apart are within the row's tolerance")
                .isInstanceOf(Confirmed.class);
        assertThat(ask("RESETTLEMENT", earning(declared(IncomeKind.OTHER_TRANSFER, FIRST, LAST, 44)), record))
                .isInstanceOf(Differs.class);
    }

    @Test
    void a_tolerance_holds_to_its_edge_and_may_look_at_more_than_declared_only() {
        Fraction declared = Fraction.of(10000);
        assertThat(Tolerance.NONE.covers(declared, Fraction.of(10000), 12)).isTrue();
        assertThat(Tolerance.NONE.covers(declared, Fraction.of(10001), 12)).isFalse();
        var fivePercent = new Tolerance(null, 50, false);
        assertThat(fivePercent.covers(declared, Fraction.of(10500), 12)).isTrue();
        assertThat(fivePercent.covers(declared, Fraction.of(10501), 12)).isFalse();
        assertThat(fivePercent.covers(declared, Fraction.of(9499), 12)).isFalse();
        var onlyMore = new Tolerance(100L, null, true);
        assertThat(onlyMore.covers(declared, Fraction.of(0), 12)).isTrue();
        assertThat(onlyMore.covers(declared, Fraction.of(11200), 12)).isTrue();
        assertThat(onlyMore.covers(declared, Fraction.of(11201), 12)).isFalse();
    }

    @Test
    void the_next_file_is_due_on_the_first_due_day_after_the_rhythm() {
        DepartmentSource pension = registries.find("PENSION").orElseThrow().source();
        assertThat(pension.nextDue(LocalDate.of(2026, 10, 31))).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(pension.nextDue(LocalDate.of(2026, 10, 14))).isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(pension.nextDue(LocalDate.of(2026, 10, 30))).isEqualTo(LocalDate.of(2026, 11, 15));
        DepartmentSource vehicle = registries.find("VEHICLE").orElseThrow().source();
        assertThat(vehicle.nextDue(LocalDate.of(2026, 11, 20))).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(vehicle.nextDue(LocalDate.of(2026, 12, 30))).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(vehicle.nextDue(LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 4, 15));
        assertThat(registries.find("TAX").orElseThrow().source().nextDue(LocalDate.of(2026, 10, 31))).isNull();
    }

    @Test
    void somebody_in_custody_who_was_declared_at_home_is_a_difference_and_one_released_is_none() {
        var inside = new Particulars(null, LocalDate.of(2025, 3, 1), null, "服刑", "示例监狱");
        assertThat(ask("PRISON", earning(), inside)).isInstanceOf(Differs.class);
        assertThat(ask("PRISON", earning(), new Particulars(null, LocalDate.of(2020, 3, 1), null, "已释放", "示例监狱")))
                .isInstanceOf(NotFound.class);
        HouseholdFacts away = household(List.of(), member(1, List.of(), List.of(), null),
                member(2, Living.TOGETHER, Exclusion.PRISON, List.of(), List.of(), null));
        assertThat(ask("PRISON", away, Map.of(2, List.of(inside)), 2)).isInstanceOf(Confirmed.class);
        assertThat(ask("PRISON", away, Map.of(), 2).needsResolution()).isTrue();
        assertThat(ask("PRISON", away, Map.of(2, List.of(new Particulars(null, LocalDate.of(2025, 3, 1), null,
                "强制隔离戒毒", "示例所"))), 2)).isInstanceOf(Differs.class);
    }

    @Test
    void a_subsidy_counts_in_the_month_it_was_paid_and_not_outside_the_window() {
        var paid = new Particulars(Money.ofYuan(320), LocalDate.of(2026, 4, 1), null, null, "耕地地力保护补贴");
        var before = new Particulars(Money.ofYuan(320), LocalDate.of(2025, 4, 1), null, null, "耕地地力保护补贴");
        Answer answer = ask("FARM_SUBSIDY", earning(), paid, before);
        assertThat(answer.beside().foundAmount()).isEqualTo(Money.ofYuan(320));
        assertThat(answer.facts().incomes()).singleElement().extracting(line -> line.span().count()).isEqualTo(1);
    }
}
