package org.assistance.domain.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistance.eligibility.policy.PolicyCode;
import org.assistance.eligibility.ruling.Comparison;
import org.assistance.eligibility.ruling.Input;
import org.assistance.eligibility.ruling.Ruling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every threshold that a rule compares with has examples below it, above it and exactly on it, found in what the examples' own runs
 * compared: a new threshold, or an old one in a new rule, comes with its three rows.
 */
class ThresholdEdgesTests {

    /** Thresholds that no ruling compares with, each with the reason and where their examples stand. */
    private static final Map<PolicyCode, String> WITHOUT_A_RULING = new EnumMap<>(Map.of(PolicyCode.MINIMUM_WAGE,
            "逐月比较工资，差额进入收入逐项，不单独成为一条认定；收入表XZ-26各行低一分钱、正好、高于最低工资标准",
            PolicyCode.ADVANCE_CAP, "只决定办理渠道，不决定符合与否；临时救助表LS-10各行正好、超过一分钱和以内"));

    /** What one rule compared with one threshold, over all examples. */
    private record Seen(String rule, PolicyCode threshold) {

        String words() {
            return rule + " " + threshold.label();
        }
    }

    private final Map<String, Set<Integer>> sides = new TreeMap<>();
    private final Set<PolicyCode> compared = EnumSet.noneOf(PolicyCode.class);

    ThresholdEdgesTests() {
        ExampleBook book = ExampleBook.delivered();
        for (ExampleRow row : book.all()) {
            Trial.of(book.read(row))
                    .answer()
                    .parts()
                    .stream()
                    .flatMap(part -> part.rulings().stream())
                    .forEach(this::look);
        }
    }

    private void look(Ruling ruling) {
        Comparison numbers = ruling.compared();
        PolicyCode threshold = numbers == null ? null : threshold(numbers.inputs());
        if (numbers != null && threshold != null) {
            compared.add(threshold);
            sides.computeIfAbsent(new Seen(ruling.rule().code(), threshold).words(), _ -> new TreeSet<>())
                    .add(Integer.signum(numbers.left().compareTo(numbers.right())));
        }
    }

    /** A multiple of the standard is the threshold, not the standard in it. */
    private static @Nullable PolicyCode threshold(List<Input> inputs) {
        Set<PolicyCode> codes = inputs.stream()
                .map(Input::policy)
                .filter(cited -> cited != null)
                .flatMap(cited -> thresholds().filter(code -> code.name().equals(cited.code())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PolicyCode.class)));
        if (codes.size() > 1) {
            codes.remove(PolicyCode.DIBAO_STD);
        }
        boolean ofAnother = inputs.stream()
                .map(Input::policy)
                .anyMatch(cited -> cited != null && thresholds().noneMatch(code -> code.name().equals(cited.code())));
        return ofAnother || codes.isEmpty() ? null : codes.iterator().next();
    }

    private static Stream<PolicyCode> thresholds() {
        return Arrays.stream(PolicyCode.values()).filter(code -> code.operator() != null);
    }

    @TestFactory
    Stream<DynamicTest> below_on_and_above_it() {
        return sides.entrySet()
                .stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(),
                        () -> assertThat(one.getValue()).as("examples below (-1), on (0) and above (1) the edge")
                                .containsExactly(-1, 0, 1)));
    }

    @Test
    void every_threshold_is_compared_by_some_example_or_named_with_its_reason() {
        assertThat(thresholds()).as("thresholds that examples compare with, or that are named")
                .allMatch(code -> compared.contains(code) != WITHOUT_A_RULING.containsKey(code));
    }
}
