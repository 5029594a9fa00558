package org.assistance.domain.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assistance.domain.casefile.IllegalMove;
import org.assistance.eligibility.ruling.Outcome;
import org.assistance.eligibility.ruling.ProgrammeResult;
import org.assistance.eligibility.value.Money;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;

class QuestionTests {
    private static final Answer GRANTED = new Answer(true, null, "");

    private static Question of(Money amount) {
        return new Question(new ProgrammeResult(Programme.DIBAO, null, List.of(1), Outcome.MET, List.of(), amount, null,
                null, List.of(), null), Map.of(1, "李桂兰"));
    }

    @Test
    void one_fen_can_be_granted() {
        assertThat(of(Money.ofFen(1)).answered(GRANTED).amount()).isEqualTo(Money.ofFen(1));
    }

    @Test
    void an_amount_of_zero_is_told_and_not_granted() {
        assertThatThrownBy(() -> of(Money.ofFen(0)).answered(GRANTED)).isInstanceOf(IllegalMove.class)
                .hasMessageContaining("低保金额为零");
    }
}
