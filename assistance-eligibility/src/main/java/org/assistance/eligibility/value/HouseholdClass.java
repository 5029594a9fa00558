package org.assistance.eligibility.value;

/** What a household is, of which it can be one only (11.6). */
public enum HouseholdClass {

    /** 特困人员户: everybody in it is 特困. */
    TEKUN("特困供养"),
    /** 低保家庭. */
    DIBAO("低保家庭"),
    /** 低保边缘家庭. */
    EDGE("低保边缘家庭"),
    /** 刚性支出困难家庭. */
    RIGID_EXPENDITURE("刚性支出困难家庭"),
    /** 以上均不符合. */
    NONE("以上均不符合");

    private final String label;

    HouseholdClass(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
