package org.assistance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assistance.eligibility.value.Money;
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

    @Test
    void a_line_that_is_refused_brings_no_false_totals_with_it() {
        assertThat(faults(BATCH + ",1,6217001,872.00,处理中,", SECOND, "合计,1,872.00,1"))
                .containsExactly("第2行：序号1的结果“处理中”应为“成功”或“失败”");
        assertThat(faults(FIRST, BATCH + ",2,6217002,500.00,失败,", "合计,1,872.00,1"))
                .containsExactly("第3行：序号2的结果是失败，须写明原因");
    }

    @Test
    void what_is_missing_is_said_by_number_and_the_totals_that_are_out_for_it_are_not() {
        assertThat(compared(FIRST, BATCH + ",4,6217004,10.00,成功,", "合计,4,1000.00,0"))
                .containsExactly("缺少2笔的回盘结果：序号2、3");
        assertThat(compared(FIRST, SECOND, BATCH + ",3,6217003,20.00,处理中,", "合计,3,1,1"))
                .containsExactly("缺少1笔的回盘结果：序号4", "第4行：序号3的结果“处理中”应为“成功”或“失败”");
    }

    @Test
    void totals_are_said_to_be_wrong_where_all_lines_are_right() {
        assertThat(compared(FIRST, SECOND, BATCH + ",3,6217003,20.00,成功,", BATCH + ",4,6217004,10.00,成功,",
                "合计,3,903.00,1")).containsExactly("第6行：合计行的成功金额为“903.00”，逐行相加为902.00");
    }

    @Test
    void of_a_line_whose_number_cannot_be_read_nobody_says_that_another_is_missing() {
        assertThat(compared(FIRST, SECOND, BATCH + ",三,6217003,20.00,成功,", BATCH + ",4,6217004,10.00,成功,",
                "合计,3,902.00,1")).containsExactly("第4行：序号“三”不是正整数");
    }

    @Test
    void accounts_that_a_spreadsheet_spoiled_are_explained_once() {
        var sent = Map.of(1, new SentAndAnswered.Sent("6217990000123456789", Money.ofYuan(872)), 2,
                new SentAndAnswered.Sent("6217990000123456771", Money.ofYuan(500)), 3,
                new SentAndAnswered.Sent("6217990000123456763", Money.ofYuan(20)));
        assertThat(words(SentAndAnswered.faults(read(BATCH + ",1,6.21799E+18,872.00,成功,",
                BATCH + ",2,6217990000123450000,500.00,成功,", BATCH + ",3,6217990000123456764,20.00,成功,",
                "合计,3,1392.00,0"), sent))).satisfiesExactly(
                        spoiled -> assertThat(spoiled).startsWith("2笔的账号已被表格软件改成科学计数法")
                                .contains("“6.21799E+18”", "银行原来的回盘文件"),
                        other -> assertThat(other).isEqualTo("第4行：序号3的账号与报送的账号不一致"));
    }

    @Test
    void a_picture_or_a_workbook_is_called_what_it_is() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(words(ResultFile.read(png, BATCH).said())).containsExactly("这是 PNG 图片，不是文本文件。请选择 CSV 文件");
        assertThat(words(ResultFile.read(new byte[]{'P', 'K', 3, 4}, BATCH).said())).singleElement()
                .asString()
                .startsWith("这是 Excel 工作簿");
        assertThat(words(ResultFile.read("批次号,序号\r\n".getBytes(StandardCharsets.UTF_16LE), BATCH).said()))
                .singleElement()
                .asString()
                .startsWith("文件是 UTF-16 编码");
        assertThat(words(ResultFile.read(new byte[]{'M', 'Z', 0, 1, 0, 0, 7}, BATCH).said())).singleElement()
                .asString()
                .startsWith("这不是文本文件");
    }

    private static List<String> compared(String... lines) {
        return words(SentAndAnswered.faults(read(lines), Map.of(1, new SentAndAnswered.Sent("6217001",
                Money.ofYuan(872)), 2, new SentAndAnswered.Sent("6217002", Money.ofYuan(500)), 3,
                new SentAndAnswered.Sent("6217003", Money.ofYuan(20)), 4,
                new SentAndAnswered.Sent("6217004", Money.ofYuan(10)))));
    }

    private static List<String> faults(String... lines) {
        return words(read(lines).said());
    }

    private static ResultFile read(String... lines) {
        String text = ResultFile.HEADER + "\r\n" + String.join("\r\n", lines) + "\r\n";
        return ResultFile.read(text.getBytes(StandardCharsets.UTF_8), BATCH);
    }

    private static List<String> words(List<ResultFile.Fault> faults) {
        return faults.stream().map(ResultFile.Fault::words).toList();
    }
}
