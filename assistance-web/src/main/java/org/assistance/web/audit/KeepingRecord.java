package org.assistance.web.audit;

import org.assistance.domain.audit.CheckingRecord;
import org.assistance.domain.audit.Sealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Seals the record every second, tells the end of its chain outside each midnight, and goes through the whole of it at night. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class KeepingRecord {
    private static final Logger LOG = LoggerFactory.getLogger(KeepingRecord.class);

    private final Sealing sealing;
    private final CheckingRecord checking;

    KeepingRecord(Sealing sealing, CheckingRecord checking) {
        this.sealing = sealing;
        this.checking = checking;
    }

    /** The second's seals. */
    @Scheduled(fixedDelayString = "${assistance.record.seal-every:1s}")
    public void seal() {
        try {
            sealing.seal();
        } catch (RuntimeException failed) {
            // Nothing is lost: what was not sealed now is sealed the next time.
            LOG.error("操作记录没有封存", failed);
        }
    }

    /** The day's end of the chain. */
    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Shanghai")
    public void anchor() {
        try {
            checking.anchor();
        } catch (RuntimeException failed) {
            LOG.error("操作记录没有存证", failed);
        }
    }

    /** The night's check. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    public void check() {
        try {
            CheckingRecord.Check check = checking.check(null);
            if (!check.sound()) {
                LOG.error("操作记录不完整：{}", check.finding());
            }
        } catch (RuntimeException failed) {
            LOG.error("操作记录没有校验完", failed);
        }
    }
}
