package org.assistance.web.policy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.assistance.domain.policy.PolicyText;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.PolicyWords;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A single value as typed. */
public record ValueForm(String division, String code, String variant, String area, String value, String unit,
        String operator, String from,
        String documentNumber) implements PolicyForm {
    /** What has a value for all as well as values of its own for some. */
    private static final Set<PolicyCode> FOR_ALL_TOO = EnumSet.of(PolicyCode.GRANT_START, PolicyCode.TEKUN_BASE,
            PolicyCode.INCOME_WINDOW, PolicyCode.TEMP_MAX_MULT);

    private static final int LONGEST_WORDS = 40;

    static ValueForm like(PolicyValue row, String division) {
        return new ValueForm(division, row.code().name(), row.variant() == null ? "" : row.variant(),
                row.area() == null ? "" : row.area().name(), "", row.unit().name(), compared(row), "", "");
    }

    /** Everything once more, to be mended. */
    static ValueForm again(PolicyValue row) {
        return new ValueForm(row.division().value(), row.code().name(), row.variant() == null ? "" : row.variant(),
                row.area() == null ? "" : row.area().name(), written(row), row.unit().name(),
                compared(row), row.validity().from().toString(), row.documentNumber());
    }

    @Override
    public ValueForm next() {
        return new ValueForm(division, code, variant, area, "", unit, operator, from, documentNumber);
    }

    // The usual operator is not asked for.
    private static String compared(PolicyValue row) {
        Operator own = row.operator();
        return own == null || own == row.code().operator() ? "" : own.name();
    }

    private static String written(PolicyValue row) {
        if (row.unit() == Unit.FLAG) {
            return row.flag() ? "是" : "否";
        }
        return row.value().equals("ALL") ? "全部" : PolicyWords.choice(row.code(), row.value());
    }

    /** The value, or null when something typed cannot be read. */
    @Override
    public @Nullable PolicyText read(FieldErrors errors) {
        var typed = new Typed(errors);
        DivisionCode place = typed.division(division);
        PolicyCode what = typed.choice("code", code, PolicyCode.class);
        DateRange validity = typed.from(from);
        String document = typed.document(documentNumber);
        Unit measure = typed.optional(unit, Unit.class);
        if (what == null) {
            return null;
        }
        if (!what.steers()) {
            errors.add("code", "本系统目前不使用这项政策，设定后不起作用");
            return null;
        }
        Unit used = measure == null ? what.unit() : measure;
        String text = text(what, used, typed);
        String part = part(what, errors);
        Operator how = typed.optional(operator, Operator.class);
        if (how != null && what.operator() == null) {
            errors.add("operator", "“" + what.label() + "”不是收入、支出的界限，没有比较方式，请不要选择。");
        }
        return place == null || validity == null || text == null || !errors.isEmpty()
                ? null
                : new PolicyText.Value(new PolicyValue(what, part, typed.optional(area, Area.class), text, used, place,
                        validity, document, how));
    }

    // Officials write 是 and 补差发放; the table keeps true and TOP_UP.
    private @Nullable String text(PolicyCode what, Unit used, Typed typed) {
        String written = value.strip();
        if (used == Unit.FLAG) {
            return switch (written) {
                case "是", "true" -> "true";
                case "否", "false" -> "false";
                default -> {
                    typed.errors().add("value", "请填写“是”或者“否”。");
                    yield null;
                }
            };
        }
        Map<String, String> choices = PolicyWords.choices(what);
        if (choices.isEmpty() && used == Unit.CHOICE) {
            if (written.isEmpty() || written.length() > LONGEST_WORDS) {
                typed.errors().add("value", "请写明条件，不超过" + LONGEST_WORDS + "个字。");
                return null;
            }
            return written;
        }
        if (choices.isEmpty()) {
            return typed.number("value", written.equals("全部") ? "ALL" : written, used);
        }
        for (var choice : choices.entrySet()) {
            if (written.equals(choice.getValue()) || written.equals(choice.getKey())) {
                return choice.getKey();
            }
        }
        typed.errors().add("value", "请填写其中一项：" + String.join("、", choices.values()) + "。");
        return null;
    }

    private @Nullable String part(PolicyCode what, FieldErrors errors) {
        if (variant.isBlank()) {
            if (!PolicyWords.variants(what).isEmpty() && !FOR_ALL_TOO.contains(what)) {
                errors.add("variant", "请选择适用对象。");
            }
            return null;
        }
        if (what != PolicyCode.DIBAO_TIER && PolicyWords.variants(what).isEmpty()) {
            errors.add("variant", "“" + what.label() + "”不分适用对象，请不要选择。");
        } else if (what != PolicyCode.DIBAO_TIER && !PolicyWords.variants(what).containsKey(variant)) {
            errors.add("variant", "请选择适用对象。");
        }
        return variant.strip();
    }
}
