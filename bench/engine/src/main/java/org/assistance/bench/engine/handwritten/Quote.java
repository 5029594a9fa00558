package org.assistance.bench.engine.handwritten;

import org.assistance.bench.engine.Rows;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Programme;

/**
 * A row of the policy as answers quote it, made once.
 *
 * @param bit its place among all rows, to note that it was used
 * @param words how it is quoted
 */
record Quote(long bit, Citation words) {

    private static int rows;

    private static synchronized Quote next(Citation words) {
        return new Quote(1L << rows++, words);
    }

    /** The only row of a code, or the one that holds later. */
    static Quote of(PolicyCode code) {
        return next(Rows.VALUES.stream()
                .filter(row -> row.code() == code)
                .reduce((_, last) -> last)
                .orElseThrow()
                .citation());
    }

    static Quote first(PolicyCode code) {
        return next(Rows.VALUES.stream().filter(row -> row.code() == code).findFirst().orElseThrow().citation());
    }

    static Quote of(PolicyCode code, Area area) {
        return next(Rows.VALUES.stream()
                .filter(row -> row.code() == code && row.area() == area)
                .findFirst()
                .map(PolicyValue::citation)
                .orElseThrow());
    }

    static Quote of(PolicyCode code, String variant) {
        return next(Rows.VALUES.stream()
                .filter(row -> row.code() == code && variant.equals(row.variant()))
                .findFirst()
                .map(PolicyValue::citation)
                .orElseThrow());
    }

    static Quote limit(String code, Programme programme) {
        return next(Rows.LIMITS.stream()
                .filter(row -> row.code().equals(code) && row.programme() == programme)
                .findFirst()
                .orElseThrow()
                .citation());
    }

    static Quote rate(String code) {
        return next(Rows.RATES.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow().citation());
    }

    static Quote tariff(String code) {
        return next(Rows.TARIFFS.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow().citation());
    }

    static Quote exempt() {
        return next(Rows.EXEMPT.getFirst().citation());
    }
}
