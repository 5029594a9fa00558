package org.assistance.verification.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assistance.verification.registry.RowError;

/** The first errors of a file or of a piece of it, as many as are listed, and how many there are in all. */
final class FirstErrors {
    private final List<RowError> listed = new ArrayList<>(0);
    private int count;

    /** More errors, of rows further down. */
    void add(List<RowError> more) {
        if (!more.isEmpty()) {
            add(more, more.size());
        }
    }

    /** Those of a piece further down. */
    void add(FirstErrors more) {
        add(more.listed, more.count);
    }

    private void add(List<RowError> more, int of) {
        count = Math.addExact(count, of);
        listed.addAll(more.subList(0, Math.min(more.size(), ImportingDepartmentFile.LISTED - listed.size())));
    }

    boolean none() {
        return count == 0;
    }

    int count() {
        return count;
    }

    List<RowError> listed() {
        return Collections.unmodifiableList(listed);
    }
}
