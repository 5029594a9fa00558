package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What banks write, and what the clerk is told of it. */
class ResultFileTests {
    private static final String BATCH = "340881-202604-01";
    private static final String FIRST = BATCH + ",1,6217001,872.00,成功,";
    private static final String SECOND = BATCH + ",2,6217002,500.00,失败,账户已销户";

    @Test
    void the_line_of_totals_may_be_as_long_as_the_header_or_have_the_three_figures_alone() {
        assertThat(faults(FIRST, SECOND, "合计,1,,872.00,1,")).isEmpty();
        assertThat(faults(FIRST, SECOND, "合计,1,872.00,1")).isEmpty();
        assertThat(faults(FIRST, SECOND, "合计,1,872.00,1,,")).isEmpty();
    }

    @Test
    void totals_that_are_not_three_figures_get_one_sentence_that_shows_how() {
        assertThat(faults(FIRST, SECOND, "合计,1,872.00")).singleElement()
                .asString()
                .startsWith("第4行：合计行应依次写")
                .contains("“合计,27,18439.00,1”");
        assertThat(faults(FIRST, SECOND, "合计,1,1,872.00,1")).hasSize(1);
    }

    @Test
    void a_wrong_total_says_what_the_lines_come_to() {
        assertThat(faults(FIRST, SECOND, "合计,1,871.99,1")).containsExactly("第4行：合计行的成功金额为“871.99”，逐行相加为872.00");
    }

    @Test
    void the_empty_reason_of_what_was_paid_may_be_left_out() {
        assertThat(faults(BATCH + ",1,6217001,872.00,成功", SECOND, "合计,1,872.00,1")).isEmpty();
        assertThat(faults(BATCH + ",1,6217001,872.00", SECOND, "合计,0,0.00,1")).containsExactly("第2行：有4列，表头有6列");
    }

    @Test
    void a_file_without_totals_may_be_cut_off() {
        assertThat(faults(FIRST)).containsExactly("缺少最后的“合计”行，文件可能不完整");
    }

    private static List<String> faults(String... lines) {
        String text = ResultFile.HEADER + "\r\n" + String.join("\r\n", lines) + "\r\n";
        return ResultFile.read(text.getBytes(StandardCharsets.UTF_8), BATCH)
                .faults()
                .stream()
                .map(ResultFile.Fault::words)
                .toList();
    }
}
