package org.assistance.eligibility.facts;

/** A kind of asset (XZ-40). */
public enum AssetKind {

    /** 现金及存款. */
    DEPOSIT("现金及存款"),
    /** 有价证券. */
    SECURITY("有价证券"),
    /** 基金、理财产品. */
    FUND("基金、理财产品"),
    /** 互联网金融资产. */
    INTERNET_FINANCE("互联网金融资产"),
    /** 商业保险现金价值. */
    INSURANCE("商业保险现金价值"),
    /** 债权. */
    CLAIM("债权"),
    /** 其他金融资产. */
    OTHER_FINANCIAL("其他金融资产"),
    /** 机动车辆. */
    VEHICLE("机动车辆"),
    /** 自住住房: the household's one home, counted against no limit. */
    HOME("自住住房"),
    /** 第二套及以上住房. */
    SECOND_HOME("第二套及以上住房"),
    /** 商铺. */
    SHOP("商铺"),
    /** 写字楼. */
    OFFICE("写字楼"),
    /** 车库. */
    GARAGE("车库"),
    /** 大型农机具. */
    FARM_MACHINE("大型农机具"),
    /** 市场主体登记. */
    BUSINESS("市场主体登记"),
    /** 林木等地上定着物. */
    FIXTURE("林木等地上定着物"),
    /** 其他非金融财产. */
    OTHER("其他非金融财产");

    private final String label;

    AssetKind(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }

    /** True for a home, the first or another. */
    public boolean dwelling() {
        return this == HOME || this == SECOND_HOME;
    }

    /** True for what has a value in money rather than a count. */
    public boolean financial() {
        return switch (this) {
            case DEPOSIT, SECURITY, FUND, INTERNET_FINANCE, INSURANCE, CLAIM, OTHER_FINANCIAL -> true;
            case VEHICLE, HOME, SECOND_HOME, SHOP, OFFICE, GARAGE, FARM_MACHINE, BUSINESS, FIXTURE, OTHER -> false;
        };
    }
}
