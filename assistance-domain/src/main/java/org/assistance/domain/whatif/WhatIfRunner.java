package org.assistance.domain.whatif;

import jakarta.annotation.PreDestroy;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.place.DivisionScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs what was asked, one run at a time in each instance, on threads of its own. The state of every run is in the database, so that any
 * instance shows it and any may ask to stop it; a run that gives no sign of life for a minute is over;
 * signs of life are timed by the database's clock, which all instances share.
 */
@Component
class WhatIfRunner {
    private static final Logger LOG = LoggerFactory.getLogger(WhatIfRunner.class);

    private final CaseloadWhatIf caseload;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();
    private final Map<Long, Progress> under = new ConcurrentHashMap<>();
    private final ExecutorService runs = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("what-if-run").daemon().factory());
    private final ScheduledExecutorService pulse = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("what-if-pulse").daemon().factory());

    WhatIfRunner(CaseloadWhatIf caseload, JdbcClient jdbc, Clock clock) {
        this.caseload = caseload;
        this.jdbc = jdbc;
        this.clock = clock;
        pulse.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    /** Takes a run that waits, after what asked for it was committed. */
    void take(WhatIfRun run) {
        var progress = new Progress();
        under.put(run.id(), progress);
        runs.execute(() -> {
            try {
                Trace.job("政策测算", () -> go(run, progress));
            } finally {
                under.remove(run.id());
            }
        });
    }

    private void go(WhatIfRun run, Progress progress) {
        if (jdbc.sql("""
                update whatif_run set status = 'RUNNING', heartbeat_at = now()
                where id = :id and status = 'WAITING' and not cancel_asked""")
                .param("id", run.id())
                .update() == 0) {
            end(run.id(), WhatIfRun.Status.CANCELLED, null, null);
            return;
        }
        try {
            Tally tally = caseload.run(new DivisionScope(run.division()), run.month(), run.sandbox(), progress);
            write(run.id(), progress);
            end(run.id(), WhatIfRun.Status.DONE, json.writeValueAsString(tally), null);
        } catch (RunCancelled stopped) {
            write(run.id(), progress);
            end(run.id(), pulse.isShutdown() ? WhatIfRun.Status.INTERRUPTED : WhatIfRun.Status.CANCELLED, null, null);
        } catch (RuntimeException failed) {
            LOG.error("政策测算{}没有完成", run.id(), failed);
            end(run.id(), WhatIfRun.Status.FAILED, null, "测算中断，请重新测算；仍不成功的，请联系系统管理员（编号" + run.id() + "）");
        }
    }

    private void end(long id, WhatIfRun.Status status, @Nullable String tally, @Nullable String failure) {
        jdbc.sql("""
                update whatif_run set status = :status, tally = cast(:tally as jsonb), failure = :failure, ended_at = :now
                where id = :id and ended_at is null""")
                .param("id", id)
                .param("status", status.name())
                .param("tally", tally)
                .param("failure", failure)
                .param("now", now())
                .update();
    }

    // Waiting runs give signs of life too. What another instance left behind is ended by whichever notices first.
    private void beat() {
        try {
            under.forEach((id, progress) -> {
                if (write(id, progress)) {
                    progress.cancel();
                }
            });
        } catch (RuntimeException failed) {
            LOG.warn("政策测算的进度没有写入", failed);
        }
    }

    private boolean write(long id, Progress progress) {
        return jdbc.sql("""
                update whatif_run set total = :total, done = :done, heartbeat_at = now()
                where id = :id and ended_at is null returning cancel_asked""")
                .param("id", id)
                .param("total", progress.total())
                .param("done", progress.done())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Ends what nobody runs any more. */
    void sweep() {
        jdbc.sql("""
                update whatif_run set status = 'INTERRUPTED', ended_at = :now
                where ended_at is null and heartbeat_at < now() - interval '1 minute'""").param("now", now()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    @PreDestroy
    void stop() {
        pulse.shutdown();
        under.values().forEach(Progress::cancel);
        runs.shutdown();
        try {
            runs.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
