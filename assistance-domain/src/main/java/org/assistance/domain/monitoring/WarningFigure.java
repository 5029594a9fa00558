package org.assistance.domain.monitoring;

/**
 * What is counted of warnings in a month (RP-04 监测): each a condition on {@code warning w}, by which the figure is counted and its rows
 * are listed. {@code :first} and {@code :last} are the month's days, {@code :end} its last or today where it still runs.
 */
public enum WarningFigure {
    RAISED("本月预警", "w.raised_on between :first and :last"),
    CLOSED("本月办结", "w.closed_on between :first and :last"),
    OPEN("期末未办结", "w.raised_on <= :end and (w.closed_on is null or w.closed_on > :end)"),
    OVERDUE("期末超期", "w.due_on < :end and (w.closed_on is null or w.closed_on > :end)"),
    CONCLUDED("本月处置", "w.concluded_on between :first and :last"),
    UNTRUE("不属实", "w.concluded_on between :first and :last and not w.true_finding"),
    DELIVER("政策未落实", "w.concluded_on between :first and :last and w.disposition = 'DELIVER'"),
    PUSH("可能符合未纳入", "w.concluded_on between :first and :last and w.disposition = 'PUSH'"),
    COMPLEX("一事一议", "w.concluded_on between :first and :last and w.disposition = 'COMPLEX'"),
    MAY_NOT_QUALIFY("可能不再符合", "w.concluded_on between :first and :last and w.disposition = 'MAY_NOT_QUALIFY'");

    private final String label;
    private final String condition;

    WarningFigure(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    String condition() {
        return condition;
    }
}
