package org.assistance.web.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assistance.domain.policy.PolicyBounds;
import org.assistance.domain.policy.PolicyRefusal;
import org.assistance.domain.policy.PolicyText;
import org.assistance.domain.whatif.Raise;
import org.assistance.domain.whatif.Sandbox;
import org.assistance.eligibility.policy.AssetRule;
import org.assistance.eligibility.policy.ExemptIncome;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.policy.PolicyRows;
import org.assistance.eligibility.policy.PolicyValue;
import org.assistance.eligibility.policy.PolicyWords;
import org.assistance.eligibility.policy.SubsidyRate;
import org.assistance.eligibility.value.Area;
import org.assistance.eligibility.value.HalfWidth;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.assistance.eligibility.value.Unit;
import org.assistance.web.layout.FieldErrors;
import org.assistance.web.layout.Typed;
import org.assistance.web.policy.AssetForm;
import org.assistance.web.policy.ExemptForm;
import org.assistance.web.policy.RateForm;
import org.assistance.web.policy.ValueForm;
import org.jspecify.annotations.Nullable;

/** Reads a {@link RunForm} into a policy to be tried; each mistake becomes a sentence beside its field. */
final class RunReading {
    /** Relief is decided case by case, the price subsidy by the month's prices, and days of procedure change no amount. */
    private static final Set<PolicyCode> WITHOUT_A_CASELOAD = EnumSet.of(PolicyCode.GRANT_START,
            PolicyCode.RENEWAL_BACKPAY, PolicyCode.RIGID_VALIDITY, PolicyCode.TEMP_MAX_MULT, PolicyCode.FASTRELIEF_CAP,
            PolicyCode.PUBLICITY_DAYS, PolicyCode.TOTAL_DAYS, PolicyCode.TOTAL_DAYS_DELEGATED,
            PolicyCode.TOTAL_DAYS_SPECIAL, PolicyCode.SURVEY_DAYS, PolicyCode.DECISION_DAYS,
            PolicyCode.CHECK_START_DAYS, PolicyCode.CHECK_REPORT_DAYS, PolicyCode.FOLLOW_UP_DAYS,
            PolicyCode.FASTRELIEF_DAYS, PolicyCode.TEMP_DELEGATED_CAP, PolicyCode.ADVANCE_RELIEF,
            PolicyCode.ADVANCE_CAP,
            PolicyCode.MIGRANT_RELIEF_MONTHS, PolicyCode.CPI_TRIGGER, PolicyCode.FOOD_TRIGGER, PolicyCode.PRICE_FLOOR,
            PolicyCode.PRICE_MODE, PolicyCode.PRICE_PART, PolicyCode.PRICE_FIXED, PolicyCode.PRICE_GROUP,
            PolicyCode.PAY_DAY, PolicyCode.REVIEW_MONTHS, PolicyCode.REVIEW_MONTHS_VARYING);
    private static final String FROM = "1900-01-01";

    private final RunForm form;
    private final FieldErrors errors;
    private final List<PolicyValue> values = new ArrayList<>();
    private final List<AssetRule> limits = new ArrayList<>();
    private final List<SubsidyRate> rates = new ArrayList<>();
    private final List<ExemptIncome> exempt = new ArrayList<>();
    private final List<Raise> raises = new ArrayList<>();

    private RunReading(RunForm form, FieldErrors errors) {
        this.form = form;
        this.errors = errors;
    }

    /** The single values on which who gets how much a month depends. */
    static List<PolicyCode> codes() {
        return PolicyCode.offered().stream().filter(code -> !WITHOUT_A_CASELOAD.contains(code)).toList();
    }

    /** The policy; of use only when there are no errors. */
    static Sandbox read(RunForm form, FieldErrors errors) {
        var reading = new RunReading(form, errors);
        reading.lines();
        return new Sandbox(
                new PolicyRows(reading.values, reading.limits, List.of(), reading.rates, reading.exempt),
                reading.raises);
    }

    private void lines() {
        List<RunForm.ValueLine> typedValues = Objects.requireNonNullElse(form.values(), List.of());
        for (int at = 0; at < typedValues.size(); at++) {
            if (!typedValues.get(at).blank()) {
                value("values[" + at + "]", typedValues.get(at));
            }
        }
        List<RunForm.RateLine> typedRates = Objects.requireNonNullElse(form.rates(), List.of());
        for (int at = 0; at < typedRates.size(); at++) {
            if (!typedRates.get(at).blank()) {
                rate("rates[" + at + "]", typedRates.get(at));
            }
        }
        List<RunForm.AssetLine> typedAssets = Objects.requireNonNullElse(form.assets(), List.of());
        for (int at = 0; at < typedAssets.size(); at++) {
            RunForm.AssetLine line = typedAssets.get(at);
            if (!line.blank()) {
                var form = new AssetForm(place(), text(line.programme()), text(line.item()), text(line.metric()),
                        text(line.operator()), text(line.limit()), text(line.verdict()), List.of(), FROM,
                        Sandbox.DOCUMENT);
                var own = new FieldErrors();
                if (checked("assets[" + at + "]", form.read(own), own) instanceof PolicyText.Limit(AssetRule rule)) {
                    limits.add(rule);
                }
            }
        }
        List<RunForm.ExemptLine> typedExempts = Objects.requireNonNullElse(form.exempts(), List.of());
        for (int at = 0; at < typedExempts.size(); at++) {
            RunForm.ExemptLine line = typedExempts.get(at);
            if (!line.blank()) {
                var own = new FieldErrors();
                var form = new ExemptForm(place(), text(line.income()), text(line.programme()), FROM, Sandbox.DOCUMENT);
                if (checked("exempts[" + at + "]", form.read(own),
                        own) instanceof PolicyText.Exempt(ExemptIncome one)) {
                    exempt.add(one);
                }
            }
        }
        refuseTwice();
    }

    private void value(String row, RunForm.ValueLine line) {
        How how = how(row, line.how());
        if (how == How.SET) {
            var own = new FieldErrors();
            var form = new ValueForm(place(), text(line.code()), text(line.variant()), text(line.area()),
                    text(line.value()), text(line.unit()), "", FROM, Sandbox.DOCUMENT);
            if (checked(row, form.read(own), own) instanceof PolicyText.Value(PolicyValue set)) {
                values.add(set);
                Operator operator = operator(row, line.operator(), set.code());
                if (operator != null) {
                    raises.add(Raise.comparing(set.code(), set.variant(), set.area(), operator));
                }
            }
            return;
        }
        if (how == How.COMPARE && !text(line.value()).isEmpty()) {
            errors.add(row + ".value", "只改比较方式的不填数值；数值也要改的，请选“改为”“提高”或者“降低”，再选比较方式。");
            return;
        }
        PolicyCode code = choice(row + ".code", line.code(), PolicyCode.class);
        String figure = how == How.COMPARE ? "0" : figure(row, line.value(), how);
        if (code == null || how == null || figure == null) {
            return;
        }
        if (how != How.COMPARE && (code.unit() == Unit.FLAG || code.unit() == Unit.CHOICE)) {
            errors.add(row + ".how", "“" + code.label() + "”不是数字，请选“改为”。");
            return;
        }
        String variant = Typed.orNull(line.variant());
        if ((variant != null) == PolicyWords.variants(code).isEmpty()
                && code != PolicyCode.DIBAO_TIER && code != PolicyCode.TEKUN_BASE) {
            errors.add(row + ".variant", variant == null ? "请选择适用对象。" : "“" + code.label() + "”不分适用对象，请不要选择。");
            return;
        }
        Operator operator = operator(row, line.operator(), code);
        if (how == How.COMPARE && operator == null) {
            errors.add(row + ".operator", code.operator() == null
                    ? "“" + code.label() + "”不是收入、支出的界限，没有比较方式。"
                    : "请选择改成的比较方式。");
            return;
        }
        raises.add(new Raise(code, variant, null, null, one(line.area(), Area.class),
                how.percent() ? Raise.By.PERCENT : Raise.By.AMOUNT, figure, operator));
    }

    /** What was chosen for a threshold; null for nothing, and with a mistake where there is nothing to compare. */
    private @Nullable Operator operator(String row, @Nullable String typed, PolicyCode code) {
        Operator chosen = one(typed, Operator.class);
        if (chosen != null && code.operator() == null) {
            errors.add(row + ".operator", "“" + code.label() + "”不是收入、支出的界限，没有比较方式，请不要选择。");
            return null;
        }
        return chosen;
    }

    private void rate(String row, RunForm.RateLine line) {
        How how = how(row, line.how());
        if (how == How.COMPARE) {
            errors.add(row + ".how", "补贴标准没有比较方式，请选其他改法。");
            return;
        }
        if (how == How.SET) {
            var own = new FieldErrors();
            var form = new RateForm(place(), text(line.subsidy()), "", text(line.grade()), text(line.householdClass()),
                    text(line.area()), SubsidyRate.Mode.FIXED.name(), text(line.value()), FROM, Sandbox.DOCUMENT, "",
                    "", "");
            if (checked(row, form.read(own), own) instanceof PolicyText.Rate(SubsidyRate set)) {
                rates.add(set);
            }
            return;
        }
        Programme subsidy = choice(row + ".subsidy", line.subsidy(), Programme.class);
        String figure = figure(row, line.value(), how);
        if (subsidy == null || how == null || figure == null) {
            return;
        }
        if (!text(line.householdClass()).isEmpty()) {
            errors.add(row + ".householdClass", "按家庭类别调整的，请选“改为”。");
            return;
        }
        String grade = text(line.grade());
        raises.add(new Raise(null, null, subsidy, grade.matches("[1-4]") ? Integer.valueOf(grade) : null,
                one(line.area(), Area.class), how.percent() ? Raise.By.PERCENT : Raise.By.AMOUNT, figure, null));
    }

    // What the policy's own form finds wrong stands beside the field of this one; its other fields are not shown here.
    private @Nullable PolicyText checked(String row, @Nullable PolicyText text, FieldErrors own) {
        own.getItems().forEach(item -> errors.add(row + "." + renamed(row, item.field()), item.sentence()));
        if (text == null) {
            return null;
        }
        try {
            PolicyBounds.check(text);
            return text;
        } catch (PolicyRefusal refused) {
            errors.add(row + "." + renamed(row, refused.field()), refused.sentence());
            return null;
        }
    }

    private static String renamed(String row, String field) {
        return row.startsWith("rates") && field.equals("amount") ? "value" : field;
    }

    private @Nullable How how(String row, @Nullable String typed) {
        return choice(row + ".how", typed, How.class);
    }

    private @Nullable String figure(String row, @Nullable String typed, @Nullable How how) {
        String plain = HalfWidth.of(typed).replace("元", "").replace("%", "").strip();
        if (!plain.matches("\\d{1,7}(\\.\\d{1,4})?") || new BigDecimal(plain).signum() == 0) {
            errors.add(row + ".value", "请填写大于零的数字，例如 40。");
            return null;
        }
        if (how != null && how.percent() && new BigDecimal(plain).compareTo(BigDecimal.valueOf(100)) > 0) {
            errors.add(row + ".value", "一次提高或降低不应超过100%。");
            return null;
        }
        return how != null && how.down() ? "-" + plain : plain;
    }

    private void refuseTwice() {
        if (errors.isEmpty() && raises.size() != Stream.of(raises)
                .flatMap(List::stream)
                .map(raise -> raise.code() + " " + raise.variant() + " " + raise.subsidy() + " " + raise.grade() + " "
                        + raise.area())
                .distinct()
                .count()) {
            errors.add("values[0].code", "同一项标准填了两次，请合并成一行。");
        }
    }

    private <E extends Enum<E>> @Nullable E choice(String field, @Nullable String typed, Class<E> type) {
        E found = one(typed, type);
        if (found == null) {
            errors.add(field, "请选择。");
        }
        return found;
    }

    private static <E extends Enum<E>> @Nullable E one(@Nullable String typed, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private String place() {
        return text(form.division());
    }

    private static String text(@Nullable String typed) {
        return Typed.text(typed);
    }
}
