package org.assistance.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
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
    private Policies policies;

    @Autowired
    private JdbcClient jdbc;

    private ActingOfficer cityClerk;

    @BeforeEach
    void the_demo_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource,
            @Autowired Officers officers, @Autowired TestClock clock) {
        clock.setToday(LocalDate.of(2026, 11, 21));
        AnqingDivisions.importInto(importing);
        DemoPolicyRows.loadInto(dataSource);
        long id = officers.save(new Officer("AQ01", "方明远", "hash", clock.instant())).id();
        cityClerk = new ActingOfficer(id, "AQ01", "方明远", 1, Role.CITY_CLERK, ANQING);
    }

    @Test
    void a_new_standard_ends_the_running_one_the_day_before_and_names_who_entered_it() {
        setting.set(standard("710", NEXT_YEAR, "演示 桐民〔2027〕1号"), cityClerk);
        assertThat(policies.on(TONGCHENG, NEXT_YEAR.minusDays(1)).standard(Area.URBAN)).isEqualTo(Fraction.of(67000));
        assertThat(policies.on(TONGCHENG, NEXT_YEAR).standard(Area.URBAN)).isEqualTo(Fraction.of(71000));
        assertThat(policies.on(TONGCHENG, NEXT_YEAR).standard(Area.RURAL)).isEqualTo(Fraction.of(50000));
        assertThat(policies.book(TONGCHENG).values().getLast().enteredBy()).contains(cityClerk.officerId());
    }

    @Test
    void a_first_day_that_is_not_after_the_running_ones_first_day_is_refused() {
        assertThatThrownBy(() -> setting.set(standard("710", LocalDate.of(2026, 4, 1), "演示"), cityClerk))
                .isInstanceOfSatisfying(PolicyRefusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("from");
                    assertThat(refusal.sentence()).contains("重叠").contains("670.00元/月").contains("演示 桐民〔2026〕12号");
                });
        setting.set(standard("710", LocalDate.of(2026, 4, 2), "演示"), cityClerk);
    }

    @Test
    void a_gap_after_a_value_that_ended_is_refused_with_the_day_that_would_do() {
        jdbc.sql("update policy_value set valid_to = '2026-12-31' where code = 'PCDI' and valid_to is null").update();
        assertThatThrownBy(() -> setting.set(income(LocalDate.of(2027, 2, 1)), cityClerk))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessage("中间有空档：“上年度居民人均可支配收入”的上一个值有效至2026-12-31，自2027-01-01至2027-01-31没有值，新值应自2027-01-01起。");
        assertThatThrownBy(() -> setting.set(income(LocalDate.of(2026, 12, 31)), cityClerk))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("重叠");
        setting.set(income(NEXT_YEAR), cityClerk);
    }

    @Test
    void the_database_itself_refuses_two_values_of_one_day() {
        assertThatThrownBy(() -> jdbc.sql("""
                insert into policy_value (code, area, division_code, value, unit, valid_from, document_number)
                values ('DIBAO_STD', 'URBAN', '340881000000', '800', 'YUAN_PER_MONTH', '2027-01-01', '演示')""").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("policy_value_never_overlaps");
    }

    @Test
    void a_value_without_a_document_is_refused() {
        assertThatThrownBy(() -> setting.set(standard("710", NEXT_YEAR, " "), cityClerk))
                .isInstanceOfSatisfying(PolicyRefusal.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("documentNumber"));
    }

    @Test
    void only_the_citys_clerk_sets_values_and_only_inside_the_city() {
        ActingOfficer reviewer = new ActingOfficer(cityClerk.officerId(), "TC01", "姚晓岚", 2, Role.COUNTY_REVIEWER,
                TONGCHENG);
        assertThatThrownBy(() -> setting.set(standard("710", NEXT_YEAR, "演示"), reviewer))
                .isInstanceOf(PolicyRefusal.class);
        PolicyValue elsewhere = new PolicyValue(PolicyCode.EDGE_MULT, null, null, "2", Unit.MULTIPLE,
                DivisionCode.COUNTRY, DateRange.from(NEXT_YEAR), "演示");
        assertThatThrownBy(() -> setting.set(elsewhere, cityClerk)).isInstanceOf(PolicyRefusal.class);
    }

    @Test
    void the_limit_of_dibao_may_equal_that_of_edge_but_not_exceed_it() {
        setting.set(limit(Programme.DIBAO, "36", ANQING), cityClerk);
        assertThatThrownBy(() -> setting.set(limit(Programme.DIBAO, "36.5", TONGCHENG), cityClerk))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("2027-01-01“金融资产合计”低保为36.5倍，宽于低保边缘的36倍");
    }

    @Test
    void a_citys_limit_is_checked_against_the_counties_that_have_their_own() {
        setting.set(limit(Programme.EDGE, "24", TONGCHENG), cityClerk);
        assertThatThrownBy(() -> setting.set(limit(Programme.DIBAO, "30", ANQING), cityClerk))
                .isInstanceOf(PolicyRefusal.class)
                .hasMessageContaining("低保为30倍，宽于低保边缘的24倍");
    }

    @Test
    void a_row_of_the_tariff_ends_the_rows_whose_range_it_touches() {
        setting.set(new ReliefTariff("-", ReliefCause.ILLNESS, ReliefTariff.Measure.SELF_PAID, Money.ZERO,
                Money.parse("30000"), ReliefTariff.Mode.MULTIPLE_RANGE, "1", "4", null, ANQING,
                DateRange.from(NEXT_YEAR), "演示"), cityClerk);
        assertThat(policies.on(TONGCHENG, NEXT_YEAR.minusDays(1)).tariffs(ReliefCause.ILLNESS)).hasSize(2);
        assertThat(policies.on(TONGCHENG, NEXT_YEAR).tariffs(ReliefCause.ILLNESS)).hasSize(1);
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
