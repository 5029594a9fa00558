package org.assistance.web.policy;

import java.time.LocalDate;
import java.util.Arrays;
import org.assistance.domain.Reason;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.HalfWidth;
import org.assistance.eligibility.value.Unit;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a form of policy; each mistake becomes a sentence beside its field and a null here. */
record Typed(FieldErrors errors) {
    private static final String CHOOSE = "请选择。";

    @Nullable
    DivisionCode division(String text) {
        if (DivisionCode.problemOf(text) != null) {
            errors.add("division", "请选择适用地区。");
            return null;
        }
        return new DivisionCode(text);
    }

    @Nullable
    DateRange from(String text) {
        LocalDate day = org.assistance.web.layout.Typed.dayOf(text);
        if (day == null) {
            errors.add("from", text.isBlank() ? "请填写起始日期。" : "起始日期不能识别，例如 2027-01-01。");
            return null;
        }
        return DateRange.from(day);
    }

    String document(String text) {
        if (Reason.saysNothing(text)) {
            errors.add("documentNumber", "请填写文号，没有文件依据的标准不能执行。");
        }
        return text.strip();
    }

    <E extends Enum<E>> @Nullable E choice(String field, String text, Class<E> type) {
        E found = optional(text, type);
        if (found == null) {
            errors.add(field, CHOOSE);
        }
        return found;
    }

    <E extends Enum<E>> @Nullable E optional(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** A number of the unit as text, tidied; money in yuan. */
    @Nullable
    String number(String field, String text, Unit unit) {
        String plain = HalfWidth.of(text);
        String problem = plain.isEmpty() ? "请填写数值" : PolicyValue.problemOf(plain, unit);
        if (problem != null) {
            errors.add(field, problem + "。");
            return null;
        }
        return plain;
    }
}
