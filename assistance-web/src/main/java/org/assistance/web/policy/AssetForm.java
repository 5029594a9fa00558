package org.assistance.web.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.domain.policy.AssetRuleRow;
import org.assistance.domain.policy.PolicyText;
import org.assistance.eligibility.facts.AssetExemption;
import org.assistance.eligibility.policy.AssetItem;
import org.assistance.eligibility.policy.AssetMetric;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.value.DateRange;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A limit on assets as typed. */
public record AssetForm(String division, String programme, String item, String metric, String operator, String limit,
        String verdict, @Nullable List<String> exemptions, String from, String documentNumber) implements PolicyForm {
    static AssetForm like(AssetRule row, String division) {
        return new AssetForm(division, row.programme().name(), row.item().name(), row.metric().name(),
                row.operator().name(), "", row.verdict().name(), row.exemptions().stream().map(Enum::name).toList(),
                "", "");
    }

    /** Everything once more, to be mended. */
    static AssetForm again(AssetRule row) {
        return new AssetForm(row.division().value(), row.programme().name(), row.item().name(), row.metric().name(),
                row.operator().name(), row.limit(), row.verdict().name(),
                row.exemptions().stream().map(Enum::name).toList(), row.validity().from().toString(),
                row.documentNumber());
    }

    @Override
    public AssetForm next() {
        return new AssetForm(division, programme, item, metric, operator, "", verdict, exemptions, from,
                documentNumber);
    }

    /** Whether an exemption is ticked. */
    public boolean exempts(String name) {
        return exemptions != null && exemptions.contains(name);
    }

    /** The rule, or null when something typed cannot be read. */
    @Override
    public @Nullable PolicyText read(FieldErrors errors) {
        var typed = new Typed(errors);
        DivisionCode place = typed.division(division);
        Programme of = typed.choice("programme", programme, Programme.class);
        AssetItem what = typed.choice("item", item, AssetItem.class);
        AssetMetric by = typed.choice("metric", metric, AssetMetric.class);
        Operator how = typed.choice("operator", operator, Operator.class);
        String most = typed.number("limit", limit, Unit.MULTIPLE);
        AssetRule.Verdict beyond = typed.choice("verdict", verdict, AssetRule.Verdict.class);
        DateRange validity = typed.from(from);
        String document = typed.document(documentNumber);
        if (place == null || of == null || what == null || by == null || how == null || most == null || beyond == null
                || validity == null || !errors.isEmpty()) {
            return null;
        }
        return new PolicyText.Limit(
                new AssetRule(AssetRuleRow.code(of, what, by), of, what, by, how, most, exempt(typed), beyond, place,
                        validity, document));
    }

    private Set<AssetExemption> exempt(Typed typed) {
        Set<AssetExemption> all = EnumSet.noneOf(AssetExemption.class);
        for (String name : exemptions == null ? List.<String>of() : exemptions) {
            AssetExemption one = typed.optional(name, AssetExemption.class);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }
}
