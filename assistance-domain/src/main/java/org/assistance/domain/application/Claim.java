package org.assistance.domain.application;

import org.assistance.eligibility.value.Programme;

/**
 * An open case in which a person takes part.
 *
 * @param personId the person
 * @param householdId the household of the case
 * @param programme what is asked for
 * @param caseId the case
 * @param caseNumber its number
 * @param township the name of the township that handles it; nothing else of another family is told
 */
record Claim(long personId, long householdId, Programme programme, long caseId, String caseNumber, String township) {
    String where() {
        return "案件编号" + caseNumber + "，办理地" + township;
    }
}
