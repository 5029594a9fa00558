package org.assistance.bench.engine;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.assistance.eligibility.value.Months;

/** Draws from one source of chance; equal spans of months are one object, as a good reader of facts would have it. */
final class Draws {

    private static final Map<Months, Months> SPANS = new HashMap<>();

    private final SplittableRandom random;

    Draws(SplittableRandom random) {
        this.random = random;
    }

    /** True once in so many times. */
    boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** The whole window, a quarter or a month of it, or a year that reaches beyond it. */
    Months span(Months window) {
        int of = random.nextInt(10);
        if (of < 6) {
            return same(window);
        }
        YearMonth from = window.from().plusMonths(random.nextInt(10));
        return of == 6
                ? span(from, 3)
                : of == 7
                        ? span(from, 1)
                        : of == 8
                                ? span(window.from().minusMonths(random.nextInt(9)), 12)
                                : span(from, 2);
    }

    private static Months span(YearMonth from, int months) {
        return same(new Months(from, from.plusMonths(months - 1)));
    }

    private static synchronized Months same(Months span) {
        return SPANS.computeIfAbsent(span, it -> it);
    }
}
