package org.assistance.domain.export;

import org.assistance.domain.permission.Action;

/** Which list of people is exported, and what an officer must be allowed to read for it. */
public enum ExportKind {
    /** All of a month's run. */
    PAYMENT_LIST("发放名单", Action.RUN_READ),
    /** The ledger of rights. */
    RIGHTS("待遇台账", Action.RIGHT_LIST),
    /** The list of cases. */
    CASES("案件列表", Action.CASE_LIST),
    /** The cases behind a figure of the month's report. */
    FIGURE("月报明细", Action.REPORT_READ);

    private final String label;
    private final Action reading;

    ExportKind(String label, Action reading) {
        this.label = label;
        this.reading = reading;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The action whose roles may read the list on its page. */
    public Action reading() {
        return reading;
    }
}
