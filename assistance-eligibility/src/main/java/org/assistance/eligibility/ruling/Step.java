package org.assistance.eligibility.ruling;

import java.util.List;
import org.assistance.eligibility.policy.Rounding;
import org.assistance.eligibility.value.Fraction;
import org.assistance.eligibility.value.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One line of a sum. Numbers and names are stored; the text with the numbers put in is made when somebody looks.
 *
 * @param rule the rule that asks for it
 * @param label what it works out, in Chinese
 * @param member the number of the member it is about, or null for the household
 * @param formula with the symbols of the inputs, each a word of its own, such as {@code S × n − I ÷ w}
 * @param inputs the numbers that went in
 * @param value the exact result before rounding; fen for money
 * @param unit of the result
 * @param rounding the rounding applied, or null for none
 * @param rounded the result after rounding; the same as the value where nothing was rounded
 */
public record Step(RuleId rule, String label, @Nullable Integer member, String formula, List<Input> inputs,
        Fraction value, Unit unit,
        @Nullable Rounding rounding, Fraction rounded) {

    /** Keeps the list from changing. */
    public Step {
        inputs = List.copyOf(inputs);
    }

    /** A step without rounding. */
    public static Step exact(RuleId rule, String label, @Nullable Integer member, String formula, Fraction value,
            Unit unit,
            List<Input> inputs) {
        return new Step(rule, label, member, formula, inputs, value, unit, null, value);
    }

    /** The formula with the numbers put in: {@code 670.00元/月 × 2人 − 5,616.00元 ÷ 12个月}. */
    public String worked() {
        return worked(formula, inputs);
    }

    /** A formula with the numbers put in. */
    static String worked(String formula, List<Input> inputs) {
        var text = new StringBuilder();
        for (String word : formula.split(" ")) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(put(word, inputs));
        }
        return text.toString();
    }

    private static String put(String word, List<Input> inputs) {
        for (Input input : inputs) {
            if (input.symbol().equals(word)) {
                return input.format();
            }
        }
        return word;
    }

    /** The whole line: label, formula with numbers, result, and the rounding by name. */
    public String sentence() {
        String worked = worked();
        String result = unit.format(value);
        String sum = label + "：" + (worked.equals(result) ? result : worked + " = " + result);
        return rounding == null ? sum : sum + "，" + rounding.label() + "为" + unit.format(rounded);
    }
}
