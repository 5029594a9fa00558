package org.assistance.domain.unmasking;

/** Why a masked value must be read in full (查看事由). */
public enum UnmaskingReason {
    CONTACT("联系申请人或家庭成员"),
    PAPERS("与证件、材料核对"),
    ACCOUNT("核实领款账户"),
    VISIT("入户调查"),
    DEPARTMENTS("与其他部门核对"),
    OTHER("其他");

    private final String label;

    UnmaskingReason(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
