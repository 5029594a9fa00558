package org.assistance.domain.whatif;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.assistance.domain.assessment.FactsReader;
import org.assistance.domain.conversion.SealedFormat;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.policy.Policies;
import org.assistance.domain.secret.SealedJson;
import org.assistance.eligibility.Days;
import org.assistance.eligibility.facts.HouseholdFacts;
import org.assistance.eligibility.policy.Policy;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Judges a whole caseload twice, by the policy in force and by a tried one, both in the same month and on the same facts, so that the
 * difference is the policy's alone. Reads, and writes nothing. One thread reads, as many as there are processors judge; no more than
 * a few chunks are in memory at a time.
 */
@Component
public class CaseloadWhatIf {
    private static final int AHEAD = 8;

    private final CaseloadRows rows;
    private final Policies policies;
    private final SealedJson documents;

    CaseloadWhatIf(CaseloadRows rows, Policies policies, SealedJson documents) {
        this.documents = documents;
        this.rows = rows;
        this.policies = policies;
    }

    /** The two policies of a county. */
    private record Pair(Policy before, Policy after) {}

    /** One case judged twice; {@code before} and {@code after} are null where its facts cannot be read. */
    record Twice(CaseloadRows.Row row, @Nullable HouseholdFacts facts, @Nullable Judged before,
            @Nullable Judged after) {}

    /**
     * Judges everything in a scope.
     *
     * @param month whose ages, certificates and values count; the income stays that before the application
     * @throws RunCancelled when the progress was cancelled meanwhile
     */
    public Tally run(DivisionScope scope, YearMonth month, Sandbox sandbox, Progress progress) {
        var sum = new Counting();
        var changed = new ArrayList<Tally.Changed>();
        Map<DivisionCode, Pair> pairs = new HashMap<>();
        var failure = new AtomicReference<@Nullable RuntimeException>();
        var free = new Semaphore(AHEAD);
        try (ExecutorService judges = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("what-if-", 1).factory())) {
            rows.read(scope, month, progress, chunk -> {
                free.acquireUninterruptibly();
                refuse(progress, failure);
                List<Pair> pairOf = chunk.stream()
                        .map(row -> pairs.computeIfAbsent(row.division().at(DivisionLevel.COUNTY),
                                county -> pair(county, month, sandbox, changed)))
                        .toList();
                judges.execute(() -> {
                    try {
                        Counting part = count(chunk, pairOf, month);
                        synchronized (sum) {
                            sum.add(part);
                        }
                        progress.add(chunk.size());
                    } catch (RuntimeException failed) {
                        failure.set(failed);
                    } finally {
                        free.release();
                    }
                });
            });
        }
        refuse(progress, failure);
        return sum.tally(changed);
    }

    private static void refuse(Progress progress, AtomicReference<@Nullable RuntimeException> failure) {
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        if (progress.cancelled()) {
            throw new RunCancelled();
        }
    }

    /** Judges the cases of a township one by one, in the order of their numbers, for somebody who looks at what their rulings say. */
    List<Twice> each(DivisionScope township, YearMonth month, Sandbox sandbox) {
        Map<DivisionCode, Pair> pairs = new HashMap<>();
        List<Twice> all = new ArrayList<>();
        rows.read(township, month, new Progress(), chunk -> chunk.stream()
                .filter(row -> !row.over())
                .forEach(
                        row -> all.add(twice(opened(row), pairs.computeIfAbsent(row.division().at(DivisionLevel.COUNTY),
                                county -> pair(county, month, sandbox, new ArrayList<>())), month))));
        return all;
    }

    private CaseloadRows.Row opened(CaseloadRows.Row row) {
        String facts = documents.open(new String(row.facts(), StandardCharsets.UTF_8), SealedFormat.OF_FACTS);
        return new CaseloadRows.Row(row.caseId(), row.division(), row.township(), row.held(), row.ended(),
                facts.getBytes(StandardCharsets.UTF_8));
    }

    private Pair pair(DivisionCode county, YearMonth month, Sandbox sandbox, List<Tally.Changed> changed) {
        LocalDate first = month.atDay(1);
        PolicyRows now = policies.book(county).toRows();
        Policy before = now.policy(county, first);
        if (sandbox.changesNothing()) {
            return new Pair(before, before);
        }
        changed.addAll(sandbox.changes(now, county, first));
        return new Pair(before, sandbox.over(now, county, first).policy(county, first));
    }

    private static Counting count(List<CaseloadRows.Row> chunk, List<Pair> pairs, YearMonth month) {
        var part = new Counting();
        for (int at = 0; at < chunk.size(); at++) {
            CaseloadRows.Row row = chunk.get(at);
            if (row.over()) {
                part.addEnded();
                continue;
            }
            Twice judged = twice(row, pairs.get(at), month);
            if (judged.before() == null || judged.after() == null) {
                part.unreadable();
            } else {
                part.add(row.township(), judged.before(), judged.after());
            }
        }
        return part;
    }

    private static Twice twice(CaseloadRows.Row row, Pair pair, YearMonth month) {
        HouseholdFacts facts;
        try {
            facts = FactsReader.read(row.facts()).in(row.division());
        } catch (JacksonException | NullPointerException unreadable) {
            return new Twice(row, null, null, null);
        }
        Days days = Days.review(facts.applied(), month);
        Judged before = Judged.now(facts, pair.before(), days, row);
        return new Twice(row, facts, before,
                pair.before() == pair.after() ? before : Judged.tried(facts, pair.after(), days, before));
    }
}
