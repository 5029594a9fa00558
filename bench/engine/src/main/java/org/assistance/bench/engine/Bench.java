package org.assistance.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Checks that all agree, lets them run in turn, round by round, each in a JVM of its own, and reports. */
public final class Bench {

    private static final List<String> CONTESTANTS = List.of("engine", "handwritten", "engineDibao", "droolsDibao",
            "engineOne", "handwrittenOne");

    private final Map<String, List<Double>> scores = new TreeMap<>();

    private final Map<String, List<Double>> medians = new TreeMap<>();

    private Bench() {}

    /** Reads the settings from system properties; see README.md. */
    public static void main(String[] args) throws RunnerException, IOException {
        int households = Integer.getInteger("bench.households", 100_000);
        Agreement.check(Households.all(households));
        System.out.println(households + " households: all agree");
        new Bench().run();
    }

    private void run() throws RunnerException, IOException {
        String only = System.getProperty("bench.only", "");
        List<String> contestants = only.isBlank() ? CONTESTANTS : Arrays.asList(only.split(","));
        for (int round = 1; round <= Integer.getInteger("bench.rounds", 5); round++) {
            for (String contestant : contestants) {
                measure(contestant);
            }
            System.out.println("round " + round + ": " + scores);
        }
        String report = new Report(scores, medians).text();
        System.out.println(report);
        Path target = Path.of(System.getProperty("bench.target", "target/bench"));
        Files.createDirectories(target);
        Files.writeString(target.resolve("report.md"), report);
    }

    private void measure(String contestant) throws RunnerException {
        var options = new OptionsBuilder().include("\\." + contestant + "$")
                .forks(1)
                .warmupIterations(Integer.getInteger("bench.warm", 5))
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(Integer.getInteger("bench.seconds", 10))
                .measurementTime(TimeValue.seconds(1))
                .threads(1)
                .jvmArgs("-Xms2g", "-Xmx2g", "-Dbench.households=" + Integer.getInteger("bench.households", 100_000))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            var statistics = result.getPrimaryResult().getStatistics();
            boolean one = contestant.endsWith("One");
            scores.computeIfAbsent(contestant, _ -> new ArrayList<>())
                    .add(one ? statistics.getPercentile(99) : statistics.getPercentile(50));
            medians.computeIfAbsent(contestant, _ -> new ArrayList<>()).add(statistics.getPercentile(50));
        }
    }
}
