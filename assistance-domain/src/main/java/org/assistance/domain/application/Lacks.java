package org.assistance.domain.application;

import java.util.ArrayList;
import java.util.List;

/** Collects what is missing: one sentence for a field, in the order asked. */
final class Lacks {
    private final List<Missing> missing = new ArrayList<>();

    /** Notes that something is absent; a field that already has its sentence keeps it. */
    void add(boolean absent, String field, String sentence) {
        if (absent && missing.stream().noneMatch(known -> known.field().equals(field))) {
            missing.add(new Missing(field, sentence));
        }
    }

    List<Missing> all() {
        return List.copyOf(missing);
    }
}
