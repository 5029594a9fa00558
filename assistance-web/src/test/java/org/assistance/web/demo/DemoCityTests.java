package org.assistance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.Outcome;
import org.assistance.domain.casefile.Route;
import org.assistance.domain.casefile.Stage;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody finds in the demo city who has just started the system. */
@DemoCityTest
class DemoCityTests {
    private static final String COUNTS = """
            select (select count(*) from application_draft), (select count(*) from assistance_case),
                (select count(*) from case_event), (select count(*) from entitlement),
                (select count(*) from payment_run), (select count(*) from payment_transfer),
                (select count(*) from department_record)""";

    @Autowired
    private DemoCity city;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_city_is_loaded() {
        DemoCityToday.load(city);
    }

    @Test
    void every_stage_route_programme_and_outcome_can_be_found_in_it() {
        assertThat(all("select distinct stage from assistance_case")).containsAll(names(Stage.values()));
        assertThat(all("select distinct route from assistance_case")).containsAll(names(Route.values()));
        assertThat(all("select distinct outcome from assistance_case where outcome is not null"))
                .containsAll(
                        names(EnumSet.complementOf(EnumSet.of(Outcome.KEPT, Outcome.STOPPED)).toArray(Outcome[]::new)));
        assertThat(all("select distinct programme from award where granted")).containsAll(names(Programme.values()));
    }

    @Test
    void each_of_the_four_programmes_has_a_family_at_every_stage() {
        Map<Programme, List<Stage>> found = new EnumMap<>(Programme.class);
        jdbc.sql(
                "select distinct p.programme, c.stage from case_programme p join assistance_case c on c.id = p.case_id")
                .query(row -> {
                    found.computeIfAbsent(Programme.valueOf(row.getString(1)), _ -> new ArrayList<>())
                            .add(Stage.valueOf(row.getString(2)));
                });
        assertThat(found.get(Programme.DIBAO)).containsAll(Route.HOUSEHOLD.stages());
        assertThat(found.get(Programme.TEKUN)).containsAll(Route.HOUSEHOLD.stages());
        assertThat(found.get(Programme.TEMPORARY_RELIEF)).containsAll(Route.RELIEF.stages());
        assertThat(found.get(Programme.CARE_SUBSIDY)).containsAll(Route.SUBSIDY.stages());
    }

    @Test
    void the_worked_family_receives_low_income_support_and_both_subsidies_from_the_right_months() {
        var rights = jdbc.sql("""
                select programme || ' ' || amount_fen || ' ' || to_char(first_month, 'YYYY-MM') from entitlement
                where household_id = (select household_id from application where applicant_name = '李桂兰')
                order by id""").query(String.class).list();
        // Decided in July: 低保 from the month after the decision, the subsidies from the month of the application.
        assertThat(rights).containsExactly("DIBAO 87200 2026-08", "LIVING_SUBSIDY 5000 2026-07",
                "CARE_SUBSIDY 10000 2026-07");
    }

    @Test
    void one_member_of_a_household_just_above_the_line_has_low_income_support_of_her_own() {
        assertThat(all("select programme from entitlement where household_id = "
                + "(select household_id from application where applicant_name = '余建军')"))
                .contains("DIBAO", "EDGE");
    }

    @Test
    void relief_is_decided_by_the_township_up_to_its_ceiling_and_by_the_county_above() {
        assertThat(all("select decision_level from assistance_case where applicant_name = '涂玉龙'"))
                .containsExactly("TOWNSHIP");
        assertThat(all("select decision_level from assistance_case where applicant_name = '储德胜'"))
                .containsExactly("COUNTY");
    }

    @Test
    void differences_wait_for_a_conclusion() {
        assertThat(all("""
                select distinct i.source from verification_item i join verification_report r on r.id = i.report_id
                where i.needs_resolution and i.resolution is null and not r.superseded"""))
                .contains("PENSION", "DEATH", "DISABILITY_CERTIFICATE", "PUBLIC_PAYROLL", "VEHICLE", "REAL_ESTATE");
    }

    @Test
    void three_months_are_paid_and_the_present_one_waits_in_one_county() {
        assertThat(all("""
                select division_code || ' ' || to_char(month, 'YYYY-MM') || ' ' || status from payment_run
                where division_code = '340881000000' order by month""")).containsExactly(
                "340881000000 2026-08 SETTLED", "340881000000 2026-09 SETTLED",
                "340881000000 2026-10 SETTLED", "340881000000 2026-11 FROZEN");
        assertThat(all("select status from payment_run where month = '2026-11-01' order by division_code"))
                .containsExactly("SETTLED", "SENT", "FROZEN");
        assertThat(all("select change from payment_transfer where status = 'PAID'")).contains("RETRY", "SAME", "NEW");
        assertThat(all("select kind from payment_omission")).contains("STOPPED");
    }

    @Test
    void a_right_is_ended_and_a_refused_payment_an_ending_and_an_account_wait_for_somebody() {
        assertThat(all("select ground from entitlement_ending where status = 'CONFIRMED'")).contains("DEATH",
                "INCOME_ABOVE");
        assertThat(all("""
                select p.name from entitlement_ending x join entitlement e on e.id = x.entitlement_id
                join person p on p.id = e.person_id where x.status = 'PROPOSED'""")).containsExactly("朱立柱");
        assertThat(all("""
                select p.name from account_change c join entitlement e on e.id = c.entitlement_id
                join person p on p.id = e.person_id where c.status = 'PROPOSED'""")).containsExactly("钱卫国");
        assertThat(all("""
                select t.failure from payment_transfer t where t.status = 'FAILED'
                and not exists (select from payment_release r where r.transfer_id = t.id)"""))
                .containsExactly("账户长期不动，已转睡眠户");
        assertThat(all("""
                select sum(l.amount_fen)::text from payment_line l join entitlement e on e.id = l.entitlement_id
                where l.status = 'PAID' and l.benefit_month > e.last_month""")).first().asString().isNotEqualTo("0");
    }

    @Test
    void a_draft_is_ready_to_be_submitted() {
        assertThat(all("select applicant_name from application_draft where submitted_at is null")).contains("李桂珍");
    }

    @Test
    void nothing_lies_in_the_future() {
        assertThat(
                jdbc.sql("select max(at) from case_event").query(java.time.OffsetDateTime.class).single().toInstant())
                .isBefore(DemoCityToday.NOW);
    }

    @Test
    void loading_it_again_changes_nothing() {
        Map<String, Object> before = jdbc.sql(COUNTS).query().singleRow();
        city.load();
        assertThat(jdbc.sql(COUNTS).query().singleRow()).isEqualTo(before);
    }

    private List<String> all(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
