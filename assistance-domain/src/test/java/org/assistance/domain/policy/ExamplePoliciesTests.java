package org.assistance.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.Families;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.policy.MissingPolicy;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The real local policies that come with the demo city say what the rulebook says of them. */
@DatabaseTest
class ExamplePoliciesTests {
    private static final DivisionCode DANGYANG = new DivisionCode("420582000000");
    private static final DivisionCode LAIBIN = new DivisionCode("451300000000");
    private static final DivisionCode ANQING = new DivisionCode("990800000000");
    private static final DivisionCode TAIZHOU = new DivisionCode("321200000000");
    private static final DivisionCode LONGHUA = new DivisionCode("440309000000");
    private static final DivisionCode SHANGHAI = new DivisionCode("310000000000");
    private static final LocalDate TODAY = Families.TODAY;

    @Autowired
    private Policies policies;

    @Autowired
    private PolicyExamples examples;

    @BeforeEach
    void the_demo_city_and_its_examples(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        AnqingDivisions.importInto(importing);
        DemoPolicyRows.loadInto(dataSource);
        new ResourceDatabasePopulator(false, false, "UTF-8",
                new FileSystemResource(Path.of("..", "db", "demo", "policy-examples.sql"))).execute(dataSource);
    }

    @Test
    void six_places_are_there_to_be_chosen() {
        assertThat(examples.all()).extracting(PolicyExamples.Example::division)
                .containsExactly(SHANGHAI, TAIZHOU, DANGYANG, LONGHUA, LAIBIN, ANQING);
    }

    @Test
    void without_limits_on_assets_dangyangs_text_decides_nobody() {
        ProgrammeResult dibao = Families.widowAndDaughter()
                .assessed(policies.on(DANGYANG, TODAY))
                .ofHousehold(Programme.DIBAO)
                .orElseThrow();
        assertThat(dibao.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(dibao.amount()).isNull();
        assertThat(dibao.reasons()).anyMatch(reason -> reason.contains("财产限额"));
    }

    @Test
    void with_a_limit_on_assets_the_widow_and_her_daughter_get_872_yuan_by_dangyangs_rows(
            @Autowired JdbcClient jdbc) {
        jdbc.sql("""
                insert into asset_rule (programme, asset_kind, metric, operator, threshold, verdict, division_code,
                    valid_from, document_number)
                values ('DIBAO', 'FINANCIAL', 'STANDARDS_PER_HEAD', 'AT_MOST', '24', 'FAIL', '420582000000',
                    '2023-01-01', '演示')""").update();
        ProgrammeResult dibao = Families.widowAndDaughter()
                .assessed(policies.on(DANGYANG, TODAY))
                .ofHousehold(Programme.DIBAO)
                .orElseThrow();
        assertThat(dibao.amount()).isEqualTo(Money.ofYuan(872));
    }

    @Test
    void dangyangs_rural_standard_is_500_a_month_and_its_tekun_twice_the_standard() {
        Policy policy = policies.on(DANGYANG, TODAY);
        assertThat(policy.standard(Area.RURAL)).isEqualTo(Fraction.of(50000));
        assertThat(policies.on(DANGYANG, LocalDate.of(2023, 3, 31)).standard(Area.RURAL)).isEqualTo(Fraction.of(44000));
        assertThat(policy.standard(Area.URBAN).times(policy.value(PolicyCode.TEKUN_BASE_MULT).number()))
                .isEqualTo(Fraction.of(134000));
    }

    @Test
    void hubei_pays_50_and_100_to_the_end_of_2025_and_110_and_125_afterwards() {
        assertThat(rate(DANGYANG, LocalDate.of(2025, 12, 31), Programme.LIVING_SUBSIDY)).isEqualTo("50");
        assertThat(rate(DANGYANG, LocalDate.of(2025, 12, 31), Programme.CARE_SUBSIDY)).isEqualTo("100");
        assertThat(rate(DANGYANG, LocalDate.of(2026, 1, 1), Programme.LIVING_SUBSIDY)).isEqualTo("110");
        assertThat(rate(DANGYANG, LocalDate.of(2026, 1, 1), Programme.CARE_SUBSIDY)).isEqualTo("125");
    }

    @Test
    void laibins_rural_standard_is_a_twelfth_of_3617_exactly() {
        assertThat(policies.on(LAIBIN, TODAY).standard(Area.RURAL)).isEqualTo(Fraction.of(361700, 12));
        assertThat(policies.on(LAIBIN, TODAY).value(PolicyCode.TEMP_DELEGATED_CAP).value()).isEqualTo("500");
    }

    @Test
    void anqings_own_document_sets_no_standard_and_none_is_guessed() {
        Policy policy = policies.on(ANQING, TODAY);
        assertThat(policy.value(PolicyCode.TEMP_DELEGATED_CAP).number()).isEqualTo(Fraction.of(6));
        assertThat(policy.value(PolicyCode.TEMP_MAX_MULT).number()).isEqualTo(Fraction.of(10));
        assertThatThrownBy(() -> policy.standard(Area.URBAN)).isInstanceOf(MissingPolicy.class);
    }

    @Test
    void taizhou_rounds_each_person_up_and_pays_the_gravely_ill_the_full_standard_and_a_fifth() {
        Policy policy = policies.on(TAIZHOU, TODAY);
        assertThat(policy.standard(Area.RURAL)).isEqualTo(Fraction.of(77000));
        assertThat(policy.value(PolicyCode.ROUNDING).value()).isEqualTo(Rounding.CEIL_YUAN_PERSON.name());
        assertThat(policy.value(PolicyCode.SUPPLEMENT_BASE, "SERIOUS_ILLNESS", Area.URBAN).value())
                .isEqualTo("FULL_STANDARD");
        assertThat(policy.value(PolicyCode.SUPPLEMENT, "SERIOUS_ILLNESS", Area.URBAN).value()).isEqualTo("20");
        assertThat(policy.variants(PolicyCode.SUPPLEMENT, Area.URBAN)).containsExactly("ELDER", "LIVES_ALONE", "MINOR",
                "RETURNED_OVERSEAS", "SERIOUS_ILLNESS", "VETERAN");
        assertThat(policy.tariffs(ReliefCause.ILLNESS)).extracting(ReliefTariff::capMultiple)
                .containsExactlyInAnyOrder(null, "15");
    }

    @Test
    void longhua_has_the_limits_of_the_city_of_shenzhen_for_edge_families() {
        assertThat(policies.on(LONGHUA, TODAY).assetRules(Programme.EDGE)).hasSize(7)
                .anySatisfy(rule -> assertThat(rule.limit()).isEqualTo("24"));
        assertThat(policies.on(LONGHUA, TODAY).value(PolicyCode.TEMP_DELEGATED_CAP).value()).isEqualTo("2");
    }

    @Test
    void tariffs_of_relief_have_the_shapes_of_their_places() {
        assertThat(policies.on(LONGHUA, TODAY).tariffs(ReliefCause.ILLNESS)).singleElement()
                .satisfies(row -> assertThat(row.citation().value()).isEqualTo("按人按低保标准倍数每人2至12倍"));
        assertThat(policies.on(SHANGHAI, TODAY).tariffs(ReliefCause.ILLNESS)).singleElement()
                .satisfies(row -> assertThat(row.citation().value()).contains("每月，最多3个月"));
        assertThat(policies.on(TAIZHOU, TODAY).tariffs(ReliefCause.OTHER)).singleElement()
                .satisfies(row -> assertThat(row.endsBelow()).isTrue());
        assertThat(policies.on(TAIZHOU, TODAY).value(PolicyCode.RIGID_LOWER_MULT).value()).isEqualTo("1.5");
    }

    @Test
    void shanghai_pays_by_class_and_by_grade() {
        assertThat(policies.on(SHANGHAI, TODAY).rates(Programme.LIVING_SUBSIDY)).extracting(SubsidyRate::amount)
                .containsExactlyInAnyOrder("450", "450", "450", "320");
        assertThat(policies.on(SHANGHAI, TODAY).rates(Programme.CARE_SUBSIDY)).extracting(SubsidyRate::amount)
                .containsExactlyInAnyOrder("350", "180", "180", "180");
    }

    private String rate(DivisionCode place, LocalDate day, Programme subsidy) {
        return policies.on(place, day).rates(subsidy).getFirst().amount();
    }
}
