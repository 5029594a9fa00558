package org.assistance.eligibility.facts;

/** Why an asset is left out of the limits (XZ-41, XZ-44). */
public enum AssetExemption {

    /** 残疾人代步车. */
    DISABLED_SCOOTER("残疾人代步车"),
    /** 燃油摩托车. */
    MOTORCYCLE("燃油摩托车"),
    /** 电动自行车. */
    E_BIKE("电动自行车"),
    /** 唯一住房. */
    ONLY_DWELLING("唯一住房"),
    /** 无雇工的夫妻小店. */
    FAMILY_SHOP("无雇工的夫妻小店"),
    /** 必要的生产生活资料. */
    NECESSARY_MEANS("必要的生产生活资料");

    private final String label;

    AssetExemption(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
