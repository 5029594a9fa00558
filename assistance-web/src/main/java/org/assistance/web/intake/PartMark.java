package org.assistance.web.intake;

import java.util.ArrayList;
import java.util.List;
import org.assistance.domain.application.Missing;
import org.assistance.domain.application.Part;
import org.assistance.web.layout.FieldErrors;

/**
 * A part of the form in the list beside it.
 *
 * @param part the part
 * @param wrong how many inputs cannot be read
 * @param missing how many are still to be given
 * @param asked whether it is known what is asked, which depends on the programmes chosen
 */
public record PartMark(Part part, int wrong, int missing, boolean asked) {
    /** The marks of all parts. */
    static List<PartMark> of(FieldErrors errors, List<Missing> missing) {
        boolean chosen = missing.stream().noneMatch(lack -> lack.field().equals("programmes"));
        var marks = new ArrayList<PartMark>();
        for (Part part : Part.values()) {
            int lacking = (int) missing.stream()
                    .filter(lack -> lack.part() == part && errors.of(lack.field()) == null)
                    .count();
            marks.add(new PartMark(part, (int) errors.fields()
                    .stream()
                    .filter(field -> Part.of(field) == part)
                    .count(), lacking, chosen || lacking > 0));
        }
        return marks;
    }

    /** Whether nothing is wrong and nothing missing. */
    public boolean isDone() {
        return asked && wrong == 0 && missing == 0;
    }

    /** What is said of it: 填齐, 缺3项, 1处有误. */
    public String label() {
        return isDone()
                ? "已填齐"
                : (wrong > 0 ? wrong + "处有误" : "") + (wrong > 0 && missing > 0 ? "，" : "")
                        + (missing > 0 ? "缺" + missing + "项" : "");
    }
}
