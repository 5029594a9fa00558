package org.assistance.web.policy;

import org.assistance.domain.policy.SubsidyRateRow;
import org.assistance.domain.policy.PolicyText;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.policy.SubsidyRate.IncomeLimit;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DisabilityKind;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.HouseholdClass;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A rate of one of the two subsidies as typed. */
public record RateForm(String division, String subsidy, String disability, String grade, String householdClass,
        String area,
        String mode, String amount, String from, String documentNumber, String condition, String incomeMultiple,
        String incomeOperator) implements PolicyForm {
    static RateForm like(SubsidyRate row, String division) {
        return new RateForm(division, row.subsidy().name(), row.kind() == null ? "" : row.kind().name(),
                row.grade() == null ? "" : row.grade().toString(),
                row.householdClass() == null ? "" : row.householdClass().name(),
                row.area() == null ? "" : row.area().name(), row.mode().name(), "", "", "",
                row.condition() == null ? "" : row.condition().name(),
                row.income() == null ? "" : row.income().multiple(),
                row.income() == null ? "" : row.income().operator().name());
    }

    /** Everything once more, to be mended. */
    static RateForm again(SubsidyRate row) {
        RateForm like = like(row, row.division().value());
        return new RateForm(like.division, like.subsidy, like.disability, like.grade, like.householdClass, like.area,
                like.mode, row.amount(), row.validity().from().toString(), row.documentNumber(), like.condition,
                like.incomeMultiple, like.incomeOperator);
    }

    @Override
    public RateForm next() {
        return new RateForm(division, subsidy, disability, grade, householdClass, area, mode, "", from,
                documentNumber, condition, incomeMultiple, incomeOperator);
    }

    /** The rate, or null when something typed cannot be read. */
    @Override
    public @Nullable PolicyText read(FieldErrors errors) {
        var typed = new Typed(errors);
        DivisionCode place = typed.division(division);
        Programme of = typed.choice("subsidy", subsidy, Programme.class);
        SubsidyRate.Mode how = typed.choice("mode", mode, SubsidyRate.Mode.class);
        String number = typed.number("amount", amount, Unit.MULTIPLE);
        Integer level = grade.matches("[1-4]") ? Integer.valueOf(grade) : null;
        DateRange validity = typed.from(from);
        String document = typed.document(documentNumber);
        if (of != null && of != Programme.LIVING_SUBSIDY && of != Programme.CARE_SUBSIDY) {
            errors.add("subsidy", "请选择生活补贴或者护理补贴。");
        }
        if (place == null || of == null || how == null || number == null || validity == null || !errors.isEmpty()) {
            return null;
        }
        DisabilityKind kind = typed.optional(disability, DisabilityKind.class);
        HouseholdClass household = typed.optional(householdClass, HouseholdClass.class);
        Area where = typed.optional(area, Area.class);
        var asked = typed.optional(condition, SubsidyRate.Condition.class);
        IncomeLimit income = incomeMultiple.isBlank() ? null : limit(typed);
        if (!errors.isEmpty()) {
            return null;
        }
        return new PolicyText.Rate(
                new SubsidyRate(SubsidyRateRow.code(of, kind, level, household, where, asked, income), of, kind, level,
                        household, where, how, number, place, validity, document, asked, income));
    }

    private @Nullable IncomeLimit limit(Typed typed) {
        String multiple = typed.number("incomeMultiple", incomeMultiple, Unit.MULTIPLE);
        Operator operator = typed.optional(incomeOperator, Operator.class);
        return multiple == null ? null : new IncomeLimit(multiple, operator == null ? Operator.AT_MOST : operator);
    }
}
