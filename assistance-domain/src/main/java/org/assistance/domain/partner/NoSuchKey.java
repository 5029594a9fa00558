package org.assistance.domain.partner;

/** There is no such key, or it is kept in another division: both look alike. */
public class NoSuchKey extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
