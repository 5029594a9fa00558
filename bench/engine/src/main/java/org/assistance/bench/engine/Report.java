package org.assistance.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one run says, in Markdown: ratios, and whether the targets are met.
 *
 * @param scores of each round: households a second, for a single decision the 99th percentile in microseconds
 * @param medians of each round: the same, for a single decision the median
 */
record Report(Map<String, List<Double>> scores, Map<String, List<Double>> medians) {

    private static final double OF_HANDWRITTEN = 0.7;

    private static final double OF_DROOLS = 20;

    private static final double MICROSECONDS = 50;

    String text() {
        var text = new StringBuilder("\n| | median of the rounds | rounds |\n|---|---|---|\n");
        scores.forEach((name, rounds) -> text
                .append("| %s | %s | %s |%n".formatted(name, number(median(rounds)), rounds.stream()
                        .map(Report::number)
                        .toList())));
        text.append("\n| Target | Reached | |\n|---|---|---|\n");
        ratio(text, "engine", "handwritten", OF_HANDWRITTEN, "at least 0.7 of straight code");
        ratio(text, "engineDibao", "droolsDibao", OF_DROOLS, "at least 20 times Drools in batches");
        List<Double> one = scores.get("engineOne");
        List<Double> half = medians.get("engineOne");
        if (one != null && half != null) {
            double p99 = median(one);
            text.append("| one explained decision, p99 below 50 µs | %s µs (p50 %s µs) | %s |%n"
                    .formatted(number(p99), number(median(half)), p99 < MICROSECONDS ? "met" : "**missed**"));
        }
        return text.toString();
    }

    /** The median of the rounds' ratios, so that what disturbed a round disturbed both. */
    private void ratio(StringBuilder text, String name, String other, double least, String target) {
        List<Double> ours = scores.get(name);
        List<Double> theirs = scores.get(other);
        if (ours == null || theirs == null) {
            return;
        }
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < Math.min(ours.size(), theirs.size()); round++) {
            ratios.add(ours.get(round) / theirs.get(round));
        }
        double ratio = median(ratios);
        text.append("| %s | %s | %s |%n".formatted(target, number(ratio), ratio >= least ? "met" : "**missed**"));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%,.2f" : value < 100 ? "%,.1f" : "%,.0f", value);
    }
}
