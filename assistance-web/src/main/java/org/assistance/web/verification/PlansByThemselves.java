package org.assistance.web.verification;

import org.assistance.domain.audit.Trace;
import org.assistance.verification.checking.PlannedChecking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs the checks of approved plans when they are due, or asked for. Of several instances one does it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PlansByThemselves {
    private static final Logger LOG = LoggerFactory.getLogger(PlansByThemselves.class);

    private final PlannedChecking checking;

    PlansByThemselves(PlannedChecking checking) {
        this.checking = checking;
    }

    /** Looks every five minutes whether a plan is due, was asked for, or was left behind by an instance that stopped. */
    @Scheduled(cron = "0 4/5 * * * *", zone = "Asia/Shanghai")
    void due() {
        Trace.job("按核查计划核查", () -> {
            try {
                int ended = checking.due();
                if (ended > 0) {
                    LOG.info("按核查计划核查：完成{}期", ended);
                }
            } catch (RuntimeException failed) {
                LOG.error("按核查计划核查没有完成，下次接着进行", failed);
            }
        });
    }
}
