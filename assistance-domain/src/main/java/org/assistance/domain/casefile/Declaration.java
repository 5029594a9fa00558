package org.assistance.domain.casefile;

import org.assistance.eligibility.value.DivisionCode;

/**
 * A version of what a family declared, as far as a case has to know it.
 *
 * @param applicationId the version's id
 * @param number 1 for what was first submitted
 * @param division where the family lives, township or village
 * @param applicantName the applicant's name
 */
public record Declaration(long applicationId, int number, DivisionCode division, String applicantName) {}
