package org.assistance.eligibility.value;

/** What a number counts; amounts of money are held in fen and written in yuan. */
public enum Unit {

    /** 元. */
    YUAN("元", true),
    /** 元/月. */
    YUAN_PER_MONTH("元/月", true),
    /** 元/人·月. */
    YUAN_PER_PERSON_MONTH("元/人·月", true),
    /** 元/年. */
    YUAN_PER_YEAR("元/年", true),
    /** 倍. */
    MULTIPLE("倍", false),
    /** 百分之. */
    PERCENT("%", false),
    /** 比值. */
    RATIO("", false),
    /** 个月. */
    MONTHS("个月", false),
    /** 天. */
    DAYS("天", false),
    /** 工作日. */
    WORKING_DAYS("个工作日", false),
    /** 人. */
    PEOPLE("人", false),
    /** 周岁. */
    YEARS_OF_AGE("周岁", false),
    /** 平方米. */
    SQUARE_METRES("平方米", false),
    /** 项. */
    COUNT("项", false),
    /** 级. */
    GRADE("级", false),
    /** 是/否: the value is {@code true} or {@code false}. */
    FLAG("", false),
    /** 选项: the value is one of a few names. */
    CHOICE("", false);

    private final String label;

    private final boolean money;

    Unit(String label, boolean money) {
        this.label = label;
        this.money = money;
    }

    /** The Chinese word, empty where none is written. */
    public String label() {
        return label;
    }

    /** True when a number of this unit is held in fen. */
    public boolean money() {
        return money;
    }

    /** A number with its unit as people write it; money that is no whole number of fen shows four decimals and 约. */
    public String format(Fraction number) {
        if (this == RATIO) {
            return number.times(100).format() + "%";
        }
        if (!money) {
            return number.format() + label;
        }
        if (number.whole()) {
            return Money.ofFen(number.floor()).format() + label;
        }
        long tenThousandths = number.times(100).halfUp();
        Money whole = Money.ofFen(tenThousandths / 100);
        long rest = Math.abs(tenThousandths % 100);
        String sign = whole.fen() == 0 && tenThousandths < 0 ? "-" : "";
        String decimals = (rest < 10 ? "0" : "") + rest;
        boolean exact = number.times(100).whole();
        return (exact ? "" : "约") + sign + whole.format() + decimals + label;
    }
}
