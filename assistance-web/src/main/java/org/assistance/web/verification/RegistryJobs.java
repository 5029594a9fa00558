package org.assistance.web.verification;

import org.assistance.domain.audit.Trace;
import org.assistance.verification.file.DropFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens to departments' files by itself. */
@Component
class RegistryJobs {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryJobs.class);

    private final DropFolder folder;

    RegistryJobs(DropFolder folder) {
        this.folder = folder;
    }

    /** Takes what departments put into the folder. */
    @Scheduled(fixedDelayString = "${assistance.drop-folder-every-millis:60000}")
    void look() {
        try {
            Trace.job("接收部门送达的文件", folder::look);
        } catch (RuntimeException failed) {
            // What was not taken is there still; the next look tries again.
            LOG.error("部门送达的文件没有接收", failed);
        }
    }

    /** Removes the files that nobody mapped or read in in time. */
    @Scheduled(cron = "0 */10 * * * *", zone = "Asia/Shanghai")
    void expire() {
        try {
            Trace.job("清除到期的待对应文件", folder::expire);
        } catch (RuntimeException failed) {
            LOG.error("到期的待对应文件没有清除", failed);
        }
    }
}
