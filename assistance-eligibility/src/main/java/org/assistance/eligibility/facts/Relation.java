package org.assistance.eligibility.facts;

/** How a member is related to the applicant (DF-31). */
public enum Relation {

    /** 本人. */
    SELF("本人"),
    /** 配偶. */
    SPOUSE("配偶"),
    /** 子女. */
    CHILD("子女"),
    /** 父母. */
    PARENT("父母"),
    /** 女婿. */
    SON_IN_LAW("女婿"),
    /** 儿媳. */
    DAUGHTER_IN_LAW("儿媳"),
    /** 兄弟姐妹. */
    SIBLING("兄弟姐妹"),
    /** (外)祖父母. */
    GRANDPARENT("(外)祖父母"),
    /** (外)孙子女. */
    GRANDCHILD("(外)孙子女"),
    /** 其他. */
    OTHER("其他");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }

    /** True where the Civil Code knows a duty of support between the two: not for in-laws and strangers. */
    public boolean dutyOfSupport() {
        return switch (this) {
            case SELF, SPOUSE, CHILD, PARENT, SIBLING, GRANDPARENT, GRANDCHILD -> true;
            case SON_IN_LAW, DAUGHTER_IN_LAW, OTHER -> false;
        };
    }
}
