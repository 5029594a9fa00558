package org.assistance.web.replay;

import org.assistance.domain.audit.Trace;
import org.assistance.domain.replay.ReplayNight;
import org.assistance.domain.replay.ReplayingSample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Works a sample of decisions out again each night; what differs lies on the desks in the morning. Of several instances one does it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class NightlyReplays {
    /** How many decisions a night. */
    static final int SIZE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(NightlyReplays.class);

    private final ReplayingSample sample;

    NightlyReplays(ReplayingSample sample) {
        this.sample = sample;
    }

    /** The night's sample. */
    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    public void replay() {
        Trace.job("夜间重算", this::replayNow);
    }

    private void replayNow() {
        try {
            sample.night(SIZE)
                    .filter(ReplayNight::differs)
                    .ifPresent(night -> LOG.warn(
                            "夜间重算{}件决定，{}件结果不一致，{}件未能重算", night.asked(), night.amountDiffers(), night.failed()));
        } catch (RuntimeException failed) {
            // The night stays without an end and is shown so; the next one draws others.
            LOG.error("夜间重算没有完成", failed);
        }
    }
}
