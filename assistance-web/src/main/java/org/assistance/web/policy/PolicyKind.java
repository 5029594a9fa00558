package org.assistance.web.policy;

import java.util.Arrays;
import java.util.Optional;
import org.assistance.domain.policy.DatedRow;
import org.assistance.domain.policy.PolicyTable;

/** The tables of policy, one tab each. */
public enum PolicyKind {
    VALUES(PolicyTable.VALUES),
    ASSETS(PolicyTable.ASSETS),
    TARIFF(PolicyTable.TARIFF),
    RATES(PolicyTable.RATES),
    EXEMPT(PolicyTable.EXEMPT);

    private final PolicyTable table;

    PolicyKind(PolicyTable table) {
        this.table = table;
    }

    /** The tab of a table. */
    static PolicyKind of(PolicyTable table) {
        return Arrays.stream(values()).filter(kind -> kind.table == table).findFirst().orElseThrow();
    }

    /** The Chinese term. */
    public String label() {
        return table.label();
    }

    /** Its part of the path: values. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The kind of row. */
    public Class<? extends DatedRow> type() {
        return table.type();
    }

    /** Whether a row belongs to it. */
    public boolean holds(DatedRow row) {
        return type().isInstance(row);
    }

    /** The kind with a path. */
    public static Optional<PolicyKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
