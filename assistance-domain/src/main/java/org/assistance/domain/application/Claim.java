package org.assistance.domain.application;

import org.assistance.eligibility.value.Programme;

/**
 * An open case or a running entitlement in which a person takes part.
 *
 * @param personId the person
 * @param householdId the household of the case
 * @param programme what is asked for or received
 * @param running true when it is received, false when it is being decided
 * @param caseNumber the case
 * @param township the name of the township that handles it; nothing else of another family is told
 */
record Claim(long personId, long householdId, Programme programme, boolean running, String caseNumber,
        String township) {
    String where() {
        return "案件编号" + caseNumber + "，办理地" + township;
    }
}
