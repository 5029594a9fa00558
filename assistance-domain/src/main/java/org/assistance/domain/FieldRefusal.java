package org.assistance.domain;

/** What was asked cannot be granted; says why in one Chinese sentence, beside the field it is about. */
public abstract class FieldRefusal extends RuntimeException {
    private final String field;

    /**
     * Refuses.
     *
     * @param field the name of the input the sentence belongs to
     * @param sentence one Chinese sentence: why, and what would do
     */
    protected FieldRefusal(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** The name of the input the sentence belongs to. */
    public String field() {
        return field;
    }

    /** The Chinese sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
