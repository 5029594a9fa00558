package org.assistance.domain.kinship;

import java.util.List;
import org.assistance.eligibility.value.IdNumber;
import org.jspecify.annotations.Nullable;

/**
 * What an officer states of himself and his relatives (近亲属申报), anew every year.
 *
 * @param idNumber the officer's own number
 * @param phone the officer's own telephone; may be blank
 * @param registeredAt the place of the officer's household book
 * @param residence where the officer lives
 * @param account the account the pay goes to; null where it is not told
 * @param relatives the relatives; empty is a statement that there are none in the place's circle
 */
public record Statement(IdNumber idNumber, String phone, String registeredAt, String residence,
        @Nullable String account,
        List<Relative> relatives) {
    public Statement {
        relatives = List.copyOf(relatives);
    }
}
