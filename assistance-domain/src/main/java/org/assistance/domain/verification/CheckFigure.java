package org.assistance.domain.verification;

/**
 * What is counted of checks in a month (RP-04 核对): each a condition on {@code checked r}, by which the figure is counted and its rows
 * are listed, and what a row adds to it. {@code :first} and {@code :last} are the month's days. A report that a disputed item made is no further check: one item was asked, not a household.
 */
public enum CheckFigure {
    HOUSEHOLDS("核对户次", "not r.disputed and r.requested_on between :first and :last", "1"),
    PEOPLE("核对人次", "not r.disputed and r.requested_on between :first and :last", "r.people"),
    DIFFERING("有差异户次", "not r.disputed and r.requested_on between :first and :last and r.differs", "1"),
    SILENT("有未能核对户次", "not r.disputed and r.requested_on between :first and :last and r.silent", "1"),
    CONCLUDED("作出结论户次", "r.concluded_on between :first and :last", "1"),
    NOT_FITTING("结论不一致户次", "r.concluded_on between :first and :last and r.conclusion = 'DOES_NOT_FIT'", "1"),
    OBJECTED("核对复议户次", "r.id in (" + CheckFigure.OBJECTIONS + ")", "1"),
    OBJECTED_RIGHTLY("复议有变化户次", "r.id in (" + CheckFigure.OBJECTIONS + " and o.changed)", "1"),
    ASKED_AGAIN("过期重查户次",
            "r.id in (select a.report_id from facts_asked_again a where a.asked_on between :first and :last)", "1"),
    CHANGED("重查有变化户次",
            "r.id in (select a.report_id from facts_asked_again a where a.asked_on between :first and :last and a.outcome = 'CHANGED')",
            "1");

    private static final String OBJECTIONS = """
            select i.report_id from verification_objection o join verification_item i on i.id = o.item_id
            where o.raised_on between :first and :last""";

    private final String label;
    private final String condition;
    private final String adds;

    CheckFigure(String label, String condition, String adds) {
        this.label = label;
        this.condition = condition;
        this.adds = adds;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** SQL for what a row adds. */
    String adds() {
        return adds;
    }

    String condition() {
        return condition;
    }

    /** SQL for the sum over all rows that meet the condition. */
    String sum() {
        return "coalesce(sum(" + adds + ") filter (where " + condition + "), 0)";
    }
}
