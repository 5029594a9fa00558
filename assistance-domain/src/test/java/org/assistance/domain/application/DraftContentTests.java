package org.assistance.domain.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assistance.domain.application.DraftContent.Merged;
import org.junit.jupiter.api.Test;

class DraftContentTests {
    private static final long WANG = 1;
    private static final long ZHAO = 2;

    private final DraftContent opened = DraftContent.EMPTY.with(Map.of("phone", "139", "reason", "病"), false, 0, 1,
            WANG).content();

    @Test
    void what_was_typed_comes_back_as_it_was() {
        DraftContent content = opened.with(Map.of("members[0].name", " 李\"桂兰\\\n"), false, 1, 2, WANG).content();
        assertThat(DraftContent.of(content.text())).isEqualTo(content);
        assertThat(content.text("members[0].name")).isEqualTo(" 李\"桂兰\\\n");
    }

    @Test
    void of_one_field_typed_by_two_the_last_stands_and_both_are_told() {
        DraftContent zhaos = opened.with(Map.of("phone", "138"), false, 1, 2, ZHAO).content();
        Merged wangs = zhaos.with(Map.of("phone", "137"), false, 1, 3, WANG);
        assertThat(wangs.content().text("phone")).isEqualTo("137");
        assertThat(wangs.byOthers()).containsExactly(new SavedDraft.Change("phone", "138", "137", ZHAO, false));
    }

    @Test
    void a_whole_form_opened_before_never_undoes_what_another_officer_typed() {
        DraftContent zhaos = opened.with(Map.of("phone", "138"), false, 1, 2, ZHAO).content();
        Merged wangs = zhaos.with(Map.of("phone", "139", "reason", "重病"), true, 1, 3, WANG);
        assertThat(wangs.content().values()).containsEntry("phone", "138").containsEntry("reason", "重病");
        assertThat(wangs.byOthers()).containsExactly(new SavedDraft.Change("phone", "138", "139", ZHAO, true));
    }

    @Test
    void after_back_ones_own_page_is_the_newest() {
        DraftContent later = opened.with(Map.of("phone", "138"), false, 1, 2, WANG).content();
        Merged again = later.with(Map.of("phone", "137", "reason", "病"), true, 1, 3, WANG);
        assertThat(again.content().text("phone")).isEqualTo("137");
        assertThat(again.byOthers()).isEmpty();
    }

    @Test
    void a_whole_form_without_a_row_removes_the_row() {
        DraftContent two = opened.with(Map.of("members[1].name", "陈小雨"), false, 1, 2, WANG).content();
        assertThat(two.with(Map.of("phone", "139"), true, 2, 3, WANG).content().values())
                .containsExactly(Map.entry("phone", "139"));
    }

    @Test
    void what_is_no_field_of_a_form_is_not_kept() {
        assertThat(DraftContent.EMPTY.with(Map.of("a b", "x", "members[100].name", "x", "<script>", "x"), false, 0, 1,
                WANG).content().values()).isEmpty();
    }
}
