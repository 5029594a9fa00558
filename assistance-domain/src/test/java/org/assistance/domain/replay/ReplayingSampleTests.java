package org.assistance.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.casefile.AssistanceCase;
import org.assistance.domain.casefile.NoSuchCase;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.desk.Desk;
import org.assistance.domain.desk.OtherWork;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.replay.AsDecided.Verdict;
import org.assistance.domain.secret.SealedJson;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Road.class)
class ReplayingSampleTests {
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 11);

    @Autowired
    private ReplayingSample sample;
    @Autowired
    private ReplayNights nights;
    @Autowired
    private Desk desk;
    @Autowired
    private Road road;
    @Autowired
    private TestClock clock;
    @Autowired
    private EntityManager database;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private SealedJson documents;

    private AssistanceCase widow;
    private AssistanceCase alone;
    private ActingOfficer reviewer;

    @BeforeEach
    void two_decided_families(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        road.open(importing, dataSource, clock);
        widow = DecidedFamily.decided(road, clock);
        clock.setToday(Declared.APPLIED);
        alone = road.awaitingDecision(DecidedFamily.alone(), clock);
        road.decided(alone, road.countyLeader);
        reviewer = road.officer("RC102", "吴审核", Role.COUNTY_REVIEWER, Road.COUNTY);
        database.flush();
        database.clear();
        clock.setToday(NIGHT);
    }

    @Test
    void of_two_instances_the_second_finds_the_night_taken() {
        assertThat(sample.night(500)).hasValueSatisfying(night -> {
            assertThat(night.asked()).isEqualTo(2);
            assertThat(night.same()).isEqualTo(2);
        });
        assertThat(sample.night(500)).isEmpty();
        clock.setToday(NIGHT.plusDays(1));
        assertThat(sample.night(1)).hasValueSatisfying(night -> assertThat(night.asked()).isEqualTo(1));
        assertThat(nights.latest()).extracting(ReplayNight::night).containsExactly(NIGHT.plusDays(1), NIGHT);
    }

    @Test
    void one_that_cannot_be_read_is_told_of_and_the_others_go_on() {
        jdbc.sql("update case_assessment set facts = '{}' where case_id = :case").param("case", widow.id()).update();
        assertThat(sample.night(500)).hasValueSatisfying(night -> {
            assertThat(night.failed()).isEqualTo(1);
            assertThat(night.same()).isEqualTo(1);
        });
        assertThat(nights.differences(reviewer.scope(), false, 0)).singleElement().satisfies(found -> {
            assertThat(found.caseId()).isEqualTo(widow.id());
            assertThat(found.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(found.applicantName()).isEqualTo("李桂兰");
            assertThat(found.details()).containsExactly("重算没有完成：保存的案卷不能读取，请告知系统管理员查看运行日志");
        });
    }

    @Test
    void a_difference_lies_on_the_countys_desk_until_somebody_has_seen_it() {
        StoredResult.inTheClear(jdbc, documents);
        jdbc.sql("update case_assessment set result = jsonb_set(result, '{results,0,amount,fen}', '1')"
                + " where case_id = :case").param("case", widow.id()).update();
        jdbc.sql("update case_assessment set result = jsonb_set(result, '{results,0,rulings,0,reason}', '\"从前\"')"
                + " where case_id = :case").param("case", alone.id()).update();
        ReplayNight night = sample.night(500).orElseThrow();
        assertThat(List.of(night.amountDiffers(), night.proofDiffers())).containsExactly(1, 1);
        assertThat(desk.others(reviewer, NIGHT)).containsEntry(OtherWork.REPLAYS, 1);
        ReplayNights.Difference found = nights.differences(reviewer.scope(), false, 0).getFirst();
        assertThat(found.details()).singleElement().asString().contains("0.01元");
        assertThat(nights.differences(reviewer.scope(), true, 0)).hasSize(2);

        ActingOfficer elsewhere = road.officer("RC902", "邻县", Role.COUNTY_REVIEWER, new DivisionCode("340811000000"));
        assertThat(nights.differences(elsewhere.scope(), true, 0)).isEmpty();
        assertThatThrownBy(() -> nights.seen(night.id(), found.decisionId(), elsewhere))
                .isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> nights.seen(night.id(), found.decisionId(), road.clerk))
                .isInstanceOf(NotAllowed.class);
        assertThat(nights.seen(night.id(), found.decisionId(), reviewer)).isTrue();
        assertThat(nights.seen(night.id(), found.decisionId(), reviewer)).isFalse();
        assertThat(desk.others(reviewer, NIGHT)).containsEntry(OtherWork.REPLAYS, 0);
    }
}
