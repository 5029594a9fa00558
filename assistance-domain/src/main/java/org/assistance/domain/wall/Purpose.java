package org.assistance.domain.wall;

/** For what an officer's work looks beyond his place; there is no other way through the second wall. */
public enum Purpose {
    /** One person belongs to one household in the whole city (XZ-13): whoever moves in is known, and leaves the one before. */
    ONE_HOUSEHOLD("一人一户", true),
    /** What somebody asked for or holds elsewhere and cannot have twice (XZ-61, LS-21). */
    NOT_TWICE("不重复享受", false),
    /** Whether an account is another family's already. */
    SHARED_ACCOUNT("账户是否被他户使用", false),
    /** Staff and the families who apply are compared wherever they are, and the links written at both (XZ-85). */
    KINSHIP("近亲属比对", true),
    /** A list of payments stands beside what the same people are paid elsewhere, and beside the lists before it (XZ-100). */
    PAYROLL("发放核对", false),
    /** A list pays for the first time whoever was decided before the family was looked after elsewhere: the case is closed there. */
    FIRST_PAYMENT("首次发放办结", true),
    /** Where a thing is that an address names, so that the table of permissions can refuse it; nothing else of it is read. */
    WHERE_IT_IS("判定辖区", false),
    /** A public notice is read by everybody. */
    NOTICE("公示", false);

    private final String label;
    private final boolean writes;

    Purpose(String label, boolean writes) {
        this.label = label;
        this.writes = writes;
    }

    /** As the field says it. */
    public String label() {
        return label;
    }

    /** Whether it also writes where it looks. */
    public boolean writes() {
        return writes;
    }
}
