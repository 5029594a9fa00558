package org.assistance.eligibility.facts;

/** How far somebody can care for him- or herself, from the six items (TK-20); names the variant of {@code TEKUN_CARE}. */
public enum SelfCareGrade {

    /** 具备: nothing unmet. */
    ABLE("具备生活自理能力", "全自理"),
    /** 部分丧失: one to three unmet. */
    PARTLY("部分丧失生活自理能力", "半护理"),
    /** 完全丧失: four or more unmet. */
    UNABLE("完全丧失生活自理能力", "全护理");

    private final String label;

    private final String shortLabel;

    SelfCareGrade(String label, String shortLabel) {
        this.label = label;
        this.shortLabel = shortLabel;
    }

    /** The grade for so many unmet items of the six. */
    public static SelfCareGrade of(int unmet) {
        return unmet == 0 ? ABLE : unmet <= 3 ? PARTLY : UNABLE;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The short Chinese term. */
    public String shortLabel() {
        return shortLabel;
    }
}
