package org.assistance.domain.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.monitoring.HandlingWarnings.NewConclusion;
import org.assistance.domain.monitoring.HandlingWarnings.NewVisit;
import org.assistance.domain.payment.Families;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A warning from its opening to its closing (JC-05, JC-06). */
@DatabaseTest
class HandlingWarningsTests {
    private static final LocalDate RAISED = LocalDate.of(2026, 11, 16);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 23);

    @Autowired
    private HandlingWarnings handling;
    @Autowired
    private Warnings warnings;
    @Autowired
    private Indicators indicators;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private Families families;
    private Families.Family family;
    private Families.Right right;
    private ActingOfficer clerk;
    private ActingOfficer leader;
    private long warning;

    @BeforeEach
    void a_warning_about_somebody_in_payment() {
        clock.setToday(RAISED.plusDays(2));
        families = new Families(jdbc);
        family = families.family("李桂兰");
        right = family.dibao(YearMonth.of(2026, 4), 1, 500);
        clerk = families.officer("经办人", Role.TOWNSHIP_CLERK, Families.TOWNSHIP);
        leader = families.officer("负责人", Role.TOWNSHIP_LEADER, Families.TOWNSHIP);
        warning = raised(family, right, "a");
    }

    private long raised(Families.Family of, Families.Right on, String key) {
        return jdbc.sql("""
                with run as (insert into caseload_run (purpose, started_at, beat_at) values ('试', now(), now()) returning id)
                insert into warning (person_id, indicator_id, indicator, fact_key, division_code, case_id, run_id, data_as_of, found,
                    known, raised_on, due_on)
                select :person, i.id, i.code, :key, :village, :case, run.id, date '2026-10-31', '小型客车', '未掌握', :raised, :due
                from run, warning_indicator i where i.code = 'VEHICLE' returning id""")
                .param("person", of.person())
                .param("key", key)
                .param("village", Families.VILLAGE.value())
                .param("case", on.caseId())
                .param("raised", RAISED)
                .param("due", DUE)
                .query(Long.class)
                .single();
    }

    private static NewVisit visit(LocalDate on) {
        return new NewVisit(on, "王 建国", "赵明华", "本人", "车辆停在院内，登记在本人名下");
    }

    private static NewConclusion fact(Disposition disposition) {
        return new NewConclusion(true, disposition, "经入户核实");
    }

    private WarningStage stage() {
        return warnings.file(warning, clerk.scope()).orElseThrow().warning().stage();
    }

    @Test
    void it_is_taken_visited_by_two_concluded_and_closed_and_each_step_is_on_record() {
        handling.take(warning, clerk);
        handling.visit(warning, visit(RAISED.plusDays(1)), clerk);
        handling.conclude(warning, fact(Disposition.DELIVER), clerk);
        handling.close(warning, WarningResult.TOLD, null, clerk);
        assertThat(stage()).isEqualTo(WarningStage.CLOSED);
        assertThat(warnings.file(warning, clerk.scope()).orElseThrow().steps()).extracting(Warning.Step::note)
                .containsExactly("接收", "入户核实（2026-11-17，王建国、赵明华）", "情况属实；政策未落实，落实或者提请部门落实", "办结：政策告知");
    }

    @Test
    void aid_is_questioned_only_after_a_visit_and_then_by_a_review_that_changes_nothing_yet() {
        handling.take(warning, clerk);
        assertThatThrownBy(() -> handling.conclude(warning, fact(Disposition.MAY_NOT_QUALIFY), clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("仅凭数据比对不能停发");
        assertThat(jdbc.sql("select last_month from entitlement where id = ?")
                .param(right.id())
                .query(LocalDate.class)
                .optional()).isEmpty();
    }

    @Test
    void the_database_refuses_to_question_aid_without_a_visit_and_to_rewrite_what_was_found() {
        handling.take(warning, clerk);
        assertThatThrownBy(() -> jdbc.sql("""
                update warning set stage = 'CONCLUDED', concluded_by = :by, concluded_on = raised_on, true_finding = true,
                    disposition = 'MAY_NOT_QUALIFY', statement = 'x' where id = :id""")
                .param("by", clerk.officerId())
                .param("id", warning)
                .update()).hasMessageContaining("without a visit");
    }

    @Test
    void what_was_found_is_never_rewritten() {
        assertThatThrownBy(() -> jdbc.sql("update warning set found = '没有' where id = ?").param(warning).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void it_never_goes_back_or_away() {
        handling.take(warning, clerk);
        assertThatThrownBy(
                () -> jdbc.sql("update warning set stage = 'OPENED', taken_by = null where id = ?")
                        .param(warning)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_visit_is_of_two_people_between_the_warning_and_today() {
        handling.take(warning, clerk);
        assertThatThrownBy(() -> handling.visit(warning,
                new NewVisit(RAISED, "王建国", "王 建国", "本人", "看过"), clerk)).hasMessageContaining("两人以上");
        assertThatThrownBy(() -> handling.visit(warning, visit(RAISED.minusDays(1)), clerk))
                .hasMessageContaining("入户日期");
        assertThatThrownBy(() -> handling.visit(warning, visit(RAISED.plusDays(3)), clerk))
                .hasMessageContaining("入户日期");
        handling.visit(warning, visit(RAISED), clerk);
        assertThat(stage()).isEqualTo(WarningStage.VISITED);
    }

    @Test
    void a_finding_that_is_not_true_has_no_disposition_and_a_true_one_has() {
        handling.take(warning, clerk);
        assertThatThrownBy(() -> handling.conclude(warning, new NewConclusion(true, null, "是"), clerk))
                .hasMessageContaining("请选择处置方式");
        assertThatThrownBy(() -> handling.conclude(warning, new NewConclusion(false, Disposition.PUSH, "否"), clerk))
                .hasMessageContaining("不选择处置方式");
        assertThatThrownBy(() -> handling.conclude(warning, new NewConclusion(false, null, "误记了"), clerk))
                .hasMessageContaining("请写明核实的结论");
        handling.conclude(warning, new NewConclusion(false, null, "同名误记"), clerk);
        assertThat(precision().percent()).isZero();
    }

    private Indicators.Precision precision() {
        return indicators.precision(RAISED)
                .stream()
                .filter(one -> one.indicator().code().equals("VEHICLE"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void precision_is_true_findings_of_those_looked_into() {
        assertThat(precision().percent()).isNull();
        long second = raised(family, right, "b");
        handling.take(warning, clerk);
        handling.take(second, clerk);
        handling.conclude(warning, fact(Disposition.COMPLEX), clerk);
        handling.conclude(second, new NewConclusion(false, null, "数据误记"), clerk);
        raised(family, right, "c");
        assertThat(precision()).extracting(Indicators.Precision::raised, Indicators.Precision::concluded,
                Indicators.Precision::confirmed, Indicators.Precision::percent).containsExactly(3L, 2L, 1L, 50);
    }

    @Test
    void who_questioned_the_aid_does_not_close_the_warning() {
        handling.take(warning, clerk);
        handling.visit(warning, visit(RAISED), clerk);
        // Written as a row: the family of this test was never typed, so no review can take its form over.
        jdbc.sql("""
                update warning set stage = 'CONCLUDED', concluded_by = :by, concluded_on = raised_on, true_finding = true,
                    disposition = 'MAY_NOT_QUALIFY', statement = '车辆属实' where id = :id""")
                .param("by", clerk.officerId())
                .param("id", warning)
                .update();
        assertThatThrownBy(() -> handling.close(warning, WarningResult.NOT_FITTING, null, clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("另一名工作人员");
        handling.close(warning, WarningResult.NOT_FITTING, "复核办理中", leader);
        assertThat(stage()).isEqualTo(WarningStage.CLOSED);
    }

    @Test
    void other_posts_and_other_places_have_no_hand_in_it() {
        assertThatThrownBy(() -> handling.take(warning, leader)).isInstanceOf(NotAllowed.class);
        ActingOfficer elsewhere = families.officer("外地", Role.TOWNSHIP_CLERK, Families.ELSEWHERE);
        assertThatThrownBy(() -> handling.take(warning, elsewhere)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> handling.close(warning, WarningResult.TOLD, null, clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("待接收");
    }

    private void related(ActingOfficer officer) {
        jdbc.sql("""
                insert into kin_link (case_id, officer_id, division_code, relation, ground, state, found_at)
                values (:case, :officer, :village, 'RELATIVE', 'ID_NUMBER', 'CERTAIN', now())""")
                .param("case", right.caseId())
                .param("officer", officer.officerId())
                .param("village", Families.VILLAGE.value())
                .update();
    }

    @Test
    void what_a_relative_took_before_it_was_known_is_concluded_by_another_and_goes_along_with_its_village() {
        handling.take(warning, clerk);
        related(clerk);
        ActingOfficer another = families.officer("另一经办人", Role.TOWNSHIP_CLERK, Families.TOWNSHIP);
        handling.visit(warning, visit(RAISED), another);
        assertThat(jdbc.sql("update warning set division_code = :to where id = :id")
                .param("to", Families.ELSEWHERE.value())
                .param("id", warning)
                .update()).isEqualTo(1);
        assertThat(jdbc.sql("update warning set division_code = :back where id = :id")
                .param("back", Families.VILLAGE.value())
                .param("id", warning)
                .update()).isEqualTo(1);
        handling.conclude(warning, fact(Disposition.DELIVER), another);
        handling.close(warning, WarningResult.TOLD, null, leader);
        assertThat(warnings.file(warning, another.scope()).orElseThrow().warning().stage())
                .isEqualTo(WarningStage.CLOSED);
    }

    @Test
    void whoever_turned_out_to_be_a_relative_after_taking_it_does_not_conclude_it() {
        handling.take(warning, clerk);
        related(clerk);
        assertThatThrownBy(() -> jdbc.sql("""
                update warning set stage = 'CONCLUDED', concluded_by = :by, concluded_on = raised_on, true_finding = false,
                    statement = '无' where id = :id""").param("by", clerk.officerId()).param("id", warning).update())
                .hasMessageContaining("somebody related");
    }

    @Test
    void a_relative_sees_and_does_nothing() {
        related(clerk);
        assertThat(warnings.page(Warnings.Of.OPEN, clerk.scope(), RAISED, 0)).isEmpty();
        assertThatThrownBy(() -> handling.take(warning, clerk)).isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> jdbc.sql("update warning set stage = 'TAKEN', taken_by = :by where id = :id")
                .param("by", clerk.officerId())
                .param("id", warning)
                .update()).hasMessageContaining("somebody related");
    }

    @Test
    void it_is_overdue_the_day_after_its_last_one_until_it_is_closed() {
        assertThat(warnings.counts(clerk.scope(), DUE)).containsEntry(Warnings.Of.OVERDUE, 0)
                .containsEntry(
                        Warnings.Of.OPEN, 1);
        assertThat(warnings.counts(clerk.scope(), DUE.plusDays(1))).containsEntry(Warnings.Of.OVERDUE, 1);
    }

    @Test
    void every_figure_of_a_month_is_as_long_as_the_list_behind_it() {
        YearMonth month = YearMonth.of(2026, 11);
        LocalDate end = LocalDate.of(2026, 11, 30);
        raised(family, right, "b");
        handling.take(warning, clerk);
        handling.conclude(warning, fact(Disposition.PUSH), clerk);
        handling.close(warning, WarningResult.INCLUDED, null, leader);
        var figures = warnings.figures(clerk.scope(), 12, month, end).get(Families.VILLAGE);
        assertThat(figures).containsEntry(WarningFigure.RAISED, 2)
                .containsEntry(WarningFigure.CLOSED, 1)
                .containsEntry(WarningFigure.OPEN, 1)
                .containsEntry(WarningFigure.OVERDUE, 1)
                .containsEntry(WarningFigure.PUSH, 1)
                .containsEntry(WarningFigure.UNTRUE, 0);
        for (WarningFigure figure : WarningFigure.values()) {
            assertThat(warnings.behind(figure, clerk.scope(), month, end, 0)).as(figure.name())
                    .hasSize(figures.get(figure));
        }
        assertThat(warnings.meanDays(clerk.scope(), month, end)).isEqualTo("2.0");
        assertThat(warnings.meanDays(clerk.scope(), month.plusMonths(1), end.plusDays(20))).isNull();
    }

    @Test
    void an_indicator_is_turned_off_by_the_city_with_a_reason_only() {
        ActingOfficer city = families.officer("市级", Role.CITY_CLERK, Families.CITY);
        assertThatThrownBy(() -> indicators.turn("VEHICLE", false, "误报多", city)).hasMessageContaining("理由");
        assertThatThrownBy(() -> indicators.turn("VEHICLE", false, "误报太多", clerk)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> indicators.turn("VEHICLE", true, "恢复预警", city)).hasMessageContaining("已经启用");
        assertThatThrownBy(() -> indicators.turn("NONE", false, "误报太多", city)).isInstanceOf(NoSuchCase.class);
        indicators.turn("VEHICLE", false, "误报太多", city);
        assertThat(precision().indicator().on()).isFalse();
    }
}
