package org.assistance.domain.staff;

import org.assistance.domain.FieldRefusal;

/** A request about staff that cannot be granted; says why in one Chinese sentence, beside the field it is about. */
public class StaffRefusal extends FieldRefusal {
    /**
     * Refuses.
     *
     * @param field the name of the input the sentence belongs to
     * @param sentence one Chinese sentence: why, and what would do
     */
    public StaffRefusal(String field, String sentence) {
        super(field, sentence);
    }
}
