package org.assistance.web.verification;

import org.assistance.domain.audit.Trace;
import org.assistance.verification.file.WaitingFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens to departments' files by itself. */
@Component
class RegistryJobs {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryJobs.class);

    private final WaitingFiles waiting;

    RegistryJobs(WaitingFiles waiting) {
        this.waiting = waiting;
    }

    /** Removes the files that nobody mapped in time. */
    @Scheduled(cron = "0 */10 * * * *", zone = "Asia/Shanghai")
    void expire() {
        try {
            Trace.job("清除到期的待对应文件", waiting::expire);
        } catch (RuntimeException failed) {
            LOG.error("到期的待对应文件没有清除", failed);
        }
    }
}
