package org.assistance.web.intake;

import java.util.List;
import org.assistance.web.layout.FieldErrors;

/**
 * How a draft stands.
 *
 * @param form what was typed
 * @param translation the same as an application
 * @param faults what the page says beside its inputs, from top to bottom
 * @param marks how far each part is
 * @param ready whether it may be submitted; known only after what is missing was asked for
 */
record Inspection(ApplicationForm form, Translation translation, FieldErrors faults, List<PartMark> marks,
        boolean ready) {
    /** How many things are still to be given. */
    int lacking() {
        return marks.stream().mapToInt(PartMark::missing).sum();
    }

    /** As the page's script reads it. */
    Standing standing() {
        return new Standing(marks.stream().map(Mark::of).toList(), faults.getItems(), lacking(), ready);
    }

    /** What the page shows of a draft after it was saved. */
    record Standing(List<Mark> parts, List<FieldErrors.Item> faults, int lacking, boolean ready) {}

    /** A part's mark. */
    record Mark(String part, String label, String which, boolean done, boolean wrong) {
        static Mark of(PartMark mark) {
            return new Mark(mark.part().name(), mark.label(), mark.which(), mark.isDone(), mark.wrong() > 0);
        }
    }
}
