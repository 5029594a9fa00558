package org.assistance.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assistance.eligibility.ruling.AppliedRule;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.RuleId;
import org.assistance.eligibility.ruling.Step;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;
import org.assistance.web.layout.Labelled;
import org.assistance.web.layout.SumLine;
import org.jspecify.annotations.Nullable;

/** The engine's steps as lines of a calculation that open into what went in. */
final class SumLines {
    private SumLines() {}

    static List<SumLine> of(List<Step> steps, Function<RuleId, AppliedRule> texts, MemberNames names) {
        var lines = new ArrayList<SumLine>();
        for (Step step : steps) {
            boolean last = step == steps.getLast();
            SumLine.Kind kind = kind(step, last);
            Fraction amount = kind == SumLine.Kind.MINUS ? step.rounded().negated() : step.rounded();
            lines.add(new SumLine(names.named(step.label()), formula(step, names), amount(step.unit(), amount),
                    joined(step, SumLines::source), step.rule().code() + " " + step.rule().title(),
                    joined(step, input -> input.policy() == null ? null : input.policy().documentNumber()),
                    kind, inputs(step, texts.apply(step.rule()), names)));
        }
        return lines;
    }

    static SumLine.Kind kind(Step step, boolean last) {
        if (last) {
            return SumLine.Kind.TOTAL;
        }
        boolean takenOff = step.formula().startsWith("− ");
        boolean leftOut = takenOff || step.rule() == RuleId.XZ_21 || step.rule() == RuleId.XZ_31;
        if (leftOut && step.value().sign() == 0) {
            return SumLine.Kind.NOTE;
        }
        if (takenOff) {
            return SumLine.Kind.MINUS;
        }
        // A bill is no income: what of it is taken off stands in a line of its own.
        if (step.rule() == RuleId.XZ_22) {
            return SumLine.Kind.NOTE;
        }
        // The terms of a sum are x1, x2 and so on; those of an income begin with its amount.
        boolean sum = step.rule() == RuleId.XZ_20
                && step.inputs().stream().allMatch(input -> input.symbol().startsWith("x"));
        return sum ? SumLine.Kind.SUBTOTAL : SumLine.Kind.PLUS;
    }

    /** An income of which no month counts: a sum with nought months would only puzzle. */
    private static boolean leftOutWhole(Step step) {
        return (step.rule() == RuleId.XZ_21 || step.rule() == RuleId.XZ_31) && step.value().sign() == 0
                && step.inputs().stream().anyMatch(input -> input.symbol().equals("k") && input.value().sign() == 0);
    }

    static String formula(Step step, MemberNames names) {
        if (leftOutWhole(step)) {
            return "按规定不计入";
        }
        String worked = names.named(step.worked());
        if (step.rounding() == null) {
            return worked;
        }
        String exact = step.unit().format(step.value());
        return (worked.equals(exact) ? exact : worked + " = " + exact) + "，" + step.rounding().label();
    }

    private static String amount(Unit unit, Fraction value) {
        String text = unit.format(value);
        return unit.money() ? text.substring(0, text.length() - unit.label().length()) : text;
    }

    static @Nullable String source(Input input) {
        return input.source() == null
                ? null
                : input.source().label() + (input.note() == null || input.note().isBlank() ? "" : "：" + input.note())
                        + (input.on() == null ? "" : "，" + input.on());
    }

    private static @Nullable String joined(Step step, Function<Input, @Nullable String> what) {
        String text = step.inputs()
                .stream()
                .map(what)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("；"));
        return text.isEmpty() ? null : text;
    }

    private static List<Labelled> inputs(Step step, AppliedRule text, MemberNames names) {
        var inputs = new ArrayList<Labelled>();
        inputs.add(new Labelled("条款", text.article() + (text.words().isEmpty() ? "" : "，" + text.words())));
        for (Input input : step.inputs()) {
            String policy = input.policy() == null ? "" : "（" + input.policy().validity().format() + "）";
            inputs.add(new Labelled(names.named(input.label()), input.format() + policy));
        }
        if (step.rounding() != null) {
            inputs.add(new Labelled("取整", step.rounding().label() + "，" + step.unit().format(step.value()) + "取为"
                    + step.unit().format(step.rounded())));
        }
        return inputs;
    }
}
