package org.assistance.domain.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assistance.domain.casefile.Deadlines;
import org.assistance.domain.replay.AsDecided.Verdict;
import org.assistance.eligibility.Eligibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works a sample of decisions out again, once a night whichever instance is first: those of the day before, and others drawn by the night's
 * own date, so that the same night always draws the same. Only its own two tables are written.
 */
@Service
public class ReplayingSample {
    private static final Logger log = LoggerFactory.getLogger(ReplayingSample.class);
    // Decisions older than the editions of policy cannot be worked out as they were, and would be told of night after night.
    private static final String SAMPLE = """
            select d.id from decision d
            where d.policy_edition_id is not null and exists (select from opinion o
                join case_assessment a on a.id = o.assessment_id
                where o.id = d.opinion_id and a.policy_edition_id is not null)
            order by d.decided_on = :yesterday desc, md5(d.id || :seed) limit :size""";

    private final Again again;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final TransactionTemplate write;
    private final TransactionTemplate read;
    private final Clock clock;

    ReplayingSample(Again again, Deadlines deadlines, JdbcClient jdbc, PlatformTransactionManager transactions,
            Clock clock) {
        this.again = again;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.write = new TransactionTemplate(transactions);
        this.read = new TransactionTemplate(transactions);
        this.read.setReadOnly(true);
        this.clock = clock;
    }

    /**
     * The night of today.
     *
     * @param size how many decisions at most
     * @return what came of it; empty when another instance has done it or is doing it
     */
    public Optional<ReplayNight> night(int size) {
        Instant started = clock.instant();
        LocalDate night = deadlines.dayOf(started);
        Optional<Long> begun = write.execute(_ -> begun(night, started));
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        long id = begun.get();
        List<AsDecided> all = new ArrayList<>();
        for (long decision : sample(night, size)) {
            all.add(one(decision));
        }
        Instant ended = clock.instant();
        write.executeWithoutResult(_ -> ended(id, all, ended));
        return Optional.of(new ReplayNight(id, night, started, ended, all.size(), count(all, Verdict.SAME),
                count(all, Verdict.PROOF_DIFFERS), count(all, Verdict.AMOUNT_DIFFERS), count(all, Verdict.FAILED),
                Eligibility.VERSION));
    }

    private Optional<Long> begun(LocalDate night, Instant at) {
        return jdbc.sql("""
                insert into replay_night (night, started_at, engine_version) values (:night, :at, :version)
                on conflict (night) do nothing returning id""")
                .param("night", night)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("version", Eligibility.VERSION)
                .query(Long.class)
                .optional();
    }

    private List<Long> sample(LocalDate night, int size) {
        return jdbc.sql(SAMPLE)
                .param("yesterday", night.minusDays(1))
                .param("seed", night.toString())
                .param("size", size)
                .query(Long.class)
                .list();
    }

    // A transaction for each: one that cannot be read spoils no other.
    private AsDecided one(long decision) {
        try {
            return read.execute(_ -> again.of(decision));
        } catch (RuntimeException failed) {
            log.error("Decision {} could not be worked out again", decision, failed);
            return Again.failed(decision, Again.UNREADABLE);
        }
    }

    private void ended(long night, List<AsDecided> all, Instant at) {
        for (AsDecided one : all) {
            if (one.verdict() != Verdict.SAME) {
                jdbc.sql("""
                        insert into replay_difference (night_id, decision_id, case_id, division_code, verdict, detail)
                        select :night, d.id, d.case_id, c.division_code, :verdict, :detail
                        from decision d join assistance_case c on c.id = d.case_id where d.id = :decision""")
                        .param("night", night)
                        .param("decision", one.decisionId())
                        .param("verdict", one.verdict().name())
                        .param("detail", String.join("\n", one.differences()))
                        .update();
            }
        }
        jdbc.sql("""
                update replay_night set ended_at = :at, asked = :asked, same = :same, proof_differs = :proof,
                    amount_differs = :amount, failed = :failed where id = :id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("asked", all.size())
                .param("same", count(all, Verdict.SAME))
                .param("proof", count(all, Verdict.PROOF_DIFFERS))
                .param("amount", count(all, Verdict.AMOUNT_DIFFERS))
                .param("failed", count(all, Verdict.FAILED))
                .param("id", night)
                .update();
    }

    private static int count(List<AsDecided> all, Verdict verdict) {
        return (int) all.stream().filter(one -> one.verdict() == verdict).count();
    }
}
