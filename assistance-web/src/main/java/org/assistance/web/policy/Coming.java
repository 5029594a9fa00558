package org.assistance.web.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assistance.domain.policy.DatedRow;
import org.assistance.domain.policy.PolicyBook;
import org.assistance.domain.policy.PolicyProposal;
import org.assistance.domain.policy.PolicyTable;
import org.jspecify.annotations.Nullable;

/**
 * What comes after a row in a county, so that a value is not read as one for ever.
 *
 * @param lastDay the last day on which it decides there, whoever lays down what follows; null while nothing follows
 * @param next what follows, a phrase each: 自2026-12-01起740.00元/月（怀民〔2026〕99号）
 * @param waiting what is entered and waits for confirmation
 */
public record Coming(@Nullable LocalDate lastDay, List<String> next, List<PolicyProposal> waiting) {
    /**
     * What comes after each of the rows that decide on a day, by their ids.
     *
     * @param rows those that decide on the day
     * @param open what waits for confirmation
     */
    static Map<Long, Coming> after(List<DatedRow> rows, PolicyBook book, LocalDate day, List<PolicyProposal> open) {
        Map<LocalDate, List<DatedRow>> later = new HashMap<>();
        Map<Long, Coming> coming = new HashMap<>();
        for (DatedRow row : rows) {
            coming.put(row.id(), after(row, book, day, later, open.stream()
                    .filter(one -> one.kind() == PolicyTable.of(row) && related(one.subject(), row.subject())
                            && one.validFrom().isAfter(day)
                            && book.division().chain().contains(one.division()))
                    .toList()));
        }
        return coming;
    }

    private static Coming after(DatedRow row, PolicyBook book, LocalDate day, Map<LocalDate, List<DatedRow>> later,
            List<PolicyProposal> waiting) {
        List<DatedRow> related = book.all()
                .filter(other -> PolicyTable.of(other) == PolicyTable.of(row)
                        && related(other.subject(), row.subject()) && other.validFrom().isAfter(day))
                .toList();
        var days = new TreeSet<LocalDate>();
        related.forEach(other -> days.add(other.validFrom()));
        row.validTo().ifPresent(last -> days.add(last.plusDays(1)));
        for (LocalDate next : days) {
            List<DatedRow> then = later.computeIfAbsent(next, book::inForce);
            if (!then.contains(row)) {
                return new Coming(next.minusDays(1), related.stream()
                        .filter(other -> other.validFrom().equals(next) && then.contains(other))
                        .map(other -> "自" + next + "起" + other.shown() + "（" + other.documentNumber() + "）")
                        .toList(), waiting);
            }
        }
        return new Coming(null, List.of(), waiting);
    }

    // A row for one area takes the place of one for both.
    private static boolean related(String one, String other) {
        return one.equals(other) || one.startsWith(other + "·") || other.startsWith(one + "·");
    }
}
