package org.assistance.domain.entitlement;

import java.util.Optional;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** A grant that an earlier right forbids (XZ-61); the message names that right and the way out. */
public class AlreadyEntitled extends IllegalMove {
    private final Programme wanted;
    private final @Nullable Integer member;

    public AlreadyEntitled(String sentence, Programme wanted, @Nullable Integer member) {
        super(sentence);
        this.wanted = wanted;
        this.member = member;
    }

    /** What could not be granted. */
    public Programme wanted() {
        return wanted;
    }

    /** The member it was to be for; empty for the household. */
    public Optional<Integer> member() {
        return Optional.ofNullable(member);
    }
}
