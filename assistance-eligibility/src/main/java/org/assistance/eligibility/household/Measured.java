package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Members;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Operator;
import org.jspecify.annotations.Nullable;

/** The assets of some members that a limit is about, kept by their places among all, and what they measure together. */
final class Measured {

    private static final int[] NONE = {};

    private final AssetMeasure measure;

    private final @Nullable Members assets;

    private int[] places = NONE;

    private int size;

    /** The sum of whole numbers. */
    private long whole;

    /** The rest of the sum: what is not whole, or no long holds. */
    private @Nullable Fraction more;

    /**
     * Nothing measured yet.
     *
     * @param assets the household's; null where there are none
     */
    Measured(AssetMeasure measure, @Nullable Members assets) {
        this.measure = measure;
        this.assets = assets;
    }

    AssetMeasure measure() {
        return measure;
    }

    /** Adds an asset; false where it is not known what it measures. */
    boolean add(int at) {
        if (!measure.add(Objects.requireNonNull(assets), at, this)) {
            return false;
        }
        if (size == places.length) {
            places = size == 0 ? new int[2] : Arrays.copyOf(places, 2 * size);
        }
        places[size++] = at;
        return true;
    }

    /** Adds a whole number. */
    void plus(long number) {
        long sum = whole + number;
        if (((whole ^ sum) & (number ^ sum)) < 0) {
            plus(Fraction.of(number));
        } else {
            whole = sum;
        }
    }

    /** Adds a number. */
    void plus(Fraction number) {
        more = more == null ? number : more.plus(number);
    }

    boolean nothing() {
        return size == 0;
    }

    /** What they measure; where it only matters whether there are any, one or nought. */
    Fraction sum() {
        Fraction sum = more == null ? Fraction.of(whole) : more.plus(Fraction.of(whole));
        return measure.rule().metric() == AssetMetric.PRESENT ? sum.min(Fraction.ONE) : sum;
    }

    /** Whether they stand to a limit as an operator says. */
    boolean within(Operator how, Fraction limit) {
        return more == null && measure.rule().metric() != AssetMetric.PRESENT
                ? how.holds(whole, limit)
                : how.holds(sum(), limit);
    }

    /** Asset by asset, as parts of the sum. */
    List<Input> parts() {
        var parts = new ArrayList<Input>(size);
        for (int at = 0; at < size; at++) {
            AssetLine line = Objects.requireNonNull(assets).owned(places[at]);
            parts.add(measure.input(at + 1, line, Objects.requireNonNull(measure.of(line))));
        }
        return parts;
    }
}
