package org.assistance.eligibility.facts;

/** Why a member is not counted whatever the address (XZ-11). */
public enum Exclusion {

    /** 无. */
    NONE("无"),
    /** 在监狱服刑. */
    PRISON("在监狱服刑"),
    /** 强制隔离戒毒. */
    DRUG_ISOLATION("强制隔离戒毒"),
    /** 宣告失踪. */
    DECLARED_MISSING("宣告失踪"),
    /** 脱离家庭在宗教场所居住三年以上的宗教教职人员. */
    RELIGIOUS_AWAY("脱离家庭在宗教场所居住三年以上的宗教教职人员"),
    /** 省级规定的其他人员. */
    LOCAL_CASE("省级规定的其他人员");

    private final String label;

    Exclusion(String label) {
        this.label = label;
    }

    /** Whether the member lives at the cost of the state or cannot be found; a monk or a local case may sign and ask. */
    public boolean away() {
        return this == PRISON || this == DRUG_ISOLATION || this == DECLARED_MISSING;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
