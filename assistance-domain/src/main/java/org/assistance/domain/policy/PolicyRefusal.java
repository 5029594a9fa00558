package org.assistance.domain.policy;

/** A row of policy that cannot be accepted: the field at fault, and a Chinese sentence that says why. */
public class PolicyRefusal extends RuntimeException {
    private final String field;

    /**
     * Refuses.
     *
     * @param field name of the form's field
     * @param sentence why, and what would do
     */
    public PolicyRefusal(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** Name of the form's field. */
    public String field() {
        return field;
    }

    /** The Chinese sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
