package org.assistance.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assistance.domain.place.DivisionFile.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionFileTests {
    @Test
    void every_bad_line_is_named_by_its_number() {
        DivisionFile file = DivisionFile.read(List.of(DivisionFile.HEADER,
                "340000000000,安徽省,安徽省,2024-01-01,,",
                "34080000,安庆市,安徽省安庆市,2024-01-01,,",
                "",
                "340800000000,安庆市,安徽省安庆市,2024/1/1,,",
                "340000000000,安徽省,安徽省,2024-01-01,,"));
        assertThat(file.rows()).hasSize(1);
        assertThat(file.mistakes()).containsExactly(new Mistake(3, "区划代码应为12位数字"),
                new Mistake(5, "启用日期应写成 2024-01-01 的样子"), new Mistake(6, "区划代码 340000000000 与第2行重复"));
    }

    @Test
    void a_file_without_the_header_is_refused_as_a_whole() {
        assertThat(DivisionFile.read(List.of("340000000000,安徽省,安徽省,2024-01-01,,")).mistakes())
                .containsExactly(new Mistake(1, "不认识或者重复的列“340000000000”；表头应为：" + DivisionFile.CHINESE_HEADER));
        assertThat(DivisionFile.read(List.of("区划代码,名称", "340000000000,安徽省")).mistakes())
                .containsExactly(new Mistake(1, "第一行缺少全称、启用日期；表头应为：" + DivisionFile.CHINESE_HEADER));
    }

    @Test
    void the_columns_may_be_named_in_chinese_and_stand_in_any_order() {
        DivisionFile file = DivisionFile.read(List.of("名称,区划代码,城乡分类代码,全称,启用日期",
                "文昌社区居委会,340881001001,111,安徽省安庆市桐城市文昌街道文昌社区居委会,2024-01-01"));
        assertThat(file.mistakes()).isEmpty();
        assertThat(file.rows()).singleElement()
                .satisfies(row -> assertThat(row.code().value()).isEqualTo("340881001001"))
                .satisfies(row -> assertThat(row.urbanRural()).isEqualTo(UrbanRural.MAIN_URBAN));
    }

    @Test
    void a_class_that_does_not_exist_or_stands_above_a_village_is_a_mistake() {
        String header = DivisionFile.HEADER + ",urban_rural";
        assertThat(DivisionFile.read(List.of(header, "340881001001,文昌社区居委会,全称,2024-01-01,,,130",
                "340881001000,文昌街道,全称,2024-01-01,,,111")).mistakes())
                .containsExactly(new Mistake(2, "城乡分类代码应为111、112、121、122、123、210、220之一，实为130"),
                        new Mistake(3, "城乡分类代码只用于村级区划"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"349900000000", "347100000000", "990100000000", "110300000000", "119000000000",
            "340000123000", "340800000001", "340881700000", "340881001600", "342381000000"})
    void digits_out_of_their_range_are_no_division(String digits) {
        assertThat(mistakes(digits, "名称")).singleElement()
                .extracting(Mistake::sentence)
                .asString()
                .startsWith("区划代码 " + digits + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"340000000000", "347000000000", "342300000000", "429004000000", "110101000000",
            "500229000000", "441900003000", "340881699000", "340881001599", "342380000000"})
    void digits_at_the_edge_of_their_range_are_one(String digits) {
        assertThat(mistakes(digits, "名称")).isEmpty();
    }

    @Test
    void a_name_that_says_another_kind_of_place_than_its_code_is_a_mistake() {
        assertThat(mistakes("340881100000", "文昌街道")).singleElement()
                .extracting(Mistake::sentence)
                .isEqualTo("“文昌街道”是街道，代码第7至9位应在001至099之间，实为100");
        assertThat(mistakes("340881099000", "文昌街道")).isEmpty();
        assertThat(mistakes("340881100199", "某村委会")).hasSize(1);
        assertThat(mistakes("340881100200", "某村委会")).isEmpty();
        assertThat(mistakes("340881100200", "某居委会")).hasSize(1);
    }

    @Test
    void every_mistake_is_counted_also_beyond_the_hundredth() {
        List<String> lines = new java.util.ArrayList<>(List.of(DivisionFile.HEADER));
        lines.addAll(java.util.Collections.nCopies(250, "34,坏,坏,2024-01-01,,"));
        assertThat(DivisionFile.read(lines).mistakes()).hasSize(250);
    }

    private static List<Mistake> mistakes(String code, String name) {
        return DivisionFile.read(List.of(DivisionFile.HEADER, code + "," + name + ",全称,2024-01-01,,")).mistakes();
    }
}
