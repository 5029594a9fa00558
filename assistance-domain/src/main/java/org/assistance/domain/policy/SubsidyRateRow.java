package org.assistance.domain.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import org.assistance.eligibility.policy.Citation;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.policy.SubsidyRate.IncomeLimit;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** A rate of one of the two subsidies for disabled people (CJ-20). */
@Entity
@Table(name = "subsidy_rate")
public non-sealed class SubsidyRateRow extends DatedRow {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Programme subsidy;

    @Enumerated(EnumType.STRING)
    @Column(name = "disability_kind", updatable = false)
    private @Nullable DisabilityKind kind;

    @Column(updatable = false)
    private @Nullable Short grade;

    @Enumerated(EnumType.STRING)
    @Column(name = "household_class", updatable = false)
    private @Nullable HouseholdClass householdClass;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Area area;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SubsidyRate.Mode mode;

    @Column(name = "value", updatable = false)
    private String amount;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SubsidyRate.@Nullable Condition condition;

    @Column(name = "income_multiple", updatable = false)
    private @Nullable String incomeMultiple;

    @Enumerated(EnumType.STRING)
    @Column(name = "income_operator", updatable = false)
    private @Nullable Operator incomeOperator;

    @SuppressWarnings("NullAway.Init")
    protected SubsidyRateRow() {}

    SubsidyRateRow(SubsidyRate set, Hands hands) {
        super(new Origin(set.division(), set.validity().from(), set.documentNumber(), hands));
        this.subsidy = set.subsidy();
        this.kind = set.kind();
        this.grade = set.grade() == null ? null : set.grade().shortValue();
        this.householdClass = set.householdClass();
        this.area = set.area();
        this.mode = set.mode();
        this.amount = set.amount();
        this.condition = set.condition();
        this.incomeMultiple = set.income() == null ? null : set.income().multiple();
        this.incomeOperator = set.income() == null ? null : set.income().operator();
    }

    /** The row as the engine reads it. */
    public SubsidyRate toPolicy() {
        Integer whole = grade == null ? null : grade.intValue();
        IncomeLimit income = income();
        return new SubsidyRate(code(subsidy, kind, whole, householdClass, area, condition, income), subsidy, kind,
                whole, householdClass, area, mode, amount, division(), validity(), documentNumber(), condition, income);
    }

    private @Nullable IncomeLimit income() {
        return incomeMultiple == null || incomeOperator == null
                ? null
                : new IncomeLimit(incomeMultiple, incomeOperator);
    }

    /** How rates are named within a division: CARE_SUBSIDY-1, everything else left open. */
    public static String code(Programme subsidy, @Nullable DisabilityKind kind, @Nullable Integer grade,
            @Nullable HouseholdClass householdClass, @Nullable Area area, SubsidyRate.@Nullable Condition condition,
            @Nullable IncomeLimit income) {
        return subsidy.name() + (kind == null ? "" : "-" + kind) + (grade == null ? "" : "-" + grade)
                + (householdClass == null ? "" : "-" + householdClass) + (area == null ? "" : "-" + area)
                + (condition == null ? "" : "-" + condition)
                + (income == null ? "" : "-" + income.operator() + income.multiple());
    }

    @Override
    public Citation citation() {
        return toPolicy().citation();
    }

    @Override
    boolean replaces(DatedRow other) {
        return other instanceof SubsidyRateRow row && subsidy == row.subsidy && kind == row.kind
                && Objects.equals(grade, row.grade) && householdClass == row.householdClass && area == row.area
                && condition == row.condition && Objects.equals(income(), row.income());
    }
}
