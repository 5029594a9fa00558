package org.assistance.domain.partner;

/** A key that cannot be issued or revoked as asked; says why in one Chinese sentence, beside the field it is about. */
public class KeyRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    KeyRefusal(String field, String sentence) {
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
