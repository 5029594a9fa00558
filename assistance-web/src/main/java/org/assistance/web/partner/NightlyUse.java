package org.assistance.web.partner;

import org.assistance.domain.audit.Trace;
import org.assistance.domain.partner.ApiUse;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets every night how much partners asked more than 31 days ago. */
@Configuration(proxyBeanMethods = false)
class NightlyUse {
    private final ApiUse use;

    NightlyUse(ApiUse use) {
        this.use = use;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    void sweep() {
        Trace.job("接口用量清理", use::sweep);
    }
}
