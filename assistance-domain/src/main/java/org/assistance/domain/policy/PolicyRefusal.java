package org.assistance.domain.policy;

import org.assistance.domain.FieldRefusal;

/** A row of policy that cannot be accepted: the field at fault, and a Chinese sentence that says why. */
public class PolicyRefusal extends FieldRefusal {
    /**
     * Refuses.
     *
     * @param field the name of the input the sentence belongs to
     * @param sentence one Chinese sentence: why, and what would do
     */
    public PolicyRefusal(String field, String sentence) {
        super(field, sentence);
    }
}
