package org.assistance.domain.example;

import java.util.Locale;

/** The tables of examples that are delivered, one for each family of rules. */
public enum RuleFamily {

    /** 家庭人口. */
    MEMBERS("家庭人口"),
    /** 收入. */
    INCOME("收入"),
    /** 财产. */
    ASSETS("财产"),
    /** 低保. */
    DIBAO("低保"),
    /** 边缘和刚性支出. */
    EDGE("边缘和刚性支出"),
    /** 特困. */
    TEKUN("特困"),
    /** 临时救助. */
    RELIEF("临时救助"),
    /** 两项补贴. */
    SUBSIDY("两项补贴"),
    /** 渐退和价格补贴. */
    TAPER("渐退和价格补贴");

    private final String label;

    RuleFamily(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** The name of the file among the examples. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }
}
