package org.assistance.web.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assistance.domain.opinion.Question;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.assistance.web.layout.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the clerk is told of an opinion that is not whole: one sentence a line, which says whose line it is. */
class OpinionFormTests {
    private static final List<Question> QUESTIONS = List.of(question(Programme.DIBAO, null),
            question(Programme.CARE_SUBSIDY, 2));

    private static Question question(Programme programme, @Nullable Integer whose) {
        return new Question(new ProgrammeResult(programme, whose, List.of(1, 2), Outcome.MET, List.of(),
                Money.ofYuan(872), null, null, List.of(), null), Map.of(1, "李桂兰", 2, "陈小雨"));
    }

    private static List<String> problems(String text, OpinionForm.Line... lines) {
        var errors = new FieldErrors();
        new OpinionForm(0, Arrays.asList(lines), text).answers(QUESTIONS, errors);
        return errors.getItems().stream().map(FieldErrors.Item::sentence).toList();
    }

    private static OpinionForm.Line line(String granted, String reason) {
        return new OpinionForm.Line(granted, "", reason, AidForm.MONEY);
    }

    @Test
    void where_nothing_is_chosen_each_line_has_one_sentence_with_programme_and_person() {
        assertThat(problems("", line("", ""), line("", ""))).containsExactly("低保：请选择拟确认或拟不予确认",
                "护理补贴（陈小雨）：请选择拟确认或拟不予确认", "请填写初审意见（至少4个字）");
    }

    @Test
    void a_reason_is_asked_for_only_where_a_refusal_is_chosen() {
        assertThat(problems("情况属实", line("true", ""), line("false", "")))
                .containsExactly("护理补贴（陈小雨）：测算结果符合条件，拟不予确认必须写明理由（至少4个字）");
        assertThat(problems("情况属实", line("true", ""), line("false", "证已注销"))).isEmpty();
    }
}
