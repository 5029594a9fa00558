package org.assistance.eligibility.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assistance.eligibility.facts.AssetLine;
import org.assistance.eligibility.facts.Owned;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Total;

/** The assets of some members that a limit is about, and what they measure together; kept by their places among all. */
final class Measured {

    private static final int[] NONE = {};

    private final AssetMeasure measure;

    private final Owned assets;

    private final Total sum = new Total();

    private int[] places = NONE;

    Measured(AssetMeasure measure, Owned assets) {
        this.measure = measure;
        this.assets = assets;
    }

    AssetMeasure measure() {
        return measure;
    }

    /** Adds an asset; false where it is not known what it measures. */
    boolean add(int at) {
        if (!measure.add(assets, at, sum)) {
            return false;
        }
        places = Arrays.copyOf(places, places.length + 1);
        places[places.length - 1] = at;
        return true;
    }

    boolean nothing() {
        return places.length == 0;
    }

    /** What they measure; where it only matters whether there are any, one or nought. */
    Fraction sum() {
        return measure.rule().metric() == AssetMetric.PRESENT
                ? sum.sign() > 0 ? Fraction.ONE : Fraction.ZERO
                : sum.fraction();
    }

    /** Asset by asset, as parts of the sum. */
    List<Input> parts() {
        var parts = new ArrayList<Input>(places.length);
        for (int place : places) {
            AssetLine line = assets.get(place);
            parts.add(measure.input(parts.size() + 1, line, Objects.requireNonNull(measure.of(line))));
        }
        return parts;
    }
}
