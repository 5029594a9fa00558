package org.assistance.eligibility.policy;

import org.assistance.eligibility.facts.Hardship;
import org.jspecify.annotations.Nullable;

/** Whom a locality may admit as 单人户 beyond the gravely disabled and ill (DB-05); their names are the variants of its rows. */
public enum AloneGroup {

    /** 成年无业重度残疾人. */
    UNEMPLOYED_DISABLED("成年无业重度残疾人", null),
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

    AloneGroup(Hardship hardship) {
        this(hardship.label(), hardship);
    }

    AloneGroup(String label, @Nullable Hardship hardship) {
        this.label = label;
        this.hardship = hardship;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** What the family says of itself; null where age, certificate and work tell. */
    public @Nullable Hardship hardship() {
        return hardship;
    }
}
