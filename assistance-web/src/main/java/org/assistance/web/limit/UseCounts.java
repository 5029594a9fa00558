package org.assistance.web.limit;

import java.time.Duration;
import org.assistance.domain.audit.Trace;
import org.assistance.domain.database.MinuteCounts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How often each did what in each minute. */
@Component
public class UseCounts {
    private final MinuteCounts counts;

    UseCounts(MinuteCounts counts) {
        this.counts = counts;
    }

    /**
     * Counts one more, if it is within the limit.
     *
     * @return whether it was within the limit
     */
    public boolean take(String action, String subject, int limit) {
        return counts.take(MinuteCounts.Table.USE_COUNT, 1, limit, action, subject);
    }

    /** The whole seconds until the next minute, at least one. */
    public long secondsToNextMinute() {
        return counts.secondsToNextMinute();
    }

    /** Forgets every night what is older than a day. */
    @Scheduled(cron = "0 25 3 * * *", zone = "Asia/Shanghai")
    public void sweep() {
        Trace.job("限次计数清理", () -> counts.sweep(MinuteCounts.Table.USE_COUNT, Duration.ofDays(1)));
    }
}
