package org.assistance.eligibility.value;

/** A kind of assistance that a household or person can be granted. */
public enum Programme {

    /** 最低生活保障. */
    DIBAO("最低生活保障", "低保", "110", "120", true),
    /** 特困人员救助供养. */
    TEKUN("特困人员救助供养", "特困", "131", "132", true),
    /** 临时救助. */
    TEMPORARY_RELIEF("临时救助", "临时救助", "500", "500", true),
    /** 困难残疾人生活补贴. */
    LIVING_SUBSIDY("困难残疾人生活补贴", "生活补贴", "701", "701", true),
    /** 重度残疾人护理补贴. */
    CARE_SUBSIDY("重度残疾人护理补贴", "护理补贴", "702", "702", true),
    /** 最低生活保障边缘家庭. */
    EDGE("最低生活保障边缘家庭", "低保边缘", "600", "600", false),
    /** 刚性支出困难家庭. */
    RIGID_EXPENDITURE("刚性支出困难家庭", "刚性支出困难", "650", "650", false);

    private final String label;

    private final String shortLabel;

    private final String urbanCode;

    private final String ruralCode;

    private final boolean pays;

    Programme(String label, String shortLabel, String urbanCode, String ruralCode, boolean pays) {
        this.label = label;
        this.shortLabel = shortLabel;
        this.urbanCode = urbanCode;
        this.ruralCode = ruralCode;
        this.pays = pays;
    }

    /** The full Chinese name. */
    public String label() {
        return label;
    }

    /** The short Chinese name, as officers say it. */
    public String shortLabel() {
        return shortLabel;
    }

    /** The ministry platform's three digits (DF-33); the two subsidies have none there and use our own 701 and 702. */
    public String code(Area area) {
        return area == Area.URBAN ? urbanCode : ruralCode;
    }

    /** True when money is paid under it; 边缘 and 刚性 only open other doors (BY-04, GX-08). */
    public boolean pays() {
        return pays;
    }

    /** True when it is decided per person and not for the household as a whole. */
    public boolean personal() {
        return this == TEKUN || this == LIVING_SUBSIDY || this == CARE_SUBSIDY;
    }
}
