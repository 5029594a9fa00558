package org.assistance.domain.policy;

import java.time.LocalDate;
import java.util.List;

/** How a new row follows the rows it replaces: they end the day before it begins, and neither overlap nor gap is left. */
final class Succession {
    private Succession() {}

    /**
     * Finds the rows that must end the day before the new one begins.
     *
     * @param replaced rows of the same key and division, in any order
     * @param from the new row's first day
     * @return the running rows to end; empty when there are none
     * @throws PolicyRefusal on field {@code from} when the new row would overlap, rewrite history or leave a gap
     */
    static <R extends DatedRow> List<R> ending(List<R> replaced, LocalDate from) {
        LocalDate latest = null;
        for (R row : replaced) {
            if (!from.isAfter(row.validFrom())) {
                throw refusal("与已有的值重叠：“" + row.subject() + "”自" + row.validFrom() + "起已有" + row.shown() + "（"
                        + row.documentNumber() + "），新值的起始日期应晚于" + row.validFrom() + "。");
            }
            LocalDate lastDay = row.lastDay();
            if (lastDay != null && !from.isAfter(lastDay)) {
                throw refusal("与已有的值重叠：“" + row.subject() + "”的值" + row.shown() + "（" + row.documentNumber() + "）有效至"
                        + lastDay + "，新值应自" + lastDay.plusDays(1) + "起。");
            }
            if (lastDay != null && (latest == null || lastDay.isAfter(latest))) {
                latest = lastDay;
            }
        }
        List<R> running = replaced.stream().filter(row -> row.lastDay() == null).toList();
        if (running.isEmpty() && latest != null && from.isAfter(latest.plusDays(1))) {
            throw refusal("中间有空档：“" + replaced.getLast().subject() + "”的上一个值有效至" + latest + "，自" + latest.plusDays(1)
                    + "至" + from.minusDays(1) + "没有值，新值应自" + latest.plusDays(1) + "起。");
        }
        return running;
    }

    private static PolicyRefusal refusal(String sentence) {
        return new PolicyRefusal("from", sentence);
    }
}
