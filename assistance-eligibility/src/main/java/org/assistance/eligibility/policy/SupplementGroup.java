package org.assistance.eligibility.policy;

import org.assistance.eligibility.facts.Hardship;
import org.jspecify.annotations.Nullable;

/** The groups to which a locality may grant more (DB-12); their names are the variants of its rows. */
public enum SupplementGroup {

    /** 老年人. */
    ELDER("老年人", null),
    /** 未成年人. */
    MINOR("未成年人", null),
    /** 重度残疾人: grade 1 or 2. */
    SEVERE_DISABILITY("重度残疾人", null),
    /** 三级智力、精神残疾人. */
    THIRD_GRADE_MIND("三级智力、精神残疾人", null),
    /** 重病患者. */
    SERIOUS_ILLNESS("重病患者", null),
    /** 独居. */
    LIVES_ALONE(Hardship.LIVES_ALONE),
    /** 归侨. */
    RETURNED_OVERSEAS(Hardship.RETURNED_OVERSEAS),
    /** 退役军人. */
    VETERAN(Hardship.VETERAN),
    /** 单亲家庭. */
    SINGLE_PARENT(Hardship.SINGLE_PARENT);

    private final String label;

    private final @Nullable Hardship hardship;

    SupplementGroup(Hardship hardship) {
        this(hardship.label(), hardship);
    }

    SupplementGroup(String label, @Nullable Hardship hardship) {
        this.label = label;
        this.hardship = hardship;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** What the family says of itself; null where age, certificate or illness tell. */
    public @Nullable Hardship hardship() {
        return hardship;
    }
}
