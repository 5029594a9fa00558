package org.assistance.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.payment.Families;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SettingPolicyTests {
    private static final DivisionCode TONGCHENG = new DivisionCode("340881000000");
    private static final DivisionCode ANQING = new DivisionCode("340800000000");
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    @Autowired
    private SettingPolicy setting;

    @Autowired
    private ProposingPolicy proposing;

    @Autowired
    private ConfirmingPolicy confirming;

    @Autowired
    private Policies policies;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer cityClerk;
    private TwoClerks clerks;

    @BeforeEach
    void the_demo_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource,
            @Autowired Officers officers) {
        clock.setToday(LocalDate.of(2026, 11, 21));
        AnqingDivisions.importInto(importing);
        DemoPolicyRows.loadInto(dataSource);
        long id = officers.save(new Officer("AQ01", "方明远", "hash", clock.instant())).id();
        cityClerk = new ActingOfficer(id, "AQ01", "方明远", 1, Role.CITY_CLERK, ANQING);
        clerks = TwoClerks.of(proposing, confirming, cityClerk, officers, clock.instant());
    }

    @Test
    void a_new_standard_ends_the_running_one_the_day_before_and_names_who_entered_it() {
        set(new PolicyText.Value(standard("710", NEXT_YEAR, "演示 桐民〔2027〕1号")), cityClerk);
        assertThat(policies.on(TONGCHENG, NEXT_YEAR.minusDays(1)).standard(Area.URBAN)).isEqualTo(Fraction.of(67000));
        assertThat(policies.on(TONGCHENG, NEXT_YEAR).standard(Area.URBAN)).isEqualTo(Fraction.of(71000));
        assertThat(policies.on(TONGCHENG, NEXT_YEAR).standard(Area.RURAL)).isEqualTo(Fraction.of(50000));
        assertThat(policies.book(TONGCHENG).values().getLast().enteredBy()).contains(cityClerk.officerId());
    }

    @Test
    void a_first_day_that_is_not_after_the_running_ones_first_day_is_refused() {
        assertThatThrownBy(() -> set(new PolicyText.Value(standard("710", LocalDate.of(2026, 4, 1), "演示")), cityClerk))
                .isInstanceOfSatisfying(PolicyRefusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("from");
                    assertThat(refusal.sentence()).contains("重叠").contains("670.00元/月").contains("演示 桐民〔2026〕12号");
                });
        clerks.set(new PolicyText.Value(standard("710", LocalDate.of(2026, 4, 2), "演示")), "710");
    }

    @Test
    void a_gap_after_a_value_that_ended_is_refused_with_the_day_that_would_do() {
        jdbc.sql("update policy_value set valid_to = '2026-12-31' where code = 'PCDI' and valid_to is null").update();
        assertThatThrownBy(() -> set(new PolicyText.Value(income(LocalDate.of(2027, 2, 1))), cityClerk))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessage("中间有空档：“上年度居民人均可支配收入”的上一个值有效至2026-12-31，自2027-01-01至2027-01-31没有值，新值应自2027-01-01起。");
        assertThatThrownBy(() -> set(new PolicyText.Value(income(LocalDate.of(2026, 12, 31))), cityClerk))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("重叠");
        set(new PolicyText.Value(income(NEXT_YEAR)), cityClerk);
    }

    @Test
    void the_database_itself_refuses_two_values_of_one_day() {
        assertThatThrownBy(() -> jdbc.sql("""
                insert into policy_value (code, area, division_code, value, unit, operator, valid_from, document_number)
                values ('DIBAO_STD', 'URBAN', '340881000000', '800', 'YUAN_PER_MONTH', 'BELOW', '2027-01-01', '演示')""")
                .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("policy_value_never_overlaps");
    }

    @Test
    void the_database_keeps_a_threshold_with_its_operator() {
        assertThatThrownBy(() -> jdbc.sql("""
                insert into policy_value (code, division_code, value, unit, valid_from, document_number)
                values ('RIGID_RATIO', '340881000000', '0.5', 'RATIO', '2027-01-01', '演示')""").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("threshold_with_its_operator");
    }

    @Test
    void another_operator_is_typed_twice_and_kept() {
        PolicyText notAbove = new PolicyText.Value(new PolicyValue(PolicyCode.DIBAO_STD, null, Area.URBAN, "710",
                Unit.YUAN_PER_MONTH, TONGCHENG, DateRange.from(NEXT_YEAR), "演示", Operator.AT_MOST));
        assertThatThrownBy(() -> clerks.set(notAbove, "")).isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("比较方式由“低于”改为“不超过”");
        clerks.set(notAbove, "710");
        assertThat(policies.on(TONGCHENG, NEXT_YEAR).value(PolicyCode.DIBAO_STD, Area.URBAN).comparison())
                .isEqualTo(Operator.AT_MOST);
        assertThat(policies.on(TONGCHENG, NEXT_YEAR.minusDays(1)).value(PolicyCode.DIBAO_STD, Area.URBAN).comparison())
                .isEqualTo(Operator.BELOW);
    }

    @Test
    void a_value_without_a_document_is_refused() {
        assertThatThrownBy(() -> set(new PolicyText.Value(standard("710", NEXT_YEAR, " ")), cityClerk))
                .isInstanceOfSatisfying(PolicyRefusal.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("documentNumber"));
    }

    @Test
    void only_the_citys_clerk_sets_values_and_only_inside_the_city() {
        ActingOfficer reviewer = new ActingOfficer(cityClerk.officerId(), "TC01", "姚晓岚", 2, Role.COUNTY_REVIEWER,
                TONGCHENG);
        assertThatThrownBy(() -> set(new PolicyText.Value(standard("710", NEXT_YEAR, "演示")), reviewer))
                .isInstanceOf(PolicyRefusal.class);
        PolicyValue elsewhere = new PolicyValue(PolicyCode.EDGE_MULT, null, null, "2", Unit.MULTIPLE,
                DivisionCode.COUNTRY, DateRange.from(NEXT_YEAR), "演示");
        assertThatThrownBy(() -> set(new PolicyText.Value(elsewhere), cityClerk)).isInstanceOf(PolicyRefusal.class);
    }

    @Test
    void the_limit_of_dibao_may_equal_that_of_edge_but_not_exceed_it() {
        clerks.set(new PolicyText.Limit(limit(Programme.DIBAO, "36", ANQING)), "36");
        assertThatThrownBy(() -> set(new PolicyText.Limit(limit(Programme.DIBAO, "36.5", TONGCHENG)), cityClerk))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("2027-01-01“金融资产合计”低保为36.5倍，宽于低保边缘的36倍");
    }

    @Test
    void a_citys_limit_is_checked_against_the_counties_that_have_their_own() {
        clerks.set(new PolicyText.Limit(limit(Programme.EDGE, "24", TONGCHENG)), "24");
        assertThatThrownBy(() -> set(new PolicyText.Limit(limit(Programme.DIBAO, "30", ANQING)), cityClerk))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("低保为30倍，宽于低保边缘的24倍");
    }

    @Test
    void a_row_of_the_tariff_ends_the_rows_whose_range_it_touches() {
        clerks.set(new PolicyText.Tariff(
                new ReliefTariff("-", ReliefCause.ILLNESS, ReliefTariff.Measure.SELF_PAID, Money.ZERO,
                        Money.parse("30000"), ReliefTariff.Mode.MULTIPLE_RANGE, "1", "4", null, ANQING,
                        DateRange.from(NEXT_YEAR), "演示")),
                "4");
        assertThat(policies.on(TONGCHENG, NEXT_YEAR.minusDays(1)).tariffs(ReliefCause.ILLNESS)).hasSize(2);
        assertThat(policies.on(TONGCHENG, NEXT_YEAR).tariffs(ReliefCause.ILLNESS)).hasSize(1);
    }

    @Test
    void a_standard_below_nought_is_refused_beside_its_field() {
        assertThatThrownBy(
                () -> clerks.set(new PolicyText.Value(standard("-100", NEXT_YEAR, "演示")), "-100"))
                .isInstanceOfSatisfying(PolicyRefusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("value");
                    assertThat(refusal.sentence()).isEqualTo("应大于0、不大于20000元/月，填的是-100。");
                });
        assertThatThrownBy(() -> set(new PolicyText.Value(standard("0", NEXT_YEAR, "演示")), cityClerk))
                .isInstanceOf(PolicyRefusal.class);
    }

    @Test
    void a_unit_the_value_cannot_have_is_refused() {
        PolicyValue inPercent = new PolicyValue(PolicyCode.DIBAO_STD, null, Area.URBAN, "710", Unit.PERCENT, TONGCHENG,
                DateRange.from(NEXT_YEAR), "演示");
        assertThatThrownBy(() -> set(new PolicyText.Value(inPercent), cityClerk))
                .isInstanceOfSatisfying(PolicyRefusal.class, refusal -> assertThat(refusal.field()).isEqualTo("unit"));
    }

    @Test
    void a_raise_of_thirty_percent_passes_and_one_fen_more_is_typed_twice() {
        set(new PolicyText.Value(standard("871.00", NEXT_YEAR, "演示")), cityClerk);
        PolicyText more = new PolicyText.Value(standard("1132.31", NEXT_YEAR.plusYears(1), "演示"));
        assertThatThrownBy(() -> set(more, cityClerk)).isInstanceOfSatisfying(PolicyRefusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("again");
            assertThat(refusal.sentence()).contains("871.00元/月").contains("一次超过30%");
        });
        assertThatThrownBy(() -> clerks.set(more, "1132.13")).isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("不一致");
        clerks.set(more, " 1132.31 ");
    }

    @Test
    void a_standard_that_falls_is_typed_twice_and_the_preview_says_by_how_much() {
        PolicyText less = new PolicyText.Value(standard("603", NEXT_YEAR, "演示"));
        PolicyChange change = setting.preview(less, cityClerk);
        assertThat(change.inWords()).isEqualTo("下调10.0%");
        assertThat(change.before()).isNotNull().extracting(DatedRow::shown).isEqualTo("670.00元/月");
        assertThat(change.cautions()).hasSize(1);
        assertThatThrownBy(() -> set(less, cityClerk)).isInstanceOf(PolicyRefusal.class);
        assertThat(setting.preview(new PolicyText.Value(standard("710.20", NEXT_YEAR, "演示")), cityClerk).inWords())
                .isEqualTo("上调6.0%");
    }

    @Test
    void a_base_of_tekun_below_one_and_three_tenths_of_the_standard_is_typed_twice() {
        assertThat(cautions("1.3")).isEmpty();
        assertThat(cautions("1.29")).singleElement().satisfies(one -> assertThat(one).contains("1.3倍", "1.29倍"));
    }

    @Test
    void a_tapering_of_more_than_six_months_is_typed_twice() {
        for (String months : List.of("6", "7")) {
            var text = new PolicyText.Value(new PolicyValue(PolicyCode.TAPER_MONTHS, null, null, months, Unit.MONTHS,
                    TONGCHENG, DateRange.from(NEXT_YEAR), "演示"));
            List<String> cautions = setting.preview(text, cityClerk).cautions();
            assertThat(cautions.stream().anyMatch(one -> one.contains("渐退期原则上不超过6个月"))).isEqualTo(months.equals("7"));
        }
    }

    private List<String> cautions(String multiple) {
        return setting.preview(new PolicyText.Value(new PolicyValue(PolicyCode.TEKUN_BASE_MULT, "CENTRALISED", null,
                multiple, Unit.MULTIPLE, TONGCHENG, DateRange.from(NEXT_YEAR), "演示")), cityClerk).cautions();
    }

    @Test
    void a_countys_first_own_value_is_compared_with_the_citys() {
        PolicyValue first = new PolicyValue(PolicyCode.TEMP_MAX_MULT, null, null, "1", Unit.MULTIPLE, TONGCHENG,
                DateRange.from(NEXT_YEAR), "演示");
        assertThat(setting.preview(new PolicyText.Value(first), cityClerk).inWords()).isEqualTo("下调90.0%");
    }

    @Test
    void a_value_not_yet_in_force_is_withdrawn_and_what_ran_before_runs_on() {
        set(new PolicyText.Value(standard("710", NEXT_YEAR, "演示")), cityClerk);
        assertThatThrownBy(() -> set(new PolicyText.Value(standard("720", LocalDate.of(2026, 12, 1), "演示")), cityClerk))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("还没有生效")
                .hasMessageContaining("撤销");
        PolicyBook book = policies.book(TONGCHENG);
        DatedRow wrong = book.values().getLast();
        assertThatThrownBy(() -> clerks.withdraw(PolicyValueRow.class, wrong.id(), " "))
                .isInstanceOf(PolicyRefusal.class);
        clerks.withdraw(PolicyValueRow.class, wrong.id(), "录入有误");
        assertThat(policies.on(TONGCHENG, NEXT_YEAR).standard(Area.URBAN)).isEqualTo(Fraction.of(67000));
        List<DatedRow> history = policies.history(policies.book(TONGCHENG), wrong);
        assertThat(history.getFirst().withdrawal().orElseThrow().reason()).isEqualTo("录入有误");
        assertThat(history).extracting(DatedRow::shown).startsWith("710.00元/月", "670.00元/月", "700.00元/月");
        set(new PolicyText.Value(standard("720", NEXT_YEAR, "演示")), cityClerk);
        assertThat(policies.on(TONGCHENG, NEXT_YEAR).standard(Area.URBAN)).isEqualTo(Fraction.of(72000));
    }

    @Test
    void a_value_is_withdrawn_on_the_day_before_its_first_and_not_on_its_first() {
        set(new PolicyText.Value(standard("710", NEXT_YEAR, "演示")), cityClerk);
        long id = policies.book(TONGCHENG).values().getLast().id();
        clock.setToday(NEXT_YEAR);
        assertThatThrownBy(() -> clerks.withdraw(PolicyValueRow.class, id, "录入有误"))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("已经执行");
        clock.setToday(NEXT_YEAR.minusDays(1));
        clerks.withdraw(PolicyValueRow.class, id, "录入有误");
    }

    @Test
    void a_value_that_a_decision_may_already_rest_on_is_not_withdrawn() {
        set(new PolicyText.Value(standard("710", NEXT_YEAR, "演示")), cityClerk);
        long id = policies.book(TONGCHENG).values().getLast().id();
        Families.Family family = new Families(jdbc).family("李桂兰");
        family.award(family.caseAtPayment(Programme.DIBAO), Programme.DIBAO, null, YearMonth.from(NEXT_YEAR), 2, 710);
        assertThatThrownBy(() -> clerks.withdraw(PolicyValueRow.class, id, "录入有误"))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("1项决定");
    }

    private void set(PolicyText text, ActingOfficer by) {
        clerks.by(by).set(text, "");
    }

    private static PolicyValue standard(String yuan, LocalDate from, String document) {
        return new PolicyValue(PolicyCode.DIBAO_STD, null, Area.URBAN, yuan, Unit.YUAN_PER_MONTH, TONGCHENG,
                DateRange.from(from), document);
    }

    private static PolicyValue income(LocalDate from) {
        return new PolicyValue(PolicyCode.PCDI, null, null, "38000", Unit.YUAN_PER_YEAR, ANQING, DateRange.from(from),
                "演示");
    }

    private static AssetRule limit(Programme programme, String limit, DivisionCode division) {
        return new AssetRule("-", programme, AssetItem.FINANCIAL, AssetMetric.STANDARDS_PER_HEAD, Operator.AT_MOST,
                limit, Set.of(), AssetRule.Verdict.FAIL, division, DateRange.from(NEXT_YEAR), "演示");
    }
}
