package org.assistance.eligibility.ruling;

import java.util.List;

/**
 * Several lines of an answer as they were found: numbers, facts and rows of policy. To tell them works nothing out anew.
 *
 * @param <T> the lines in words
 */
public interface Lines<T> {

    /** Adds the lines in words, in their order. */
    void tell(List<? super T> to);
}
