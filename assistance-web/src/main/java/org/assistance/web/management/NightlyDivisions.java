package org.assistance.web.management;

import org.assistance.domain.audit.Trace;
import org.assistance.domain.place.FollowingDivisions;
import org.assistance.domain.place.Moved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sees to it that nobody has to remember the day a division ends (DF-14): shortly after midnight, and at each start for an
 * office whose server is off at night. Several instances wait for each other in the database; the second finds nothing left.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class NightlyDivisions {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyDivisions.class);

    private final FollowingDivisions following;

    NightlyDivisions(FollowingDivisions following) {
        this.following = following;
    }

    /** Takes along what divisions that ended until yesterday left behind. */
    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    @EventListener(ApplicationReadyEvent.class)
    public void follow() {
        Trace.job("区划变更随转", this::followNow);
    }

    private void followNow() {
        try {
            Moved moved = following.followEverywhere();
            if (moved.any()) {
                LOG.info(moved.sentence());
            }
        } catch (RuntimeException failed) {
            // The system works without; what is left is listed to the administrators, and the next night tries again.
            LOG.error("停用区划的案卷没有转出", failed);
        }
    }
}
