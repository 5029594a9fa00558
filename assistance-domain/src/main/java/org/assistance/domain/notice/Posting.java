package org.assistance.domain.notice;

import org.assistance.eligibility.value.DivisionCode;

/**
 * What a notice is posted for.
 *
 * @param caseId the case
 * @param opinionId the opinion being posted
 * @param division where the family lives
 * @param villageName the village's name, the finest address that may be shown (XZ-80)
 * @param applicantName the applicant's name
 * @param place where the paper hangs: 村务公开栏
 */
record Posting(long caseId, long opinionId, DivisionCode division, String villageName, String applicantName,
        String place) {}
