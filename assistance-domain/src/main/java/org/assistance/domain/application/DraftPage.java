package org.assistance.domain.application;

import java.util.List;

/**
 * A page of the list of drafts.
 *
 * @param lines the officer's own first, the last changed first
 * @param number which page, from 1
 * @param total how many drafts there are on all pages
 */
public record DraftPage(List<DraftLine> lines, int number, long total) {
    /** How many a page shows at most. */
    public static final int SIZE = 50;

    /** Whether another page follows. */
    public boolean hasNext() {
        return (long) number * SIZE < total;
    }
}
