package org.assistance.bench.verification;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Seconds of each step, round by round. */
final class Times {
    private final Map<String, List<Double>> all = new LinkedHashMap<>();

    /** A step. */
    interface Step<T> {
        T done() throws SQLException, IOException;
    }

    <T> T of(String name, Step<T> step) throws SQLException, IOException {
        long start = System.nanoTime();
        T result = step.done();
        add(name, (System.nanoTime() - start) / 1e9);
        return result;
    }

    void add(String name, double seconds) {
        all.computeIfAbsent(name, _ -> new ArrayList<>()).add(seconds);
    }

    double median(String name) {
        List<Double> sorted = all.getOrDefault(name, List.of(Double.NaN)).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    String last() {
        return all.entrySet()
                .stream()
                .map(one -> String.format(Locale.ROOT, "%s %.2f s", one.getKey(), one.getValue().getLast()))
                .collect(Collectors.joining(", "));
    }
}
