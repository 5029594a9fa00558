package org.assistance.domain.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** How a new row follows the rows it replaces: they end the day before it begins, and neither overlap nor gap is left. */
final class Succession {
    private Succession() {}

    /**
     * Finds the rows that must end the day before the new one begins.
     *
     * @param replaced rows of the same key and division, in any order
     * @param from the new row's first day
     * @param today tells a value that can still be withdrawn from one that runs
     * @return the running rows to end; empty when there are none
     * @throws PolicyRefusal on field {@code from} when the new row would overlap, rewrite history or leave a gap
     */
    static <R extends DatedRow> List<R> ending(List<R> replaced, LocalDate from, LocalDate today) {
        R latest = replaced.stream().max(Comparator.comparing(DatedRow::validFrom)).orElse(null);
        if (latest == null) {
            return List.of();
        }
        String already = "“" + latest.subject() + "”自" + latest.validFrom() + "起已有" + latest.shown() + "（"
                + latest.documentNumber() + "）";
        if (!from.isAfter(latest.validFrom())) {
            throw refusal(today.isBefore(latest.validFrom())
                    ? "与已有的值重叠：" + already + "，还没有生效。要改这个值，请先在历史中撤销它；在它之后再调整的，起始日期应晚于" + latest.validFrom() + "。"
                    : "与已有的值重叠：" + already + "，新值的起始日期应晚于" + latest.validFrom() + "。");
        }
        LocalDate end = replaced.stream()
                .map(DatedRow::lastDay)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (end != null && !from.isAfter(end)) {
            throw refusal(
                    "与已有的值重叠：“" + latest.subject() + "”的值" + latest.shown() + "（" + latest.documentNumber() + "）有效至"
                            + end + "，新值应自" + end.plusDays(1) + "起。");
        }
        List<R> running = replaced.stream().filter(row -> row.lastDay() == null).toList();
        if (running.isEmpty() && end != null && from.isAfter(end.plusDays(1))) {
            throw refusal("中间有空档：“" + latest.subject() + "”的上一个值有效至" + end + "，自" + end.plusDays(1)
                    + "至" + from.minusDays(1) + "没有值，新值应自" + end.plusDays(1) + "起。");
        }
        return running;
    }

    private static PolicyRefusal refusal(String sentence) {
        return new PolicyRefusal("from", sentence);
    }
}
