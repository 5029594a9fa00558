package org.assistance.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times of answers, in nanoseconds, sorted. */
record Latencies(long[] sorted) {
    static Latencies of(List<long[]> parts) {
        long[] all = parts.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return new Latencies(all);
    }

    /** The time within which so many per cent of the answers came, in milliseconds. */
    double percentile(double percent) {
        int at = (int) Math.ceil(sorted.length * percent / 100) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }

    /** p50 2.1, p95 4.0, p99 7.9, longest 30.2 ms. */
    String words() {
        return String.format(Locale.ROOT, "p50 %.1f, p95 %.1f, p99 %.1f, longest %.1f ms", percentile(50),
                percentile(95), percentile(99), percentile(100));
    }
}
