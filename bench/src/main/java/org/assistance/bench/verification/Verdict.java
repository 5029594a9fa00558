package org.assistance.bench.verification;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures beside their targets. */
record Verdict(Times times) {
    List<String> lines() {
        return Stream.concat(of("", times::median).stream(), of("CPU time, ", times::cpu).stream()).toList();
    }

    private static List<String> of(String by, ToDoubleFunction<String> seconds) {
        double floor = seconds.applyAsDouble("floor");
        double register = seconds.applyAsDouble("register");
        double load = seconds.applyAsDouble("import");
        double findings = load + seconds.applyAsDouble("confirm") + seconds.applyAsDouble("register and compare")
                - register;
        double again = seconds.applyAsDouble("register and re-check") - register;
        double copied = seconds.applyAsDouble("copy");
        double join = seconds.applyAsDouble("index join");
        return List.of(
                of(by + "files to stored findings against the pure-CPU floor", findings, floor, 4),
                atLeast(by + "COPY BINARY of all and hash join against it",
                        copied + seconds.applyAsDouble("hash join"), findings, 5),
                of(by + "load against COPY BINARY and one index", load, copied + seconds.applyAsDouble("index"), 2),
                of(by + "re-check against the bare index join", again, join, 1.5),
                of(by + "one applicant's records in all files against 50 ms", seconds.applyAsDouble("applicant"), 0.05,
                        1),
                String.format(Locale.ROOT,
                        "%skeyed as clear: the floor %.3f s keyed, %.3f s clear; the bare index join %.3f s keyed, %.3f s clear",
                        by, seconds.applyAsDouble("keyed floor"), floor, seconds.applyAsDouble("keyed index join"),
                        join));
    }

    private static String of(String what, double ours, double theirs, double most) {
        return String.format(Locale.ROOT, "%s: %.3f s / %.3f s = %.2f (target at most %s: %s)", what, ours, theirs,
                ours / theirs, most, ours / theirs <= most ? "reached" : "MISSED");
    }

    private static String atLeast(String what, double theirs, double ours, double least) {
        return String.format(Locale.ROOT, "%s: %.3f s / %.3f s = %.2f (target at least %s: %s)", what, theirs, ours,
                theirs / ours, least, theirs / ours >= least ? "reached" : "MISSED");
    }
}
