package org.assistance.eligibility.policy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.assistance.eligibility.facts.ExpenseKind;
import org.assistance.eligibility.facts.SupportForm;
import org.assistance.eligibility.value.Operator;
import org.assistance.eligibility.value.Programme;
import org.jspecify.annotations.Nullable;

/** The names that rows of policy may use as choice or as variant, each with its Chinese word. */
public final class PolicyWords {
    private static final Map<String, String> OPERATORS = words(Operator.values(), Operator::label);
    private static final Map<String, String> GROUPS = words("ELDER", "老年人", "MINOR", "未成年人", "SEVERE_DISABILITY",
            "重度残疾人",
            "SERIOUS_ILLNESS", "重病患者");

    private static final Map<PolicyCode, Map<String, String>> CHOICES = Map.of(
            PolicyCode.DIBAO_OPERATOR, OPERATORS,
            PolicyCode.EDGE_OPERATOR, OPERATORS,
            PolicyCode.PCDI_OPERATOR, OPERATORS,
            PolicyCode.RIGID_OPERATOR, OPERATORS,
            PolicyCode.AMOUNT_MODE, words("TOP_UP", "补差发放", "TIERED", "分档发放"),
            PolicyCode.SUPPLEMENT_BASE, words("TOP_UP", "补差", "FULL_STANDARD", "全额"),
            PolicyCode.ROUNDING, words(Rounding.values(), Rounding::label),
            PolicyCode.GRANT_START, words("NEXT_MONTH", "确认次月", "SAME_MONTH", "确认当月"));

    private static final Map<PolicyCode, Map<String, String>> VARIANTS = Map.of(
            PolicyCode.SUPPLEMENT, GROUPS,
            PolicyCode.SUPPLEMENT_BASE, GROUPS,
            PolicyCode.GRANT_START, words(new Programme[]{Programme.DIBAO, Programme.TEKUN}, Programme::shortLabel),
            PolicyCode.RIGID_DEDUCTION, words(ExpenseKind.values(), ExpenseKind::label),
            PolicyCode.TEKUN_BASE, words(SupportForm.values(), SupportForm::label),
            PolicyCode.TEKUN_CARE, words("ABLE", "全自理", "PARTLY", "半护理", "UNABLE", "全护理"));

    private PolicyWords() {}

    /** The choices of a code whose value is a choice, in the order to offer them; empty for any other code. */
    public static Map<String, String> choices(PolicyCode code) {
        return CHOICES.getOrDefault(code, Map.of());
    }

    /** The variants of a code that has a fixed list of them, in the order to offer them; empty for any other code. */
    public static Map<String, String> variants(PolicyCode code) {
        return VARIANTS.getOrDefault(code, Map.of());
    }

    /** The Chinese word of a choice; the name itself where there is none. */
    public static String choice(PolicyCode code, String name) {
        return choices(code).getOrDefault(name, name);
    }

    /** The Chinese word of a variant; the name itself where there is none, as for a tier. */
    public static String variant(PolicyCode code, @Nullable String name) {
        return name == null ? "" : variants(code).getOrDefault(name, name);
    }

    private static <E extends Enum<E>> Map<String, String> words(E[] constants, Function<E, String> label) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(constants).forEach(constant -> words.put(constant.name(), label.apply(constant)));
        return words;
    }

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            words.put(pairs[at], pairs[at + 1]);
        }
        return words;
    }
}
