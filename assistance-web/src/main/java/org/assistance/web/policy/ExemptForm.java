package org.assistance.web.policy;

import org.assistance.domain.policy.PolicyText;
import org.assistance.eligibility.facts.IncomeKind;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/** An income to be left out, as typed. */
public record ExemptForm(String division, String income, String programme, String from,
        String documentNumber) implements PolicyForm {
    static ExemptForm like(ExemptIncome row, String division) {
        return new ExemptForm(division, row.kind().name(), row.programme() == null ? "" : row.programme().name(), "",
                "");
    }

    /** Everything once more, to be mended. */
    static ExemptForm again(ExemptIncome row) {
        ExemptForm like = like(row, row.division().value());
        return new ExemptForm(like.division, like.income, like.programme, row.validity().from().toString(),
                row.documentNumber());
    }

    @Override
    public ExemptForm next() {
        return new ExemptForm(division, "", programme, from, documentNumber);
    }

    /** The row, or null when something typed cannot be read. */
    @Override
    public @Nullable PolicyText read(FieldErrors errors) {
        var typed = new Typed(errors);
        DivisionCode place = typed.division(division);
        IncomeKind kind = typed.choice("income", income, IncomeKind.class);
        DateRange validity = typed.from(from);
        String document = typed.document(documentNumber);
        return place == null || kind == null || validity == null || !errors.isEmpty()
                ? null
                : new PolicyText.Exempt(
                        new ExemptIncome(kind, typed.optional(programme, Programme.class), place, validity, document));
    }
}
