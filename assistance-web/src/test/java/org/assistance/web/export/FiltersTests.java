package org.assistance.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assistance.domain.casefile.IllegalMove;
import org.junit.jupiter.api.Test;

/** What a list was narrowed by, as the record of an export keeps it. */
class FiltersTests {
    @Test
    void an_identity_number_is_refused_in_any_writing_and_a_number_that_is_none_is_kept() {
        for (String number : new String[]{"990101198001010014", "９９０１０１１９８００１０１００１４", " 990101198001010014 "}) {
            assertThatThrownBy(() -> new Filters(Map.of("q", number)).text("q")).isInstanceOf(IllegalMove.class)
                    .hasMessageContaining("不写身份证号");
        }
        var filters = new Filters(Map.of("q", "990101198001010013"));
        assertThat(filters.text("q")).contains("990101198001010013");
        assertThat(filters.kept()).containsKey("q");
    }
}
