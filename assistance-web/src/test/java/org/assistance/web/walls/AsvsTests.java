package org.assistance.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * The answers to ASVS 5.0 in {@code docs/asvs.csv} are complete: every requirement of level 1 and 2, and those of level 3
 * that we took on, is answered once, every test named is there, and what is not met or not applicable says why.
 */
class AsvsTests {
    private static final Set<String> TESTED = Set.of("已测试", "框架满足并有测试");
    private static final Set<String> REASONED = Set.of("不适用", "未满足");

    private final List<CSVRecord> answers;

    AsvsTests() throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser file = CSVParser.parse(Source.ROOT.resolve("docs/asvs.csv"), StandardCharsets.UTF_8, format)) {
            answers = file.getRecords();
        }
    }

    @Test
    void every_requirement_is_answered_once_under_its_level() throws IOException {
        Map<String, String> asked = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/asvs/levels.txt"))) {
            asked.put(line.split(" ")[0], line.split(" ")[1]);
        }
        assertThat(asked.values().stream().filter("1"::equals)).hasSize(70);
        assertThat(asked.values().stream().filter("2"::equals)).hasSize(183);
        assertThat(answers.stream().map(one -> one.get("编号"))).doesNotHaveDuplicates();
        assertThat(answers.stream().collect(Collectors.toMap(one -> one.get("编号"), one -> one.get("级别"))))
                .isEqualTo(asked);
    }

    @Test
    void every_answer_names_tests_that_exist_or_a_reason() throws IOException {
        Map<String, String> tests = Source.tests();
        List<String> wrong = new ArrayList<>();
        for (CSVRecord answer : answers) {
            String id = answer.get("编号");
            String kind = answer.get("答复");
            String named = answer.get("测试");
            if (answer.get("要求").isBlank()) {
                wrong.add(id + " does not say what is asked");
            }
            if (TESTED.contains(kind)) {
                if (named.isBlank()) {
                    wrong.add(id + " names no test");
                }
            } else if (!REASONED.contains(kind) || answer.get("说明").isBlank()) {
                wrong.add(id + " gives no reason");
            }
            for (String test : named.isBlank() ? new String[0] : named.split(" ")) {
                String[] parts = test.split("#");
                if (!tests.getOrDefault(parts[0], "").contains("void " + parts[1] + "(")) {
                    wrong.add(id + " names " + test + ", which is not there");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_document_counts_the_answers_as_they_are() throws IOException {
        Map<String, Long> counted = answers.stream()
                .collect(Collectors.groupingBy(one -> one.get("答复"), Collectors.counting()));
        String document = Files.readString(Source.ROOT.resolve("docs/security.md"));
        counted.forEach((kind, count) -> assertThat(document).contains(kind + " " + count + " 条"));
    }
}
