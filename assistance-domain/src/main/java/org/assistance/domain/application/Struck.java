package org.assistance.domain.application;

import java.util.Set;

/**
 * What somebody struck out of the authorisation when signing it (XZ-51): it may not be asked for.
 *
 * @param sources the codes of the departments' data that were struck out
 * @param departments the codes of the departments all of whose data was struck out, so that what they give later is too
 * @param words what was struck out, as the paper names it; empty where nothing was
 */
public record Struck(Set<String> sources, Set<String> departments, String words) {
    /** Nothing: the paper as printed. */
    public static final Struck NOTHING = new Struck(Set.of(), Set.of(), "");

    public Struck {
        sources = Set.copyOf(sources);
        departments = Set.copyOf(departments);
    }

    /** Whether a department may be asked for some data of its own. */
    public boolean leaves(String source, String department) {
        return !sources.contains(source) && !departments.contains(department);
    }
}
