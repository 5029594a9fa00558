package org.assistance.domain.policy;

import java.util.Arrays;

/** The five tables of policy. */
public enum PolicyTable {
    VALUES("单项标准", PolicyValueRow.class),
    ASSETS("财产限额", AssetRuleRow.class),
    TARIFF("临时救助标准", ReliefTariffRow.class),
    RATES("两项补贴标准", SubsidyRateRow.class),
    EXEMPT("不计入收入项目", ExemptIncomeRow.class);

    private final String label;
    private final Class<? extends DatedRow> type;

    PolicyTable(String label, Class<? extends DatedRow> type) {
        this.label = label;
        this.type = type;
    }

    /** The table of a row. */
    public static PolicyTable of(DatedRow row) {
        return Arrays.stream(values()).filter(table -> table.type.isInstance(row)).findFirst().orElseThrow();
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The kind of row. */
    public Class<? extends DatedRow> type() {
        return type;
    }
}
