package org.assistance.domain.application;

/** A file that is not kept; the message is a Chinese sentence that says why and what to do. */
public class NotAccepted extends RuntimeException {
    NotAccepted(String sentence) {
        super(sentence);
    }
}
