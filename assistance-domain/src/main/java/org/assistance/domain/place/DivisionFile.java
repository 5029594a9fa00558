package org.assistance.domain.place;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.jspecify.annotations.Nullable;

/**
 * A file of divisions as read: its good rows, and what is wrong with each bad line. One with mistakes is not imported.
 *
 * <p>The first line is {@value #HEADER}; days are written 2024-01-01, the last two columns may be empty.
 */
public record DivisionFile(List<DivisionRow> rows, List<Mistake> mistakes) {
    /** The first line of every file. */
    public static final String HEADER = "code,name,full_name,valid_from,valid_to,replaced_by";

    private static final int COLUMNS = 6;
    private static final int MOST_MISTAKES = 100;

    /** One line that cannot be used, and why, in a Chinese sentence. */
    public record Mistake(int line, String sentence) {}

    /** Reads the lines of a file; stops after a hundred mistakes. */
    public static DivisionFile read(List<String> lines) {
        var rows = new ArrayList<DivisionRow>();
        var mistakes = new ArrayList<Mistake>();
        var seen = new HashMap<DivisionCode, Integer>();
        if (lines.isEmpty() || !lines.getFirst().replace("\uFEFF", "").strip().equals(HEADER)) {
            mistakes.add(new Mistake(1, "第一行应为表头：" + HEADER));
            return new DivisionFile(rows, mistakes);
        }
        for (int at = 1; at < lines.size() && mistakes.size() < MOST_MISTAKES; at++) {
            if (!lines.get(at).isBlank()) {
                try {
                    rows.add(row(at + 1, lines.get(at), seen));
                } catch (IllegalArgumentException wrong) {
                    mistakes.add(new Mistake(at + 1, String.valueOf(wrong.getMessage())));
                }
            }
        }
        return new DivisionFile(List.copyOf(rows), List.copyOf(mistakes));
    }

    private static DivisionRow row(int line, String text, Map<DivisionCode, Integer> seen) {
        String[] cells = text.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("应有" + COLUMNS + "列，实有" + cells.length + "列");
        }
        DivisionCode code = new DivisionCode(cell(cells, 0));
        if (code.level() == DivisionLevel.COUNTRY) {
            throw new IllegalArgumentException("全国不需要导入");
        }
        Integer before = seen.putIfAbsent(code, line);
        if (before != null) {
            throw new IllegalArgumentException("区划代码 " + code + " 与第" + before + "行重复");
        }
        String name = cell(cells, 1);
        String fullName = cell(cells, 2);
        if (name.isEmpty() || fullName.isEmpty()) {
            throw new IllegalArgumentException("名称和全称不能为空");
        }
        LocalDate from = day(cell(cells, 3), "起始日期");
        if (from == null) {
            throw new IllegalArgumentException("起始日期不能为空");
        }
        LocalDate to = day(cell(cells, 4), "截止日期");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("截止日期不能早于起始日期");
        }
        String next = cell(cells, 5);
        DivisionCode replacedBy = next.isEmpty() ? null : new DivisionCode(next);
        if (code.equals(replacedBy)) {
            throw new IllegalArgumentException("后继区划不能是自己");
        }
        return new DivisionRow(line, code, name, fullName, from, to, replacedBy);
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
