package org.assistance.domain.unmasking;

/** An officer has seen as many masked values as the hour or the day allows; the message is a Chinese sentence. */
public class OverBudget extends RuntimeException {
    public OverBudget(String sentence) {
        super(sentence);
    }
}
