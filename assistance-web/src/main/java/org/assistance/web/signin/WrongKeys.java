package org.assistance.web.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Counts wrong keys by the address they come from, so that guessing costs no query after the twentieth in a minute. */
final class WrongKeys {
    private static final int MOST = 20;
    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Integer> counted = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    WrongKeys(Clock clock) {
        this.clock = clock;
    }

    /** Whether an address has to wait for the next minute. */
    synchronized boolean tooMany(String address) {
        turn();
        return counted.getOrDefault(address, 0) >= MOST;
    }

    /** Counts one; of more addresses than can be kept in mind the newest go uncounted. */
    synchronized void count(String address) {
        turn();
        if (counted.size() < ADDRESSES || counted.containsKey(address)) {
            counted.merge(address, 1, Integer::sum);
        }
    }

    private void turn() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            counted.clear();
        }
    }
}
