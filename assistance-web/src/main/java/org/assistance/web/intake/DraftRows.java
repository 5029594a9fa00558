package org.assistance.web.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<String, String> places = divisions.findByCodeInOrderByCode(lines.stream()
                .map(DraftLine::village)
                .filter(code -> DivisionCode.problemOf(code) == null)
                .distinct()
                .toList()).stream().collect(Collectors.toMap(place -> place.code().value(), Division::name));
        Map<Long, String> names = officers.findByIdIn(lines.stream().map(DraftLine::lastTypedBy).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Officer::id, Officer::name));
        return lines.stream().map(line -> {
            String programmes = String.join("、", line.programmes());
            return new DraftRow(line, programmes.isEmpty() ? "未选择" : programmes,
                    places.getOrDefault(line.village(), line.divisionName()),
                    names.getOrDefault(line.lastTypedBy(), line.officerName()));
        }).toList();
    }
}
