package org.assistance.eligibility.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ToldTests {

    @Test
    void words_are_made_when_somebody_looks_and_only_once() {
        var made = new AtomicInteger();
        var told = new Told<String>();
        told.keep((Supplier<String>) () -> "第" + made.incrementAndGet() + "句");
        assertThat(made).hasValue(0);
        assertThat(told).containsExactly("第1句");
        assertThat(told.get(0)).isEqualTo("第1句");
        assertThat(made).hasValue(1);
    }

    @Test
    void it_is_equal_to_a_list_of_the_same_words_in_their_order() {
        var told = new Told<String>();
        told.add("一");
        told.keep((Lines<String>) to -> List.of("二", "三").forEach(to::add));
        told.keep((Supplier<String>) () -> "四");
        var more = new Told<String>();
        more.addAll(told);
        more.add("五");
        assertThat(told).isEqualTo(List.of("一", "二", "三", "四")).hasSameHashCodeAs(List.of("一", "二", "三", "四"));
        assertThat(more).containsExactly("一", "二", "三", "四", "五");
    }

    @Test
    void as_part_of_an_answer_nobody_takes_a_line_away() {
        var told = new Told<String>();
        told.add("一");
        assertThat(Told.given(told)).isSameAs(told);
        assertThatThrownBy(() -> told.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> told.set(0, "二")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void what_rulings_come_to_is_known_before_any_is_put_into_words() {
        var rulings = new Rulings();
        rulings.met(RuleId.DB_01, null, () -> {
            throw new IllegalStateException("nobody asked for words");
        });
        assertThat(rulings.outcome()).isEqualTo(Outcome.MET);
        rulings.notMet(RuleId.XZ_41, 1, () -> "超过限额");
        assertThat(rulings.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(rulings.rests(RuleId.XZ_41)).isTrue();
        assertThat(rulings.sparing(Set.of(RuleId.XZ_41)).outcome()).isEqualTo(Outcome.MET);
        assertThat(Ruling.all(rulings)).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void what_is_taken_back_is_neither_told_nor_counted() {
        var rulings = new Rulings();
        rulings.met(RuleId.DB_01, null, () -> "低于标准");
        rulings.notMet(RuleId.XZ_41, null, () -> "超过限额");
        rulings.cut(1);
        assertThat(rulings.outcome()).isEqualTo(Outcome.MET);
        rulings.met(RuleId.DB_03, null, () -> "全部纳入");
        assertThat(rulings).extracting(Ruling::rule).containsExactly(RuleId.DB_01, RuleId.DB_03);
        Rulings more = rulings.more();
        more.notMet(RuleId.XZ_41, null, () -> "超过限额");
        assertThat(more.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(more).extracting(Ruling::rule).containsExactly(RuleId.DB_01, RuleId.DB_03, RuleId.XZ_41);
        assertThat(rulings.outcome()).isEqualTo(Outcome.MET);
        assertThat(rulings).hasSize(2);
    }
}
