package org.assistance.domain.staff;

/** A request about staff that cannot be granted; says why in one Chinese sentence, beside the field it is about. */
public class StaffRefusal extends RuntimeException {
    private final String field;

    /**
     * @param field the name of the input the sentence belongs to
     * @param sentence one Chinese sentence
     */
    public StaffRefusal(String field, String sentence) {
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
