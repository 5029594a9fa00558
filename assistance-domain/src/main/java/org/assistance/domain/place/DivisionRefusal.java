package org.assistance.domain.place;

/** A change of divisions that cannot be made; says why in one Chinese sentence. */
public class DivisionRefusal extends RuntimeException {
    /** With one Chinese sentence. */
    public DivisionRefusal(String sentence) {
        super(sentence);
    }

    /** The Chinese sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
