package org.assistance.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assistance.domain.place.DivisionFile.Mistake;
import org.junit.jupiter.api.Test;

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
                new Mistake(5, "起始日期应写成 2024-01-01 的样子"), new Mistake(6, "区划代码 340000000000 与第2行重复"));
    }

    @Test
    void a_file_without_the_header_is_refused_as_a_whole() {
        assertThat(DivisionFile.read(List.of("340000000000,安徽省,安徽省,2024-01-01,,")).mistakes())
                .containsExactly(new Mistake(1, "第一行应为表头：" + DivisionFile.HEADER));
    }
}
