package org.assistance.domain.payment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A freeze that found nobody left to pay: usually a second click, for the run of the first click has them all. */
public class NothingToPay extends RuntimeException {
    private final @Nullable Long latestRun;

    NothingToPay(YearMonth month, @Nullable Long latestRun) {
        super(month.getYear() + "年" + month.getMonthValue() + "月" + (latestRun == null
                ? "没有需要发放的待遇"
                : "的名单已经冻结，没有新的待发记录"));
        this.latestRun = latestRun;
    }

    /** The latest run of that division and month; null when there is none. */
    public @Nullable Long latestRun() {
        return latestRun;
    }
}
