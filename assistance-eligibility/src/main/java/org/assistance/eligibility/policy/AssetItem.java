package org.assistance.eligibility.policy;

import org.assistance.eligibility.facts.AssetKind;

/** What an asset rule looks at (XZ-41): one kind of asset, all financial ones together, or all homes together. */
public enum AssetItem {

    /** 金融资产合计. */
    FINANCIAL("金融资产合计"),
    /** 商业保险现金价值. */
    INSURANCE("商业保险现金价值"),
    /** 机动车辆. */
    VEHICLE("机动车辆"),
    /** 住房, the one the family lives in among them. */
    HOME("住房"),
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
    FIXTURE("林木等地上定着物");

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
        return switch (this) {
            case FINANCIAL -> kind.financial();
            case INSURANCE -> kind == AssetKind.INSURANCE;
            case VEHICLE -> kind == AssetKind.VEHICLE;
            case HOME -> kind.dwelling();
            case SECOND_HOME -> kind == AssetKind.SECOND_HOME;
            case SHOP -> kind == AssetKind.SHOP;
            case OFFICE -> kind == AssetKind.OFFICE;
            case GARAGE -> kind == AssetKind.GARAGE;
            case FARM_MACHINE -> kind == AssetKind.FARM_MACHINE;
            case BUSINESS -> kind == AssetKind.BUSINESS;
            case FIXTURE -> kind == AssetKind.FIXTURE;
        };
    }
}
