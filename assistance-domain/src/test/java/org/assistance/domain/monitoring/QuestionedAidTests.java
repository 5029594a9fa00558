package org.assistance.domain.monitoring;

import org.assistance.domain.secret.Words;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.entitlement.Entitlement;
import org.assistance.domain.entitlement.Entitlements;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.facts.FactSource;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.facts.IncomeLine;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A family that came by the whole road is in the register with what is known of it; when its aid is questioned it is reviewed. */
@DatabaseTest
@Import(Road.class)
class QuestionedAidTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

    @Autowired
    private Road road;
    @Autowired
    private HandlingWarnings handling;
    @Autowired
    private LowIncomeRegister register;
    @Autowired
    private Entitlements entitlements;
    @Autowired
    private EntityManager database;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Words words;
    @Autowired
    private TestClock clock;

    private Entitlement right;

    @BeforeEach
    void a_family_holds_dibao(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        LocalDate applied = LocalDate.of(2026, 3, 16);
        clock.setToday(applied);
        AssistanceCase of = road.awaitingDecision(Declared.family(Road.VILLAGE, Programme.DIBAO)
                .on(applied)
                .with("林秀兰", Declared.idNumber("19680302", 2), Relation.SELF,
                        List.of(IncomeLine.monthly(IncomeKind.WAGE, YearMonth.of(2025, 3), YearMonth.of(2026, 2),
                                Money.ofYuan(300), FactSource.DECLARED)),
                        List.of())
                .idle()
                .obligors(List.of()), clock);
        road.decided(of, road.countyLeader);
        database.flush();
        right = entitlements.findByCaseIdOrderById(of.id()).getFirst();
        clock.setToday(TODAY);
    }

    @Test
    void the_register_knows_what_was_found_when_the_right_was_decided() {
        assertThat(register.write(TODAY)).isEqualTo(new LowIncomeRegister.Size(1, 0));
        assertThat(jdbc.sql("select wage_fen, pension_fen, vehicles, kinds::text, authorised from low_income_person")
                .query()
                .singleRow()).containsEntry("wage_fen", 30_000L)
                .containsEntry("pension_fen", 0L)
                .containsEntry("vehicles", 0L)
                .containsEntry("kinds", "{DIBAO}")
                .containsEntry("authorised", true);
    }

    @Test
    void whoever_left_within_two_years_is_in_it_without_an_authorisation_and_later_not() {
        jdbc.sql("update entitled_person set last_month = date '2026-08-01'").update();
        assertThat(register.write(TODAY)).isEqualTo(new LowIncomeRegister.Size(1, 1));
        assertThat(register.write(LocalDate.of(2028, 8, 31)).people()).isEqualTo(1);
        assertThat(register.write(LocalDate.of(2028, 9, 1)).people()).isZero();
    }

    @Test
    void only_what_has_become_different_is_written() {
        register.write(TODAY);
        String first = written();
        register.write(TODAY);
        assertThat(written()).isEqualTo(first);
        jdbc.sql("update entitled_person set last_month = date '2026-08-01'").update();
        register.write(TODAY);
        assertThat(written()).isNotEqualTo(first).endsWith("{} f");
        assertThat(register.write(LocalDate.of(2028, 9, 1)).people()).isZero();
        assertThat(register.write(TODAY).people()).isEqualTo(1);
    }

    // Where the row lies: one that was written again lies elsewhere.
    private String written() {
        return jdbc.sql("select concat_ws(' ', ctid, kinds, authorised) from low_income_person")
                .query(String.class)
                .single();
    }

    @Test
    void questioned_aid_is_reviewed_once_and_goes_on_meanwhile() {
        register.write(TODAY);
        long first = warning("a");
        assertThat(questioned(first)).isEqualTo(new HandlingWarnings.Concluded(1, null));
        database.flush();
        assertThat(jdbc.sql("select reason, explanation from right_review")
                .query((row, _) -> row.getString(1) + words.open(row.getString(2)))
                .single()).isEqualTo("CHANGED监测预警（新增机动车）：车辆属实");
        database.refresh(right);
        assertThat(right.lastMonth()).isEmpty();
        long second = warning("b");
        assertThat(questioned(second)).isEqualTo(new HandlingWarnings.Concluded(0, "最低生活保障：该项待遇的复核已在办理"));
        assertThat(note(second)).isEqualTo("情况属实；可能不再符合条件，办理复核；未发起复核：最低生活保障：该项待遇的复核已在办理");
    }

    @Test
    void where_nothing_is_held_any_more_the_step_says_that_no_review_was_opened_and_why() {
        register.write(TODAY);
        long id = warning("a");
        jdbc.sql("delete from entitled_person").update();
        assertThat(questioned(id)).isEqualTo(new HandlingWarnings.Concluded(0, "本人没有正在享受的低保、特困待遇"));
        assertThat(note(id)).endsWith("；未发起复核：本人没有正在享受的低保、特困待遇");
    }

    @Test
    void a_right_that_counts_the_person_no_more_is_not_reviewed_for_his_sake_though_it_goes_on() {
        register.write(TODAY);
        long last = warning("a");
        jdbc.sql("update entitled_person set last_month = date '2026-08-01'").update();
        assertThat(questioned(last)).isEqualTo(new HandlingWarnings.Concluded(0, "本人没有正在享受的低保、特困待遇"));
        long counted = warning("b");
        jdbc.sql("update entitled_person set last_month = date '2026-09-01'").update();
        assertThat(questioned(counted).reviews()).isEqualTo(1);
    }

    @Test
    void an_e_bike_that_was_declared_is_no_known_car() {
        for (String[] each : new String[][]{{"\"E_BIKE\"", "0"}, {"\"DISABLED_SCOOTER\"", "0"}, {"\"MOTORCYCLE\"", "1"},
                {"null", "1"}}) {
            jdbc.sql(
                    """
                    update case_assessment set facts = jsonb_set(facts, '{assets}', cast(:assets as jsonb)) where not superseded""")
                    .param("assets",
                            "[{\"member\": 1, \"kind\": \"VEHICLE\", \"count\": 1, \"exemption\": " + each[0] + "}]")
                    .update();
            register.write(TODAY);
            assertThat(jdbc.sql("select vehicles from low_income_person").query(Long.class).single())
                    .as(each[0])
                    .isEqualTo(Long.parseLong(each[1]));
        }
    }

    private String note(long id) {
        return words.open(jdbc.sql("select note from warning_step where warning_id = ? order by id desc limit 1")
                .param(id)
                .query(String.class)
                .single());
    }

    private HandlingWarnings.Concluded questioned(long id) {
        handling.take(id, road.clerk);
        handling.visit(id, new HandlingWarnings.NewVisit(TODAY, "王建国", "赵明华", "本人", "车辆停在院内，行驶证是本人的"), road.clerk);
        return handling.conclude(id,
                new HandlingWarnings.NewConclusion(true, Disposition.MAY_NOT_QUALIFY, "车辆属实"), road.clerk);
    }

    private long warning(String key) {
        return jdbc.sql("""
                with run as (insert into caseload_run (purpose, started_at, beat_at) values ('试', now(), now()) returning id)
                insert into warning (person_id, indicator_id, indicator, fact_key, division_code, case_id, run_id, data_as_of, found,
                    known, raised_on, due_on)
                select p.person_id, i.id, i.code, :key, p.division_code, p.case_id, run.id, :day, '小型客车', '未掌握', :day, :day
                from run, warning_indicator i, low_income_person p where i.code = 'VEHICLE' returning id""")
                .param("key", key)
                .param("day", TODAY)
                .query(Long.class)
                .single();
    }
}
