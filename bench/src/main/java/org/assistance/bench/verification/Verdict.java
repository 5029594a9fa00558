package org.assistance.bench.verification;

import java.util.List;
import java.util.Locale;

/** The figures beside their targets. */
record Verdict(Times times) {
    List<String> lines() {
        double floor = times.median("floor");
        double compared = times.median("register and compare") - times.median("register");
        double findings = times.median("import") + times.median("confirm") + compared;
        double again = times.median("register and re-check") - times.median("register");
        double copied = times.median("copy");
        return List.of(
                of("files to stored findings against the pure-CPU floor", findings, floor, 4),
                atLeast("COPY BINARY of all and hash join against it", copied + times.median("hash join"), findings, 5),
                of("load against COPY BINARY and one index", times.median("import"), copied + times.median("index"), 2),
                of("re-check against the bare index join", again, times.median("index join"), 1.5),
                String.format(Locale.ROOT,
                        "keyed as clear: the floor %.3f s keyed, %.3f s clear; the bare index join %.3f s keyed, %.3f s clear",
                        times.median("keyed floor"), floor, times.median("keyed index join"),
                        times.median("index join")),
                of("one applicant's records in all files against 50 ms", times.median("applicant"), 0.05, 1),
                String.format(Locale.ROOT, "the naive JPA way, worked out: %,.0f s", times.median("naive")));
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
