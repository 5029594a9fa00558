package org.assistance.web.policy;

import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.PolicyWords;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Unit;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A single value as typed. */
record ValueForm(String division, String code, String variant, String area, String value, String unit, String from,
        String documentNumber) {
    static ValueForm like(PolicyValue row, String division) {
        return new ValueForm(division, row.code().name(), row.variant() == null ? "" : row.variant(),
                row.area() == null ? "" : row.area().name(), "", row.unit().name(), "", "");
    }

    /** The value, or null when something typed cannot be read. */
    @Nullable
    PolicyValue read(FieldErrors errors) {
        var typed = new Typed(errors);
        DivisionCode place = typed.division(division);
        PolicyCode what = typed.choice("code", code, PolicyCode.class);
        DateRange validity = typed.from(from);
        String document = typed.document(documentNumber);
        Unit measure = typed.optional(unit, Unit.class);
        if (what == null) {
            return null;
        }
        Unit used = measure == null ? what.unit() : measure;
        String text = text(what, used, typed);
        String part = part(what, errors);
        return place == null || validity == null || text == null || !errors.isEmpty()
                ? null
                : new PolicyValue(what, part, typed.optional(area, Area.class), text, used, place, validity, document);
    }

    private @Nullable String text(PolicyCode what, Unit used, Typed typed) {
        if (!PolicyWords.choices(what).isEmpty() && !PolicyWords.choices(what).containsKey(value)) {
            typed.errors().add("value", "请选择。");
            return null;
        }
        return typed.number("value", value, used);
    }

    private @Nullable String part(PolicyCode what, FieldErrors errors) {
        if (variant.isBlank()) {
            if (!PolicyWords.variants(what).isEmpty() && what != PolicyCode.GRANT_START
                    && what != PolicyCode.TEKUN_BASE) {
                errors.add("variant", "请选择适用对象。");
            }
            return null;
        }
        if (!PolicyWords.variants(what).isEmpty() && !PolicyWords.variants(what).containsKey(variant)) {
            errors.add("variant", "请选择适用对象。");
        }
        return variant.strip();
    }
}
