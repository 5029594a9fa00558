package org.assistance.web.management;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.assistance.domain.Reason;
import org.assistance.domain.place.DivisionScope;
import org.assistance.domain.staff.Ceiling;
import org.assistance.domain.staff.NewDelegation;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.FieldErrors;
import org.springframework.stereotype.Component;
import org.assistance.web.layout.Typed;

/** Turns a delegation as typed into one that can be recorded, or says what is wrong field by field. */
@Component
class DelegationReader {
    private final TypedPlace places;

    DelegationReader(TypedPlace places) {
        this.places = places;
    }

    /** The delegation meant; empty when a field has a sentence. */
    Optional<NewDelegation> read(DelegationForm form, DivisionScope scope, LocalDate on, FieldErrors errors) {
        var programme = Typed.constant("programme", form.programme(), Programme.values(), "请选择救助项目", errors);
        var township = places.read(Typed.text(form.township()), scope, on);
        if (township.isEmpty()) {
            errors.add("township", "没有这个乡镇（街道）或县（市、区），或不在您的辖区内；请从提示中选择");
        }
        Optional<Ceiling> ceiling = ceiling(form, errors);
        LocalDate from = Typed.day("validFrom", form.validFrom(), errors);
        LocalDate to = Typed.optionalDay("validTo", form.validTo(), errors).orElse(null);
        String document = Typed.text(form.documentNumber());
        if (Reason.saysNothing(document)) {
            errors.add("documentNumber", "请填写授权文件的文号");
        }
        return !errors.isEmpty() || programme.isEmpty() || township.isEmpty() || ceiling.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewDelegation(programme.get(), township.get(), ceiling.get(), from, to, document));
    }

    private static Optional<Ceiling> ceiling(DelegationForm form, FieldErrors errors) {
        String limit = Typed.number(form.limit());
        switch (Typed.text(form.ceiling())) {
            case "NONE" -> {
                return Optional.of(new Ceiling.None());
            }
            case "AMOUNT" -> {
                if (Money.problemOf(limit) == null && Money.parse(limit).positive()) {
                    return Optional.of(new Ceiling.Amount(Money.parse(limit)));
                }
                errors.add("limit", "限额请填写大于零的金额，单位元，最多两位小数");
            }
            case "MULTIPLE" -> {
                if (limit.matches("\\d{1,3}(\\.\\d{1,2})?") && new BigDecimal(limit).signum() > 0) {
                    return Optional.of(new Ceiling.Multiple(new BigDecimal(limit)));
                }
                errors.add("limit", "倍数请填写大于零的数，最多两位小数，例如 6");
            }
            default -> errors.add("ceiling", "请选择限额方式");
        }
        return Optional.empty();
    }
}
