package org.assistance.web.policy;

import java.util.Arrays;
import java.util.Optional;
import org.assistance.domain.policy.AssetRuleRow;
import org.assistance.domain.policy.DatedRow;
import org.assistance.domain.policy.ExemptIncomeRow;
import org.assistance.domain.policy.PolicyValueRow;
import org.assistance.domain.policy.ReliefTariffRow;
import org.assistance.domain.policy.SubsidyRateRow;

/** The tables of policy, one tab each. */
public enum PolicyKind {
    /** 单项标准. */
    VALUES("单项标准", PolicyValueRow.class),
    /** 财产限额. */
    ASSETS("财产限额", AssetRuleRow.class),
    /** 临时救助标准. */
    TARIFF("临时救助标准", ReliefTariffRow.class),
    /** 两项补贴标准. */
    RATES("两项补贴标准", SubsidyRateRow.class),
    /** 不计入收入项目. */
    EXEMPT("不计入收入项目", ExemptIncomeRow.class);

    private final String label;
    private final Class<? extends DatedRow> type;

    PolicyKind(String label, Class<? extends DatedRow> type) {
        this.label = label;
        this.type = type;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Its part of the path: values. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The kind of row. */
    public Class<? extends DatedRow> type() {
        return type;
    }

    /** Whether a row belongs to it. */
    public boolean holds(DatedRow row) {
        return type.isInstance(row);
    }

    /** The kind with a path. */
    public static Optional<PolicyKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
