package org.assistance.domain.report;

/**
 * Two figures that must be equal (勾稽关系; RP-09).
 *
 * @param says what is compared, in words
 * @param left how the left side comes about, with its result
 * @param right the right side
 */
public record Check(String says, String left, String right, boolean holds) {}
