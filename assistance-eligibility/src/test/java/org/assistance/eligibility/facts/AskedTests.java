package org.assistance.eligibility.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assistance.eligibility.value.Programme;
import org.junit.jupiter.api.Test;

/** The programmes asked for are a set like any other, and the same set for all who ask for the same. */
class AskedTests {

    @Test
    void it_is_a_set_like_any_other_in_the_order_of_the_programmes() {
        for (Set<Programme> some : List.of(EnumSet.noneOf(Programme.class), EnumSet.allOf(Programme.class),
                EnumSet.of(Programme.TEMPORARY_RELIEF, Programme.DIBAO))) {
            Asked asked = Asked.of(some);
            assertThat(asked).isEqualTo(some).hasSameHashCodeAs(some).hasToString(some.toString());
            assertThat(List.copyOf(asked)).isEqualTo(List.copyOf(some));
            for (Programme programme : Programme.values()) {
                assertThat(asked.asks(programme)).isEqualTo(some.contains(programme));
                assertThat(asked.contains(programme)).isEqualTo(some.contains(programme));
            }
            assertThatThrownBy(() -> asked.add(Programme.EDGE)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void who_asks_for_the_same_shares_one_set() {
        assertThat(Asked.of(List.of(Programme.EDGE, Programme.DIBAO)))
                .isSameAs(Asked.of(EnumSet.of(Programme.DIBAO, Programme.EDGE)));
    }
}
