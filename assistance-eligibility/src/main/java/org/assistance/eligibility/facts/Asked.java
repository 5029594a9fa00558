package org.assistance.eligibility.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.assistance.eligibility.value.Programme;

/** The programmes that a household may ask for together: each set is made once, since there are few of them and many households. */
final class Asked {

    private static final Programme[] PROGRAMMES = Programme.values();

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic sets
    private static final Set<Programme>[] SETS = new Set[1 << PROGRAMMES.length];

    static {
        for (int bits = 0; bits < SETS.length; bits++) {
            Set<Programme> asked = EnumSet.noneOf(Programme.class);
            for (Programme programme : PROGRAMMES) {
                if ((bits >> programme.ordinal() & 1) != 0) {
                    asked.add(programme);
                }
            }
            SETS[bits] = Collections.unmodifiableSet(asked);
        }
    }

    private Asked() {}

    /** The set of some programmes, in their order. */
    static Set<Programme> of(Collection<Programme> programmes) {
        int bits = 0;
        for (Programme programme : programmes) {
            bits |= 1 << programme.ordinal();
        }
        return SETS[bits];
    }
}
