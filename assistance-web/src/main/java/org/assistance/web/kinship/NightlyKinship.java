package org.assistance.web.kinship;

import org.assistance.domain.audit.Trace;
import org.assistance.domain.kinship.Matching;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night all open cases and all rights that stand are compared with what staff stated of themselves and their relatives. */
@Component
class NightlyKinship {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyKinship.class);

    private final Matching matching;

    NightlyKinship(Matching matching) {
        this.matching = matching;
    }

    /** The night's comparison; who was found yesterday is not found again. */
    @Scheduled(cron = "0 50 1 * * *", zone = "Asia/Shanghai")
    void match() {
        Trace.job("夜间近亲属比对", () -> {
            try {
                Matching.Night night = matching.night();
                if (night.found() > 0) {
                    LOG.info("夜间近亲属比对：新发现{}条", night.found());
                }
                if (night.unread() > 0) {
                    LOG.error("夜间近亲属比对：{}件申请没有比对成，原因见上", night.unread());
                }
            } catch (RuntimeException failed) {
                LOG.error("夜间近亲属比对没有完成", failed);
            }
        });
    }
}
