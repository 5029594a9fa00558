package org.assistance.domain.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/** A single value: a standard, a multiple, a limit, a choice (rulebook 0.4). */
@Entity
@Table(name = "policy_value")
public non-sealed class PolicyValueRow extends DatedRow {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PolicyCode code;

    @Column(updatable = false)
    private String variant;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Area area;

    @Column(updatable = false)
    private String value;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Unit unit;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Operator operator;

    @SuppressWarnings("NullAway.Init")
    protected PolicyValueRow() {}

    PolicyValueRow(PolicyValue set, Hands hands) {
        super(new Origin(set.division(), set.validity().from(), set.documentNumber(), hands));
        this.code = set.code();
        this.variant = Objects.requireNonNullElse(set.variant(), "");
        this.area = set.area();
        this.value = set.value();
        this.unit = set.unit();
        this.operator = set.operator();
    }

    /** The row as the engine reads it. */
    public PolicyValue toPolicy() {
        return new PolicyValue(code, variant.isEmpty() ? null : variant, area, value, unit, division(), validity(),
                documentNumber(), operator);
    }

    @Override
    public Citation citation() {
        return toPolicy().citation();
    }

    @Override
    boolean replaces(DatedRow other) {
        return other instanceof PolicyValueRow row && code == row.code && variant.equals(row.variant)
                && area == row.area;
    }

    public PolicyCode code() {
        return code;
    }
}
