package org.assistance.web.demo;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.eligibility.value.DivisionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the demo city at the first start: its families of {@code db/demo/families.csv} apply, are checked, decided and
 * paid by the real use cases, day by day in the order in which it happened.
 *
 * <p>All of it is one transaction: it is there whole or not at all. A database in which anybody has begun an application
 * is left alone. {@code assistance.demo.city=false} leaves the city empty.
 */
@Demo
@Component
@Order(30)
public class DemoCity implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

    private final boolean wanted;
    private final DemoRoads roads;
    private final DemoRegistries registries;
    private final DemoPayments payments;
    private final DemoRights rights;
    private final DemoReviews reviews;
    private final DemoProposals proposals;
    private final DemoReplays replays;
    private final DemoKinship kinship;
    private final DemoWarnings warnings;
    private final DemoChecks checks;
    private final DemoTrials trials;
    private final DemoExports exports;
    private final DemoUnmaskings unmaskings;
    private final Divisions divisions;
    private final TransactionTemplate transaction;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile boolean loading;

    DemoCity(@Value("${assistance.demo.city:true}") boolean wanted, DemoRoads roads, DemoRegistries registries,
            DemoPayments payments, DemoRights rights, DemoReviews reviews, DemoProposals proposals, DemoReplays replays,
            DemoKinship kinship, DemoWarnings warnings, DemoChecks checks,
            DemoTrials trials, DemoExports exports, DemoUnmaskings unmaskings,
            Divisions divisions,
            TransactionTemplate transaction,
            EntityManager entities,
            JdbcClient jdbc, Clock clock) {
        this.wanted = wanted;
        this.loading = wanted;
        this.roads = roads;
        this.registries = registries;
        this.payments = payments;
        this.rights = rights;
        this.reviews = reviews;
        this.proposals = proposals;
        this.replays = replays;
        this.kinship = kinship;
        this.warnings = warnings;
        this.checks = checks;
        this.trials = trials;
        this.exports = exports;
        this.unmaskings = unmaskings;
        this.divisions = divisions;
        this.transaction = transaction;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Loads it; whatever goes wrong is logged, and the system serves without it. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            try {
                load();
            } catch (RuntimeException failed) {
                LOG.error("The demo city could not be loaded and stays empty; everything else works", failed);
            } finally {
                loading = false;
            }
        }
    }

    /** Whether its past is still happening: pages can be opened already, and find nothing. */
    boolean loading() {
        return loading;
    }

    /** Lets the city's past happen, unless anything has happened in this database already. */
    public void load() {
        boolean loaded = Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean untouched = untouched();
            if (untouched) {
                long start = System.nanoTime();
                var timeline = new DemoTimeline(clock.instant());
                List<DemoFamily> families = families(timeline.today());
                registries.plan(timeline);
                families.forEach(family -> roads.plan(family, timeline));
                payments.plan(timeline);
                rights.plan(DemoPayments.COUNTIES, timeline);
                reviews.plan(timeline);
                proposals.plan(timeline);
                replays.plan(timeline);
                kinship.plan(timeline);
                warnings.plan(timeline);
                checks.plan(timeline);
                // Each use case expects to begin with what is stored, as behind a page.
                timeline.happen(() -> {
                    entities.flush();
                    entities.clear();
                });
                LOG.info("Demo city loaded: {} families, {} cases, {} payments, in {} ms", families.size(),
                        count("assistance_case"), count("payment_transfer"),
                        (System.nanoTime() - start) / 1_000_000);
            }
            return untouched;
        }));
        if (loaded) {
            trials.ask(LocalDate.now(clock));
            exports.ask();
            unmaskings.show();
        }
    }

    // Two processes starting on one database take turns.
    private boolean untouched() {
        jdbc.sql("select pg_advisory_xact_lock(340800)").query(_ -> {
        });
        return !jdbc.sql("select exists (select from application_draft) or exists (select from department_file)")
                .query(Boolean.class)
                .single();
    }

    private List<DemoFamily> families(LocalDate today) {
        try {
            return DemoFamilies.read(code -> divisions.find(new DivisionCode(code))
                    .map(Division::fullName)
                    .orElseThrow(() -> new IllegalArgumentException("没有区划" + code)), today);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
