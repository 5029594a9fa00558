package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two acts of which the first is done and not committed when the second begins, so that the second must wait for it. */
record TakingTurns(JdbcClient jdbc, PlatformTransactionManager transactions) {
    /** What the second act came to, or why it was refused. */
    Object second(Callable<?> one, Callable<?> other) throws Exception {
        return second(one, other, () -> true);
    }

    /** The same; {@code then} is the first one's too, done while the second waits, and would meet what the second holds. */
    Object second(Callable<?> one, Callable<?> other, Callable<?> then) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<?> waiting = new TransactionTemplate(transactions).execute(_ -> {
                call(one);
                Future<?> begun = thread.submit(other);
                assertThat(waits()).as("the second waits for the first").isTrue();
                call(then);
                return begun;
            });
            return waiting.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            return refused.getCause();
        }
    }

    private boolean waits() {
        for (int at = 0; at < 200; at++) {
            if (jdbc.sql("""
                    select exists (select from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock')""")
                    .query(Boolean.class)
                    .single()) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void call(Callable<?> act) {
        try {
            act.call();
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }
}
