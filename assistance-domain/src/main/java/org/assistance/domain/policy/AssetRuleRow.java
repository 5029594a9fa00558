package org.assistance.domain.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;

/** A limit on assets for one programme (XZ-41). */
@Entity
@Table(name = "asset_rule")
public non-sealed class AssetRuleRow extends DatedRow {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Programme programme;

    @Enumerated(EnumType.STRING)
    @Column(name = "asset_kind", updatable = false)
    private AssetItem item;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AssetMetric metric;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Operator operator;

    @Column(name = "threshold", updatable = false)
    private String limit;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AssetRule.Verdict verdict;

    @Column(updatable = false)
    private String exemptions;

    @SuppressWarnings("NullAway.Init")
    protected AssetRuleRow() {}

    AssetRuleRow(AssetRule set, Hands hands) {
        super(new Origin(set.division(), set.validity().from(), set.documentNumber(), hands));
        this.programme = set.programme();
        this.item = set.item();
        this.metric = set.metric();
        this.operator = set.operator();
        this.limit = set.limit();
        this.verdict = set.verdict();
        this.exemptions = set.exemptions().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** The row as the engine reads it; its code stays the same from one limit to the next. */
    public AssetRule toPolicy() {
        var exempt = Arrays.stream(exemptions.split(","))
                .filter(name -> !name.isEmpty())
                .map(AssetExemption::valueOf)
                .collect(Collectors.toSet());
        return new AssetRule(code(programme, item, metric), programme, item, metric, operator, limit, exempt, verdict,
                division(), validity(), documentNumber());
    }

    /** How rules are named within a division: DIBAO-FINANCIAL-STANDARDS_PER_HEAD. */
    public static String code(Programme programme, AssetItem item, AssetMetric metric) {
        return programme.name() + "-" + item.name() + "-" + metric.name();
    }

    @Override
    public Citation citation() {
        return toPolicy().citation();
    }

    @Override
    boolean replaces(DatedRow other) {
        return other instanceof AssetRuleRow row && programme == row.programme && item == row.item
                && metric == row.metric;
    }
}
