package org.assistance.web.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assistance.domain.verification.CheckAnswer;
import org.assistance.domain.verification.ItemObjection;
import org.junit.jupiter.api.Test;

/** What the matrix says of an item that was asked again. */
class MatrixRowTests {
    @Test
    void an_answer_that_is_its_own_label_is_said_once() {
        assertThat(MatrixRow.sentence(again("无记录", "住房 1 套"))).contains("第一次“无记录”，第二次“不一致：住房 1 套”");
    }

    private static ItemObjection again(String first, String second) {
        return new ItemObjection(1, 2, "李桂兰", "不动产（自然资源部门）", LocalDate.of(2026, 11, 2), "李桂兰", "已经卖掉", "买卖合同",
                CheckAnswer.NOT_FOUND, first, CheckAnswer.DIFFERS, second, null, true, "2026-11-02 09:00", "王经办");
    }
}
