package org.assistance.domain.policy;

import org.assistance.domain.FieldRefusal;
import org.jspecify.annotations.Nullable;

/** A row of policy that cannot be accepted: the field at fault, and a Chinese sentence that says why. */
public class PolicyRefusal extends FieldRefusal {
    private final @Nullable Long inTheWay;

    /**
     * Refuses.
     *
     * @param field the name of the input the sentence belongs to
     * @param sentence one Chinese sentence: why, and what would do
     */
    public PolicyRefusal(String field, String sentence) {
        super(field, sentence);
        this.inTheWay = null;
    }

    /** Refuses because of a proposal that waits. */
    PolicyRefusal(String field, String sentence, long inTheWay) {
        super(field, sentence);
        this.inTheWay = inTheWay;
    }

    /** The proposal in the way; null for none. */
    public @Nullable Long inTheWay() {
        return inTheWay;
    }
}
