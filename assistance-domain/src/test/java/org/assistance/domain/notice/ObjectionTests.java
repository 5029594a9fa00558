package org.assistance.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.casefile.Stage;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Road.class)
class ObjectionTests {
    @Autowired
    private Road road;
    @Autowired
    private PostingNotice posting;
    @Autowired
    private Objections objections;

    @BeforeEach
    void the_city(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource,
            @Autowired TestClock clock) {
        road.open(importing, dataSource, clock);
    }

    @Test
    void a_family_is_not_posted_again_before_it_is_on_record_what_was_found_about_the_objection() {
        AssistanceCase of = road.posted(Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with("周敏", Declared.idNumber("19820909", 6), Relation.SELF, List.of(), List.of())
                .inTown()
                .obligors(List.of()));
        posting.object(of, new RaisedObjection(Declared.APPLIED, null, null, "其家有出租房屋未申报"), road.clerk);
        assertThat(of.stage()).isEqualTo(Stage.VERIFICATION);
        road.opined(road.assessed(road.verified(of)));
        assertThatThrownBy(() -> posting.post(of, "村务公开栏", road.clerk)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("调查核实结果");
        posting.answer(of, "入户核实，房屋为其叔父所有，异议不成立。", road.clerk);
        assertThat(posting.post(of, "村务公开栏", road.clerk)).hasSize(1);
        assertThat(objections.ofCase(of.id()).getFirst().finding()).contains("入户核实，房屋为其叔父所有，异议不成立。");
        assertThat(of.events().getLast().summary()).contains("张贴公示");
        assertThatThrownBy(() -> posting.answer(of, "再写一次", road.clerk)).isInstanceOf(IllegalMove.class);
    }
}
