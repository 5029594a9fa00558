package org.assistance.eligibility.facts;

/** Groups beyond age, disability and illness to which a locality may grant more (DB-12). */
public enum Hardship {

    /** 独居. */
    LIVES_ALONE("独居"),
    /** 归侨. */
    RETURNED_OVERSEAS("归侨"),
    /** 退役军人. */
    VETERAN("退役军人"),
    /** 单亲抚养未成年人. */
    SINGLE_PARENT("单亲家庭");

    private final String label;

    Hardship(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
