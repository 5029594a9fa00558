package org.assistance.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as offices and departments write them, and what two people have in common. */
class NameMatchTests {
    private static final DivisionCode VILLAGE = new DivisionCode("340881001001");

    @ParameterizedTest
    @CsvSource({"李桂兰, 李 桂　兰, SAME", "阿依古丽·买买提, 阿依古丽•买买提, SAME", "阿依古丽·买买提, 阿依古丽．买买提, SAME",
            "阿依古丽·买买提, 阿依古丽买买提, SAME", "Anna Li, ＡＮＮＡ　ｌｉ, SAME", "陈丽, 陳麗, VARIANT", "王升, 王昇, VARIANT",
            "王昇, 王陞, VARIANT",
            "李喆, 李哲, VARIANT", "张堃, 張坤, VARIANT", "赵㛃, 赵?, UNREADABLE", "赵㛃, 赵□, UNREADABLE", "陳?, 陈丽, UNREADABLE",
            "李桂兰, 李桂芳, OTHER", "李桂兰, 李桂, OTHER", "张伟, 章伟, OTHER", "王林, 王琳, OTHER", "??, 李丽, OTHER", "'', 李丽, OTHER"})
    void names_compare_by_their_characters_and_never_by_their_sound(String one, String other, NameMatch expected) {
        assertThat(NameMatch.of(one, other)).isEqualTo(expected);
        assertThat(NameMatch.of(other, one)).isEqualTo(expected);
        assertThat(NameMatch.key(one).equals(NameMatch.key(other))).isEqualTo(expected.oneName());
    }

    @Test
    void a_rare_character_from_the_private_area_of_old_systems_is_the_one_that_unicode_has() {
        assertThat(NameMatch.of("王\uE863", "王\u4DAE")).isEqualTo(NameMatch.VARIANT);
        assertThat(NameMatch.of("王\uE816", "王" + Character.toString(0x20087))).isEqualTo(NameMatch.VARIANT);
        assertThat(NameMatch.of("王\uE863", "王\uE816")).isEqualTo(NameMatch.OTHER);
    }

    private static Known known(String name, String born, String place) {
        return new Known(name, Sex.FEMALE, LocalDate.parse(born), "aa", new DivisionCode(place), Set.of("陈小雨"));
    }

    @Test
    void everything_alike_is_a_hundred_points_and_each_part_says_what_it_rests_on() {
        MatchScore score = MatchScore.of(known("李桂兰", "1979-03-02", VILLAGE.value()),
                known("李桂兰", "1979-03-02", VILLAGE.value()));
        assertThat(score.total()).isEqualTo(100);
        assertThat(score.parts()).extracting(MatchScore.Part::label)
                .containsExactly("姓名", "出生日期", "性别", "号码后四位", "所在地", "家庭成员");
    }

    @Test
    void what_is_not_known_gives_no_points_and_says_so() {
        MatchScore score = MatchScore.of(new Known("李桂兰", null, null, null, null, Set.of()),
                known("李桂兰", "1979-03-02", VILLAGE.value()));
        assertThat(score.total()).isEqualTo(40);
        assertThat(score.parts()).filteredOn(part -> part.words().equals("不掌握")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"1979-03-02, true", "1979-03-12, true", "1979-08-02, true", "1978-03-02, true", "1979-02-03, true",
            "1978-03-12, false",
            "1980-12-31, false"})
    void birth_dates_are_near_that_differ_in_one_part_or_stand_the_wrong_way_round(String other, boolean near) {
        assertThat(MatchScore.near(LocalDate.of(1979, 3, 2), LocalDate.parse(other))).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"340881001001, 10", "340881001002, 8", "340881002001, 5", "340802001001, 0"})
    void the_nearer_the_places_the_more_points(String other, int points) {
        MatchScore score = MatchScore.of(known("李桂兰", "1979-03-02", VILLAGE.value()),
                known("李桂兰", "1979-03-02", other));
        assertThat(score.total()).isEqualTo(90 + points);
    }
}
