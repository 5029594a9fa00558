package org.assistance.domain.kinship;

import java.util.Arrays;
import java.util.List;

/** What somebody is to an officer: the close relatives of XZ-85, and those a place counts besides. */
public enum KinRelation {
    /** The officer. */
    SELF("本人"),
    /** 配偶. */
    SPOUSE("配偶"),
    /** 父母. */
    PARENT("父母"),
    /** 子女. */
    CHILD("子女"),
    /** 兄弟姐妹. */
    SIBLING("兄弟姐妹"),
    /** (外)祖父母. */
    GRANDPARENT("祖父母、外祖父母"),
    /** (外)孙子女. */
    GRANDCHILD("孙子女、外孙子女"),
    /** 配偶的父母、兄弟姐妹, 子女的配偶 and others whom the place counts. */
    OTHER("其他亲属");

    private final String label;

    KinRelation(String label) {
        this.label = label;
    }

    /** The field's Chinese term. */
    public String label() {
        return label;
    }

    /** All that a relative can be. */
    public static List<KinRelation> ofRelatives() {
        return Arrays.stream(values()).filter(one -> one != SELF).toList();
    }
}
