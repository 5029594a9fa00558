package org.assistance.domain.example;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assistance.eligibility.value.HalfWidth;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Months;
import org.jspecify.annotations.Nullable;

/** How the cells of examples are cut into words, and what a word means: the Chinese labels of the system decide. */
final class Vocabulary {

    /** A sum in yuan, its number as the one group. */
    static final String YUAN = "(\\d[\\d,]*(?:\\.\\d{1,2})?)元";

    /** A day, as the one group. */
    static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";

    /** A month, as the one group. */
    static final String MONTH = "(\\d{4}-\\d{2})";

    /** What stands in parentheses behind a word, as the one group. */
    static final String ASIDE = "(?:\\(([^()]*)\\))?";

    private static final int MOST_TOLD = 16;

    private Vocabulary() {}

    /** The text with digits, letters and parentheses of half width, so that they may be typed either way. */
    static String tidy(String text) {
        return HalfWidth.of(text).strip();
    }

    /** The parts of a cell between semicolons or lines; none of an empty cell. */
    static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[；;\\r\\n]+")).map(Vocabulary::tidy).filter(part -> !part.isEmpty()).toList();
    }

    /** The words of a part, between blanks. */
    static List<String> words(String part) {
        return Arrays.stream(part.strip().split("[\\s　]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** The choices joined for a pattern, the longer ones first. */
    static <E> String any(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(label)
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /**
     * The value whose label is the word, or the only one whose label has the word as a part.
     *
     * @throws IllegalArgumentException with a Chinese sentence when there is none, or more than one
     */
    static <E> E find(E[] values, Function<E, String> label, String word) {
        Map<String, E> labels = new LinkedHashMap<>();
        for (E value : values) {
            labels.put(label.apply(value), value);
        }
        return find(labels, word);
    }

    /** As {@link #find(Object[], Function, String)}, from labels with their meanings. */
    static <E> E find(Map<String, E> labels, String word) {
        String wanted = tidy(word);
        var fitting = new ArrayList<Map.Entry<String, E>>();
        for (Map.Entry<String, E> entry : labels.entrySet()) {
            String label = tidy(entry.getKey());
            if (label.equals(wanted)) {
                return entry.getValue();
            }
            if (!wanted.isEmpty() && label.contains(wanted)) {
                fitting.add(entry);
            }
        }
        if (fitting.size() != 1) {
            throw new IllegalArgumentException(fitting.isEmpty()
                    ? "不认识“" + word + "”" + known(labels)
                    : "“" + word + "”可以是"
                            + fitting.stream().map(Map.Entry::getKey).collect(Collectors.joining("、")) + "，请写全");
        }
        return fitting.getFirst().getValue();
    }

    // A long list in a sentence is not read; the page shows it.
    private static String known(Map<String, ?> labels) {
        return labels.size() > MOST_TOLD ? "" : "，可以写：" + String.join("、", labels.keySet());
    }

    /** Reads a sum as the pattern gave it. */
    static Money money(String yuan) {
        return Money.parse(yuan);
    }

    /** Reads a day. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("没有“" + text + "”这一天，日期请写成2026-11-20", wrong);
        }
    }

    /** Reads a month. */
    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("没有“" + text + "”这个月，月份请写成2026-11", wrong);
        }
    }

    /** Reads {@code 2025-11至2026-04} or one month; the months otherwise meant where nothing is written. */
    static Months months(@Nullable String text, Months otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        String[] ends = text.split("至", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException("“" + text + "”不是起止月份，请写成2025-11至2026-04");
        }
        return new Months(month(ends[0].strip()), month(ends[ends.length - 1].strip()));
    }
}
