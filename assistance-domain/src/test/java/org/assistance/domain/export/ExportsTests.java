package org.assistance.domain.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assistance.domain.audit.Actor;
import org.assistance.domain.audit.Subject;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.casefile.NotAllowed;
import org.assistance.domain.casefile.Road;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.staff.ActingOfficer;
import org.assistance.domain.staff.Role;
import org.assistance.eligibility.value.DivisionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A list of people on its way out of the house. What instances do, they do in transactions of their own. */
@DatabaseTest
@Import(Road.class)
@TestPropertySource(properties = "test.database=exports")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ExportsTests {
    private static final byte[] FILE = "名单".getBytes(StandardCharsets.UTF_8);
    private static final Map<Subject, List<String>> NOBODY = Map.of();

    @Autowired
    private AskingExport asking;
    @Autowired
    private MakingExport making;
    @Autowired
    private ApprovingExport approving;
    @Autowired
    private FetchingExport fetching;
    @Autowired
    private Exports exports;
    @Autowired
    private Road road;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestClock clock;

    private ActingOfficer reviewer;
    private ActingOfficer leader;
    private ActingOfficer city;
    private ActingOfficer neighbour;
    private ActingOfficer township;
    private Instant now;

    @BeforeEach
    void people(@Autowired ImportingDivisions importing, @Autowired DataSource dataSource) {
        if (jdbc.sql("select count(*) from officer where staff_number = 'EX1'").query(Integer.class).single() == 0) {
            road.open(importing, dataSource, clock);
        }
        now = Instant.parse("2026-11-02T01:00:00Z");
        clock.set(now);
        reviewer = officer("EX1", Role.COUNTY_REVIEWER, Road.COUNTY);
        leader = officer("EX2", Role.COUNTY_LEADER, Road.COUNTY);
        city = officer("EX3", Role.CITY_CLERK, new DivisionCode("340800000000"));
        neighbour = officer("EX4", Role.COUNTY_LEADER, new DivisionCode("340822000000"));
        township = officer("EX5", Role.TOWNSHIP_LEADER, Road.TOWN);
        jdbc.sql("update export_job set status = 'WITHDRAWN' where status = 'WAITING'").update();
    }

    @AfterEach
    void the_rule_is_as_it_was() {
        jdbc.sql("delete from export_rule where valid_from > '2020-01-01'").update();
    }

    private ActingOfficer officer(String number, Role role, DivisionCode division) {
        return jdbc.sql(
                "select o.id, p.id from officer o join post p on p.officer_id = o.id where o.staff_number = :number")
                .param("number", number)
                .query((row, _) -> new ActingOfficer(row.getLong(1), number, "导出人", row.getLong(2), role, division))
                .optional()
                .orElseGet(() -> road.holding(road.officer(number, "导出人", role, division)));
    }

    private long ask(ActingOfficer by) {
        return asking.ask(wanted("1"), by);
    }

    private static AskingExport.Wanted wanted(String run) {
        return new AskingExport.Wanted(ExportKind.PAYMENT_LIST, Map.of("run", run), "桐城市2026年11月发放名单",
                ExportReason.FINANCE, "送市财政局核对");
    }

    private long made(ActingOfficer by, long rows) {
        long id = ask(by);
        assertThat(making.made(making.take().orElseThrow(), FILE, rows, NOBODY)).isTrue();
        return id;
    }

    private ExportStatus status(long id) {
        return ExportStatus.valueOf(
                jdbc.sql("select status from export_job where id = :id").param("id", id).query(String.class).single());
    }

    private boolean kept(long id) {
        return jdbc.sql("select exists (select from export_file where job_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void up_to_five_hundred_rows_who_asked_fetches_at_once_and_nobody_else_ever() {
        long id = made(reviewer, 500);
        assertThat(status(id)).isEqualTo(ExportStatus.READY);
        assertThat(fetching.fetch(id, reviewer).bytes()).isEqualTo(FILE);
        assertThat(fetching.fetch(id, reviewer).name())
                .isEqualTo("发放名单-" + exports.required(id, reviewer).number() + ".xlsx");
        assertThat(exports.fetches(id)).hasSize(2);
        for (ActingOfficer other : List.of(leader, city, neighbour, township)) {
            assertThatThrownBy(() -> fetching.fetch(id, other)).isInstanceOf(NoSuchExport.class);
            assertThatThrownBy(() -> asking.withdraw(id, other)).isInstanceOf(NoSuchExport.class);
        }
        assertThat(exports.fetches(id)).hasSize(2);
    }

    @Test
    void from_the_five_hundred_and_first_row_on_a_second_officer_of_the_same_or_the_upper_division_is_asked() {
        long id = made(reviewer, 501);
        assertThat(status(id)).isEqualTo(ExportStatus.FOR_APPROVAL);
        assertThatThrownBy(() -> fetching.fetch(id, reviewer)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("待审批");
        assertThatThrownBy(() -> approving.approve(id, neighbour)).isInstanceOf(NoSuchExport.class);
        assertThatThrownBy(() -> approving.approve(id, township)).isInstanceOf(NoSuchExport.class);
        assertThatThrownBy(() -> approving.approve(id, reviewer)).isInstanceOf(NotAllowed.class);
        approving.approve(id, leader);
        approving.approve(id, leader);
        assertThat(fetching.fetch(id, reviewer).bytes()).isEqualTo(FILE);

        long second = made(leader, 20_000);
        assertThatThrownBy(() -> approving.approve(second, leader)).isInstanceOf(NotAllowed.class)
                .hasMessageContaining("另一人");
        approving.approve(second, city);
        assertThat(status(second)).isEqualTo(ExportStatus.READY);
    }

    @Test
    void the_database_lets_nobody_approve_his_own_and_no_long_list_go_unapproved() {
        long id = made(leader, 501);
        assertThatThrownBy(
                () -> jdbc.sql("update export_job set status = 'READY' where id = :id").param("id", id).update())
                .hasMessageContaining("export_long_is_approved");
        String answer = "update export_job set status = 'READY', answered_by = :by, answered_at = '2026-11-02T01:00:00Z' where id = :id";
        assertThatThrownBy(() -> jdbc.sql(answer).param("by", leader.officerId()).param("id", id).update())
                .hasMessageContaining("export_by_two");
        for (ActingOfficer other : List.of(reviewer, neighbour, township)) {
            assertThatThrownBy(() -> jdbc.sql(answer).param("by", other.officerId()).param("id", id).update())
                    .hasMessageContaining("may not approve");
        }
        assertThatThrownBy(
                () -> jdbc.sql("update export_job set row_count = 5 where id = :id").param("id", id).update())
                .hasMessageContaining("stands as it was");
        assertThatThrownBy(() -> jdbc.sql("delete from export_job where id = :id").param("id", id).update())
                .hasMessageContaining("export_job");
        assertThat(jdbc.sql(answer).param("by", city.officerId()).param("id", id).update()).isEqualTo(1);
    }

    @Test
    void the_database_lets_no_list_begin_made_approved_or_answered() {
        long id = made(reviewer, 501);
        approving.approve(id, leader);
        String columns = "division_code, kind, filters, title, reason, words, asked_by, post_id, asked_at";
        for (String begun : List.of(
                "status, made_at, row_count, rows_alone, sha256, expires_at, answered_by, answered_at",
                "made_at, row_count, rows_alone, sha256", "answered_by, answered_at", "expires_at", "status")) {
            assertThatThrownBy(
                    () -> jdbc.sql("insert into export_job (" + columns + ", " + begun + ") select " + columns
                            + ", " + begun.replace("status", begun.equals("status") ? "'REFUSED'" : "status")
                            + " from export_job where id = :id").param("id", id).update())
                    .hasMessageContaining("begins as it was asked for");
        }
    }

    @Test
    void how_long_a_list_may_be_and_how_long_it_stays_is_the_rule_of_its_day() {
        jdbc.sql("insert into export_rule values ('2026-11-02', 10, 2, 5, '试〔2026〕1号')").update();
        long id = made(reviewer, 11);
        assertThat(status(id)).isEqualTo(ExportStatus.FOR_APPROVAL);
        assertThat(exports.required(id, reviewer).expiresAt()).isEqualTo(now.plus(Duration.ofHours(5)));
        approving.approve(id, leader);
        assertThat(exports.required(id, reviewer).expiresAt()).isEqualTo(now.plus(Duration.ofHours(2)));
        jdbc.sql("delete from export_rule where valid_from = '2026-11-02'").update();
        jdbc.sql("insert into export_rule values ('2026-11-03', 10, 2, 5, '试〔2026〕1号')").update();
        assertThat(status(made(reviewer, 11))).isEqualTo(ExportStatus.READY);
    }

    @Test
    void after_a_day_the_file_is_gone_and_the_record_stays() {
        long id = made(reviewer, 3);
        clock.set(now.plus(Duration.ofHours(24)).minusSeconds(1));
        making.expire();
        assertThat(fetching.fetch(id, reviewer).bytes()).isEqualTo(FILE);
        clock.set(now.plus(Duration.ofHours(24)));
        assertThatThrownBy(() -> fetching.fetch(id, reviewer)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("已过期");
        assertThat(kept(id)).isTrue();
        assertThat(making.expire()).isPositive();
        assertThat(kept(id)).isFalse();
        assertThat(status(id)).isEqualTo(ExportStatus.EXPIRED);
        ExportJob stays = exports.required(id, reviewer);
        assertThat(List.of(stays.words(), stays.rows(), stays.fetches())).isEqualTo(List.of("送市财政局核对", 3L, 1));
    }

    @Test
    void what_nobody_answers_in_three_days_is_over() {
        long id = made(reviewer, 501);
        clock.set(now.plus(Duration.ofHours(72)));
        assertThatThrownBy(() -> approving.approve(id, leader)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("逾期");
        making.expire();
        assertThat(status(id)).isEqualTo(ExportStatus.EXPIRED);
    }

    @Test
    void a_refusal_says_why_and_removes_the_file_and_the_same_can_be_asked_for_again() {
        long id = made(reviewer, 501);
        assertThatThrownBy(() -> approving.refuse(id, "不同意", leader)).isInstanceOf(IllegalMove.class);
        approving.refuse(id, "用不着全县的", leader);
        assertThat(kept(id)).isFalse();
        assertThat(exports.required(id, reviewer).answer()).isEqualTo("用不着全县的");
        assertThatThrownBy(() -> approving.approve(id, leader)).isInstanceOf(IllegalMove.class);
        assertThat(ask(reviewer)).isGreaterThan(id);
    }

    @Test
    void who_asked_takes_it_back_and_who_may_approve_stops_it() {
        long id = made(reviewer, 5);
        asking.withdraw(id, reviewer);
        assertThat(kept(id)).isFalse();
        long other = made(reviewer, 5);
        assertThatThrownBy(() -> approving.recall(other, reviewer)).isInstanceOf(NotAllowed.class);
        approving.recall(other, leader);
        assertThat(kept(other)).isFalse();
        assertThatThrownBy(() -> fetching.fetch(other, reviewer)).isInstanceOf(IllegalMove.class);
        assertThat(exports.required(other, reviewer).ender()).contains("EX2");
    }

    @Test
    void two_clicks_are_one_export_and_not_more_than_five_are_made_at_once() {
        assertThat(ask(reviewer)).isEqualTo(ask(reviewer));
        for (int run = 2; run <= AskingExport.AT_ONCE; run++) {
            asking.ask(wanted(String.valueOf(run)), reviewer);
        }
        assertThatThrownBy(() -> asking.ask(wanted("9"), reviewer)).isInstanceOf(IllegalMove.class);
        asking.ask(wanted("9"), leader);
    }

    @Test
    void without_words_or_by_a_post_that_may_not_nothing_is_exported() {
        var silent = new AskingExport.Wanted(ExportKind.CASES, Map.of(), "案件", ExportReason.OTHER, " ");
        assertThatThrownBy(() -> asking.ask(silent, reviewer)).isInstanceOf(IllegalMove.class);
        for (Role role : List.of(Role.VILLAGE_ASSISTANT, Role.COUNTY_CHECKER, Role.ADMINISTRATOR)) {
            var by = new ActingOfficer(reviewer.officerId(), "EX1", "导出人", reviewer.postId(), role, Road.COUNTY);
            assertThatThrownBy(() -> asking.ask(wanted("1"), by)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void of_two_instances_one_takes_an_export_and_what_a_dead_one_left_another_makes() {
        long id = ask(reviewer);
        MakingExport.Task first = making.take().orElseThrow();
        assertThat(first.job().id()).isEqualTo(id);
        assertThat(making.take()).isEmpty();
        assertThat(making.renew(first)).isTrue();
        jdbc.sql("update export_job set lease_until = now() - interval '1 second' where id = :id")
                .param("id", id)
                .update();
        MakingExport.Task second = making.take().orElseThrow();
        assertThat(second.turn()).isEqualTo(2);
        // The first was only slow: what it makes now is thrown away, and it learns so on the way.
        assertThat(making.renew(first)).isFalse();
        assertThat(making.made(first, FILE, 1, NOBODY)).isFalse();
        assertThat(making.made(second, FILE, 2, NOBODY)).isTrue();
        assertThat(exports.required(id, reviewer).rows()).isEqualTo(2);
    }

    @Test
    void what_fails_three_times_is_given_up_and_what_was_taken_back_is_not_made() {
        long id = ask(reviewer);
        for (int turn = 1; turn <= MakingExport.ATTEMPTS; turn++) {
            assertThat(making.take()).isPresent();
            jdbc.sql("update export_job set lease_until = now() - interval '1 second' where id = :id")
                    .param("id", id)
                    .update();
        }
        assertThat(making.take()).isEmpty();
        assertThat(status(id)).isEqualTo(ExportStatus.FAILED);
        long other = ask(reviewer);
        MakingExport.Task task = making.take().orElseThrow();
        asking.withdraw(other, reviewer);
        assertThat(making.made(task, FILE, 1, NOBODY)).isFalse();
        assertThat(kept(other)).isFalse();
    }

    @Test
    void whoever_lost_the_post_meanwhile_gets_nothing() {
        ActingOfficer leaving = officer("EX6", Role.COUNTY_REVIEWER, Road.COUNTY);
        ask(leaving);
        ExportJob job = making.take().orElseThrow().job();
        assertThat(making.asker(job)).hasValueSatisfying(one -> assertThat(one.postId()).isEqualTo(leaving.postId()));
        jdbc.sql("update post set valid_to = '2026-11-01' where id = :id").param("id", leaving.postId()).update();
        assertThat(making.asker(job)).isEmpty();
    }

    @Test
    void everybody_in_the_file_is_on_record_at_each_fetch_and_the_file_is_sealed() {
        long id = ask(reviewer);
        making.made(making.take().orElseThrow(), FILE, 2, Map.of(Subject.RIGHT, List.of("7", "9")));
        Trace trace = Trace.of(Actor.officer(reviewer, "r1", "POST /exports/1/file"));
        trace.over(() -> fetching.fetch(id, reviewer));
        assertThat(trace.seen()).isEqualTo(Map.of(Subject.RIGHT, List.of("7", "9")));
        assertThat(jdbc.sql("select position(:clear in content_sealed) from export_file where job_id = :id")
                .param("clear", FILE)
                .param("id", id)
                .query(Integer.class)
                .single()).isZero();
        jdbc.sql("update export_file set content_sealed = content_sealed || '\\x00'::bytea where job_id = :id")
                .param("id", id)
                .update();
        assertThatThrownBy(() -> fetching.fetch(id, reviewer)).hasMessageContaining("改动");
    }

    @Test
    void the_desk_counts_what_waits_for_somebody_else_than_who_asked() {
        int before = exports.waitingCount(leader);
        made(reviewer, 501);
        made(leader, 501);
        assertThat(exports.waitingCount(leader)).isEqualTo(before + 1);
        assertThat(exports.waitingCount(neighbour)).isZero();
        assertThat(exports.waiting(city, Long.MAX_VALUE)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(exports.waiting(neighbour, Long.MAX_VALUE)).isEmpty();
    }
}
