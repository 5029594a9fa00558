package org.assistance.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.visit.HouseholdVisits;
import org.assistance.domain.visit.NewVisit;
import org.assistance.domain.visit.VisitMethod;
import org.assistance.domain.visit.Visiting;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.facts.Signal;
import org.assistance.eligibility.ruling.Fact;
import org.assistance.eligibility.ruling.Missing;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What lets a family seem better off than it says is put down by officers, and nothing is decided before it is explained (XZ-29). */
@DatabaseTest
@Import(Road.class)
class ObservedTests {
    private static final Signal TRAVEL = new Signal(Signal.Kind.TRAVEL_ABROAD, "邻居反映去年两次出境旅游", null);

    @Autowired
    private Road road;
    @Autowired
    private Visiting visiting;
    @Autowired
    private HouseholdVisits visits;
    @Autowired
    private Assessing assessing;
    @Autowired
    private CaseAssessments assessments;

    @BeforeEach
    void the_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource,
            @Autowired TestClock clock) {
        road.open(importing, dataSource, clock);
    }

    private AssistanceCase verified() {
        return road.verified(Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("周敏", Declared.idNumber("19820909", 6), Relation.SELF, List.of(), List.of()));
    }

    private void visit(AssistanceCase of, Signal... seen) {
        visiting.record(of, new NewVisit(VisitMethod.HOME, null, Declared.APPLIED, "陈干事", "李主任", "周敏", "住房自有", "属实",
                "周敏", null, List.of(seen)), road.clerk);
    }

    private static Signal explained(@Nullable String how) {
        return new Signal(TRAVEL.kind(), TRAVEL.seen(), how);
    }

    private static List<Missing> signals(CaseAssessment assessed) {
        return assessed.missing().stream().filter(one -> one.fact() == Fact.SIGNAL).toList();
    }

    private static Findings saying(Signal signal) {
        return new Findings(List.of(), null, null, null, Map.of(), List.of(), Map.of(),
                TierChoice.NONE, null, null, null, List.of(signal));
    }

    @Test
    void what_was_seen_on_a_visit_waits_for_an_explanation_and_then_stands_in_the_rulings() {
        AssistanceCase of = verified();
        visit(of, TRAVEL);
        assertThat(visits.ofCase(of.id()).getFirst().signals()).containsExactly(TRAVEL);
        assertThat(signals(assessing.assess(of.id(), road.clerk))).hasSize(1);
        assertThatThrownBy(() -> assessing.forward(of.id(), of.version(), road.clerk))
                .isInstanceOf(IllegalMove.class);
        CaseAssessment said = assessing.assess(of.id(), saying(explained("单位组织，费用由单位承担，已核实")), road.clerk);
        assertThat(signals(said)).isEmpty();
        assertThat(said.result().results().getFirst().rulings())
                .anyMatch(ruling -> ruling.rule() == RuleId.XZ_29 && ruling.sentence().contains("单位组织"));
        assertThat(signals(assessing.assess(of.id(), road.clerk))).isEmpty();
        assessing.forward(of.id(), of.version(), road.clerk);
        assertThat(of.stage()).isEqualTo(Stage.OPINION);
    }

    @Test
    void an_assessment_that_does_not_know_what_a_later_visit_saw_goes_no_further() {
        AssistanceCase of = verified();
        assessing.assess(of.id(), road.clerk);
        visit(of);
        assessing.assess(of.id(), road.clerk);
        visit(of, explained("亲属出资，已核实"));
        assertThatThrownBy(() -> assessing.forward(of.id(), of.version(), road.clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("请重新测算");
        assessing.assess(of.id(), road.clerk);
        assessing.forward(of.id(), of.version(), road.clerk);
        visit(of, new Signal(Signal.Kind.UTILITIES, "月均电费600元", null));
        assertThatThrownBy(() -> road.opined(of)).isInstanceOf(IllegalMove.class).hasMessageContaining("月均电费600元");
    }

    @Test
    void what_the_check_brought_to_light_may_be_noted_at_the_assessment_too() {
        AssistanceCase of = verified();
        CaseAssessment noted = assessing.assess(of.id(), saying(explained(null)), road.clerk);
        assertThat(signals(noted)).hasSize(1);
        assertThat(assessments.current(of.id()).orElseThrow().facts().signals()).containsExactly(explained(null));
    }
}
