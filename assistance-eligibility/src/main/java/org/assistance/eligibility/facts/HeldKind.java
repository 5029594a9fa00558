package org.assistance.eligibility.facts;

import java.util.EnumSet;
import java.util.Set;

/** A benefit or status that somebody already holds (11.5). */
public enum HeldKind {

    /** 特困供养. */
    TEKUN("特困供养"),
    /** 低保. */
    DIBAO("低保"),
    /** 单人户低保. */
    DIBAO_ALONE("单人户低保"),
    /** 低保边缘. */
    EDGE("低保边缘"),
    /** 刚性支出困难. */
    RIGID_EXPENDITURE("刚性支出困难"),
    /** 孤儿基本生活费. */
    ORPHAN_BENEFIT("孤儿基本生活费"),
    /** 事实无人抚养儿童基本生活补贴. */
    UNATTENDED_CHILD_BENEFIT("事实无人抚养儿童基本生活补贴"),
    /** 其他福利性生活补贴. */
    WELFARE_LIVING_SUBSIDY("其他福利性生活补贴"),
    /** 其他福利性护理补贴. */
    WELFARE_CARE_SUBSIDY("其他福利性护理补贴"),
    /** 工伤保险生活护理费. */
    INJURY_CARE("工伤保险生活护理费"),
    /** 养老服务补贴. */
    ELDER_SERVICE("养老服务补贴"),
    /** 长期护理保险待遇. */
    LONG_TERM_CARE("长期护理保险待遇"),
    /** 困难残疾人生活补贴. */
    LIVING_SUBSIDY("困难残疾人生活补贴"),
    /** 重度残疾人护理补贴. */
    CARE_SUBSIDY("重度残疾人护理补贴");

    private static final Set<HeldKind> CLASSES = EnumSet.of(TEKUN, DIBAO, DIBAO_ALONE, EDGE, RIGID_EXPENDITURE);

    private final String label;

    HeldKind(String label) {
        this.label = label;
    }

    /** True for the five that one person never holds two of (XZ-61, matrix 11.5); who grants them keeps the record of them. */
    public boolean householdClass() {
        return CLASSES.contains(this);
    }

    /** True for the benefits of children without parents, which may be paid in full or as the difference (XZ-60). */
    public boolean ofChild() {
        return this == ORPHAN_BENEFIT || this == UNATTENDED_CHILD_BENEFIT;
    }

    /** The Chinese word. */
    public String label() {
        return label;
    }

    /** Some kinds, a bit for each by its place. */
    public static int bits(HeldKind... kinds) {
        int bits = 0;
        for (HeldKind kind : kinds) {
            bits |= 1 << kind.ordinal();
        }
        return bits;
    }
}
