package org.assistance.web.export;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assistance.domain.audit.Actor;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.domain.export.ExportJob;
import org.assistance.domain.export.ExportKind;
import org.assistance.domain.export.MakingExport;
import org.assistance.domain.export.NoSuchExport;
import org.assistance.domain.staff.ActingOfficer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the exports that wait, one at a time in each instance, on a thread of its own; the list is read in one snapshot, as the officer
 * who asked may read it at that moment. An instance that ends in the middle leaves it to another.
 */
@Component
class ExportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ExportRunner.class);

    private final MakingExport making;
    private final Map<ExportKind, ExportSource> sources;
    private final TransactionTemplate snapshot;
    private final ScheduledExecutorService worker = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("exports").daemon().factory());

    ExportRunner(MakingExport making, List<ExportSource> sources, PlatformTransactionManager transactions,
            @Value("${assistance.exports.look-every-millis:2000}") long every) {
        this.making = making;
        this.sources = sources.stream().collect(Collectors.toMap(ExportSource::kind, Function.identity()));
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        worker.scheduleWithFixedDelay(this::work, every, every, TimeUnit.MILLISECONDS);
    }

    /** The list of a job was taken back, or another instance makes it. */
    private static final class NotMine extends RuntimeException {
        private NotMine() {
            super(null, null, false, false);
        }
    }

    /** Makes what waits now. */
    void work() {
        try {
            Trace.job("生成导出", () -> {
                for (var task = making.take(); task.isPresent(); task = making.take()) {
                    make(task.orElseThrow());
                }
            });
        } catch (RuntimeException failed) {
            // It stays waiting; the lease runs out, and some instance tries again.
            LOG.error("导出没有生成", failed);
        }
    }

    /** Removes the files whose time is over. */
    @Scheduled(cron = "0 */10 * * * *", zone = "Asia/Shanghai")
    void expire() {
        try {
            Trace.job("清除过期的导出", making::expire);
        } catch (RuntimeException failed) {
            LOG.error("过期的导出没有清除", failed);
        }
    }

    private void make(MakingExport.Task task) {
        ExportJob job = task.job();
        Optional<ActingOfficer> asker = making.asker(job);
        if (asker.isEmpty()) {
            LOG.warn("{}没有生成：申请人的岗位已经结束", job.number());
            making.failed(task);
            return;
        }
        ActingOfficer by = asker.orElseThrow();
        // Read as the officer, so that whom he may not see is not in it; put on record when he fetches it.
        Trace trace = Trace.of(Actor.officer(by, job.number(), "生成导出 " + job.number()));
        try {
            var file = new ByteArrayOutputStream();
            Long people = trace.over(() -> snapshot.execute(_ -> write(task, by, file)));
            if (!making.made(task, file.toByteArray(), people == null ? 0 : people, trace.seen())) {
                LOG.info("{}已撤回或者由另一实例生成", job.number());
            }
        } catch (NoSuchExport | IllegalMove gone) {
            LOG.warn("{}没有生成：{}", job.number(), gone.getMessage());
            making.failed(task);
        } catch (NotMine over) {
            LOG.info("{}已撤回或者由另一实例生成", job.number());
        }
    }

    private Long write(MakingExport.Task task, ActingOfficer by, ByteArrayOutputStream file) {
        ExportJob job = task.job();
        try (var book = new ExportBook(file, Watermark.of(job), job.title(), () -> {
            if (!making.renew(task)) {
                throw new NotMine();
            }
        })) {
            ExportSource source = sources.get(job.kind());
            if (source == null) {
                throw new IllegalStateException("nobody writes " + job.kind());
            }
            source.write(job.filters(), by, book);
            return book.people();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(5, TimeUnit.SECONDS);
    }
}
