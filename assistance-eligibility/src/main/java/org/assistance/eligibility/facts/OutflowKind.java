package org.assistance.eligibility.facts;

/** What a member pays away regularly; lowers the transfer income (XZ-20 D). */
public enum OutflowKind {

    /** 个人所得税. */
    TAX("个人所得税"),
    /** 社会保险缴费. */
    SOCIAL_INSURANCE("社会保险缴费"),
    /** 支付的赡养费、抚养费、扶养费. */
    SUPPORT_PAID("支付的赡养费、抚养费、扶养费"),
    /** 其他经常性转移支出. */
    OTHER("其他经常性转移支出");

    private final String label;

    OutflowKind(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
