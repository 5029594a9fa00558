package org.assistance.web.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.monitoring.CaseloadRuns;
import org.assistance.domain.person.FindingMatches;
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
    private final FindingMatches finding;
    private final Clock clock;

    ComparingByItself(ComparingCaseload comparing, FindingMatches finding, Clock clock) {
        this.comparing = comparing;
        this.finding = finding;
        this.clock = clock;
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

    /** Looks for people who stand on record twice; of two instances that do so the second finds nothing new. */
    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Shanghai")
    public void matches() {
        Trace.job("查找疑似重复人员", () -> {
            try {
                LOG.info("新发现疑似重复人员{}对", finding.find(LocalDate.now(clock)));
            } catch (RuntimeException failed) {
                LOG.error("查找疑似重复人员没有完成", failed);
            }
        });
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
