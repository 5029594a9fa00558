package org.assistance.domain.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** A kind of income that a locality leaves out besides the national list (XZ-21 (四)). */
@Entity
@Table(name = "exempt_income")
public non-sealed class ExemptIncomeRow extends DatedRow {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private IncomeKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Programme programme;

    @SuppressWarnings("NullAway.Init")
    protected ExemptIncomeRow() {}

    ExemptIncomeRow(ExemptIncome set, Hands hands) {
        super(new Origin(set.division(), set.validity().from(), set.documentNumber(), hands));
        this.kind = set.kind();
        this.programme = set.programme();
    }

    /** The row as the engine reads it. */
    public ExemptIncome toPolicy() {
        return new ExemptIncome(kind, programme, division(), validity(), documentNumber());
    }

    @Override
    public Citation citation() {
        return new Citation("EXEMPT-" + kind.name(), "不计入家庭收入·" + kind.label(),
                programme == null ? "全部类别" : programme.shortLabel(), division(), validity(), documentNumber());
    }

    @Override
    boolean replaces(DatedRow other) {
        return other instanceof ExemptIncomeRow row && kind == row.kind && programme == row.programme;
    }
}
