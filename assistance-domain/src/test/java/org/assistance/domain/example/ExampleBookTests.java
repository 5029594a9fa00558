package org.assistance.domain.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.ruling.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleBookTests {

    private final ExampleBook book = ExampleBook.delivered();

    @ParameterizedTest
    @EnumSource(RuleId.class)
    void every_rule_has_examples_that_come_out_differently(RuleId rule) {
        Set<List<String>> expectations = new HashSet<>();
        for (ExampleRow row : book.all()) {
            if (row.rule().equals(rule.code())) {
                expectations.add(List.of(row.ruling(), row.outcome(), row.amount()));
            }
        }
        assertThat(expectations).as("%s %s has examples on both sides", rule.code(), rule.title())
                .hasSizeGreaterThan(1);
    }

    @Test
    void no_number_is_given_twice_and_no_situation_of_a_rule_told_twice() {
        assertThat(book.all()).extracting(ExampleRow::number).doesNotHaveDuplicates();
        assertThat(book.all()).extracting(row -> row.rule() + row.situation()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_written_out_can_be_read_again_and_a_formula_is_only_text() {
        ExampleRow row = book.all().getFirst();
        ExampleRow formula = new ExampleRow("1", "DB-01", "=1+1", "", "", "", "", "", "", "", "", "", "");
        String text = ExampleTable.write(List.of(row, formula));
        var rows = ExampleTable.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ExampleRow.COLUMNS);
        assertThat(rows.getFirst()).isEqualTo(row.cells());
        assertThat(rows.get(1).get(2)).isEqualTo("'=1+1");
    }

    @Test
    void a_table_with_other_columns_is_refused() {
        var other = new ByteArrayInputStream("编号,规则\n1,DB-01\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ExampleTable.read(other, ExampleRow.COLUMNS)).isInstanceOf(ExampleRefusal.class)
                .hasMessageStartingWith("表格：第一行应为编号、规则");
    }
}
