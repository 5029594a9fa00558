package org.assistance.web.policy;

import org.assistance.domain.policy.ReliefTariffRow;
import org.assistance.domain.policy.PolicyText;
import org.assistance.eligibility.facts.ReliefCause;
import org.assistance.eligibility.policy.ReliefTariff;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Unit;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A row of the tariff of 临时救助 as typed; money in yuan. */
record TariffForm(String division, String cause, String measure, String above, String upTo, String mode, String least,
        String most, String capMultiple, String upperEnd, String capPerPerson, String per, String mostUnits,
        String from,
        String documentNumber) implements PolicyForm {
    /** Whether the cap is for each person. */
    public boolean capsEachPerson() {
        return "true".equals(capPerPerson);
    }

    static TariffForm like(ReliefTariff row, String division) {
        return new TariffForm(division, row.cause().name(), row.measure().name(),
                row.above() == null ? "" : row.above().plain(), row.upTo() == null ? "" : row.upTo().plain(),
                row.mode().name(), "", "", row.capMultiple() == null ? "" : row.capMultiple(),
                row.upperEnd() == null ? "" : row.upperEnd().name(), row.capsEachPerson() ? "true" : "",
                row.per() == null ? "" : row.per().name(), row.mostUnits() == null ? "" : row.mostUnits().toString(),
                "", "");
    }

    /** Everything once more, to be mended. */
    static TariffForm again(ReliefTariff row) {
        TariffForm like = like(row, row.division().value());
        return new TariffForm(like.division, like.cause, like.measure, like.above, like.upTo, like.mode, row.least(),
                row.most(), like.capMultiple, like.upperEnd, like.capPerPerson, like.per, like.mostUnits,
                row.validity().from().toString(), row.documentNumber());
    }

    @Override
    public TariffForm next() {
        return new TariffForm(division, cause, measure, upTo, "", mode, "", "", capMultiple, upperEnd, capPerPerson,
                per, mostUnits, from, documentNumber);
    }

    /** The row, or null when something typed cannot be read. */
    @Override
    public @Nullable PolicyText read(FieldErrors errors) {
        var typed = new Typed(errors);
        DivisionCode place = typed.division(division);
        ReliefCause why = typed.choice("cause", cause, ReliefCause.class);
        ReliefTariff.Measure by = typed.choice("measure", measure, ReliefTariff.Measure.class);
        ReliefTariff.Mode how = typed.choice("mode", mode, ReliefTariff.Mode.class);
        Money low = money("above", above, typed);
        Money high = money("upTo", upTo, typed);
        String first = typed.number("least", least, Unit.MULTIPLE);
        boolean range = how == ReliefTariff.Mode.MULTIPLE_RANGE;
        String second = range || !most.isBlank() ? typed.number("most", most, Unit.MULTIPLE) : first;
        String cap = capMultiple.isBlank() ? null : typed.number("capMultiple", capMultiple, Unit.MULTIPLE);
        DateRange validity = typed.from(from);
        String document = typed.document(documentNumber);
        if (high != null && high.compareTo(low == null ? Money.ZERO : low) <= 0) {
            errors.add("upTo", "上界应当大于下界。");
        }
        Operator end = typed.optional(upperEnd, Operator.class);
        if (end != null && end != Operator.AT_MOST && end != Operator.BELOW) {
            errors.add("upperEnd", "请在所列选项中选择。");
        }
        ReliefTariff.Per term = typed.optional(per, ReliefTariff.Per.class);
        Integer units = units(term, errors);
        if (place == null || why == null || by == null || how == null || first == null || second == null
                || validity == null || !errors.isEmpty()) {
            return null;
        }
        Money lower = low == null ? Money.ZERO : low;
        return new PolicyText.Tariff(
                new ReliefTariff(ReliefTariffRow.code(why, lower.fen()), why, by, lower, high, how, first, second, cap,
                        place, validity, document, end == Operator.AT_MOST ? null : end,
                        capsEachPerson() ? Boolean.TRUE : null, term, units));
    }

    private @Nullable Integer units(ReliefTariff.@Nullable Per term, FieldErrors errors) {
        String written = mostUnits == null ? "" : mostUnits.strip();
        if (written.isEmpty()) {
            return null;
        }
        if (term == null || !written.matches("[1-9]\\d?")) {
            errors.add("mostUnits", term == null ? "按月或者按学年的标准才有最多几个，请先选择。" : "请填写1至99的整数。");
            return null;
        }
        return Integer.valueOf(written);
    }

    private static @Nullable Money money(String field, String text, Typed typed) {
        if (text.isBlank()) {
            return null;
        }
        String problem = Money.problemOf(text);
        if (problem != null) {
            typed.errors().add(field, problem + "。");
            return null;
        }
        return Money.parse(text);
    }
}
