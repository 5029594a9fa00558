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
    private static final Map<String, List<String>> OTHER_WORDS = Map.of("姓名",
            List.of("权利人", "所有人", "机动车所有人", "参保人", "缴存人", "户名", "持证人"), "身份证号码",
            List.of("证件号码", "证件号", "身份证号", "身份证件号码", "公民身份号码", "公民身份证号码", "权利人证件号码", "所有人证件号码"), "车辆类型",
            List.of("车型", "机动车类型", "车辆种类"), "号牌号码", List.of("号牌", "车牌", "车牌号", "车牌号码"), "登记日期",
            List.of("登记时间", "初次登记", "初次登记日期", "登簿时间", "注册登记日期"), "车辆状态", List.of("状态", "机动车状态"));

    /**
     * A column and what was chosen for it.
     *
     * @param name of the input
     * @param column of the source
     * @param chosen a header of the file, or empty for none
     */
    record Line(String name, Column column, String chosen) {}

    /**
     * What is proposed to begin with: the same name, what was said before, the only header that holds the name or is part of it, or
     * the only one that is another common word for it. No header is proposed twice; an officer looks at each before anything is read.
     */
    static MappingForm proposed(WaitingFile file, Registry registry, @Nullable HeaderMapping before) {
        var taken = new HashSet<String>();
        return of(registry, (_, column) -> {
            String header = proposed(file, column, before);
            return taken.add(header) ? header : "";
        });
    }

    private static String proposed(WaitingFile file, Column column, @Nullable HeaderMapping before) {
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
        if (alike.size() == 1) {
            return alike.getFirst();
        }
        List<String> other = OTHER_WORDS.getOrDefault(column.header(), List.of())
                .stream()
                .filter(file.headers()::contains)
                .toList();
        return other.size() == 1 ? other.getFirst() : "";
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
