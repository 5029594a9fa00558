package org.assistance.bench.verification;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Seconds of each step, round by round: by the clock, and of CPU time, which other work on the machine hardly changes. */
final class Times {
    private final Map<String, List<Double>> all = new LinkedHashMap<>();
    private final Map<String, List<Double>> cpu = new LinkedHashMap<>();

    /** A step. */
    interface Step<T> {
        T done() throws SQLException, IOException;
    }

    <T> T of(String name, Step<T> step) throws SQLException, IOException {
        double used = used();
        long start = System.nanoTime();
        T result = step.done();
        add(name, (System.nanoTime() - start) / 1e9);
        cpu.computeIfAbsent(name, _ -> new ArrayList<>()).add(used() - used);
        return result;
    }

    /** CPU time of this JVM and of the server of the database that was started beside it, up to now. */
    private static double used() {
        long here = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        long database = ProcessHandle.current()
                .parent()
                .stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::info)
                .filter(process -> process.command().filter(command -> command.endsWith("/postgres")).isPresent())
                .mapToLong(process -> process.totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
        return (here + database) / 1e3;
    }

    void add(String name, double seconds) {
        all.computeIfAbsent(name, _ -> new ArrayList<>()).add(seconds);
    }

    double median(String name) {
        return median(all, name);
    }

    /** Of CPU time, that of the compiler included. */
    double cpu(String name) {
        return median(cpu, name);
    }

    private static double median(Map<String, List<Double>> of, String name) {
        List<Double> sorted = of.getOrDefault(name, List.of(Double.NaN)).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    String last() {
        return all.entrySet()
                .stream()
                .map(one -> String.format(Locale.ROOT, "%s %.2f s (%.2f of CPU)", one.getKey(),
                        one.getValue().getLast(), cpu.getOrDefault(one.getKey(), List.of(0.0)).getLast()))
                .collect(Collectors.joining(", "));
    }
}
