package org.assistance.web.intake;

import java.util.List;
import org.assistance.domain.application.DraftLine;
import org.assistance.domain.place.Division;
import org.assistance.domain.place.Divisions;
import org.assistance.domain.staff.Officer;
import org.assistance.domain.staff.Officers;
import org.assistance.eligibility.value.DivisionCode;
import org.springframework.stereotype.Component;

/** The drafts as the list shows them. */
@Component
class DraftRows {
    private final Divisions divisions;
    private final Officers officers;

    DraftRows(Divisions divisions, Officers officers) {
        this.divisions = divisions;
        this.officers = officers;
    }

    /** A draft: what is asked for, the village, or where it was begun while none is chosen, and who typed last. */
    record DraftRow(DraftLine line, String programmes, String place, String lastBy) {}

    List<DraftRow> of(List<DraftLine> lines) {
        return lines.stream().map(line -> {
            String programmes = String.join("、", line.programmes());
            return new DraftRow(line, programmes.isEmpty() ? "未选择" : programmes, place(line), lastBy(line));
        }).toList();
    }

    private String place(DraftLine line) {
        String code = line.village();
        return DivisionCode.problemOf(code) != null
                ? line.divisionName()
                : divisions.find(new DivisionCode(code)).map(Division::name).orElse(line.divisionName());
    }

    private String lastBy(DraftLine line) {
        long last = line.lastTypedBy();
        return last == line.officerId()
                ? line.officerName()
                : officers.findById(last).map(Officer::name).orElse(line.officerName());
    }
}
