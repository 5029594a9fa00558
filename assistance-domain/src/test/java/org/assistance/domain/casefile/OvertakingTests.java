package org.assistance.domain.casefile;

import org.assistance.domain.secret.Words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.assistance.domain.application.Declared;
import org.assistance.domain.application.Drafting;
import org.assistance.domain.assessment.Assessing;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.domain.opinion.Answer;
import org.assistance.domain.opinion.Opining;
import org.assistance.domain.place.ImportingDivisions;
import org.assistance.domain.verification.Concluding;
import org.assistance.domain.verification.Conclusion;
import org.assistance.domain.verification.VerificationReport;
import org.assistance.domain.verification.VerificationReports;
import org.assistance.eligibility.facts.Relation;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sixteen have the same page open and send it at once: one is heard, fifteen are told, and what the case holds is what the one wrote.
 * {@code -Dedits=1000} does a thousand rounds (bench/README.md).
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = {"test.database=overtaking", "spring.datasource.hikari.maximum-pool-size=20"})
@DirtiesContext
@Import(Road.class)
class OvertakingTests {
    private static final int ROUNDS = Integer.getInteger("edits", 10);
    private static final int OFFICERS = 16;

    @Autowired
    private Road road;
    @Autowired
    private CaseFile caseFile;
    @Autowired
    private VerificationReports reports;
    @Autowired
    private Concluding concluding;
    @Autowired
    private Assessing assessing;
    @Autowired
    private Opining opining;
    @Autowired
    private Returning returning;
    @Autowired
    private Drafting drafting;
    @Autowired
    private TransactionTemplate inOne;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Words words;

    @Test
    void of_sixteen_who_send_the_same_page_one_is_heard_and_fifteen_are_told(@Autowired ImportingDivisions importing,
            @Autowired DataSource dataSource, @Autowired TestClock clock) throws Exception {
        long id = inOne.execute(_ -> {
            open(importing, dataSource, clock);
            return road.visited(road.accepted(Declared.family(Road.VILLAGE, Programme.DIBAO)
                    .with("周敏", Declared.idNumber("19820909", 6), Relation.SELF, List.of(), List.of())
                    .inTown()
                    .obligors(List.of()))).id();
        });
        try (var threads = Executors.newFixedThreadPool(OFFICERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                concluded(id, round, threads);
                inOne.executeWithoutResult(_ -> assessing.assess(id, road.clerk));
                assertThat(contest(id, threads, (version, _) -> assessing.forward(id, version, road.clerk)))
                        .isNotNegative();
                opined(id, round, threads);
                inOne.executeWithoutResult(_ -> returning.returnTo(caseFile.required(id, road.clerk.scope()),
                        Stage.VERIFICATION, "再核对一次", road.clerk));
            }
        }
        assertThat(events("FORWARD", id)).isEqualTo(1L + 3 * ROUNDS);
    }

    private void open(ImportingDivisions importing, DataSource dataSource, TestClock clock) {
        if (road.clerk == null) {
            road.open(importing, dataSource, clock);
        }
        clock.setToday(Declared.APPLIED);
    }

    private void concluded(long id, int round, ExecutorService threads) throws Exception {
        long report = inOne.execute(_ -> reports
                .save(new VerificationReport(caseFile.required(id, road.clerk.scope()), road.clerk,
                        java.time.Instant.parse("2026-11-02T01:00:00Z")))
                .id());
        int heard = contest(id, threads, (version, officer) -> {
            caseFile.required(id, version, road.clerk.scope());
            concluding.conclude(id, report, List.of(), Conclusion.FITS, text(round, officer), road.clerk);
        });
        assertThat(words.open(jdbc.sql("select remark from verification_report where id = ?")
                .param(report)
                .query(String.class)
                .single())).isEqualTo(text(round, heard));
    }

    private void opined(long id, int round, ExecutorService threads) throws Exception {
        int heard = contest(id, threads, (version, officer) -> {
            AssistanceCase of = caseFile.required(id, version, road.clerk.scope());
            List<Answer> answers = opining.questions(of)
                    .stream()
                    .map(question -> new Answer(question.result().met(),
                            question.range() == null ? null : question.range().least(), ""))
                    .toList();
            opining.give(of, answers, text(round, officer), road.clerk);
        });
        assertThat(words.open(jdbc.sql("select text from opinion where case_id = ? order by id desc limit 1")
                .param(id)
                .query(String.class)
                .single())).isEqualTo(text(round, heard));
        assertThat(jdbc.sql("select count(*) from opinion where case_id = ?").param(id).query(Integer.class).single())
                .isEqualTo(round + 1);
    }

    /** One draft, sixteen tabs opened at the same version: each fills in a line of its own, and none is lost. */
    @Test
    void of_sixteen_who_fill_in_one_draft_none_undoes_anothers_lines(@Autowired ImportingDivisions importing,
            @Autowired DataSource dataSource, @Autowired TestClock clock) throws Exception {
        UUID draft = inOne.execute(_ -> {
            open(importing, dataSource, clock);
            return drafting.create(road.clerk).id();
        });
        var expected = new TreeSet<String>();
        try (var threads = Executors.newFixedThreadPool(OFFICERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                int opened = inOne.execute(_ -> drafting.required(draft, road.clerk.scope()).version());
                List<Callable<Void>> tabs = new ArrayList<>();
                for (int officer = 0; officer < OFFICERS; officer++) {
                    String field = "members[" + officer + "].name";
                    String text = text(round, officer);
                    tabs.add(() -> {
                        saved(draft, Map.of(field, text), opened);
                        return null;
                    });
                }
                for (Future<Void> one : threads.invokeAll(tabs)) {
                    one.get();
                }
                expected.clear();
                for (int officer = 0; officer < OFFICERS; officer++) {
                    expected.add(text(round, officer));
                }
                assertThat(List.<String>copyOf(
                        inOne.<java.util.Collection<String>>execute(_ -> drafting.required(draft, road.clerk.scope())
                                .content()
                                .values()
                                .values())))
                        .containsAll(expected);
            }
        }
    }

    // As the page does: who came a moment too late sends the same again.
    private void saved(UUID draft, Map<String, String> typed, int opened) {
        while (true) {
            try {
                inOne.executeWithoutResult(_ -> drafting.save(draft, typed, false, opened, road.clerk));
                return;
            } catch (ConcurrencyFailureException again) {
                Thread.onSpinWait();
            }
        }
    }

    /** All at once on the version that all have read; answers who was heard. */
    private int contest(long id, ExecutorService threads, BiConsumer<Integer, Integer> act) throws Exception {
        int version = jdbc.sql("select version from assistance_case where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        var together = new CyclicBarrier(OFFICERS);
        List<Callable<Void>> all = new ArrayList<>();
        for (int officer = 0; officer < OFFICERS; officer++) {
            int number = officer;
            all.add(() -> {
                together.await();
                inOne.executeWithoutResult(_ -> act.accept(version, number));
                return null;
            });
        }
        var heard = new ArrayList<Integer>();
        List<Future<Void>> answers = threads.invokeAll(all);
        for (int officer = 0; officer < OFFICERS; officer++) {
            try {
                answers.get(officer).get();
                heard.add(officer);
            } catch (ExecutionException told) {
                assertThat(told.getCause()).isInstanceOfAny(IllegalMove.class, ConcurrencyFailureException.class);
            }
        }
        assertThat(heard).as("who was heard").hasSize(1);
        return heard.getFirst();
    }

    private long events(String kind, long id) {
        return jdbc.sql("select count(*) from case_event where case_id = ? and kind = ?")
                .params(id, kind)
                .query(Long.class)
                .single();
    }

    private static String text(int round, int officer) {
        return "第" + round + "轮第" + officer + "人";
    }
}
