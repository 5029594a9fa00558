package org.assistance.verification.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private static Row row(String text) {
        return new Row(17, Map.of("格", text), AS_OF);
    }

    private static String problem(Row row) {
        assertThat(row.problems()).hasSize(1);
        return row.problems().getFirst().sentence();
    }

    @ParameterizedTest
    @ValueSource(strings = {"990101195001011232", " 990101195001011232 ", "９９０１０１１９５００１０１１２３２", "'990101195001011232",
            "990101 19500101 1232", "990101500101123"})
    void an_identity_number_is_tidied(String typed) {
        assertThat(row(typed).idNumber("格").value()).isEqualTo("990101195001011232");
    }

    @Test
    void a_lower_case_x_is_an_x() {
        Row row = row("99010119500101103x");
        assertThat(row.idNumber("格").value()).endsWith("X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000197903020021", "001234790302123"})
    void a_temporary_number_of_somebody_is_no_identity_number_of_a_department(String typed) {
        Row row = row(typed);
        assertThat(row.idNumber("格")).isNull();
        assertThat(row.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "\u2007", "\u202f'"})
    void a_cell_of_which_nothing_is_left_is_empty_and_told(String typed) {
        Row row = row(typed);
        assertThat(row.idNumber("格")).isNull();
        assertThat(problem(row)).isEqualTo("第 17 行 格：不能为空");
    }

    @Test
    void an_amount_of_blanks_alone_is_empty_and_told() {
        Row row = row("\u2007");
        assertThat(row.money("格")).isNull();
        assertThat(problem(row)).isEqualTo("第 17 行 格：不能为空");
    }

    @Test
    void a_wrong_check_character_is_named_with_its_row() {
        Row row = row("990101195001011233");
        assertThat(row.idNumber("格")).isNull();
        assertThat(problem(row)).startsWith("第 17 行 格：").contains("校验码");
    }

    @Test
    void nobody_is_born_after_the_day_of_the_data() {
        Row row = row("990101202611010010");
        assertThat(row.idNumber("格")).isNull();
        assertThat(row.problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31,2026-10-31", "2026/9/1,2026-09-01", "20261031,2026-10-31", "2026年1月5日,2026-01-05",
            "2026-10-31 00:00:00,2026-10-31"})
    void a_day_is_read_as_offices_write_it(String typed, LocalDate day) {
        assertThat(row(typed).day("格")).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-10", "31.10.2026", "2026111", "昨天"})
    void what_is_no_day_is_refused_and_never_guessed(String typed) {
        Row row = row(typed);
        assertThat(row.day("格")).isNull();
        assertThat(row.problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-10,2026-10-01", "202610,2026-10-01", "2026年7月,2026-07-01", "2026-10-31,2026-10-01"})
    void a_month_is_its_first_day(String typed, LocalDate day) {
        assertThat(row(typed).month("格")).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1,500.00;150000", "38.5;3850", "１５０;15000", "￥150元;15000", "0;0"})
    void money_is_exact(String typed, long fen) {
        assertThat(row(typed).money("格").fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "一百五", "1.234", "1e3", ""})
    void what_is_no_amount_is_refused(String typed) {
        Row row = row(typed);
        assertThat(row.money("格")).isNull();
        assertThat(row.problems()).hasSize(1);
    }

    @Test
    void a_word_outside_the_list_is_shown_with_the_list() {
        Row row = row("轿车");
        assertThat(row.oneOf("格", List.of("小型客车", "摩托车"))).isNull();
        assertThat(problem(row)).isEqualTo("第 17 行 格：“轿车”不在可填范围内（小型客车、摩托车）");
    }
}
