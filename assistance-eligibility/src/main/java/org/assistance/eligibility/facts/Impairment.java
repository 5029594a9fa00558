package org.assistance.eligibility.facts;

import org.assistance.eligibility.value.DisabilityKind;

/**
 * One kind of disability with its grade.
 *
 * @param kind the kind
 * @param grade 1 (heaviest) to 4
 */
public record Impairment(DisabilityKind kind, int grade) {

    /** Refuses a grade outside 1 to 4. */
    public Impairment {
        if (grade < 1 || grade > 4) {
            throw new IllegalArgumentException("残疾等级应为1至4级");
        }
    }

    /** The impairment in words: {@code 智力一级}. */
    public String format() {
        return kind.label() + "一二三四".charAt(grade - 1) + "级";
    }
}
