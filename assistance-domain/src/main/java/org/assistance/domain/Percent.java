package org.assistance.domain;

/** How many of a hundred: the one rounding of the rates that pages and exports show, to the nearest whole, a half upwards (四舍五入). */
public final class Percent {
    private Percent() {}

    /**
     * A part in whole percent.
     *
     * @param part not negative
     * @param whole more than zero
     */
    public static int of(long part, long whole) {
        return Math.toIntExact((part * 200 + whole) / (whole * 2));
    }
}
