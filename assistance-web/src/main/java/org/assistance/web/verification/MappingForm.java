package org.assistance.web.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistance.verification.file.HeaderMapping;
import org.assistance.verification.file.WaitingFile;
import org.assistance.verification.registry.Column;
import org.assistance.verification.registry.Registry;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * Which header of a waiting file was chosen for each column of its source, as typed.
 *
 * @param lines one a column, in the source's order
 */
record MappingForm(List<Line> lines) {
    /**
     * A column and what was chosen for it.
     *
     * @param name of the input
     * @param column of the source
     * @param chosen a header of the file, or empty for none
     */
    record Line(String name, Column column, String chosen) {}

    /** What is proposed to begin with: the same name, what was said before, or the only header that holds the name or is part of it. */
    static MappingForm proposed(WaitingFile file, Registry registry, @Nullable HeaderMapping before) {
        return of(registry, (_, column) -> {
            if (file.headers().contains(column.header())) {
                return column.header();
            }
            String said = before == null ? "" : before.byColumn().getOrDefault(column.header(), "");
            if (file.headers().contains(said)) {
                return said;
            }
            List<String> alike = file.headers()
                    .stream()
                    .filter(header -> header.length() > 1
                            && (header.contains(column.header()) || column.header().contains(header)))
                    .toList();
            return alike.size() == 1 ? alike.getFirst() : "";
        });
    }

    /** What was sent. */
    static MappingForm sent(Registry registry, Map<String, String> fields) {
        return of(registry, (name, _) -> fields.getOrDefault(name, ""));
    }

    private interface Choosing {
        String choose(String name, Column column);
    }

    private static MappingForm of(Registry registry, Choosing choosing) {
        List<Column> columns = registry.columns();
        var lines = new ArrayList<Line>(columns.size());
        for (int at = 0; at < columns.size(); at++) {
            String name = "column" + at;
            lines.add(new Line(name, columns.get(at), choosing.choose(name, columns.get(at))));
        }
        return new MappingForm(List.copyOf(lines));
    }

    /** The file's header of each column that has one; what is wrong is said beside its input. */
    Map<String, String> byColumn(WaitingFile file, FieldErrors errors) {
        var byColumn = new LinkedHashMap<String, String>();
        Set<String> used = new HashSet<>();
        for (Line line : lines) {
            if (line.chosen().isEmpty()) {
                if (line.column().required()) {
                    errors.add(line.name(), "“" + line.column().header() + "”必须有，请选择文件里的列");
                }
            } else if (!file.headers().contains(line.chosen())) {
                errors.add(line.name(), "文件里没有“" + line.chosen() + "”这一列，请重新选择");
            } else if (!used.add(line.chosen())) {
                errors.add(line.name(), "“" + line.chosen() + "”已对应另一列，一列只能用一次");
            } else {
                byColumn.put(line.column().header(), line.chosen());
            }
        }
        return byColumn;
    }
}
