package org.assistance.eligibility.policy;

import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A kind of income that a locality leaves out besides the national list (XZ-21 (四)).
 *
 * @param kind what is left out
 * @param programme null for all; TEKUN for 特困; DIBAO for all tests of a household (低保, 边缘, 刚性, 临时救助); one of the latter three for its
 *            own test only, on top of what DIBAO leaves out
 * @param division the division it holds for, with all inside it
 * @param validity from when until when
 * @param documentNumber the document that says so
 */
public record ExemptIncome(IncomeKind kind, @Nullable Programme programme, DivisionCode division, DateRange validity,
        String documentNumber) {

    /** The same row for other days. */
    public ExemptIncome during(DateRange days) {
        return new ExemptIncome(kind, programme, division, days, documentNumber);
    }

    /** The row as decisions quote it. */
    public Citation citation() {
        return new Citation("EXEMPT_INCOME", "不计入收入项目" + (programme == null ? "" : "（" + programme.shortLabel() + "）"),
                kind.label(), division,
                validity, documentNumber);
    }
}
