package org.assistance.domain.casefile;

/** An act this officer may not do on this case; the message is a Chinese sentence saying who may (answered 403). */
public class NotAllowed extends RuntimeException {
    public NotAllowed(String sentence) {
        super(sentence);
    }
}
