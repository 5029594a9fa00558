package org.assistance.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplanationTests {
    private static String problem(String words) {
        return Explanation.problemOf(words, "请写明具体事由", 30);
    }

    @Test
    void a_few_words_will_do_and_one_sign_will_not() {
        assertThat(problem("信访件2026-171号")).isNull();
        assertThat(problem("电话核对")).isNull();
        assertThat(problem("查 核 ")).isEqualTo("请写明具体事由（至少4个字）");
        assertThat(problem("1")).contains("至少4个字");
        assertThat(problem("一二三四五六七八九十".repeat(4))).isEqualTo("最多30个字");
    }

    @Test
    void no_number_of_a_person_is_kept_in_them() {
        for (String number : new String[]{"990101197504128773", "99010119750412877X", "９９０１０１１９７５０４１２８７７３",
                "990101750412877",
                "易小红990101 19750412 8773来访", "6222020200112233445"}) {
            assertThat(problem(number)).as(number).contains("不写身份证号");
        }
        assertThat(problem("34088120261101001234号案")).as("a case's own number").isNull();
    }
}
