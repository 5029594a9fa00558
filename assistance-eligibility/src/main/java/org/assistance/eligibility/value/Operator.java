package org.assistance.eligibility.value;

/** How a number is compared with a limit; stored beside each limit, since localities differ (11.6). */
public enum Operator {

    /** 低于. */
    BELOW("低于"),
    /** 不超过. */
    AT_MOST("不超过"),
    /** 超过. */
    ABOVE("超过"),
    /** 达到或超过. */
    AT_LEAST("达到或超过");

    private final String label;

    Operator(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }

    /** The Chinese word for when the comparison fails. */
    public String opposite() {
        return switch (this) {
            case BELOW -> "不低于";
            case AT_MOST -> "超过";
            case ABOVE -> "未超过";
            case AT_LEAST -> "未达到";
        };
    }

    /** The operator that holds exactly when this one does not. */
    public Operator negated() {
        return switch (this) {
            case BELOW -> AT_LEAST;
            case AT_MOST -> ABOVE;
            case ABOVE -> AT_MOST;
            case AT_LEAST -> BELOW;
        };
    }

    /** True when the left number stands so to the right one. */
    public boolean holds(Fraction left, Fraction right) {
        return holds(left.compareTo(right));
    }

    /** True when the left whole number stands so to the right number. */
    public boolean holds(long left, Fraction right) {
        return holds(-right.compareTo(left));
    }

    /** True when a sum stands so to another. */
    public boolean holds(Total left, Total right) {
        return holds(left.compareTo(right));
    }

    /** True when a sum stands so to the right number. */
    public boolean holds(Total left, Fraction right) {
        return holds(left.compareTo(right));
    }

    private boolean holds(int order) {
        return switch (this) {
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
