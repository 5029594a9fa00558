package org.assistance.verification.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistance.eligibility.value.HalfWidth;
import org.assistance.eligibility.value.IdNumber;
import org.assistance.eligibility.value.Money;
import org.jspecify.annotations.Nullable;

/** One row of a department's file: cells are read by header, and every problem is kept with the row's number. */
public final class Row {
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern PARTED = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.0+)?)?$");

    private final int number;
    private final Map<String, Integer> places;
    private final List<String> cells;
    private final LocalDate asOf;
    private final List<RowError> problems = new ArrayList<>(0);

    /**
     * A row as read.
     *
     * @param number the row as a spreadsheet numbers it
     * @param cells the cells by header
     * @param asOf the day the file speaks of; later dates of birth or death are refused
     */
    public Row(int number, Map<String, String> cells, LocalDate asOf) {
        this(number, places(List.copyOf(cells.keySet())), List.copyOf(cells.values()), asOf);
    }

    /** One of a table of many, by where each header's cell stands. */
    public Row(int number, Map<String, Integer> places, List<String> cells, LocalDate asOf) {
        this.number = number;
        this.places = places;
        this.cells = cells;
        this.asOf = asOf;
    }

    /** Where each header stands; of those that stand twice the last place. */
    public static Map<String, Integer> places(List<String> headers) {
        var places = new HashMap<String, Integer>();
        for (int at = 0; at < headers.size(); at++) {
            places.put(headers.get(at), at);
        }
        return places;
    }

    /** The row as a spreadsheet numbers it. */
    public int number() {
        return number;
    }

    /** The day the file speaks of. */
    public LocalDate asOf() {
        return asOf;
    }

    /** What was found wrong so far. */
    public List<RowError> problems() {
        return problems;
    }

    /** Keeps a problem of a cell. */
    public void problem(String header, String problem) {
        problems.add(new RowError(number, header, problem));
    }

    /** The text of a cell, empty when the file has no such column. */
    public String text(String header) {
        Integer at = places.get(header);
        return at == null || at >= cells.size() ? "" : tidy(cells.get(at));
    }

    /** The text of a cell that must not be empty. */
    public String required(String header) {
        return filled(header, text(header));
    }

    // Of a cell there may be nothing left: an apostrophe, or blanks that are none in a text.
    private String filled(String header, String text) {
        if (text.isEmpty()) {
            problem(header, "不能为空");
        }
        return text;
    }

    /** A cell that must hold one of these words. */
    public @Nullable String oneOf(String header, List<String> words) {
        String text = required(header);
        if (text.isEmpty()) {
            return null;
        }
        if (!words.contains(text)) {
            problem(header, "“" + text + "”不在可填范围内（" + String.join("、", words) + "）");
            return null;
        }
        return text;
    }

    /** An identity number, tidied (DF-02), 15 digits turned into 18 (DF-04). */
    public @Nullable IdNumber idNumber(String header) {
        String text = filled(header, narrow(text(header)).replace("'", ""));
        if (text.isEmpty()) {
            return null;
        }
        IdNumber usual = usualNumber(text);
        if (usual != null) {
            return usual;
        }
        if (text.length() != 18 && SCIENTIFIC.matcher(text).matches()) {
            problem(header, "“" + text + "”已被表格软件改成科学计数法，号码后几位丢失。请将该列设为“文本”格式，从部门原始数据重新导出");
            return null;
        }
        if (text.length() == 15) {
            try {
                return IdNumber.ofFifteenDigits(text);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                problem(header, "15位旧号码不正确");
                return null;
            }
        }
        String wrong = IdNumber.problemOf(text, asOf);
        if (wrong != null) {
            problem(header, wrong
                    + (text.length() == 18 && text.endsWith("000") ? "。末三位都是 0，可能被表格软件改过，请将该列设为“文本”格式后重新导出" : ""));
            return null;
        }
        return new IdNumber(text);
    }

    /** The number where it is right, as nearly all are; null where the longer way has to tell what is wrong. */
    private @Nullable IdNumber usualNumber(String text) {
        if (text.length() != 18) {
            return null;
        }
        try {
            var number = new IdNumber(text);
            return number.isTemporary() || number.birthDate().isAfter(asOf) ? null : number;
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }

    /** An amount in yuan, not negative. */
    public @Nullable Money money(String header) {
        String text = filled(header, narrow(text(header)));
        if (text.isEmpty()) {
            return null;
        }
        String wrong = Money.problemOf(text);
        if (wrong != null) {
            problem(header, "“" + text + "”不是金额，应为数字，单位元，最多两位小数");
            return null;
        }
        Money money = Money.parse(text);
        if (money.negative()) {
            problem(header, "不能为负数");
            return null;
        }
        return money;
    }

    /** A day that must be there: {@code 2026-10-31}, {@code 2026/10/31}, {@code 20261031} or {@code 2026年10月31日}. */
    public @Nullable LocalDate day(String header) {
        String cell = required(header);
        return cell.isEmpty() ? null : date(header, cell, true);
    }

    /** A month that must be there, as its first day: {@code 2026-10} or {@code 202610}; a day of it will do. */
    public @Nullable LocalDate month(String header) {
        String cell = required(header);
        return cell.isEmpty() ? null : firstOfMonth(date(header, cell, false));
    }

    /** A month as its first day, or null when the cell is empty. */
    public @Nullable LocalDate optionalMonth(String header) {
        String cell = text(header);
        return cell.isEmpty() ? null : firstOfMonth(date(header, cell, false));
    }

    private static @Nullable LocalDate firstOfMonth(@Nullable LocalDate day) {
        return day == null ? null : day.withDayOfMonth(1);
    }

    private @Nullable LocalDate date(String header, String cell, boolean wholeDay) {
        LocalDate usual = usual(cell, wholeDay);
        return usual == null ? unusual(header, cell, wholeDay) : usual;
    }

    /** The form that nearly all files have, 2026-10-31 or 2026-10, or null where it is another one. */
    private static @Nullable LocalDate usual(String cell, boolean wholeDay) {
        if (cell.length() != 10 && (wholeDay || cell.length() != 7)) {
            return null;
        }
        int number = 0;
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            if (at == 4 || at == 7) {
                if (c != '-') {
                    return null;
                }
            } else if (c < '0' || c > '9') {
                return null;
            } else {
                number = number * 10 + c - '0';
            }
        }
        int days = cell.length() == 7 ? number * 100 + 1 : number;
        int month = days / 100 % 100;
        // From the 29th on it depends on the month: the longer way tells what is wrong.
        return days / 10_000 == 0 || month < 1 || month > 12 || days % 100 < 1 || days % 100 > 28
                ? null
                : LocalDate.of(days / 10_000, month, days % 100);
    }

    private @Nullable LocalDate unusual(String header, String cell, boolean wholeDay) {
        String text = narrow(TIME.matcher(cell).replaceFirst(""));
        Matcher matcher = COMPACT.matcher(text);
        if (!matcher.matches()) {
            matcher = PARTED.matcher(text);
        }
        if (!matcher.matches() || wholeDay && matcher.group(3) == null) {
            problem(header, "“" + text + "”不是" + (wholeDay ? "日期，应为 2026-10-31 这样的格式" : "年月，应为 2026-10 这样的格式"));
            return null;
        }
        try {
            String day = matcher.group(3);
            return LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                    day == null ? 1 : Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            problem(header, "“" + text + "”这个日期不存在");
            return null;
        }
    }

    /** A day that must be there and not lie after the day the file speaks of. */
    public @Nullable LocalDate pastDay(String header) {
        LocalDate day = day(header);
        if (day != null && day.isAfter(asOf)) {
            problem(header, day + "晚于数据截止日" + asOf);
            return null;
        }
        return day;
    }

    // Spreadsheets leave no-break and ideographic spaces behind.
    private static String tidy(String text) {
        return text.replace('\u00a0', ' ').replace('\u3000', ' ').strip();
    }

    /** Full-width letters, digits and signs as half-width, blanks and tabs out. */
    static String narrow(String text) {
        return HalfWidth.closed(text);
    }
}
