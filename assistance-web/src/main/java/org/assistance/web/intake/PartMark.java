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
 * @param lacks what is still to be given, in the words of the page, each once
 */
public record PartMark(Part part, int wrong, int missing, boolean asked, List<String> lacks) {
    private static final int NAMED = 4;

    /** The marks of all parts. */
    static List<PartMark> of(FieldErrors errors, List<Missing> missing) {
        boolean chosen = missing.stream().noneMatch(lack -> lack.field().equals("programmes"));
        var marks = new ArrayList<PartMark>();
        for (Part part : Part.values()) {
            List<Missing> open = missing.stream()
                    .filter(lack -> lack.part() == part && errors.of(lack.field()) == null)
                    .toList();
            int lacking = open.size();
            marks.add(new PartMark(part, (int) errors.fields()
                    .stream()
                    .filter(field -> Part.of(field) == part)
                    .count(), lacking, chosen || lacking > 0,
                    open.stream().map(lack -> FieldNames.input(lack.field())).distinct().toList()));
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

    /** Which things are still to be given: 在校情况、有无工作; empty for none. */
    public String which() {
        return String.join("、", lacks.subList(0, Math.min(NAMED, lacks.size()))) + (lacks.size() > NAMED ? "等" : "");
    }
}
