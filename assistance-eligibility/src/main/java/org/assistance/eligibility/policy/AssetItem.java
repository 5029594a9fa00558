package org.assistance.eligibility.policy;

import org.assistance.eligibility.facts.AssetKind;

/** What an asset rule looks at (XZ-41): one kind of asset, or all financial ones together. */
public enum AssetItem {

    /** 金融资产合计. */
    FINANCIAL("金融资产合计"),
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
    BUSINESS("市场主体登记");

    private final String label;

    AssetItem(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }

    /** True when an asset of the kind falls under this item. */
    public boolean covers(AssetKind kind) {
        return switch (kind) {
            case DEPOSIT, SECURITY, FUND, INTERNET_FINANCE, INSURANCE, CLAIM, OTHER_FINANCIAL -> this == FINANCIAL;
            case VEHICLE -> this == VEHICLE;
            case SECOND_HOME -> this == SECOND_HOME;
            case SHOP -> this == SHOP;
            case GARAGE -> this == GARAGE;
            case FARM_MACHINE -> this == FARM_MACHINE;
            case BUSINESS -> this == BUSINESS;
            case HOME, FIXTURE, OTHER -> false;
        };
    }
}
