package org.assistance.verification.registry;

/** How a source's records are read and held against what was declared; which one is a value of its row. */
public enum Shape {
    /** An amount a month over a span of months: pensions, wages. */
    MONTHLY_INCOME("按月收入"),
    /** An amount of one month: subsidies, taxed income. */
    LUMP_INCOME("一次性收入"),
    /** Something owned, counted or with a value: vehicles, deposits. */
    ASSET("财产"),
    /** Something that happened to a person or is true of one: a death, custody, school. */
    STATUS("人员状态"),
    /** A disability certificate. */
    CERTIFICATE("证件"),
    /** What somebody spent and got back: medical bills. */
    EXPENDITURE("支出"),
    /** Registered real estate, whose first dwelling of a household is its home. */
    REAL_ESTATE("不动产");

    private final String label;

    Shape(String label) {
        this.label = label;
    }

    /** Whether amounts are compared, so that they may lie apart by the source's tolerance. */
    public boolean comparesAmounts() {
        return this == MONTHLY_INCOME || this == LUMP_INCOME || this == ASSET || this == EXPENDITURE;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
