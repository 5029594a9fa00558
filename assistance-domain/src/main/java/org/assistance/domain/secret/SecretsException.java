package org.assistance.domain.secret;

/** A key file that will not do, or a sealed value that does not open, in a Chinese sentence without any secret. */
public class SecretsException extends RuntimeException {
    public SecretsException(String sentence) {
        super(sentence);
    }
}
