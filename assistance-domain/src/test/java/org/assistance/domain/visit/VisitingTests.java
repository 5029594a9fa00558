package org.assistance.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.facts.Living;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Road.class)
class VisitingTests {
    @Autowired
    private Road road;
    @Autowired
    private Visiting visiting;

    @BeforeEach
    void the_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource,
            @Autowired TestClock clock) {
        road.open(importing, dataSource, clock);
    }

    @Test
    void who_lives_apart_signs_no_visit_as_a_member_but_may_have_been_there() {
        AssistanceCase of = road.accepted(Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("周敏", Declared.idNumber("19820909", 6), Relation.SELF, List.of(), List.of())
                .living(Living.APART)
                .with("钱小分", Declared.idNumber("19820909", 7), Relation.SPOUSE, List.of(), List.of()));
        assertThat(visiting.household(of)).containsExactly("周敏");
        assertThatThrownBy(() -> visiting.record(of, signed("钱小分", "周敏"), road.clerk))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("钱小分");
        assertThat(visiting.record(of, signed("钱小分", "周敏、钱小分"), road.clerk).id()).isPositive();
    }

    private static NewVisit signed(String by, String present) {
        return new NewVisit(VisitMethod.HOME, null, Declared.APPLIED, "王经办", "李主任", present, "住房自有", "属实", by, null);
    }
}
