package org.assistance.eligibility.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A 12-digit code of an administrative division (DF-10 to DF-12): province 2, city 2, county 2, township 3, village 3; upper levels are
 * padded with noughts, and twelve noughts stand for the whole country.
 *
 * @param value twelve digits
 */
public record DivisionCode(String value) implements Comparable<DivisionCode> {

    private static final DivisionLevel[] LEVELS = DivisionLevel.values();

    /** The whole country: rows of policy that hold everywhere. */
    public static final DivisionCode COUNTRY = new DivisionCode("000000000000");

    /** Refuses what is not twelve digits. */
    public DivisionCode {
        String problem = problemOf(value);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** The division of a code of two to twelve digits, padded with noughts. */
    public static DivisionCode of(String digits) {
        return new DivisionCode(digits + "0".repeat(Math.max(0, 12 - digits.length())));
    }

    /** Says in a Chinese sentence why a text is no code, or null when it is one. */
    public static @Nullable String problemOf(@Nullable String text) {
        if (text == null || text.length() != 12 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "区划代码应为12位数字";
        }
        return null;
    }

    /** The level, read from the trailing groups of noughts. */
    public DivisionLevel level() {
        DivisionLevel found = DivisionLevel.COUNTRY;
        int from = 0;
        for (DivisionLevel level : LEVELS) {
            if (level.digits() > 0) {
                if (!allNoughts(from, level.digits())) {
                    found = level;
                }
                from = level.digits();
            }
        }
        return found;
    }

    private boolean allNoughts(int from, int to) {
        for (int at = from; at < to; at++) {
            if (value.charAt(at) != '0') {
                return false;
            }
        }
        return true;
    }

    /** The digits that all divisions inside this one share; empty for the whole country. */
    public String prefix() {
        return value.substring(0, level().digits());
    }

    /** The next division above, or null above the country; a city without counties is the parent of its townships. */
    public @Nullable DivisionCode parent() {
        DivisionLevel level = level();
        return level == DivisionLevel.COUNTRY ? null : at(DivisionLevel.values()[level.ordinal() - 1]);
    }

    /** The division of the given level that holds this one; itself when this one stands higher. */
    public DivisionCode at(DivisionLevel level) {
        return of(value.substring(0, level.digits()));
    }

    /** This division and all above it, the smallest first, the country last. */
    public List<DivisionCode> chain() {
        var chain = new ArrayList<DivisionCode>(6);
        for (DivisionCode at = this; at != null; at = at.parent()) {
            chain.add(at);
        }
        return List.copyOf(chain);
    }

    /** True when the other is this division or lies inside it. */
    public boolean contains(DivisionCode other) {
        return value.equals(other.value) || other.value.regionMatches(0, value, 0, level().digits());
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
