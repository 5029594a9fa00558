package org.assistance.eligibility.policy;

import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;

/**
 * A value of policy as a decision quotes it: enough to find the row and the document again years later.
 *
 * @param code the code of the value or of the rule
 * @param label the Chinese term
 * @param value the value in words, with its unit
 * @param division the division it holds for
 * @param validity from when until when
 * @param documentNumber the document that says so
 */
public record Citation(String code, String label, String value, DivisionCode division, DateRange validity,
        String documentNumber) {

    /** The quotation in one line. */
    public String format() {
        return label + " " + value + "（" + documentNumber + "，" + validity.format() + "）";
    }
}
