package org.assistance.web.search;

/** The words in an address are not this officer's, or no longer whole. */
public class LostSearch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostSearch() {
        super("search words that do not open");
    }
}
