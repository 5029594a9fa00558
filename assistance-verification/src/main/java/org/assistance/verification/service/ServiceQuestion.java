package org.assistance.verification.service;

import java.util.UUID;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.verification.registry.Registry;

/**
 * One person, one source, and why.
 *
 * @param request the question's own number; a department that hears it twice answers it once
 * @param registry whom to ask
 * @param idNumber of the person
 * @param name of the person
 * @param purpose for what, in words
 * @param caseNumber of the case that it is asked for
 * @param officer staff number of who asks
 */
public record ServiceQuestion(UUID request, Registry registry, IdNumber idNumber, String name, String purpose,
        String caseNumber, String officer) {
    /** Refuses a temporary number: no department knows it (DF-05). */
    public ServiceQuestion {
        if (idNumber.isTemporary()) {
            throw new IllegalArgumentException("no department is asked about a temporary number");
        }
    }
}
