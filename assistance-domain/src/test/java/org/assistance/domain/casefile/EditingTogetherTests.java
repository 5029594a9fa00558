package org.assistance.domain.casefile;

import org.assistance.domain.secret.Words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.application.Submission;
import org.assistance.domain.application.Submitting;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.visit.NewVisit;
import org.assistance.domain.visit.VisitMethod;
import org.assistance.domain.visit.Visiting;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sixteen add to one case at once, and nothing that was accepted is lost. {@code -Dedits=1000} does a thousand each
 * (bench/README.md).
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
// As many connections as a server has: of fewer than sixteen some request would find none, since a pool lends to whoever asks at the
// right moment, and on a busy machine that may be the same ones for minutes.
@TestPropertySource(properties = {"test.database=editing-together", "spring.datasource.hikari.maximum-pool-size=20"})
@DirtiesContext
@Import(Road.class)
class EditingTogetherTests {
    private static final int EDITS = Integer.getInteger("edits", 10);
    private static final int OFFICERS = 16;

    // As the server does, each request on a thread of its own.
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    private Road road;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private Visiting visiting;
    @Autowired
    private TransactionTemplate inOne;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Words words;

    @Test
    void of_sixteen_who_edit_one_case_none_undoes_anothers_work(@Autowired ImportingDivisions importing,
            @Autowired DataSource dataSource, @Autowired TestClock clock) throws Exception {
        AssistanceCase opened = inOne.execute(_ -> {
            open(importing, dataSource, clock);
            return road.accepted(alone("周敏", Declared.idNumber("19820909", 6)));
        });
        long events = events(opened.id());
        List<Callable<List<String>>> officers = new ArrayList<>();
        for (int officer = 0; officer < OFFICERS; officer++) {
            int number = officer;
            officers.add(() -> edits(opened.id(), number));
        }
        Set<String> kept = new TreeSet<>();
        for (Future<List<String>> one : requests.invokeAll(officers)) {
            kept.addAll(one.get());
        }
        assertThat(kept).hasSize(OFFICERS * EDITS);
        assertThat(new TreeSet<>(jdbc.sql("select seen from household_visit where case_id = ?")
                .param(opened.id())
                .query((row, _) -> words.open(row.getString(1)))
                .list())).isEqualTo(kept);
        assertThat(events(opened.id()) - events).isEqualTo(OFFICERS * EDITS);
    }

    private static Declared alone(String name, IdNumber number) {
        return Declared.family(Road.VILLAGE, Programme.DIBAO)
                .with(name, number, Relation.SELF, List.of(), List.of())
                .inTown()
                .obligors(List.of());
    }

    private void open(ImportingDivisions importing, DataSource dataSource, TestClock clock) {
        if (road.clerk == null) {
            road.open(importing, dataSource, clock);
        }
        clock.setToday(Declared.APPLIED);
    }

    @Test
    void an_application_submitted_a_hundred_times_at_once_is_one_and_every_answer_the_same(
            @Autowired ImportingDivisions importing, @Autowired DataSource dataSource, @Autowired TestClock clock,
            @Autowired Drafting drafting, @Autowired Submitting submitting) throws Exception {
        UUID draft = inOne.execute(_ -> {
            open(importing, dataSource, clock);
            return drafting.create(road.clerk).id();
        });
        Declared family = alone("孙立", Declared.idNumber("19850302", 1));
        List<Callable<List<Long>>> clicks = new ArrayList<>();
        for (int click = 0; click < 100; click++) {
            clicks.add(() -> {
                var answer = (Submission.Submitted) submitting.submit(draft, family.content(), road.clerk);
                return answer.cases().stream().map(AssistanceCase::id).sorted().toList();
            });
        }
        Set<List<Long>> answers = new HashSet<>();
        for (Future<List<Long>> one : requests.invokeAll(clicks)) {
            answers.add(one.get());
        }
        assertThat(answers).hasSize(1);
        assertThat(
                jdbc.sql("select count(*) from application where draft_id = ?").param(draft).query(Long.class).single())
                .isEqualTo(1);
        assertThat(jdbc.sql(
                "select id from assistance_case c where exists (select from application a where a.id = c.application_id and a.draft_id = ?) order by id")
                .param(draft)
                .query(Long.class)
                .list()).isEqualTo(answers.iterator().next());
    }

    /** Each text is added to what the case holds; none waits for another's page to be read anew. */
    private List<String> edits(long id, int officer) throws Exception {
        List<String> sent = new ArrayList<>();
        for (int at = 0; at < EDITS; at++) {
            String text = "第" + officer + "人第" + at + "次";
            requests.submit(() -> inOne.executeWithoutResult(_ -> visiting.record(
                    caseFile.required(id, version(id), road.clerk.scope()), visit(text), road.clerk))).get();
            sent.add(text);
        }
        return sent;
    }

    private static NewVisit visit(String text) {
        return new NewVisit(VisitMethod.HOME, null, Declared.APPLIED, "王经办", "李主任", "周敏", text, "属实", "周敏", null);
    }

    private int version(long id) {
        return jdbc.sql("select version from assistance_case where id = ?").param(id).query(Integer.class).single();
    }

    private long events(long id) {
        return jdbc.sql("select count(*) from case_event where case_id = ?").param(id).query(Long.class).single();
    }
}
