package org.assistance.domain.monitoring;

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
    void questioned_aid_is_reviewed_once_and_goes_on_meanwhile() {
        register.write(TODAY);
        long first = warning("a");
        assertThat(questioned(first)).isEqualTo(1);
        database.flush();
        assertThat(jdbc.sql("select reason || explanation from right_review").query(String.class).single())
                .isEqualTo("CHANGED监测预警（新增机动车）：车辆属实");
        database.refresh(right);
        assertThat(right.lastMonth()).isEmpty();
        assertThat(questioned(warning("b"))).isZero();
    }

    private int questioned(long id) {
        handling.take(id, road.clerk);
        handling.visit(id, new HandlingWarnings.NewVisit(TODAY, "王建国", "赵明华", "本人", "属实"), road.clerk);
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
