package org.assistance.domain.casefile;

/** A move the case does not allow now; the message is a Chinese sentence for the officer (answered 409). */
public class IllegalMove extends RuntimeException {
    public IllegalMove(String sentence) {
        super(sentence);
    }
}
