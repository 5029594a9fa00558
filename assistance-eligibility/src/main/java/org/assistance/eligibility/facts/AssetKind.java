package org.assistance.eligibility.facts;

/** A kind of asset (XZ-40). */
public enum AssetKind {

    /** 现金及存款. */
    DEPOSIT("现金及存款"),
    /** 有价证券. */
    SECURITY("有价证券"),
    /** 商业保险现金价值. */
    INSURANCE("商业保险现金价值"),
    /** 债权. */
    CLAIM("债权"),
    /** 机动车辆. */
    VEHICLE("机动车辆"),
    /** 第二套及以上住房. */
    SECOND_HOME("第二套及以上住房"),
    /** 商铺. */
    SHOP("商铺"),
    /** 车库. */
    GARAGE("车库"),
    /** 大型农机具. */
    FARM_MACHINE("大型农机具"),
    /** 市场主体登记. */
    BUSINESS("市场主体登记"),
    /** 其他财产. */
    OTHER("其他财产");

    private final String label;

    AssetKind(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }

    /** True for what has a value in money rather than a count. */
    public boolean financial() {
        return this == DEPOSIT || this == SECURITY || this == INSURANCE || this == CLAIM;
    }
}
