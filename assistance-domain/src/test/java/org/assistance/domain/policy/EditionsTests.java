package org.assistance.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.place.AnqingDivisions;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EditionsTests {
    private static final DivisionCode TONGCHENG = new DivisionCode("340881000000");
    private static final DivisionCode VILLAGE = new DivisionCode("340881100001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    private Policies policies;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    @Autowired
    private EntityManager database;

    @BeforeEach
    void the_demo_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        AnqingDivisions.importInto(importing);
        DemoPolicyRows.loadInto(dataSource);
    }

    // A new one each time, so that nothing is remembered but what is stored.
    private Editions editions() {
        return new Editions(jdbc, clock);
    }

    @Test
    void the_same_rows_are_one_edition_of_the_county_wherever_in_it_they_were_used() {
        Edition first = editions().keep(TONGCHENG, policies.book(TONGCHENG).toRows());
        Edition again = editions().keep(VILLAGE, policies.book(VILLAGE).toRows());
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.county()).isEqualTo(TONGCHENG);
    }

    @Test
    void a_new_value_makes_a_second_edition_and_the_first_still_answers_as_before() {
        Edition first = editions().keep(TONGCHENG, policies.book(TONGCHENG).toRows());
        jdbc.sql("update policy_value set value = '999' where code = 'DIBAO_STD' and division_code = :county "
                + "and area = 'URBAN'").param("county", TONGCHENG.value()).update();
        database.clear();
        Edition second = editions().keep(TONGCHENG, policies.book(TONGCHENG).toRows());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(editions().find(second.id()).on(VILLAGE, TODAY).standard(Area.URBAN))
                .isEqualTo(Fraction.of(99900));
        assertThat(editions().find(first.id())).isEqualTo(first);
        assertThat(editions().find(first.id()).on(VILLAGE, TODAY).standard(Area.URBAN)).isEqualTo(Fraction.of(67000));
    }

    @Test
    void an_edition_is_never_changed() {
        long id = editions().keep(TONGCHENG, policies.book(TONGCHENG).toRows()).id();
        assertThatThrownBy(
                () -> jdbc.sql("update policy_edition set rows = '{}' where id = :id").param("id", id).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void an_edition_that_names_a_retired_code_is_read_and_judges_equality_as_it_did() {
        long id = jdbc.sql("""
                insert into policy_edition (division_code, sha256, rows, first_used_at)
                values (:county, '\\x00', cast(:rows as jsonb), now()) returning id""")
                .param("county", TONGCHENG.value())
                .param("rows", """
                        {"values":[
                        {"code":"DIBAO_OPERATOR","variant":null,"area":null,"value":"AT_MOST","unit":"CHOICE",
                         "division":{"value":"340800000000"},"validity":{"from":"2020-01-01","to":null},
                         "documentNumber":"市"},
                        {"code":"DIBAO_STD","variant":null,"area":null,"value":"670","unit":"YUAN_PER_MONTH",
                         "division":{"value":"340881000000"},"validity":{"from":"2026-01-01","to":null},
                         "documentNumber":"县"}],
                        "assetRules":[],"tariffs":[],"rates":[],"exempt":[]}""")
                .query(Long.class)
                .single();
        assertThat(editions().find(id).on(VILLAGE, TODAY).value(PolicyCode.DIBAO_STD, Area.URBAN).comparison())
                .isEqualTo(Operator.AT_MOST);
    }
}
