package org.assistance.domain.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assistance.domain.application.DraftContent.Merged;
import org.junit.jupiter.api.Test;

class DraftContentTests {
    private static final long WANG = 1;
    private static final long ZHAO = 2;

    private static OpenedPage page(int version, String tab) {
        return new OpenedPage(version, tab);
    }

    private final DraftContent opened = DraftContent.EMPTY
            .with(Map.of("phone", "139", "reason", "病"), false, page(0, "a"), 1,
                    WANG)
            .content();

    @Test
    void what_was_typed_comes_back_as_it_was() {
        DraftContent content = opened.with(Map.of("members[0].name", " 李\"桂兰\\\n"), false, page(1, "a"), 2, WANG)
                .content();
        assertThat(DraftContent.of(content.text())).isEqualTo(content);
        assertThat(content.text("members[0].name")).isEqualTo(" 李\"桂兰\\\n");
    }

    @Test
    void what_is_ticked_as_struck_out_of_an_authorisation_is_kept() {
        DraftContent content = opened
                .with(Map.of("members[0].struck_UNEMPLOYMENT", "true"), false, page(1, "a"), 2, WANG)
                .content();
        assertThat(content.text("members[0].struck_UNEMPLOYMENT")).isEqualTo("true");
    }

    @Test
    void of_one_field_typed_by_two_the_last_stands_and_both_are_told() {
        DraftContent zhaos = opened.with(Map.of("phone", "138"), false, page(1, "a"), 2, ZHAO).content();
        Merged wangs = zhaos.with(Map.of("phone", "137"), false, page(1, "a"), 3, WANG);
        assertThat(wangs.content().text("phone")).isEqualTo("137");
        assertThat(wangs.byOthers()).containsExactly(new SavedDraft.Change("phone", "138", "137", ZHAO, false));
    }

    @Test
    void a_whole_form_opened_before_never_undoes_what_another_officer_typed() {
        DraftContent zhaos = opened.with(Map.of("phone", "138"), false, page(1, "a"), 2, ZHAO).content();
        Merged wangs = zhaos.with(Map.of("phone", "139", "reason", "重病"), true, page(1, "a"), 3, WANG);
        assertThat(wangs.content().values()).containsEntry("phone", "138").containsEntry("reason", "重病");
        assertThat(wangs.byOthers()).containsExactly(new SavedDraft.Change("phone", "138", "139", ZHAO, true));
    }

    @Test
    void after_back_ones_own_page_is_the_newest() {
        DraftContent later = opened.with(Map.of("phone", "138"), false, page(1, "a"), 2, WANG).content();
        Merged again = later.with(Map.of("phone", "137", "reason", "病"), true, page(1, "a"), 3, WANG);
        assertThat(again.content().text("phone")).isEqualTo("137");
        assertThat(again.byOthers()).isEmpty();
    }

    @Test
    void a_whole_form_without_a_row_removes_the_row() {
        DraftContent two = opened.with(Map.of("members[1].name", "陈小雨"), false, page(1, "a"), 2, WANG).content();
        assertThat(two.with(Map.of("phone", "139"), true, page(2, "a"), 3, WANG).content().values())
                .containsExactly(Map.entry("phone", "139"));
    }

    @Test
    void what_is_no_field_of_a_form_is_not_kept() {
        assertThat(
                DraftContent.EMPTY
                        .with(Map.of("a b", "x", "members[100].name", "x", "<script>", "x"), false, page(0, "a"), 1,
                                WANG)
                        .content()
                        .values())
                .isEmpty();
    }

    @Test
    void what_one_officer_typed_in_another_tab_is_told_and_never_undone_by_a_whole_form() {
        DraftContent other = opened.with(Map.of("phone", "138"), false, page(1, "b"), 2, WANG).content();
        Merged older = other.with(Map.of("phone", "139", "reason", "重病"), true, page(1, "a"), 3, WANG);
        assertThat(older.content().values()).containsEntry("phone", "138").containsEntry("reason", "重病");
        assertThat(older.byOthers()).containsExactly(new SavedDraft.Change("phone", "138", "139", WANG, true));
    }

    @Test
    void a_tab_that_types_elsewhere_or_nothing_hears_what_the_other_tab_typed() {
        DraftContent other = opened.with(Map.of("phone", "138"), false, page(1, "b"), 2, WANG).content();
        assertThat(other.with(Map.of("reason", "重病"), false, page(1, "a"), 3, WANG).byOthers())
                .containsExactly(new SavedDraft.Change("phone", "138", "138", WANG, true));
        assertThat(other.with(Map.of(), false, page(1, "a"), 3, WANG).byOthers()).hasSize(1);
        assertThat(other.with(Map.of(), false, page(1, "b"), 3, WANG).byOthers()).isEmpty();
        assertThat(other.with(Map.of(), false, page(2, "a"), 3, WANG).byOthers()).isEmpty();
    }

    @Test
    void pages_without_a_mark_of_their_tab_are_one() {
        DraftContent other = opened.with(Map.of("phone", "138"), false, page(1, ""), 2, WANG).content();
        assertThat(other.with(Map.of(), false, page(1, "a"), 3, WANG).byOthers()).isEmpty();
    }

    @Test
    void what_was_kept_before_tabs_had_marks_can_still_be_read() {
        assertThat(DraftContent.of("{\"phone\":{\"text\":\"139\",\"save\":1,\"by\":1}}").text("phone"))
                .isEqualTo("139");
    }
}
