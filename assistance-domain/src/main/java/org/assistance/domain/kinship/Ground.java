package org.assistance.domain.kinship;

/** What an officer and a family have in common. An identity number is certain; all else is looked into by somebody of the county. */
public enum Ground {
    /** The identity number of a member, or of who owes a member support. */
    ID_NUMBER("身份证号码相同"),
    /** The family named the officer as a relative. */
    STATED("家庭申明"),
    /** Name and birth date of a relative whose number was not stated. */
    NAME_AND_BIRTH("姓名和出生日期相同"),
    /** The place of the household book (户口簿), down to the house. */
    REGISTERED("户籍地址相同"),
    /** The home, down to the house. */
    RESIDENCE("居住地址相同"),
    /** The telephone. */
    PHONE("联系电话相同"),
    /** The account the money goes to. */
    ACCOUNT("领款账户与工作人员账户相同");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }
}
