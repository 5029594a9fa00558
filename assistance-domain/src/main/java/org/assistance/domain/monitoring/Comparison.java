package org.assistance.domain.monitoring;

/** How a department's records, or the system's own, are compared with what is known of a person (比对方式). */
public enum Comparison {
    /** Any record is one fact, however many there are: a death. */
    ONCE("有记录"),
    /** Each record is a fact of its own. */
    EACH("每一条记录"),
    /** More records than known, and more than the threshold. */
    MORE("数量多于已掌握"),
    /** The month's sum is above what is known by more than the threshold in fen. */
    ABOVE("月金额高于已掌握"),
    /** A record's amount is the threshold in fen or more. */
    AT_LEAST("金额达到"),
    /** In the division's file before and no longer in the current one. */
    GONE("上期有、本期无"),
    /** A valid certificate, and neither subsidy. */
    UNCOVERED("有证未享受"),
    /** The certificate behind a subsidy has expired. */
    EXPIRED("到期"),
    /** Money of two households goes to one account. */
    SHARED_ACCOUNT("账户相同"),
    /** Two registered people share name, sex and day of birth. */
    SAME_PERSON("同名同出生日期");

    private final String label;

    Comparison(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
