package org.assistance.domain.place;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.jspecify.annotations.Nullable;

/**
 * A file of divisions as read: its good rows, and what is wrong with each bad line. One with mistakes is not imported.
 *
 * <p>The first line names the columns, in Chinese or in English and in any order; days are written 2024-01-01.
 */
public record DivisionFile(List<DivisionRow> rows, List<Mistake> mistakes) {
    /** The first line of the files that systems exchange. */
    public static final String HEADER = "code,name,full_name,valid_from,valid_to,replaced_by";

    /** The first line of the template that people fill in. */
    public static final String CHINESE_HEADER = "区划代码,名称,全称,启用日期,停用日期,后继区划代码,城乡分类代码";

    /** What a column holds, by both of its names; the first four must be there. */
    private enum Column {
        CODE("code", "区划代码"),
        NAME("name", "名称"),
        FULL_NAME("full_name", "全称"),
        VALID_FROM("valid_from", "启用日期"),
        VALID_TO("valid_to", "停用日期"),
        REPLACED_BY("replaced_by", "后继区划代码"),
        URBAN_RURAL("urban_rural", "城乡分类代码");

        private final String english;
        private final String chinese;

        Column(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        static @Nullable Column named(String heading) {
            for (Column column : values()) {
                if (column.english.equals(heading) || column.chinese.equals(heading)) {
                    return column;
                }
            }
            return null;
        }

        boolean required() {
            return ordinal() <= VALID_FROM.ordinal();
        }
    }

    /** One line that cannot be used, and why, in a Chinese sentence. */
    public record Mistake(int line, String sentence) {}

    /** Reads the lines of a file, all of them, whatever is wrong with some. */
    public static DivisionFile read(List<String> lines) {
        var mistakes = new ArrayList<Mistake>();
        String[] headings = lines.isEmpty() ? new String[0] : lines.getFirst().replace("\uFEFF", "").split(",", -1);
        Map<Column, Integer> columns = columns(headings, mistakes);
        var rows = new ArrayList<DivisionRow>();
        var seen = new HashMap<DivisionCode, Integer>();
        for (int at = 1; at < lines.size() && !columns.isEmpty(); at++) {
            if (!lines.get(at).isBlank()) {
                try {
                    rows.add(row(at + 1, lines.get(at), headings.length, columns, seen));
                } catch (IllegalArgumentException wrong) {
                    mistakes.add(new Mistake(at + 1, String.valueOf(wrong.getMessage())));
                }
            }
        }
        return new DivisionFile(List.copyOf(rows), List.copyOf(mistakes));
    }

    private static Map<Column, Integer> columns(String[] headings, List<Mistake> mistakes) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int at = 0; at < headings.length; at++) {
            Column column = Column.named(cell(headings, at));
            if (column == null || columns.putIfAbsent(column, at) != null) {
                mistakes.add(new Mistake(1, "不认识或者重复的列“" + headings[at].strip() + "”；表头应为：" + CHINESE_HEADER));
                return Map.of();
            }
        }
        String missing = List.of(Column.values())
                .stream()
                .filter(column -> column.required() && !columns.containsKey(column))
                .map(column -> column.chinese)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            mistakes.add(new Mistake(1, "第一行缺少" + missing + "；表头应为：" + CHINESE_HEADER));
            return Map.of();
        }
        return columns;
    }

    private static DivisionRow row(int line, String text, int width, Map<Column, Integer> columns,
            Map<DivisionCode, Integer> seen) {
        String[] cells = text.split(",", -1);
        if (cells.length != width) {
            throw new IllegalArgumentException("应有" + width + "列，实有" + cells.length + "列");
        }
        DivisionCode code = code(cell(cells, columns, Column.CODE));
        Integer before = seen.putIfAbsent(code, line);
        if (before != null) {
            throw new IllegalArgumentException("区划代码 " + code + " 与第" + before + "行重复");
        }
        String name = cell(cells, columns, Column.NAME);
        String fullName = cell(cells, columns, Column.FULL_NAME);
        if (name.isEmpty() || fullName.isEmpty()) {
            throw new IllegalArgumentException("名称和全称不能为空");
        }
        refuse(DivisionCodeRules.problemOf(code, name));
        LocalDate from = day(cell(cells, columns, Column.VALID_FROM), "启用日期");
        if (from == null) {
            throw new IllegalArgumentException("启用日期不能为空");
        }
        LocalDate to = day(cell(cells, columns, Column.VALID_TO), "停用日期");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("停用日期不能早于启用日期");
        }
        String next = cell(cells, columns, Column.REPLACED_BY);
        DivisionCode replacedBy = next.isEmpty() ? null : code(next);
        if (code.equals(replacedBy)) {
            throw new IllegalArgumentException("后继区划不能是自己");
        }
        if (replacedBy != null && to == null) {
            throw new IllegalArgumentException("写了后继区划的，应写停用日期（最后一天）");
        }
        return new DivisionRow(line, code, name, fullName, from, to, replacedBy,
                urbanRural(code, cell(cells, columns, Column.URBAN_RURAL)));
    }

    private static DivisionCode code(String text) {
        DivisionCode code = new DivisionCode(text);
        if (code.level() == DivisionLevel.COUNTRY) {
            throw new IllegalArgumentException("全国不需要导入");
        }
        refuse(DivisionCodeRules.problemOf(code));
        return code;
    }

    private static @Nullable UrbanRural urbanRural(DivisionCode code, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (code.level() != DivisionLevel.VILLAGE) {
            throw new IllegalArgumentException("城乡分类代码只用于村级区划");
        }
        return UrbanRural.ofCode(text)
                .orElseThrow(() -> new IllegalArgumentException("城乡分类代码应为" + UrbanRural.CODES + "之一，实为" + text));
    }

    private static void refuse(@Nullable String problem) {
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
    }

    private static String cell(String[] cells, Map<Column, Integer> columns, Column column) {
        Integer at = columns.get(column);
        return at == null ? "" : cell(cells, at);
    }

    private static String cell(String[] cells, int at) {
        String cell = cells[at].strip();
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).strip()
                : cell;
    }

    private static @Nullable LocalDate day(String text, String what) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(what + "应写成 2024-01-01 的样子");
        }
    }
}
