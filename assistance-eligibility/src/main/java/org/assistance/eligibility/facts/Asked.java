package org.assistance.eligibility.facts;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.assistance.eligibility.value.Programme;

/**
 * The programmes that a household asks for together, in their order: a set like any other that nobody changes. Each is made once, since there are few of
 * them and many households.
 */
final class Asked extends AbstractSet<Programme> {

    private static final Programme[] PROGRAMMES = Programme.values();

    private static final Asked[] SETS = new Asked[1 << PROGRAMMES.length];

    static {
        Arrays.setAll(SETS, Asked::new);
    }

    /** A bit for each programme by its place. */
    private final int bits;

    private final List<Programme> programmes;

    private Asked(int bits) {
        this.bits = bits;
        this.programmes = Arrays.stream(PROGRAMMES).filter(this::asks).toList();
    }

    /** The set of some programmes. */
    static Asked of(Collection<Programme> programmes) {
        int bits = 0;
        for (Programme programme : programmes) {
            bits |= 1 << programme.ordinal();
        }
        return SETS[bits];
    }

    /** Whether a programme is one of them. */
    boolean asks(Programme programme) {
        return (bits >> programme.ordinal() & 1) != 0;
    }

    @Override
    public boolean contains(Object one) {
        return one instanceof Programme programme && asks(programme);
    }

    @Override
    public Iterator<Programme> iterator() {
        return programmes.iterator();
    }

    @Override
    public int size() {
        return programmes.size();
    }
}
