package org.assistance.eligibility.price;

/** Who is paid the price subsidy (JG-04): those in payment in the index month, of the groups that a place names. */
public enum PriceGroup {

    /** 低保对象. */
    DIBAO("低保对象"),
    /** 特困人员. */
    TEKUN("特困人员"),
    /** 领取失业保险金人员. */
    UNEMPLOYMENT_BENEFIT("领取失业保险金人员"),
    /** 享受定期抚恤补助的优抚对象. */
    VETERAN_RELIEF("享受定期抚恤补助的优抚对象"),
    /** 孤儿. */
    ORPHAN("孤儿"),
    /** 事实无人抚养儿童. */
    UNATTENDED_CHILD("事实无人抚养儿童"),
    /** 艾滋病病毒感染儿童. */
    HIV_CHILD("艾滋病病毒感染儿童"),
    /** 领取失业补助金人员. */
    UNEMPLOYMENT_ALLOWANCE("领取失业补助金人员"),
    /** 低保边缘家庭成员. */
    EDGE("低保边缘家庭成员");

    private final String label;

    PriceGroup(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }
}
