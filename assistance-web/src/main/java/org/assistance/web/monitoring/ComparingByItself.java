package org.assistance.web.monitoring;

import java.util.Optional;
import java.util.function.Supplier;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.monitoring.CaseloadRuns;
import org.assistance.verification.caseload.ComparingCaseload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Compares everyone each night, and within minutes when a department's new file answers. Of several instances one does it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class ComparingByItself {
    private static final Logger LOG = LoggerFactory.getLogger(ComparingByItself.class);

    private final ComparingCaseload comparing;

    ComparingByItself(ComparingCaseload comparing) {
        this.comparing = comparing;
    }

    /** The night's comparison; asked for again each quarter of an hour until six, for what a stopped instance left behind. */
    @Scheduled(cron = "0 5/15 4-5 * * *", zone = "Asia/Shanghai")
    public void night() {
        Trace.job("夜间全量比对", () -> compare(comparing::night));
    }

    /** What came since. */
    @Scheduled(cron = "0 2/5 * * * *", zone = "Asia/Shanghai")
    public void newFiles() {
        Trace.job("新数据全量比对", () -> compare(comparing::newFiles));
    }

    private static void compare(Supplier<Optional<CaseloadRuns.Run>> what) {
        try {
            what.get()
                    .ifPresent(run -> LOG.info("全量比对{}：{}人，{}项事实，新增{}条预警", run.id(), run.people(), run.found(),
                            run.opened()));
        } catch (RuntimeException failed) {
            LOG.error("全量比对没有开始", failed);
        }
    }
}
