package org.assistance.eligibility.policy;

import java.util.Comparator;
import java.util.List;
import org.assistance.eligibility.value.Operator;

/**
 * Reads rows kept while an operator was a row of its own: each threshold takes the operator that held with it on its first day. Rows of
 * today name none, and stay as they are.
 */
final class RetiredOperators {
    private static final Comparator<PolicyValue> NEAREST = Comparator.comparing(PolicyValue::division)
            .thenComparing(row -> row.area() != null);

    private RetiredOperators() {}

    /** The rows without those of retired codes. */
    static List<PolicyValue> folded(List<PolicyValue> rows) {
        List<PolicyValue> retired = rows.stream().filter(row -> row.code().threshold() != null).toList();
        return retired.isEmpty()
                ? rows
                : rows.stream()
                        .filter(row -> row.code().threshold() == null)
                        .map(row -> withOperator(row, retired))
                        .toList();
    }

    // A row kept without an operator was given the usual one when it was read; one with another has it of its own.
    private static PolicyValue withOperator(PolicyValue row, List<PolicyValue> retired) {
        return row.operator() == null || row.operator() != row.code().operator()
                ? row
                : retired.stream()
                        .filter(old -> old.code().threshold() == row.code() && heldWith(old, row))
                        .max(NEAREST)
                        .map(old -> row.compared(Operator.valueOf(old.value())))
                        .orElse(row);
    }

    private static boolean heldWith(PolicyValue old, PolicyValue row) {
        return old.division().contains(row.division()) && (old.area() == null || old.area() == row.area())
                && old.validity().contains(row.validity().from());
    }
}
