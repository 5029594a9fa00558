package org.assistance.web.whatif;

/** How a standard is changed in a trial. */
enum How {
    /** So much more. */
    PLUS("提高"),
    /** So much less. */
    MINUS("降低"),
    /** So many percent more. */
    PERCENT("提高百分之"),
    /** So many percent less. */
    PERCENT_LESS("降低百分之"),
    /** To a figure. */
    SET("改为"),
    /** The value stays; only how it is compared changes. */
    COMPARE("只改比较方式");

    private final String label;

    How(String label) {
        this.label = label;
    }

    /** The Chinese words. */
    String label() {
        return label;
    }

    boolean percent() {
        return this == PERCENT || this == PERCENT_LESS;
    }

    boolean down() {
        return this == MINUS || this == PERCENT_LESS;
    }
}
