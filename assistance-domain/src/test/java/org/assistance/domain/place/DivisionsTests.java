package org.assistance.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assistance.domain.database.DatabaseTest;
import org.assistance.domain.database.TestClock;
import org.assistance.eligibility.value.DivisionCode;
import org.assistance.eligibility.value.DivisionLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DivisionsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final DivisionScope CITY = scope("340800000000");
    private static final DivisionScope TONGCHENG = scope("340881000000");

    @Autowired
    private Divisions divisions;

    @Autowired
    private ImportingDivisions importing;

    @Autowired
    private DivisionNames names;

    @BeforeEach
    void anqing(@Autowired TestClock clock) {
        clock.setToday(TODAY);
        AnqingDivisions.importInto(importing);
    }

    @Test
    void a_city_has_its_counties() {
        assertThat(divisions.children(code("340800000000"), CITY, TODAY)).hasSize(11)
                .extracting(Division::name)
                .contains("桐城市", "怀宁县");
    }

    @Test
    void children_outside_the_scope_are_not_shown() {
        assertThat(divisions.children(code("340822000000"), TONGCHENG, TODAY)).isEmpty();
    }

    @Test
    void a_name_is_found_only_inside_the_scope() {
        assertThat(divisions.search("高河", CITY, TODAY, 10)).isNotEmpty();
        assertThat(divisions.search("高河镇", TONGCHENG, TODAY, 10)).isEmpty();
    }

    @Test
    void a_percent_sign_in_a_name_is_only_a_sign() {
        assertThat(divisions.search("%", CITY, TODAY, 10)).isEmpty();
    }

    @Test
    void the_path_leads_from_the_country_to_the_village() {
        assertThat(divisions.path(code("340881100001"))).extracting(Division::name)
                .containsExactly("全国", "安徽省", "安庆市", "桐城市", "孔城镇", "中心居委会");
    }

    @Test
    void a_place_that_was_merged_stands_to_its_last_day_and_names_its_successor() {
        List<DivisionFile.Mistake> mistakes = importing.take(DivisionFile.read(List.of(DivisionFile.HEADER,
                "340881111000,鲟鱼镇,安徽省安庆市桐城市鲟鱼镇,2024-01-01,2026-11-01,340881100000")), TONGCHENG);
        assertThat(mistakes).isEmpty();
        assertThat(townships(LocalDate.of(2026, 11, 1))).contains("鲟鱼镇");
        assertThat(townships(TODAY)).doesNotContain("鲟鱼镇");
    }

    @Test
    void a_file_with_a_place_of_another_county_changes_nothing() {
        List<DivisionFile.Mistake> mistakes = importing.take(DivisionFile.read(List.of(DivisionFile.HEADER,
                "340881100000,孔城新镇,安徽省安庆市桐城市孔城新镇,2024-01-01,,",
                "340822100000,高河新镇,安徽省安庆市怀宁县高河新镇,2024-01-01,,")), TONGCHENG);
        assertThat(mistakes).extracting(DivisionFile.Mistake::line).containsExactly(3);
        assertThat(townships(TODAY)).contains("孔城镇");
    }

    @Test
    void a_new_name_leaves_the_old_one_in_the_history_to_the_day_before() {
        assertThat(take("340881100000,孔城街道镇,安徽省安庆市桐城市孔城街道镇,2026-11-01,,")).isEmpty();
        Division renamed = divisions.find(code("340881100000")).orElseThrow();
        assertThat(renamed.name()).isEqualTo("孔城街道镇");
        assertThat(renamed.validFrom()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(names.former(code("340881100000"))).containsExactly(
                new DivisionNames.Former("孔城镇", LocalDate.of(2024, 1, 1), LocalDate.of(2026, 10, 31)));
        assertThat(take("340881100000,孔城街道镇,安徽省安庆市桐城市孔城街道镇,2026-11-01,,")).isEmpty();
        assertThat(names.former(code("340881100000"))).hasSize(1);
    }

    @Test
    void a_name_of_tomorrow_is_not_taken_over_today() {
        assertThat(take("340881100000,孔城新镇,安徽省安庆市桐城市孔城新镇,2026-11-03,,")).singleElement()
                .extracting(DivisionFile.Mistake::sentence)
                .asString()
                .contains("请到那天以后再导入");
        assertThat(take("340881100000,孔城新镇,安徽省安庆市桐城市孔城新镇,2026-11-02,,")).isEmpty();
    }

    @Test
    void first_day_last_day_and_successor_are_written_once() {
        assertThat(take("340881111000,鲟鱼镇,安徽省安庆市桐城市鲟鱼镇,2023-12-31,,")).hasSize(1);
        assertThat(take("340881111000,鲟鱼镇,安徽省安庆市桐城市鲟鱼镇,2024-01-01,2026-11-01,340881100000")).isEmpty();
        assertThat(take("340881111000,鲟鱼镇,安徽省安庆市桐城市鲟鱼镇,2024-01-01,,")).hasSize(1);
        assertThat(take("340881111000,鲟鱼镇,安徽省安庆市桐城市鲟鱼镇,2024-01-01,2026-11-01,340881101000")).hasSize(1);
        assertThat(divisions.find(code("340881111000")).orElseThrow().replacedBy()).contains(code("340881100000"));
    }

    private List<DivisionFile.Mistake> take(String line) {
        return importing.take(DivisionFile.read(List.of(DivisionFile.HEADER, line)), TONGCHENG);
    }

    private List<String> townships(LocalDate on) {
        return divisions.atLevel(DivisionLevel.TOWNSHIP, TONGCHENG, on).stream().map(Division::name).toList();
    }

    private static DivisionCode code(String digits) {
        return new DivisionCode(digits);
    }

    private static DivisionScope scope(String digits) {
        return new DivisionScope(code(digits));
    }
}
